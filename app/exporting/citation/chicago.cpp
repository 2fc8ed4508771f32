// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/citation/authordatestyles.h"

#include "app/exporting/citation/entrytext.h"
#include "app/exporting/citation/reference.h"

// The Chicago Manual of Style, 17th edition, chapters 14 (notes and bibliography) and 15 (author and date).

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostListed = 10; // 14.76: ten, else seven and "et al."
constexpr std::size_t kListedOfMore = 7;
constexpr std::size_t kMostCited = 3; // 15.29

QString nameList(const std::vector<CslName>& people, const Reference& reference, bool invertFirst)
{
    const std::size_t shown = people.size() > kMostListed ? kListedOfMore : people.size();
    QStringList names;
    for (std::size_t i = 0; i < shown; ++i)
        names << (i == 0 && invertFirst ? invertedName(people[i]) : plainName(people[i]));
    if (shown < people.size())
        return names.join(reference.chinese() ? u"、"_s : u", "_s) +
               (reference.chinese() ? QString() : u", "_s) + reference.etAl();
    if (names.size() < 2)
        return names.join(QString());
    if (reference.chinese())
        return names.join(u"、"_s);
    const QString last = names.takeLast();
    const QString comma = names.size() > 1 || invertFirst ? u", and "_s : u" and "_s;
    return names.join(u", "_s) + comma + last;
}

QString shortNames(const std::vector<CslName>& people, const Reference& reference)
{
    if (people.empty())
        return reference.title();
    if (people.size() > kMostCited)
        return citedName(people.front()) + (reference.chinese() ? QString() : u" "_s) + reference.etAl();
    QStringList names;
    for (const CslName& name : people)
        names << citedName(name);
    if (reference.chinese() || names.size() == 1)
        return names.join(u"、"_s);
    const QString last = names.takeLast();
    return names.join(u", "_s) + (names.size() > 1 ? u", and "_s : u" and "_s) + last;
}

QString monthAndDay(const Reference& reference)
{
    CslDate issued = reference.item().date("issued");
    if (issued.days.empty() || issued.days.front()[1] == 0)
        return {};
    return reference.date(issued, Reference::Order::MonthFirst);
}

/// "Journal 52 (11): 1518–1523"; newspapers have their day instead.
QString periodical(const Reference& reference, bool withYear)
{
    const CslItem& item = reference.item();
    if (item.isOneOf({"article-newspaper", "article-magazine"}))
        return joined({reference.container(), monthAndDay(reference)}, u", "_s);
    const QString volume = joined({reference.container(), item.text("volume")}, u" "_s);
    const QString pages = item.has("page") ? reference.pages() : item.text("number");
    if (!withYear) {
        const QString issue = item.has("issue") ? u" ("_s + item.text("issue") + u')' : QString();
        return joined({volume + issue, pages}, u": "_s);
    }
    const QString issue = item.has("issue") ? u", no. "_s + item.text("issue") : QString();
    return joined({volume + issue + u" ("_s + reference.year() + u')', pages}, u": "_s);
}

QString bookPart(const Reference& reference, bool inNote)
{
    const QString editors = nameList(reference.item().people("editor"), reference, false);
    const QString by = editors.isEmpty()     ? QString()
                       : reference.chinese() ? editors + u"编"_s
                       : inNote              ? u"ed. "_s + editors
                                             : u"edited by "_s + editors;
    const QString whole =
        reference.chinese() ? reference.container() : (inNote ? u"in "_s : u"In "_s) + reference.container();
    return joined({whole, by, reference.pages()}, u", "_s);
}

QString imprint(const Reference& reference)
{
    return joined({reference.item().text("publisher-place"), reference.publisher()}, u": "_s);
}

QString accessedText(const Reference& reference)
{
    const CslItem& item = reference.item();
    const QString date = reference.date(item.date("accessed"), Reference::Order::MonthFirst);
    if (date.isEmpty() || !item.date("issued").isEmpty() || !item.has("URL"))
        return {};
    return reference.chinese() ? date + u"访问"_s : u"Accessed "_s + date;
}

QString title(const Reference& reference, QChar stop)
{
    return reference.standsAlone() ? reference.title() + stop : reference.quotedTitle(stop);
}

QStringList rest(const Reference& reference, bool withYear)
{
    if (reference.isPeriodical())
        return {periodical(reference, withYear)};
    if (reference.isBookPart())
        return {bookPart(reference, false), imprint(reference)};
    const QString day = reference.isNews() ? monthAndDay(reference) : QString();
    return {reference.container(), reference.item().text("number"), imprint(reference), day};
}

} // namespace

QString chicagoAuthorDateEntry(const CslItem& item)
{
    const Reference reference(item);
    const QString author = nameList(responsible(item), reference, true);
    const QString year = reference.year();
    const QString head = author.isEmpty()
                             ? title(reference, u'.') + u' ' + year
                             : joined({author, year}, u". "_s) + u". "_s + title(reference, u'.');
    const QStringList tail = rest(reference, false) + QStringList{accessedText(reference), reference.link()};
    const QString closed = head.endsWith(u'”') ? head : withStop(head);
    return joined({closed, withStop(joined(tail, u". "_s))}, u" "_s);
}

QString chicagoAuthorDateInText(const CslItem& item, const QString& locator)
{
    const Reference reference(item);
    const QString who = joined({shortNames(responsible(item), reference), reference.year()}, u" "_s);
    return u'(' + joined({who, locator}, u", "_s) + u')';
}

QString chicagoBibliographyEntry(const CslItem& item)
{
    const Reference reference(item);
    const QString author = withStop(nameList(responsible(item), reference, true));
    QStringList tail = rest(reference, true);
    const bool dated = reference.isPeriodical() || (reference.isNews() && !monthAndDay(reference).isEmpty());
    tail.removeAll(QString());
    if (!dated && !tail.isEmpty())
        tail.last() = joined({tail.last(), reference.year()}, u", "_s);
    else if (!dated)
        tail << reference.year();
    tail << accessedText(reference) << reference.link();
    return joined({author, title(reference, u'.'), withStop(joined(tail, u". "_s))}, u" "_s);
}

QString chicagoNote(const CslItem& item, const QString& locator)
{
    const Reference reference(item);
    std::vector<CslName> people = responsible(item);
    QString author;
    if (people.size() > kMostCited)
        author = plainName(people.front()) + (reference.chinese() ? QString() : u" "_s) + reference.etAl();
    else
        author = nameList(people, reference, false);
    QStringList parts{reference.standsAlone() ? reference.title() : u'“' + reference.title() + u'”'};
    if (reference.isPeriodical())
        parts << periodical(reference, true);
    else if (reference.isBookPart())
        parts << bookPart(reference, true)
              << u'(' + joined({imprint(reference), reference.year()}, u", "_s) + u')';
    else if (reference.isNews())
        parts << reference.container() << imprint(reference) << monthAndDay(reference);
    else
        parts << u'(' + joined({imprint(reference), reference.year()}, u", "_s) + u')';
    parts << locator << accessedText(reference).toLower() << reference.link();
    return withStop(joined(QStringList{author} + parts, u", "_s));
}

} // namespace pizhu::exporting
