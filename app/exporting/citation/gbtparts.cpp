// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/citation/gbtparts.h"

#include "app/exporting/citation/entrytext.h"

#include <QRegularExpression>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kNamesBeforeEtAl = 3; // GB/T 7714—2025, 7.1.2: more than three are cut to three
const auto kWideSpace = u"\u2003"_s;

struct TypeLetter
{
    const char* type;
    const char16_t* letter;
};
/// Appendix on document types; what both editions agree on.
constexpr std::array kTypeLetters{
    TypeLetter{"article-journal", u"J"},
    TypeLetter{"article-magazine", u"J"},
    TypeLetter{"periodical", u"J"},
    TypeLetter{"article-newspaper", u"N"},
    TypeLetter{"book", u"M"},
    TypeLetter{"chapter", u"M"},
    TypeLetter{"classic", u"M"},
    TypeLetter{"entry-dictionary", u"M"},
    TypeLetter{"entry-encyclopedia", u"M"},
    TypeLetter{"collection", u"A"},
    TypeLetter{"manuscript", u"A"},
    TypeLetter{"personal_communication", u"A"},
    TypeLetter{"dataset", u"DS"},
    TypeLetter{"map", u"CM"},
    TypeLetter{"paper-conference", u"C"},
    TypeLetter{"patent", u"P"},
    TypeLetter{"post", u"EB"},
    TypeLetter{"post-weblog", u"EB"},
    TypeLetter{"webpage", u"EB"},
    TypeLetter{"report", u"R"},
    TypeLetter{"software", u"CP"},
    TypeLetter{"standard", u"S"},
    TypeLetter{"thesis", u"D"},
};

/// A guess stands in square brackets (GB/T 7714—2015, 8.4.3, of years; the day is treated alike).
QString marked(const QString& text, const CslDate& date)
{
    return date.circa && !text.isEmpty() ? u'[' + text + u']' : text;
}

bool isLegal(const CslItem& item)
{
    return item.isOneOf({"bill", "hearing", "legal_case", "legislation", "regulation", "treaty"});
}

bool isNumber(const QString& text)
{
    bool ok = false;
    text.toInt(&ok);
    return ok;
}

} // namespace

GbtParts::GbtParts(const CslItem& item, GbtEdition edition)
    : m_item(item)
    , m_edition(edition)
    , m_chinese(isChinese(item))
    , m_comma(edition == GbtEdition::E2025 ? u"，"_s : u", "_s)
    , m_colon(edition == GbtEdition::E2025 ? u"："_s : u": "_s)
{}

QString GbtParts::bracketed(const QString& text) const
{
    if (text.isEmpty())
        return {};
    return m_edition == GbtEdition::E2025 ? u'（' + text + u'）' : u'(' + text + u')';
}

QString GbtParts::personName(const CslName& name) const
{
    if (!name.literal.isEmpty() || isEastAsian(name))
        return plainName(name);
    const bool is2015 = m_edition == GbtEdition::E2015;
    const QString family = is2015 ? citedName(name).toUpper() : citedName(name);
    // A particle that a reference manager left behind the given name ("Ludwig van").
    static const QRegularExpression particle(u"\\s+(\\p{Ll}[\\p{Ll}\\s']*)$"_s);
    const QRegularExpressionMatch trailing = particle.match(name.given);
    const QString given = trailing.hasMatch() ? name.given.left(trailing.capturedStart()) : name.given;
    return joined({family, initials(given, {.keepHyphen = !is2015}), trailing.captured(1),
                   name.droppingParticle, name.suffix},
                  u" "_s);
}

QString GbtParts::people(const std::vector<CslName>& names) const
{
    QStringList shown;
    for (std::size_t i = 0; i < std::min(names.size(), kNamesBeforeEtAl); ++i)
        shown << personName(names[i]);
    if (names.size() > kNamesBeforeEtAl)
        shown << (m_chinese ? u"等"_s : u"et al."_s);
    return shown.join(m_comma);
}

QString GbtParts::author() const
{
    return people(responsible(m_item));
}

QString GbtParts::translators() const
{
    const QString names = people(m_item.people("translator"));
    return names.isEmpty() ? names : names + m_comma + (m_chinese ? u"译"_s : u"trans."_s);
}

QString GbtParts::containerAuthors() const
{
    static const std::array inOrder2025{"container-author", "editor", "editorial-director", "compiler",
                                        "collection-editor"};
    static const std::array inOrder2015{"editor", "editorial-director", "collection-editor",
                                        "container-author", "compiler"};
    for (const char* role : m_edition == GbtEdition::E2025 ? inOrder2025 : inOrder2015) {
        if (const auto names = m_item.people(role); !names.empty())
            return people(names);
    }
    return {};
}

