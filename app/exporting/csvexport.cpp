// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/csvexport.h"

#include "app/exporting/tablerows.h"

#include <QRegularExpression>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

/// How one of the two text tables writes a cell.
struct TableForm
{
    QChar separator;
    bool quoted = true; ///< RFC 4180; else line ends and tabs become spaces, as
                        ///< text/tab-separated-values has no way
    bool guarded = false;
};

/// OWASP "CSV injection": these begin a formula in a spreadsheet; the wide forms do in some East Asian ones.
bool startsFormula(const QString& value)
{
    return !value.isEmpty() && u"=+-@\t\r\n＝＋－＠"_s.contains(value.front());
}

QString field(QString value, const TableForm& form)
{
    if (form.guarded && startsFormula(value))
        value.prepend(u'\'');
    if (!form.quoted) {
        static const QRegularExpression breaks(u"\\r\\n|[\\t\\r\\n]"_s);
        return value.replace(breaks, u" "_s);
    }
    const bool plain = std::none_of(value.begin(), value.end(), [&form](QChar unit) {
        return unit == form.separator || unit == u'"' || unit == u'\n' || unit == u'\r';
    });
    if (plain)
        return value;
    value.replace(u'"', QLatin1String("\"\""));
    return u'"' + value + u'"';
}

QString record(const QStringList& values, const TableForm& form)
{
    QStringList fields;
    for (const QString& value : values)
        fields << field(value, form);
    return fields.join(form.separator) + QLatin1String("\r\n");
}

class CsvWriter : public ExportWriter
{
public:
    CsvWriter(QIODevice& out, const ExportOptions& options)
        : m_out(out)
        , m_form(formOf(options))
        , m_converted(options.beside != text::ViewScript::Source)
    {
        if (options.csvBom)
            m_out.write(QByteArrayLiteral("\xEF\xBB\xBF"));
        m_out.write(record(tableColumns(m_converted), m_form));
    }

    base::Result<void> add(const ArticleExcerpts& gathered) override
    {
        const annotation::CodePointIndex index(gathered.article.document.text);
        for (const Excerpt& excerpt : gathered.excerpts)
            m_out.write(record(tableRow(gathered.article, excerpt, index, m_converted), m_form));
        return m_out.outcome();
    }

    base::Result<void> finish() override { return m_out.outcome(); }

private:
    static TableForm formOf(const ExportOptions& options)
    {
        const bool tabs = options.format == Format::Tsv;
        return {tabs ? u'\t' : u',', !tabs, options.guardFormulas};
    }

    Output m_out;
    TableForm m_form;
    bool m_converted;
};

} // namespace

std::unique_ptr<ExportWriter> csvWriter(QIODevice& out, const ExportOptions& options)
{
    return std::make_unique<CsvWriter>(out, options);
}

} // namespace pizhu::exporting
