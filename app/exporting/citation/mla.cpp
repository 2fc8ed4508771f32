// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/citation/authordatestyles.h"

#include "app/exporting/citation/entrytext.h"
#include "app/exporting/citation/reference.h"

#include <utility>

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

/// "vol. 12", 第12卷: of what has a number.
QString numbered(const Reference& reference, const char16_t* english, const char16_t* chinese,
                 const QString& value)
{
    if (value.isEmpty())
        return value;
    return reference.chinese() ? QString::fromUtf16(chinese).arg(value) : QString::fromUtf16(english) + value;
}

QString pageText(const Reference& reference)
{
    const QString pages = reference.pages();
    const bool several = pages.contains(u'–') || pages.contains(u',');
    return numbered(reference, several ? u"pp. " : u"p. ", u"第%1页", pages);
}

QString withoutScheme(QString url)
{
    for (const auto& scheme : {u"https://"_s, u"http://"_s}) {
        if (url.startsWith(scheme) && !url.contains(u"doi.org"_s))
            url.remove(0, scheme.size());
    }
    return url;
}

/// Of a periodical its issue; a number of something else says itself what it is.
QString issueText(const Reference& reference)
{
    const CslItem& item = reference.item();
    const QString issue = item.has("issue") ? item.text("issue") : item.text("number");
    return reference.isPeriodical() || item.has("issue") ? numbered(reference, u"no. ", u"第%1期", issue)
                                                         : issue;
}

/// "translated by Mary Stone and Eva Berg", 林一、周二译.
QString contributors(const Reference& reference, const char* role, const char16_t* english,
                     const char16_t* chinese)
{
    QStringList names;
    for (const CslName& name : reference.item().people(role))
        names << plainName(name);
    if (names.isEmpty())
        return {};
    return reference.chinese() ? names.join(u'、') + QString::fromUtf16(chinese)
                               : QString::fromUtf16(english) + u" by "_s + names.join(u" and "_s);
}

/// 5.44: what an organisation published itself begins with its title.
bool publishesItself(const Reference& reference, const std::vector<CslName>& people)
{
    const CslItem& item = reference.item();
    return people.size() == 1 && !people.front().literal.isEmpty() && !reference.isPeriodical() &&
           (item.text("publisher") == people.front().literal ||
            item.text("container-title") == people.front().literal);
}

QString mlaAuthor(const Reference& reference)
{
    const std::vector<CslName> people = responsible(reference.item());
    if (publishesItself(reference, people))
        return {};
    const QString names = mlaNames(people, reference);
    if (!isEdited(reference.item()))
        return names;
    if (reference.chinese())
        return names + u"编"_s;
    return names + (people.size() == 1 ? u", editor"_s : u", editors"_s);
}

/// Publisher or site, also where that is who answers for it and so is not named before.
QString mlaPublisher(const Reference& reference)
{
    const CslItem& item = reference.item();
    if (reference.isPeriodical())
        return {};
    const std::vector<CslName> people = responsible(item);
    if (item.isOneOf({"thesis"}))
        return reference.thesis();
    return publishesItself(reference, people) && reference.container().isEmpty() ? people.front().literal
                                                                                 : reference.publisher();
}

QString mlaDate(const Reference& reference)
{
    CslDate issued = reference.item().date("issued");
    if (issued.days.empty())
        return issued.literal;
    if (!reference.isNews() && !issued.hasDay())
        issued.days = {{issued.year(), 0, 0}};
    const bool spelledOut = !reference.chinese() && std::exchange(issued.circa, false);
    const QString date = reference.date(issued, Reference::Order::DayFirst);
    return spelledOut ? u"circa "_s + date : date;
}

QString mlaAccessed(const Reference& reference)
{
    const CslItem& item = reference.item();
    const QString date = reference.date(item.date("accessed"), Reference::Order::DayFirst);
    if (date.isEmpty() || !item.has("URL") || item.has("DOI"))
        return {};
    return reference.chinese() ? date + u"访问."_s : u"Accessed "_s + date + u'.';
}

} // namespace

QString mlaEntry(const CslItem& item)
{
    const Reference reference(item);
    const QString editors =
        reference.isBookPart() ? contributors(reference, "editor", u"edited", u"编") : QString();
    const QString container =
        joined({reference.container(), editors, contributors(reference, "translator", u"translated", u"译"),
                reference.edition(), numbered(reference, u"vol. ", u"第%1卷", item.text("volume")),
                issueText(reference), mlaPublisher(reference), mlaDate(reference), pageText(reference),
                withoutScheme(reference.link())},
               u", "_s);
    const bool isWhole = reference.standsAlone() || item.isOneOf({"thesis"});
    const QString title = isWhole ? withStop(reference.title()) : reference.quotedTitle(u'.');
    return joined({withStop(mlaAuthor(reference)), title, withStop(container), mlaAccessed(reference)},
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
