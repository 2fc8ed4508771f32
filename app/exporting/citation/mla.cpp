// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/citation/authordatestyles.h"

#include "app/exporting/citation/entrytext.h"
#include "app/exporting/citation/reference.h"

// MLA Handbook, 9th edition: author, title, then the elements of each container.

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

/// 5.8: the first name inverted, a second one as it is read, three or more "et al."
QString mlaNames(const std::vector<CslName>& people, const Reference& reference)
{
    if (people.empty())
        return {};
    const QString first = invertedName(people.front());
    if (people.size() == 1)
        return first;
    if (people.size() == 2)
        return reference.chinese() ? first + u'，' + plainName(people[1])
                                   : first + u", and "_s + plainName(people[1]);
    return reference.chinese() ? first + u"，等"_s : first + u", et al."_s;
}

QString numbered(const char* prefix, const QString& value)
{
    return value.isEmpty() ? value : QLatin1String(prefix) + value;
}

QString pageText(const Reference& reference)
{
    const QString pages = reference.pages();
    return numbered(pages.contains(u'–') || pages.contains(u',') ? "pp. " : "p. ", pages);
}

QString withoutScheme(QString url)
{
    for (const auto& scheme : {u"https://"_s, u"http://"_s}) {
        if (url.startsWith(scheme) && !url.contains(u"doi.org"_s))
            url.remove(0, scheme.size());
    }
    return url;
}

QString translatorText(const CslItem& item)
{
    QStringList names;
    for (const CslName& name : item.people("translator"))
        names << plainName(name);
    return names.isEmpty() ? QString() : u"translated by "_s + names.join(u" and "_s);
}

} // namespace

QString mlaEntry(const CslItem& item)
{
    const Reference reference(item);
    const CslDate issued = item.date("issued");
    const QString date =
        reference.isNews() || issued.hasDay()
            ? reference.date(issued, Reference::Order::DayFirst)
            : reference.date({.days = issued.days.empty() ? std::vector<CslDate::Day>{}
                                                          : std::vector<CslDate::Day>{{issued.year(), 0, 0}},
                              .literal = issued.literal},
                             Reference::Order::DayFirst);
    const QString edition = item.has("edition") ? item.text("edition") + u" ed."_s : QString();
    const QString publisher = reference.isPeriodical() ? QString() : reference.publisher();
    const QString container =
        joined({reference.container(), translatorText(item), edition, numbered("vol. ", item.text("volume")),
                numbered("no. ", item.has("issue") ? item.text("issue") : item.text("number")), publisher,
                date, pageText(reference), withoutScheme(reference.link())},
               u", "_s);
    const QString title = reference.standsAlone() ? withStop(reference.title()) : reference.quotedTitle(u'.');
    const QString accessed = reference.date(item.date("accessed"), Reference::Order::DayFirst);
    const bool seen = !accessed.isEmpty() && item.has("URL") && !item.has("DOI");
    return joined({withStop(mlaNames(responsible(item), reference)), title, withStop(container),
                   seen ? u"Accessed "_s + accessed + u'.' : QString()},
                  u" "_s);
}

QString mlaInText(const CslItem& item, const QString& locator)
{
    const Reference reference(item);
    const std::vector<CslName> people = responsible(item);
    QString who = u'“' + reference.title() + u'”';
    if (people.size() == 1)
        who = citedName(people.front());
    else if (people.size() == 2)
        who = citedName(people[0]) + (reference.chinese() ? u"、"_s : u" and "_s) + citedName(people[1]);
    else if (people.size() > 2)
        who = citedName(people.front()) + (reference.chinese() ? QString() : u" "_s) + reference.etAl();
    return u'(' + joined({who, locator}, u" "_s) + u')';
}

} // namespace pizhu::exporting
