// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/citation/authordatestyles.h"

#include "app/exporting/citation/entrytext.h"
#include "app/exporting/citation/reference.h"

// Publication Manual of the American Psychological Association, 7th edition, chapters 8–10.

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostNames = 20; // 9.8: twenty, else nineteen, … and the last
constexpr std::size_t kMostCited = 2;  // 8.17

QString apaName(const CslName& name)
{
    if (!name.literal.isEmpty() || isEastAsian(name))
        return plainName(name);
    const QString given = initials(name.given, {.mark = u"."_s});
    return joined({citedName(name), joined({given, name.droppingParticle}, u" "_s), name.suffix}, u", "_s);
}

QString apaNames(const std::vector<CslName>& people, bool chinese)
{
    QStringList names;
    for (const CslName& name : people)
        names << apaName(name);
    if (people.size() > kMostNames)
        return names.first(kMostNames - 1).join(u", "_s) + u", . . . "_s + names.last();
    if (names.size() < 2)
        return names.join(QString());
    if (chinese)
        return names.join(u", "_s);
    const QString last = names.takeLast();
    return names.join(u", "_s) + u", & "_s + last;
}

QString apaDate(const Reference& reference)
{
    const CslDate issued = reference.item().date("issued");
    if (!reference.isNews() || issued.days.empty())
        return u'(' + reference.year() + u')';
    return u'(' + reference.date(issued, Reference::Order::YearFirst) + u')';
}

QString apaPeriodical(const Reference& reference)
{
    const CslItem& item = reference.item();
    const QString issue = item.has("issue") ? u'(' + item.text("issue") + u')' : QString();
    const QString place = item.has("page") ? reference.pages() : item.text("number");
    return joined({reference.container(), item.text("volume") + issue, place}, u", "_s);
}

QString apaBook(const Reference& reference)
{
    const CslItem& item = reference.item();
    const QString editors = apaNames(item.people("editor"), reference.chinese());
    const QString role = editors.isEmpty() ? QString() : reference.chinese() ? u" (编)"_s : u" (Eds.)"_s;
    const QString whole = joined({editors + role, reference.container()}, u", "_s);
    const QString pages = item.has("page") ? u" (pp. "_s + reference.pages() + u')' : QString();
    return (reference.chinese() ? u"载 "_s : u"In "_s) + whole + pages;
}

QString titleWithNumber(const Reference& reference)
{
    const CslItem& item = reference.item();
    QStringList inBrackets;
    if (item.has("number") && !reference.isPeriodical())
        inBrackets << item.text("number");
    if (item.has("edition"))
        inBrackets << item.text("edition") + (reference.chinese() ? u"版"_s : u" ed."_s);
    const QString brackets = inBrackets.isEmpty() ? QString() : u" ("_s + inBrackets.join(u", "_s) + u')';
    return reference.title() + brackets;
}

} // namespace

QString apaEntry(const CslItem& item)
{
    const Reference reference(item);
    const QString author = apaNames(responsible(item), reference.chinese());
    const QString title = titleWithNumber(reference);
    QStringList parts{author, apaDate(reference), title};
    if (author.isEmpty())
        parts = {title, apaDate(reference)};
    if (reference.isPeriodical())
        parts << apaPeriodical(reference);
    else if (reference.isBookPart())
        parts << apaBook(reference) << reference.publisher();
    else
        parts << reference.container() << reference.publisher();
    const QString entry = withStop(joined(parts, u". "_s));
    return joined({entry, reference.link()}, u" "_s);
}

QString apaInText(const CslItem& item, const QString& locator)
{
    const Reference reference(item);
    const std::vector<CslName> people = responsible(item);
    QString who;
    if (people.empty())
        who = reference.chinese() ? reference.title() : u'“' + reference.title() + u'”';
    else if (people.size() > kMostCited)
        who = citedName(people.front()) + u' ' + reference.etAl();
    else if (people.size() == kMostCited)
        who = citedName(people[0]) + (reference.chinese() ? u", "_s : u" & "_s) + citedName(people[1]);
    else
        who = citedName(people.front());
    return u'(' + joined({who, reference.year(), locator}, u", "_s) + u')';
}

} // namespace pizhu::exporting
