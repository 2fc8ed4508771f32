// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/bibliographyexport.h"

#include "app/exporting/bibtex.h"
#include "app/exporting/citation/articleitem.h"
#include "app/exporting/citation/entrytext.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

struct RisType
{
    const char* csl;
    const char* ris;
};
constexpr std::array kRisTypes{
    RisType{"article-journal", "JOUR"},
    RisType{"article-magazine", "MGZN"},
    RisType{"article-newspaper", "NEWS"},
    RisType{"webpage", "ELEC"},
    RisType{"post", "BLOG"},
    RisType{"post-weblog", "BLOG"},
    RisType{"report", "RPRT"},
    RisType{"legislation", "STAT"},
    RisType{"book", "BOOK"},
    RisType{"chapter", "CHAP"},
    RisType{"thesis", "THES"},
    RisType{"paper-conference", "CPAPER"},
    RisType{"patent", "PAT"},
    RisType{"standard", "STAND"},
    RisType{"dataset", "DATA"},
    RisType{"map", "MAP"},
};

QString risDate(const CslDate& date)
{
    if (date.days.empty())
        return {};
    const CslDate::Day& day = date.days.front();
    QString text = QString::number(day[0]);
    for (std::size_t i = 1; i < 3; ++i)
        text += day[i] > 0 ? u"/%1"_s.arg(day[i], 2, 10, QChar(u'0')) : u"/"_s;
    return text + u'/';
}

/// A value never holds a line end, which would begin another field.
QString risLine(const char* tag, const QString& value)
{
    return value.isEmpty() ? QString() : QLatin1String(tag) + u"  - "_s + value.simplified() + u"\r\n"_s;
}

QString risRecord(const CslItem& item)
{
    const auto found = std::find_if(kRisTypes.begin(), kRisTypes.end(), [&item](const RisType& known) {
        return item.type == QLatin1String(known.csl);
    });
    QString out = risLine("TY", QLatin1String(found == kRisTypes.end() ? "GEN" : found->ris));
    out += risLine("ID", citeKey(item));
    out += risLine("TI", item.text("title"));
    for (const CslName& name : item.people("author"))
        out += risLine("AU", invertedName(name));
    const CslDate issued = item.date("issued");
    out += risLine("PY", issued.year() > 0 ? QString::number(issued.year()) : QString());
    out += risLine("DA", risDate(issued));
    out += risLine("T2", item.text("container-title"));
    out += risLine("VL", item.text("volume")) + risLine("IS", item.text("issue"));
    const QStringList pages = expandedPages(item.text("page")).split(u'-');
    out += risLine("SP", pages.first()) + risLine("EP", pages.size() == 2 ? pages.last() : QString());
    out += risLine("PB", item.text("publisher")) + risLine("CY", item.text("publisher-place"));
    out += risLine("DO", item.text("DOI")) + risLine("UR", item.text("URL"));
    out += risLine("Y2", risDate(item.date("accessed"))) + risLine("LA", item.text("language"));
    for (const QString& word : item.text("keyword").split(u';', Qt::SkipEmptyParts))
        out += risLine("KW", word);
    return out + u"ER  - \r\n"_s;
}

/// Readers cite by the id, so it is the key that BibTeX and RIS have.
QJsonObject cslRecord(const CslItem& item)
{
    QJsonObject json = cslItemToJson(item);
    json.insert(u"id"_s, citeKey(item));
    return json;
}

class BibliographyWriter : public ExportWriter
{
public:
    BibliographyWriter(QIODevice& out, Format format)
        : m_out(out)
        , m_format(format)
    {
        if (m_format == Format::CslJson)
            m_out.write(QByteArrayLiteral("["));
    }

    base::Result<void> add(const ArticleExcerpts& gathered) override
    {
        CslItem item = cslItemOf(gathered.article);
        if (!gathered.article.tags.isEmpty())
            item.texts.insert(u"keyword"_s, gathered.article.tags.join(u';'));
        add(item);
        return m_out.outcome();
    }

    void add(const CslItem& item)
    {
        switch (m_format) {
        case Format::BibTex:
            m_out.write(bibRecord(item, BibDialect::BibTex) + u'\n');
            break;
        case Format::BibLatex:
            m_out.write(bibRecord(item, BibDialect::BibLatex) + u'\n');
            break;
        case Format::Ris:
            m_out.write(risRecord(item) + u"\r\n"_s);
            break;
        default:
            m_out.write(m_isFirst ? QByteArrayLiteral("\n") : QByteArrayLiteral(",\n"));
            m_out.write(QJsonDocument(cslRecord(item)).toJson(QJsonDocument::Indented).trimmed());
        }
        m_isFirst = false;
    }

    base::Result<void> finish() override
    {
        if (m_format == Format::CslJson)
            m_out.write(QByteArrayLiteral("\n]\n"));
        return m_out.outcome();
    }

private:
    Output m_out;
    Format m_format;
    bool m_isFirst = true;
};

} // namespace

QString citeKey(const CslItem& item)
{
    const std::vector<CslName> people = responsible(item);
    QString name = people.empty() ? item.text("container-title") : citedName(people.front());
    if (hasEastAsianLetters(name))
        name.clear();
    name.removeIf([](QChar unit) { return unit.unicode() >= 0x80 || !unit.isLetter(); });
    const CslDate issued = item.date("issued");
    const QString year = issued.year() > 0 ? QString::number(issued.year()) : QString();
    QString id = item.id;
    id.removeIf([](QChar unit) { return unit.unicode() >= 0x80 || !unit.isLetterOrNumber(); });
    // A UUIDv7 begins with the time: what tells two articles of one import apart stands at its end.
    return (name.isEmpty() ? u"pizhu"_s : name.toLower()) + year + u'-' + id.right(8).toLower();
}

QByteArray bibliographyOf(const std::vector<CslItem>& items, Format format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    BibliographyWriter writer(buffer, format);
    for (const CslItem& item : items)
        writer.add(item);
    (void)writer.finish(); // memory takes everything
    return buffer.data();
}

std::unique_ptr<ExportWriter> bibliographyWriter(QIODevice& out, Format format)
{
    return std::make_unique<BibliographyWriter>(out, format);
}

} // namespace pizhu::exporting
