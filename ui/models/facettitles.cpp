// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/facettitles.h"

#include "ui/models/facetchoice.h"
#include "ui/models/titles.h"

#include <QCoreApplication>
#include <QLocale>

namespace pizhu::ui {

using library::Facet;

namespace {

struct FacetTitles
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::FacetTitles)
};

/// A place by what it is called when there is no value.
QString noValueTitle(Facet facet)
{
    switch (facet) {
    case Facet::Source:
        return FacetTitles::tr("No source");
    case Facet::Site:
        return FacetTitles::tr("No site");
    case Facet::Date:
        return FacetTitles::tr("Undated");
    case Facet::Category:
        return FacetTitles::tr("No category");
    case Facet::Author:
        return FacetTitles::tr("No author");
    case Facet::Editor:
        return FacetTitles::tr("No editor");
    default:
        return FacetTitles::tr("None");
    }
}

/// A month without its year.
QString monthTitle(const QString& key)
{
    const int month = key.mid(5).toInt();
    return month > 0 ? QLocale().standaloneMonthName(month) : key;
}

QString scriptValueTitle(const QString& key)
{
    if (key == u"hant-tw")
        return FacetTitles::tr("Taiwan", "traditional Chinese as written there");
    if (key == u"hant-hk")
        return FacetTitles::tr("Hong Kong", "traditional Chinese as written there");
    return scriptTitle(text::scriptFromName(key).value_or(text::Script::Other));
}

/// Values that are few and known; null when it is none of them.
QString knownValueTitle(Facet facet, const QString& key)
{
    struct Known
    {
        Facet facet;
        const char* key;
        const char* title;
    };
    static constexpr std::array kKnown{
        Known{Facet::Star, "starred", QT_TRANSLATE_NOOP("pizhu::ui::FacetTitles", "Starred")},
        Known{Facet::Star, "plain", QT_TRANSLATE_NOOP("pizhu::ui::FacetTitles", "Without a star")},
        Known{Facet::Length, "short", QT_TRANSLATE_NOOP("pizhu::ui::FacetTitles", "Under 500 characters")},
        Known{Facet::Length, "medium", QT_TRANSLATE_NOOP("pizhu::ui::FacetTitles", "500 to 2,000")},
        Known{Facet::Length, "long", QT_TRANSLATE_NOOP("pizhu::ui::FacetTitles", "2,000 to 10,000")},
        Known{Facet::Length, "very-long", QT_TRANSLATE_NOOP("pizhu::ui::FacetTitles", "10,000 and more")},
        Known{Facet::Repairs, "repaired", QT_TRANSLATE_NOOP("pizhu::ui::FacetTitles", "With repairs")},
        Known{Facet::Repairs, "none", QT_TRANSLATE_NOOP("pizhu::ui::FacetTitles", "Without repairs")},
        Known{Facet::Versions, "several", QT_TRANSLATE_NOOP("pizhu::ui::FacetTitles", "Several versions")},
        Known{Facet::Versions, "one", QT_TRANSLATE_NOOP("pizhu::ui::FacetTitles", "One version")},
    };
    const auto known = std::ranges::find_if(
        kKnown, [&](const Known& value) { return value.facet == facet && key == QLatin1String(value.key); });
    return known == kKnown.end() ? QString() : FacetTitles::tr(known->title);
}

/// With what its section or the value above it says otherwise.
QString knownFullTitle(Facet facet, const QString& key)
{
    const QString title = valueTitle(facet, key);
    if (facet == Facet::Length && key != u"short")
        return FacetTitles::tr("%1 characters", "length of an article").arg(title);
    if (facet == Facet::Script && key.startsWith(u"hant-"))
        //: A script and where it is written so: "Traditional Chinese (Taiwan)".
        return FacetTitles::tr("%1 (%2)").arg(scriptTitle(text::Script::Hant), title);
    return title;
}

} // namespace

QString facetTitle(Facet facet)
{
    switch (facet) {
    case Facet::Source:
        return FacetTitles::tr("Source");
    case Facet::Site:
        return FacetTitles::tr("Site");
    case Facet::Date:
        return FacetTitles::tr("Date");
    case Facet::Category:
        return FacetTitles::tr("Category");
    case Facet::Author:
        return FacetTitles::tr("Author");
    case Facet::Editor:
        return FacetTitles::tr("Editor");
    case Facet::Script:
        return FacetTitles::tr("Script");
    case Facet::Collection:
        return FacetTitles::tr("Collection");
    case Facet::Tag:
        return FacetTitles::tr("Tags");
    case Facet::Code:
        return FacetTitles::tr("Tags of highlights");
    case Facet::Color:
        return FacetTitles::tr("Highlight colour");
    case Facet::ReadState:
        return FacetTitles::tr("Read state");
    case Facet::Star:
        return FacetTitles::tr("Star");
    case Facet::Length:
        return FacetTitles::tr("Length");
    case Facet::Import:
        return FacetTitles::tr("Import");
    case Facet::Repairs:
        return FacetTitles::tr("Repairs");
    case Facet::Versions:
        return FacetTitles::tr("Versions");
    case Facet::Review:
        return FacetTitles::tr("Needs review");
    }
    return {};
}

bool isNamedByLabel(Facet facet)
{
    return facet == Facet::Collection || facet == Facet::Import;
}

QString valueTitle(Facet facet, const QString& key, const QString& label)
{
    if (key.isEmpty())
        return noValueTitle(facet);
    switch (facet) {
    case Facet::Date:
        return monthTitle(key);
    case Facet::Script:
        return scriptValueTitle(key);
    case Facet::Color:
        return colorTitle(annotation::colorFromName(key).value_or(annotation::HighlightColor::Amber));
    case Facet::ReadState:
        return readStateTitle(library::readStateFromName(key).value_or(library::ReadState::Unread));
    case Facet::Review:
        return reviewTitle(key);
    case Facet::Tag:
    case Facet::Code:
    case Facet::Category:
        return rowKey(facet, key).section(u'/', -1);
    default:
        break;
    }
    const QString known = knownValueTitle(facet, key);
    if (!known.isEmpty())
        return known;
    return label.isEmpty() ? key : label;
}

QString fullValueTitle(Facet facet, const QString& key, const ValueNames& names)
{
    if (isNamedByLabel(facet))
        return names.value(facet).value(key, facetTitle(facet));
    if (const auto span = MonthSpan::fromKey(key); facet == Facet::Date && span)
        return spanTitle(*span);
    if (hasItself(facet) && !key.isEmpty()) {
        const QString path = rowKey(facet, key);
        //: A tag without the tags below it.
        return path == key ? key : FacetTitles::tr("%1 (only itself)").arg(path);
    }
    return knownFullTitle(facet, key);
}

} // namespace pizhu::ui
