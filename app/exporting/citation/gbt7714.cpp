// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/citation/gbt7714.h"

#include "app/exporting/citation/entrytext.h"

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

const auto kStop = u". "_s;

QString periodicalTitle(const CslItem& item)
{
    return printedQuotes(item.text("container-title"));
}

/// "Volume（issue）：pages" with what stands before them; an article number takes the place of pages.
QString journalPlace(const GbtParts& parts, const QStringList& before)
{
    const CslItem& item = parts.item();
    const QString issue = joined(before + QStringList{item.text("volume")}, parts.comma()) +
                          parts.bracketed(item.text("issue"));
    return joined({issue, item.has("page") ? parts.pages() : item.text("number")}, parts.colon());
}

QString entryOf(const QStringList& parts)
{
    return withStop(joined(parts, kStop));
}

// --- 2025 ---

/// 7.5: an entry that has a publisher names the year; a report without one, a newspaper, an archive the day.
QString date2025(const GbtParts& parts)
{
    const CslItem& item = parts.item();
    const bool bookLike = item.isOneOf({"report"}) && item.has("publisher");
    const bool toTheDay = item.isOneOf({"article-newspaper", "collection", "patent", "manuscript",
                                        "personal_communication", "report"}) ||
                          item.has("archive");
    if (toTheDay && !bookLike && !item.date("issued").isEmpty())
        return parts.issued();
    return parts.year();
}

QString periodical2025(const GbtParts& parts)
{
    const CslItem& item = parts.item();
    QString title = periodicalTitle(item);
    title.remove(u'.'); // 7.4.3: abbreviations of a title go without stops
    if (item.isOneOf({"article-newspaper"}))
        return joined({title, date2025(parts)}, parts.comma()) + parts.bracketed(parts.pages());
    if (item.hasAny({"volume", "issue"}))
        return journalPlace(parts, {title, item.date("issued").isEmpty() ? QString() : parts.year()});
    // Not in an issue yet: online, and dated by the day.
    const CslDate online = item.date("available-date");
    return journalPlace(parts, {title, online.isEmpty() ? parts.issued() : GbtParts::day(online)});
}

QString madeAndSeen(const GbtParts& parts)
{
    return parts.bracketed(parts.issued()) + parts.accessed();
}

QString published2025(const GbtParts& parts)
{
    const CslItem& item = parts.item();
    if (item.has("publisher") || item.isOneOf({"book", "chapter", "classic", "entry-dictionary",
                                               "entry-encyclopedia", "map", "periodical", "thesis"}))
        return parts.imprint(date2025(parts));
    if (!parts.archive().isEmpty())
        return joined({parts.archive(), date2025(parts)}, parts.comma());
    return joined({date2025(parts), parts.pages()}, parts.colon());
}

QString conference2025(const GbtParts& parts)
{
    const QString event = joined({parts.item().text("event-title"), date2025(parts)}, parts.comma());
    return joined({parts.title(), joined({event, parts.pages()}, parts.colon())}, u"//"_s);
}

QString partOfBook(const GbtParts& parts)
{
    const QString part = joined({parts.title(), parts.translators()}, kStop);
    const QString whole =
        joined({printedQuotes(parts.item().text("container-title")), parts.volume()}, parts.colon());
    return joined({part, joined({parts.containerAuthors(), whole}, kStop)}, u"//"_s);
}

