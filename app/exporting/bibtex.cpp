// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/bibtex.h"

#include "app/exporting/bibliographyexport.h"
#include "app/exporting/citation/entrytext.h"

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

struct RecordType
{
    const char* csl;
    const char* bibtex;
    const char* biblatex;
};
constexpr std::array kTypes{
    RecordType{"article-journal", "article", "article"},
    RecordType{"article-magazine", "article", "article"},
    RecordType{"article-newspaper", "article", "article"},
    RecordType{"book", "book", "book"},
    RecordType{"chapter", "incollection", "incollection"},
    RecordType{"paper-conference", "inproceedings", "inproceedings"},
    RecordType{"report", "techreport", "report"},
    RecordType{"thesis", "phdthesis", "thesis"},
    RecordType{"webpage", "misc", "online"},
    RecordType{"post", "misc", "online"},
    RecordType{"post-weblog", "misc", "online"},
    RecordType{"dataset", "misc", "dataset"},
    RecordType{"patent", "misc", "patent"},
};

constexpr std::array kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                             "jul", "aug", "sep", "oct", "nov", "dec"};

/// A verbatim field: braces and what begins a comment are percent-encoded, as addresses allow.
QString verbatimUrl(QString url)
{
    return url.replace(u'{', u"%7B"_s)
        .replace(u'}', u"%7D"_s)
        .replace(u'\\', u"%5C"_s)
        .replace(u' ', u"%20"_s);
}

/// BibTeX takes names apart at commas and "and"; a body's name and a Chinese one stay whole in braces.
QString bibName(const CslName& name)
{
    if (!name.literal.isEmpty() || isEastAsian(name))
        return u'{' + escapeTex(plainName(name)) + u'}';
    return escapeTex(invertedName(name));
}

QString bibNames(const std::vector<CslName>& people)
{
    QStringList names;
    for (const CslName& name : people)
        names << bibName(name);
    return names.join(u" and "_s);
}

class Record
{
public:
    explicit Record(const QString& head) { m_text = head; }
    void field(const char* name, const QString& value)
    {
        if (!value.isEmpty())
            m_text += u",\n  "_s + QLatin1String(name) + u" = {"_s + value + u'}';
    }
    void text(const char* name, const QString& value) { field(name, escapeTex(value.simplified())); }
    void bare(const char* name, const QString& value)
    {
        m_text += u",\n  "_s + QLatin1String(name) + u" = "_s + value;
    }
    [[nodiscard]] QString end() const { return m_text + u"\n}\n"_s; }

private:
    QString m_text;
};

QString typeOf(const CslItem& item, BibDialect dialect)
{
    for (const RecordType& known : kTypes) {
        if (item.type == QLatin1String(known.csl))
            return QLatin1String(dialect == BibDialect::BibTex ? known.bibtex : known.biblatex);
    }
    return u"misc"_s;
}

void addDates(Record& record, const CslItem& item, BibDialect dialect)
{
    const CslDate issued = item.date("issued");
    if (dialect == BibDialect::BibLatex) {
        record.field("date", issued.days.empty() ? QString() : numericDate(issued));
        const CslDate accessed = item.date("accessed");
        record.field("urldate",
                     item.has("URL") && !accessed.days.empty() ? numericDate(accessed) : QString());
        return;
    }
    record.field("year", issued.year() > 0 ? QString::number(issued.year()) : QString());
    const int month = issued.days.empty() ? 0 : issued.days.front()[1];
    if (month >= 1 && month <= 12)
        record.bare("month", QLatin1String(kMonths.at(std::size_t(month - 1))));
}

void addContainer(Record& record, const CslItem& item, BibDialect dialect)
{
    const QString container = item.text("container-title");
    const bool latex = dialect == BibDialect::BibLatex;
    if (typeOf(item, dialect) == u"article")
        record.text(latex ? "journaltitle" : "journal", container);
    else if (item.isOneOf({"chapter", "paper-conference"}))
        record.text("booktitle", container);
    else
        record.text(latex ? "organization" : "howpublished", container);
    if (latex && item.isOneOf({"article-newspaper", "article-magazine"}))
        record.field("entrysubtype", item.type.section(u'-', 1));
}

} // namespace

/// The readers of records count braces, also those behind a backslash.
bool isBalanced(const QString& text)
{
    int open = 0;
    for (const QChar unit : text) {
        open += unit == u'{' ? 1 : unit == u'}' ? -1 : 0;
        if (open < 0)
            return false;
    }
    return open == 0;
}

QString escapeTex(const QString& text)
{
    const bool balanced = isBalanced(text);
    QString out;
    for (const QChar unit : text) {
        switch (unit.unicode()) {
        case u'\\':
            out += u"\\textbackslash{}"_s;
            break;
        case u'{':
        case u'}':
            if (balanced)
                out += u'\\' + QString(unit);
            else
                out += unit == u'{' ? u"\\lbrace{}"_s : u"\\rbrace{}"_s;
            break;
        case u'~':
            out += u"\\textasciitilde{}"_s;
            break;
        case u'^':
            out += u"\\textasciicircum{}"_s;
            break;
        case u'&':
        case u'%':
        case u'$':
        case u'#':
        case u'_':
            out += u'\\';
            [[fallthrough]];
        default:
            out += unit;
        }
    }
    return out;
}

QString bibRecord(const CslItem& item, BibDialect dialect)
{
    const bool latex = dialect == BibDialect::BibLatex;
    Record record(u'@' + typeOf(item, dialect) + u'{' + citeKey(item));
    record.field("author", bibNames(item.people("author")));
    record.field("editor", bibNames(item.people("editor")));
    record.text("title", item.text("title"));
    addContainer(record, item, dialect);
    record.text("volume", item.text("volume"));
    record.text("number", item.has("issue") ? item.text("issue") : item.text("number"));
    record.field("pages", expandedPages(item.text("page")).replace(u'-', u"--"_s));
    record.text("publisher", item.text("publisher"));
    record.text(latex ? "location" : "address", item.text("publisher-place"));
    addDates(record, item, dialect);
    record.field("doi", verbatimUrl(item.text("DOI")));
    record.field("url", verbatimUrl(item.text("URL")));
    record.text("keywords", QString(item.text("keyword")).replace(u';', u", "_s));
    if (latex && isChinese(item))
        record.field("langid", u"chinese"_s);
    return record.end();
}

} // namespace pizhu::exporting
