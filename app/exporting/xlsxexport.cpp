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
constexpr std::array<double, 19> kWidths{14, 14, 30, 16, 16, 12, 30, 10, 60, 40,
                                         24, 9,  9,  8,  8,  20, 22, 22, 40};

struct Sheet
{
    lxw_worksheet* worksheet = nullptr;
    lxw_format* wrapped = nullptr;
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
    const bool isPosition = tableColumns()[column] == u"start" || tableColumns()[column] == u"end";
    if (isPosition && !value.isEmpty())
        return worksheet_write_number(sheet.worksheet, row, column, value.toDouble(), nullptr);
    if (value.isEmpty())
        return LXW_NO_ERROR;
    return worksheet_write_string(sheet.worksheet, row, column, cellText(value).constData(), sheet.wrapped);
}

lxw_error writeRows(const Sheet& sheet, const std::vector<ArticleExcerpts>& articles)
{
    lxw_row_t row = 0;
    for (const ArticleExcerpts& gathered : articles) {
        const annotation::CodePointIndex index(gathered.article.document.text);
        for (const Excerpt& excerpt : gathered.excerpts) {
            ++row;
            const QStringList values = tableRow(gathered.article, excerpt, index);
            for (qsizetype column = 0; column < values.size(); ++column) {
                const lxw_error error = writeCell(sheet, row, lxw_col_t(column), values[column]);
                if (error != LXW_NO_ERROR)
                    return error;
            }
        }
    }
    worksheet_autofilter(sheet.worksheet, 0, 0, std::max<lxw_row_t>(row, 1),
                         lxw_col_t(tableColumns().size() - 1));
    return LXW_NO_ERROR;
}

void writeHeading(lxw_workbook* workbook, const Sheet& sheet)
{
    lxw_format* bold = workbook_add_format(workbook);
    format_set_bold(bold);
    for (qsizetype column = 0; column < tableColumns().size(); ++column) {
        const QByteArray name = tableColumns()[column].toUtf8();
        worksheet_set_column(sheet.worksheet, lxw_col_t(column), lxw_col_t(column),
                             kWidths.at(std::size_t(column)), nullptr);
        worksheet_write_string(sheet.worksheet, 0, lxw_col_t(column), name.constData(), bold);
    }
    worksheet_freeze_panes(sheet.worksheet, 1, 0);
}

} // namespace

Result<QByteArray> renderXlsx(const std::vector<ArticleExcerpts>& articles)
{
    const QTemporaryDir folder; // the library writes files only
    const QString path = folder.filePath(QStringLiteral("excerpts.xlsx"));
    QByteArray temporary = QFile::encodeName(folder.path());
    // Rows leave memory as they are written.
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = temporary.data();
    lxw_workbook* workbook = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    const Sheet sheet{workbook_add_worksheet(workbook, nullptr), workbook_add_format(workbook)};
    format_set_text_wrap(sheet.wrapped);
    format_set_align(sheet.wrapped, LXW_ALIGN_VERTICAL_TOP);
    writeHeading(workbook, sheet);
    const lxw_error written = writeRows(sheet, articles);
    const lxw_error closed = workbook_close(workbook);
    const lxw_error error = written != LXW_NO_ERROR ? written : closed;
    QFile file(path);
    if (error != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly))
        return base::fail(
            base::ErrorCode::Storage,
            Tr::tr("The spreadsheet could not be made. Check the free space of %1.").arg(QDir::tempPath()),
            QString::fromUtf8(lxw_strerror(error)));
    return file.readAll();
}

} // namespace pizhu::exporting
