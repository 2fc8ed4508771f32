// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/citation/citation.h"

#include "app/exporting/citation/authordatestyles.h"
#include "app/exporting/citation/entrytext.h"
#include "app/exporting/citation/gbt7714.h"
#include "app/exporting/citation/reference.h"

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

struct KnownStyle
{
    const char16_t* name;
    const char16_t* title;
};
constexpr std::array kStyles{
    KnownStyle{u"gbt7714-2025", u"GB/T 7714—2025"},
    KnownStyle{u"gbt7714-2015", u"GB/T 7714—2015"},
    KnownStyle{u"apa7", u"APA 7"},
    KnownStyle{u"mla9", u"MLA 9"},
    KnownStyle{u"chicago-author-date", u"Chicago 17 (author, date)"},
    KnownStyle{u"chicago-notes", u"Chicago 17 (notes)"},
};

const KnownStyle& known(CitationStyle style)
{
    return kStyles.at(static_cast<std::size_t>(style));
}

/// GB/T 7714, 9.3: author and year; two names at most, else the first and 等.
QString gbtInText(const CslItem& item, GbtEdition edition, const QString& locator)
{
    const Reference reference(item);
    const std::vector<CslName> people = responsible(item);
    QString who = people.empty() ? reference.title() : citedName(people.front());
    const bool full = edition == GbtEdition::E2025;
    const QString comma = full ? u"，"_s : u", "_s;
    if (people.size() == 2 && reference.chinese())
        who += comma + citedName(people[1]);
    else if (people.size() == 2)
        who += u" and "_s + citedName(people[1]);
    else if (people.size() > 2)
        who += u' ' + reference.etAl();
    const QString inside =
        joined({joined({who, reference.year()}, comma), locator}, full ? u"："_s : u": "_s);
    return full ? u'（' + inside + u'）' : u'(' + inside + u')';
}

} // namespace

QString citationStyleName(CitationStyle style)
{
    return QString::fromUtf16(known(style).name);
}

QString citationStyleTitle(CitationStyle style)
{
    return QString::fromUtf16(known(style).title);
}

QStringList citationStyleNames()
{
    QStringList names;
    for (const KnownStyle& style : kStyles)
        names << QString::fromUtf16(style.name);
    return names;
}

std::optional<CitationStyle> citationStyleFromName(QStringView name)
{
    const qsizetype found = citationStyleNames().indexOf(name);
    return found < 0 ? std::nullopt : std::optional(static_cast<CitationStyle>(found));
}

QString bibliographyEntry(const CslItem& item, CitationStyle style)
{
    switch (style) {
    case CitationStyle::Gbt2025:
        return gbtEntry(item, GbtEdition::E2025);
    case CitationStyle::Gbt2015:
        return gbtEntry(item, GbtEdition::E2015);
    case CitationStyle::Apa7:
        return apaEntry(item);
    case CitationStyle::Mla9:
        return mlaEntry(item);
    case CitationStyle::ChicagoAuthorDate:
        return chicagoAuthorDateEntry(item);
    case CitationStyle::ChicagoNotes:
        break;
    }
    return chicagoBibliographyEntry(item);
}

QString inTextCitation(const CslItem& item, CitationStyle style, const QString& locator)
{
    switch (style) {
    case CitationStyle::Gbt2025:
        return gbtInText(item, GbtEdition::E2025, locator);
    case CitationStyle::Gbt2015:
        return gbtInText(item, GbtEdition::E2015, locator);
    case CitationStyle::Apa7:
        return apaInText(item, locator);
    case CitationStyle::Mla9:
        return mlaInText(item, locator);
    case CitationStyle::ChicagoAuthorDate:
        return chicagoAuthorDateInText(item, locator);
    case CitationStyle::ChicagoNotes:
        break;
    }
    return chicagoNote(item, locator);
}

} // namespace pizhu::exporting