QString GbtParts::typeLetter() const
{
    // Only the later edition has a letter of its own for preprints, and lists no laws among the archives.
    if (m_item.isOneOf({"article"}))
        return m_edition == GbtEdition::E2025 ? u"PP"_s : u"A"_s;
    if (m_edition == GbtEdition::E2015 && isLegal(m_item))
        return u"A"_s;
    for (const TypeLetter& known : kTypeLetters) {
        if (m_item.type == QLatin1String(known.type))
            return QString::fromUtf16(known.letter);
    }
    if (m_edition == GbtEdition::E2025 && m_item.has("archive"))
        return u"A"_s;
    return m_edition == GbtEdition::E2025 && isOnline() ? u"EB"_s : u"Z"_s;
}

QString GbtParts::typeMark() const
{
    const QString medium = m_item.has("medium")            ? m_item.text("medium")
                           : m_item.hasAny({"URL", "DOI"}) ? u"OL"_s
                                                           : QString();
    return u'[' + joined({typeLetter(), medium}, u"/"_s) + u']';
}

bool GbtParts::standsInOther() const
{
    return (m_item.has("container-title") && !isLegal(m_item)) ||
           m_item.isOneOf({"chapter", "entry-dictionary", "entry-encyclopedia", "paper-conference"});
}

QString GbtParts::number() const
{
    if (m_item.isOneOf({"article", "article-journal", "standard"}) &&
        (m_edition == GbtEdition::E2025 || m_item.type != u"standard"))
        return {};
    if (m_edition == GbtEdition::E2025 && m_item.isOneOf({"patent"}) && m_item.has("call-number"))
        return m_item.text("call-number");
    if (m_item.has("number"))
        return m_item.text("number");
    const bool archived = m_item.isOneOf({"collection", "manuscript", "personal_communication"}) ||
                          (m_edition == GbtEdition::E2025 && m_item.has("archive"));
    return archived ? m_item.text("archive_location") : QString();
}

QString GbtParts::title() const
{
    const QString ofVolume =
        standsInOther() ? QString() : joined({volume(), m_item.text("volume-title")}, kWideSpace);
    QString title = joined({printedQuotes(m_item.text("title")), ofVolume, number()}, m_colon);
    if (m_item.isOneOf({"map"}))
        title = joined({title, m_item.text("scale")}, u". "_s);
    return title + typeMark();
}

QString GbtParts::volume() const
{
    if (m_item.isOneOf({"article", "article-journal", "article-magazine", "article-newspaper", "periodical"}))
        return {};
    const QString volume = m_item.text("volume");
    if (!isNumber(volume))
        return volume;
    if (m_chinese)
        return u"第%1卷"_s.arg(volume);
    return (m_edition == GbtEdition::E2025 ? u"v."_s : u"Vol. "_s) + volume;
}

QString GbtParts::edition() const
{
    const QString edition = m_item.text("edition");
    if (!isNumber(edition))
        return edition;
    return m_chinese ? edition + u'版' : ordinal(edition.toInt()) + u" ed."_s;
}

QString GbtParts::version() const
{
    return m_item.has("version") ? u'V' + m_item.text("version") : QString();
}

QString GbtParts::pages() const
{
    return expandedPages(m_item.text("page"));
}

QString GbtParts::year() const
{
    const CslDate issued = m_item.date("issued");
    if (!issued.isEmpty()) {
        QStringList years;
        for (const CslDate::Day& day : issued.days)
            years << QString::number(day[0]);
        years.removeDuplicates();
        const QString text = years.isEmpty() ? issued.literal : years.join(u'—');
        return marked(text, issued);
    }
    const CslDate accessed = m_item.date("accessed");
    return accessed.days.empty() ? QString() : u"[%1]"_s.arg(accessed.year());
}

QString GbtParts::issued() const
{
    return day(m_item.date("issued"));
}

QString GbtParts::day(const CslDate& date)
{
    return marked(numericDate(date), date);
}

QString GbtParts::accessed() const
{
    const QString date = numericDate(m_item.date("accessed"));
    return date.isEmpty() ? date : u'[' + date + u']';
}

QString GbtParts::imprint(const QString& date) const
{
    const QString publisher = joined({m_item.text("publisher-place"), m_item.text("publisher")}, m_colon);
    return joined({joined({publisher, date}, m_comma), pages()}, m_colon);
}

QString GbtParts::archive() const
{
    return joined({m_item.text("archive-place"), m_item.text("archive")}, m_colon);
}

QString GbtParts::access() const
{
    const bool hasCstr = m_edition == GbtEdition::E2025 && m_item.has("CSTR");
    const QString lasting = hasCstr             ? u"CSTR:"_s + m_item.text("CSTR")
                            : m_item.has("DOI") ? u"DOI:"_s + m_item.text("DOI")
                                                : QString();
    return joined({m_item.text("URL"), lasting}, u". "_s);
}

bool GbtParts::isOnline() const
{
    return m_item.hasAny({"CSTR", "DOI", "URL"});
}

} // namespace pizhu::exporting
