// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/xlsxexport.h"

#include "app/exporting/excerpttext.h"
#include "app/exporting/tablerows.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <xlsxwriter.h>

namespace pizhu::exporting {

using base::Result;

namespace {

constexpr qsizetype kMostInCell = 32'767;
constexpr std::array<double, 21> kWidths{14, 14, 30, 16, 16, 12, 30, 10, 60, 40, 24,
                                         9,  9,  8,  8,  20, 22, 22, 40, 60, 10};

struct Sheet
{
    lxw_worksheet* worksheet = nullptr;
    lxw_format* wrapped = nullptr;
    QStringList columns{};
};

QByteArray cellText(const QString& value)
{
    if (value.size() <= kMostInCell)
        return value.toUtf8();
    const QString mark = Tr::tr("… (cut: longer than a cell holds)");
    qsizetype end = kMostInCell - mark.size();
    if (value[end - 1].isHighSurrogate())
        --end;
    return (value.left(end) + mark).toUtf8();
}

lxw_error writeCell(const Sheet& sheet, lxw_row_t row, lxw_col_t column, const QString& value)
{
    const bool isPosition = sheet.columns[column] == u"start" || sheet.columns[column] == u"end";
    if (isPosition && !value.isEmpty())
        return worksheet_write_number(sheet.worksheet, row, column, value.toDouble(), nullptr);
    if (value.isEmpty())
        return LXW_NO_ERROR;
    return worksheet_write_string(sheet.worksheet, row, column, cellText(value).constData(), sheet.wrapped);
}

void writeHeading(lxw_workbook* workbook, const Sheet& sheet)
{
    lxw_format* bold = workbook_add_format(workbook);
    format_set_bold(bold);
    for (qsizetype column = 0; column < sheet.columns.size(); ++column) {
        const QByteArray name = sheet.columns[column].toUtf8();
        worksheet_set_column(sheet.worksheet, lxw_col_t(column), lxw_col_t(column),
                             kWidths.at(std::size_t(column)), nullptr);
        worksheet_write_string(sheet.worksheet, 0, lxw_col_t(column), name.constData(), bold);
    }
    worksheet_freeze_panes(sheet.worksheet, 1, 0);
}

/// The library behind it writes files only: one of its own, copied at the end.
class XlsxWriter : public ExportWriter
{
public:
    XlsxWriter(QIODevice& out, bool converted)
        : m_out(out)
        , m_converted(converted)
        , m_path(m_folder.filePath(QStringLiteral("excerpts.xlsx")))
        , m_temporary(QFile::encodeName(m_folder.path()))
    {
        // Rows leave memory as they are written.
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_temporary.data();
        m_workbook = workbook_new_opt(QFile::encodeName(m_path).constData(), &options);
        m_sheet = {workbook_add_worksheet(m_workbook, nullptr), workbook_add_format(m_workbook),
                   tableColumns(converted)};
        format_set_text_wrap(m_sheet.wrapped);
        format_set_align(m_sheet.wrapped, LXW_ALIGN_VERTICAL_TOP);
        writeHeading(m_workbook, m_sheet);
    }
    ~XlsxWriter() override
    {
        if (m_workbook)
            workbook_close(m_workbook);
    }
    XlsxWriter(const XlsxWriter&) = delete;
    XlsxWriter& operator=(const XlsxWriter&) = delete;

    Result<void> add(const ArticleExcerpts& gathered) override
    {
        const annotation::CodePointIndex index(gathered.article.document.text);
        for (const Excerpt& excerpt : gathered.excerpts) {
            ++m_row;
            const QStringList values = tableRow(gathered.article, excerpt, index, m_converted);
            for (qsizetype column = 0; column < values.size(); ++column)
                note(writeCell(m_sheet, m_row, lxw_col_t(column), values[column]));
        }
        return outcome();
    }

    Result<void> finish() override
    {
        worksheet_autofilter(m_sheet.worksheet, 0, 0, std::max<lxw_row_t>(m_row, 1),
                             lxw_col_t(m_sheet.columns.size() - 1));
        note(workbook_close(m_workbook));
        m_workbook = nullptr;
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly))
            note(LXW_ERROR_CREATING_XLSX_FILE);
        else
            m_out.copy(file);
        return outcome().and_then([this] { return m_out.outcome(); });
    }

private:
    void note(lxw_error error)
    {
        if (m_error == LXW_NO_ERROR)
            m_error = error;
    }

    [[nodiscard]] Result<void> outcome() const
    {
        if (m_error == LXW_NO_ERROR)
            return {};
        return base::fail(
            base::ErrorCode::Storage,
            Tr::tr("The spreadsheet could not be made. Check the free space of %1.").arg(QDir::tempPath()),
            QString::fromUtf8(lxw_strerror(m_error)));
    }

    Output m_out;
    bool m_converted;
    QTemporaryDir m_folder;
    QString m_path;
    QByteArray m_temporary;
    lxw_workbook* m_workbook = nullptr;
    Sheet m_sheet;
    lxw_row_t m_row = 0;
    lxw_error m_error = LXW_NO_ERROR;
};

} // namespace

std::unique_ptr<ExportWriter> xlsxWriter(QIODevice& out, const ExportOptions& options)
{
    return std::make_unique<XlsxWriter>(out, options.beside != text::ViewScript::Source);
}

} // namespace pizhu::exporting
