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

/// As one reads it: "M. Stone".
QString readName(const CslName& name)
{
    if (!name.literal.isEmpty() || isEastAsian(name))
        return plainName(name);
    return joined({initials(name.given, {.mark = u"."_s}), name.droppingParticle, citedName(name)}, u" "_s);
}

QString readNames(const std::vector<CslName>& people, bool chinese)
{
    QStringList names;
    for (const CslName& name : people)
        names << readName(name);
    if (names.size() < 2 || chinese)
        return names.join(u", "_s);
    const QString last = names.takeLast();
    return names.join(u", "_s) + (names.size() > 1 ? u", & "_s : u" & "_s) + last;
}

/// "(Ed.)", "(Eds.)", "(编)".
QString editorRole(std::size_t editors, bool chinese)
{
    if (editors == 0)
        return {};
    return chinese ? u" (编)"_s : editors == 1 ? u" (Ed.)"_s : u" (Eds.)"_s;
}

QString bracketed(const QString& text)
{
    return text.isEmpty() ? text : u" ("_s + text + u')';
}

QString apaBook(const Reference& reference)
{
    const CslItem& item = reference.item();
    const std::vector<CslName> editors = item.people("editor");
    const QString by =
        readNames(editors, reference.chinese()) + editorRole(editors.size(), reference.chinese());
    const QString pages = item.has("page") ? u"pp. "_s + reference.pages() : QString();
    const QString whole = joined({by, reference.container()}, u", "_s) +
                          bracketed(joined({reference.edition(), reference.volume(), pages}, u", "_s));
    return (reference.chinese() ? u"载 "_s : u"In "_s) + whole;
}

QString apaTranslators(const Reference& reference)
{
    const QString names = readNames(reference.item().people("translator"), reference.chinese());
    return names.isEmpty() ? names : names + (reference.chinese() ? u"译"_s : u", Trans."_s);
}

/// What stands in brackets behind a title: translators, number, edition, volume.
QString titleWithNumber(const Reference& reference)
{
    const CslItem& item = reference.item();
    const bool whole = !reference.isPeriodical() && !reference.isBookPart();
    const QString number = whole ? item.text("number") : QString();
    const QString edition = whole ? reference.edition() : QString();
    const QString volume = whole ? reference.volume() : QString();
    const QString brackets =
        bracketed(joined({apaTranslators(reference), joined({number, edition, volume}, u", "_s)}, u"; "_s));
    const QString kind = item.isOneOf({"thesis"}) ? u" ["_s + reference.thesis() + u']' : QString();
    return reference.title() + brackets + kind;
}

/// 9.16: what nobody dated may be another thing tomorrow.
QString apaLink(const Reference& reference)
{
    const CslItem& item = reference.item();
    const CslDate accessed = item.date("accessed");
    if (item.has("DOI") || !item.has("URL") || accessed.days.empty() || !item.date("issued").isEmpty())
        return reference.link();
    if (reference.chinese())
        return reference.date(accessed, Reference::Order::YearFirst) + u"取自 "_s + reference.link();
    return u"Retrieved "_s + reference.date(accessed, Reference::Order::MonthFirst) + u", from "_s +
           reference.link();
}

/// "p. 112", "pp. 112–115"; what is no number says itself what it is.
QString apaLocator(const QString& locator)
{
    if (locator.isEmpty() || !locator.front().isDigit())
        return locator;
    const QString pages = expandedPages(locator).replace(u'-', u'–');
    return (pages.contains(u'–') || pages.contains(u',') ? u"pp. "_s : u"p. "_s) + pages;
}

} // namespace

QString apaEntry(const CslItem& item)
{
    const Reference reference(item);
    const std::vector<CslName> people = responsible(item);
    const QString author = apaNames(people, reference.chinese()) +
                           (isEdited(item) ? editorRole(people.size(), reference.chinese()) : QString());
    const QString title = titleWithNumber(reference);
    QStringList parts{author, apaDate(reference), title};
    if (author.isEmpty())
        parts = {title, apaDate(reference)};
    if (reference.isPeriodical())
        parts << apaPeriodical(reference);
    else if (reference.isBookPart())
        parts << apaBook(reference) << reference.publisher();
    else if (!item.isOneOf({"thesis"}))
        parts << reference.container() << reference.publisher();
    const QString entry = withStop(joined(parts, u". "_s));
    return joined({entry, apaLink(reference)}, u" "_s);
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
    return u'(' + joined({who, reference.year(), apaLocator(locator)}, u", "_s) + u')';
}

} // namespace pizhu::exporting
