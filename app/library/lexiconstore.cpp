// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/lexiconstore.h"

#include "app/library/articlefinder.h"
#include "app/library/queryreading.h"
#include "app/library/rows.h"
#include "app/search/queryparser.h"

#include <QCoreApplication>
#include <QSet>

namespace pizhu::library {

using base::fail;
using base::Result;
using search::WordPair;

namespace {

constexpr char kAll[] = "SELECT term, equivalent FROM lexicon_pair ORDER BY term, equivalent";
constexpr char kAdd[] = "INSERT INTO lexicon_pair(term, equivalent) VALUES (?, ?)";
constexpr char kRemove[] = "DELETE FROM lexicon_pair WHERE term = ? AND equivalent = ?";

/// The query with words of other regions, but without those of `without`.
ArticleQuery regionalQuery(const ArticleQuery& query, const QStringList& without)
{
    ArticleQuery regional = query;
    regional.text.regional = true;
    regional.text.withoutPairs = without;
    return regional;
}

QStringList keysOf(const std::vector<search::AddedWord>& words)
{
    QStringList keys;
    for (const search::AddedWord& word : words)
        keys += word.key;
    return keys;
}

} // namespace

QString objectionTo(const WordPair& pair)
{
    if (pair.term.trimmed().isEmpty() || pair.equivalent.trimmed().isEmpty())
        return QCoreApplication::translate("pizhu::library", "A pair needs two words.");
    if (search::pairKey(pair).isEmpty())
        return QCoreApplication::translate(
                   "pizhu::library",
                   "“%1” and “%2” are one word for the search already, or hold more than words.")
            .arg(pair.term, pair.equivalent);
    return {};
}

LexiconStore::LexiconStore(storage::Connection& connection, ReadView view)
    : m_connection(connection)
    , m_view(std::move(view))
{}

Result<std::vector<WordPair>> LexiconStore::all() const
{
    std::vector<WordPair> pairs;
    const auto add = [&pairs](const storage::Statement& row) {
        pairs.push_back({row.string(0), row.string(1)});
    };
    if (auto done = eachRow(m_connection, kAll, add); !done)
        return fail(done.error());
    return pairs;
}

Result<int> LexiconStore::add(std::span<const WordPair> pairs)
{
    const auto present = all();
    if (!present)
        return fail(present.error());
    QSet<QString> known;
    for (const WordPair& pair : *present)
        known.insert(search::pairKey(pair));
    int added = 0;
    for (const WordPair& pair : pairs) {
        if (const QString objection = objectionTo(pair); !objection.isEmpty())
            return fail(base::ErrorCode::InvalidInput, objection);
        const QString key = search::pairKey(pair);
        if (known.contains(key))
            continue;
        known.insert(key);
        if (auto done = runSql(m_connection, kAdd, pair.term.trimmed(), pair.equivalent.trimmed()); !done)
            return fail(done.error());
        ++added;
    }
    return added;
}

Result<void> LexiconStore::remove(std::span<const WordPair> pairs)
{
    for (const WordPair& pair : pairs) {
        if (auto done = runSql(m_connection, kRemove, pair.term, pair.equivalent); !done)
            return done;
    }
    return {};
}

Result<std::vector<RegionalFind>> LexiconStore::findsOf(const ArticleQuery& query) const
{
    const auto lexicon = lexiconOf(m_connection);
    if (!lexicon)
        return fail(lexicon.error());
    auto words =
        search::expandQuery(search::parseQuery(query.text), **lexicon, query.text.withoutPairs).words;
    const QStringList all = keysOf(words);
    const ArticleFinder finder(m_connection, m_view);
    std::vector<RegionalFind> finds;
    words.resize(std::min(words.size(), kMaxRegionalFinds));
    for (search::AddedWord& word : words) {
        word.used = word.used && query.text.regional;
        QStringList others = query.text.regional ? query.text.withoutPairs : all;
        others.removeAll(word.key);
        const auto with = finder.count(regionalQuery(query, others));
        const auto without = finder.count(regionalQuery(query, others + QStringList{word.key}));
        if (!with || !without)
            return fail(with ? without.error() : with.error());
        finds.push_back({word, *with - *without});
    }
    return finds;
}

Result<std::vector<search::MatchReason>> LexiconStore::whyMatched(const search::Query& query,
                                                                  QStringView found) const
{
    const search::Node node = search::parseQuery(query);
    if (!query.regional)
        return search::whyMatched(node, found);
    const auto lexicon = lexiconOf(m_connection);
    if (!lexicon)
        return fail(lexicon.error());
    return search::whyMatched(node, found, **lexicon);
}

} // namespace pizhu::library
