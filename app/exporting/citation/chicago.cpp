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

/// "Journal 52 (11): 1518–1523"; newspapers have their day instead. `locator`: the place that a note speaks
/// of, instead of all pages.
QString periodical(const Reference& reference, bool withYear, const QString& locator = {})
{
    const CslItem& item = reference.item();
    if (item.isOneOf({"article-newspaper", "article-magazine"}))
        return joined({reference.container(), monthAndDay(reference), locator}, u", "_s);
    const QString volume = joined({reference.container(), item.text("volume")}, u" "_s);
    const QString pages = !locator.isEmpty() ? locator
                          : item.has("page") ? reference.pages()
                                             : item.text("number");
    if (!withYear && item.has("volume")) {
        const QString issue = item.has("issue") ? u" ("_s + item.text("issue") + u')' : QString();
        return joined({volume + issue, pages}, u": "_s);
    }
    const QString issue = item.has("issue") ? u", no. "_s + item.text("issue") : QString();
    if (!withYear)
        return joined({volume + issue, pages}, u": "_s);
    return joined({volume + issue + u" ("_s + reference.year() + u')', pages}, u": "_s);
}

/// The whole that a part stands in; in notes, its pages come behind its publisher.
QString bookPart(const Reference& reference, bool inNote)
{
    const QString editors = nameList(reference.item().people("editor"), reference, false);
    const QString by = editors.isEmpty()     ? QString()
                       : reference.chinese() ? editors + u"编"_s
                       : inNote              ? u"ed. "_s + editors
                                             : u"edited by "_s + editors;
    const QString whole =
        reference.chinese() ? reference.container() : (inNote ? u"in "_s : u"In "_s) + reference.container();
    return joined({whole, reference.edition(), by, inNote ? QString() : reference.pages()}, u", "_s);
}

/// ", ed.", ", eds.", 编: behind the names of editors who answer for the item.
QString editorRole(const Reference& reference)
{
    if (!isEdited(reference.item()))
        return {};
    if (reference.chinese())
        return u"编"_s;
    return responsible(reference.item()).size() == 1 ? u", ed."_s : u", eds."_s;
}

QString translators(const Reference& reference, bool inNote)
{
    const QString names = nameList(reference.item().people("translator"), reference, false);
    if (names.isEmpty())
        return {};
    return reference.chinese() ? names + u"译"_s : (inNote ? u"trans. "_s : u"Translated by "_s) + names;
}

/// Translators, edition and volume of what stands alone; in notes in small letters.
QString making(const Reference& reference, bool inNote)
{
    QString volume = reference.volume();
    if (inNote && volume.startsWith(u'V'))
        volume.replace(0, 1, u'v');
    return joined({translators(reference, inNote), reference.edition(), volume}, inNote ? u", "_s : u". "_s);
}

QString imprint(const Reference& reference)
{
    if (reference.item().isOneOf({"thesis"}))
        return reference.thesis();
    return joined({reference.item().text("publisher-place"), reference.publisher()}, u": "_s);
}

QString accessedText(const Reference& reference, bool inNote = false)
{
    const CslItem& item = reference.item();
    const QString date = reference.date(item.date("accessed"), Reference::Order::MonthFirst);
    if (date.isEmpty() || !item.date("issued").isEmpty() || !item.has("URL"))
        return {};
    return reference.chinese() ? date + u"访问"_s : (inNote ? u"accessed "_s : u"Accessed "_s) + date;
}

/// "(Leeds: Quarry Press, 2001)", of a note.
QString published(const Reference& reference)
{
    return u'(' + joined({imprint(reference), reference.year()}, u", "_s) + u')';
}

QString title(const Reference& reference)
{
    return reference.standsAlone() ? withStop(reference.title()) : reference.quotedTitle(u'.');
}

QStringList rest(const Reference& reference, bool withYear)
{
    if (reference.isPeriodical())
        return {periodical(reference, withYear)};
    if (reference.isBookPart())
        return {translators(reference, false), bookPart(reference, false), imprint(reference)};
    const QString day = reference.isNews() ? monthAndDay(reference) : QString();
    return {making(reference, false), reference.container(), reference.item().text("number"),
            imprint(reference), day};
}

/// From the title on. The comma behind a title stands inside its quotation marks (6.9), and none before a
/// bracket.
QString noteBody(const Reference& reference, const QString& locator)
{
    if (reference.standsAlone()) {
        const QString whole = joined({reference.title(), making(reference, true)}, u", "_s);
        return joined({whole + u' ' + published(reference), locator}, u", "_s);
    }
    const QString title =
        reference.chinese() ? u'“' + reference.title() + u"”, "_s : reference.quotedTitle(u',') + u' ';
    if (reference.isPeriodical())
        return title + periodical(reference, true, locator);
    if (reference.isBookPart()) {
        const QString whole = joined({translators(reference, true), bookPart(reference, true)}, u", "_s);
        const QString place = locator.isEmpty() ? reference.pages() : locator;
        return title + joined({whole + u' ' + published(reference), place}, u", "_s);
    }
    if (reference.isNews())
        return title +
               joined({reference.container(), imprint(reference), monthAndDay(reference), locator}, u", "_s);
    return u'“' + reference.title() + u"” "_s + joined({published(reference), locator}, u", "_s); // a thesis
}

} // namespace

QString chicagoAuthorDateEntry(const CslItem& item)
{
    const Reference reference(item);
    const QString author = nameList(responsible(item), reference, true) + editorRole(reference);
    const QString year = reference.year();
    const QString head =
        author.isEmpty() ? title(reference) + u' ' + year : joined({author, year, title(reference)}, u". "_s);
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
    const QString author = withStop(nameList(responsible(item), reference, true) + editorRole(reference));
    QStringList tail = rest(reference, true);
    tail.removeAll(QString());
    const bool dated = reference.isPeriodical() || (reference.isNews() && !monthAndDay(reference).isEmpty());
    if (!dated && !tail.isEmpty())
        tail.last() = joined({tail.last(), reference.year()}, u", "_s);
    else if (!dated)
        tail << reference.year();
    tail << accessedText(reference) << reference.link();
    return joined({author, title(reference), withStop(joined(tail, u". "_s))}, u" "_s);
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
    author += editorRole(reference);
    const QString text = joined({author, noteBody(reference, locator)}, u", "_s);
    return withStop(joined({text, accessedText(reference, true), reference.link()}, u", "_s));
}

} // namespace pizhu::exporting
