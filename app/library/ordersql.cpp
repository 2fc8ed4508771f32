// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/ordersql.h"

#include "app/library/queryreading.h"
#include "app/search/ftsexpression.h"
#include "app/search/queryparser.h"

#include <algorithm>

namespace pizhu::library {

namespace {

constexpr char kFirstAuthor[] = "(SELECT name FROM article_author WHERE article_id = article.id"
                                " ORDER BY position LIMIT 1)";
constexpr char kFirstCategory[] = "(SELECT name FROM article_category WHERE article_id = article.id"
                                  " ORDER BY position LIMIT 1)";
constexpr char kLength[] = "(SELECT length FROM version WHERE version.id = article.current_version_id)";
constexpr char kAnnotations[] = "(SELECT count(*) FROM annotation WHERE article_id = article.id)";
constexpr char kReadState[] = "CASE article.read_state WHEN 'unread' THEN 0 WHEN 'reading' THEN 1 ELSE 2 END";
constexpr char kScript[] = "CASE article.script WHEN 'hans' THEN 0 WHEN 'hant' THEN"
                           " CASE article.region WHEN 'tw' THEN 2 WHEN 'hk' THEN 3 ELSE 1 END"
                           " WHEN 'mixed' THEN 4 ELSE 5 END";
constexpr char kNewestFirst[] = "article.published_at DESC, article.id DESC"; // NULL is the smallest

QByteArray direction(Qt::SortOrder order)
{
    return order == Qt::AscendingOrder ? " ASC, " : " DESC, ";
}

QByteArray byNumber(const char* expression, Qt::SortOrder order)
{
    return expression + direction(order);
}

/// What has no value comes last, whatever the direction.
QByteArray byNumberOrNull(const QByteArray& expression, Qt::SortOrder order)
{
    return expression + " IS NULL, " + expression + direction(order);
}

QByteArray byName(const QByteArray& expression, const SortKey& key, text::ChineseOrder chinese)
{
    return "ifnull(" + expression + ", '') = '', " + expression + " COLLATE chinese_" +
           text::chineseOrderName(chinese).toLatin1() + direction(key.order);
}

QByteArray term(const SortKey& key, text::ChineseOrder chinese)
{
    switch (key.column) {
    case SortColumn::Published:
        return byNumberOrNull("article.published_at", key.order);
    case SortColumn::Title:
        return byName("article.title", key, chinese);
    case SortColumn::Source:
        return byName("article.outlet", key, chinese);
    case SortColumn::Author:
        return byName(kFirstAuthor, key, chinese);
    case SortColumn::Category:
        return byName(kFirstCategory, key, chinese);
    case SortColumn::Imported: // ids are given away in this order
        return byNumber("article.id", key.order);
    case SortColumn::Length:
        return byNumber(kLength, key.order);
    case SortColumn::ReadState:
        return byNumber(kReadState, key.order);
    case SortColumn::Star:
        return byNumber("article.starred", key.order);
    case SortColumn::Annotations:
        return byNumber(kAnnotations, key.order);
    case SortColumn::Script:
        return byNumber(kScript, key.order);
    case SortColumn::Relevance:
        return {};
    }
    return {};
}

} // namespace

QByteArray orderSql(const ArticleQuery& query)
{
    // The plain order, so that the index on dates is used.
    if (query.sort == std::vector{SortKey{}})
        return QByteArray(" ORDER BY ") + kNewestFirst;
    QByteArray terms;
    for (const SortKey& key : query.sort)
        terms += term(key, query.chineseOrder);
    return " ORDER BY " + terms + kNewestFirst;
}

QString rankedTerms(storage::Connection& connection, const ArticleQuery& query)
{
    const auto isRelevance = [](const SortKey& key) { return key.column == SortColumn::Relevance; };
    if (std::ranges::none_of(query.sort, isRelevance))
        return {};
    const auto node = readQuery(connection, query.text);
    return node ? search::ftsAnyOf(search::soughtBy(*node, true)) : QString();
}

} // namespace pizhu::library