QStringList body2025(const GbtParts& parts)
{
    const CslItem& item = parts.item();
    if (item.isOneOf({"article-journal", "article-magazine", "article-newspaper"}))
        return {parts.title(), parts.translators(), periodical2025(parts)};
    if (item.isOneOf({"post", "post-weblog", "webpage"}))
        return {parts.title(), madeAndSeen(parts)};
    if (item.isOneOf({"periodical"}))
        return {parts.title(), item.text("volume"), published2025(parts)};
    if (item.isOneOf({"paper-conference"}) && !item.has("container-title"))
        return {conference2025(parts)};
    if (item.isOneOf({"standard"}))
        return {joined({item.text("number"), parts.title()}, u"\u2003"_s)};
    if (item.isOneOf({"article", "dataset"}))
        return {parts.title(), parts.version(), item.text("publisher") + madeAndSeen(parts)};
    if (parts.standsInOther())
        return {partOfBook(parts), parts.edition(), published2025(parts)};
    const bool onPaper = item.has("publisher") || !parts.archive().isEmpty() ||
                         item.isOneOf({"book", "classic", "map", "patent", "report", "thesis", "collection",
                                       "manuscript", "personal_communication"});
    if (!onPaper && parts.isOnline())
        return {parts.title(), parts.version(), madeAndSeen(parts)};
    return {parts.title(), parts.translators(), parts.edition(), published2025(parts),
            item.text("dimensions")};
}

// --- 2015 ---

QString seen2015(const GbtParts& parts)
{
    return parts.item().hasAny({"URL", "DOI"}) ? parts.accessed() : QString();
}

QString periodical2015(const GbtParts& parts)
{
    const CslItem& item = parts.item();
    const QString title = periodicalTitle(item);
    const QString place =
        item.isOneOf({"article-newspaper"})
            ? joined({title, parts.issued()}, parts.comma()) + parts.bracketed(parts.pages())
            : journalPlace(parts, {title, parts.year()});
    return place + seen2015(parts);
}

QString published2015(const GbtParts& parts)
{
    const CslItem& item = parts.item();
    if (item.isOneOf({"patent"}))
        return parts.issued() + seen2015(parts);
    if (item.hasAny({"publisher", "publisher-place", "page"}) ||
        (parts.archive().isEmpty() &&
         item.isOneOf({"book", "chapter", "paper-conference", "periodical", "thesis"})))
        return parts.imprint(parts.year()) + seen2015(parts);
    if (!parts.archive().isEmpty())
        return joined({parts.archive(), parts.year()}, parts.comma()) + seen2015(parts);
    if (!item.hasAny({"URL", "DOI"}))
        return parts.year();
    const CslDate issued = item.date("issued");
    const QString made = issued.hasDay()    ? parts.bracketed(parts.issued())
                         : issued.isEmpty() ? QString()
                                            : parts.year();
    return made + seen2015(parts);
}

QString conferenceOrBook2015(const GbtParts& parts)
{
    const CslItem& item = parts.item();
    if (item.has("container-title"))
        return partOfBook(parts);
    const QString part = joined({parts.title(), parts.translators()}, kStop);
    return joined({part, joined({parts.containerAuthors(), item.text("event-title")}, kStop)}, u"//"_s);
}

QStringList body2015(const GbtParts& parts)
{
    const CslItem& item = parts.item();
    if (item.isOneOf({"article-journal", "article-magazine", "article-newspaper"}))
        return {parts.title(), periodical2015(parts)};
    if (item.isOneOf({"patent", "dataset", "post", "post-weblog", "software", "webpage"}))
        return {parts.title(), published2015(parts)};
    if (item.isOneOf({"periodical"})) {
        const QString since = joined({parts.year(), item.text("volume")}, parts.comma());
        return {parts.title(), since + parts.bracketed(item.text("issue")), published2015(parts)};
    }
    if (parts.standsInOther())
        return {conferenceOrBook2015(parts), parts.edition(), published2015(parts)};
    return {parts.title(), parts.translators(), parts.edition(), published2015(parts)};
}

} // namespace

QString gbtEntry(const CslItem& item, GbtEdition edition)
{
    const GbtParts parts(item, edition);
    const bool is2025 = edition == GbtEdition::E2025;
    // 8.9 of 2025: a standard begins with its number.
    const QString author = is2025 && item.isOneOf({"standard"}) ? QString() : parts.author();
    return entryOf(QStringList{author} + (is2025 ? body2025(parts) : body2015(parts)) +
                   QStringList{parts.access()});
}

} // namespace pizhu::exporting
