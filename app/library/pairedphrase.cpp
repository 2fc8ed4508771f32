// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/pairedphrase.h"

#include "app/library/indexplace.h"
#include "app/library/readview.h"
#include "app/library/rows.h"
#include "app/search/ftsexpression.h"

#include <algorithm>
#include <limits>

namespace pizhu::library {

using base::fail;
using base::Result;
using search::Term;

namespace {

constexpr char kBefore[] =
    "SELECT rowid FROM article_pairs WHERE article_pairs MATCH ? AND rowid < ? ORDER BY rowid";
constexpr char kArticle[] = "SELECT title, text FROM article_text WHERE id = ?";

// Articles; in smaller libraries the index of words is quick in any case.
constexpr std::size_t kManyForPairs = 50'000;
constexpr std::size_t kManyForLonger = 300'000; ///< for phrases of which articles are read
constexpr std::size_t kPair = 2;                ///< tokens
constexpr std::size_t kSampled = 4096;          ///< articles whose places tell how all are spread
constexpr std::size_t kTried = 64;              ///< of so many parts the newest is looked at
constexpr int kMostRead = 4000;                 ///< articles from each end; reading one takes about 20 µs
constexpr int kMostTried = kMostRead / static_cast<int>(2 * kTried);

/// Places whose articles could not be read: the search was interrupted because both ends had met.
struct Unread
{
    std::vector<qint64> newer;
    std::vector<qint64> older;
};

/// The place behind the newest 64th of all articles.
qint64 endOfNewest(const ArticleColumns& columns)
{
    std::vector<qint64> places;
    const std::size_t step = std::max(columns.rows().size() / kSampled, std::size_t{1});
    for (std::size_t id = 0; id < columns.rows().size(); id += step) {
        if (const ArticleRow& row = columns.rows()[id]; row.exists)
            places.push_back(placeOf(base::ArticleId{static_cast<qint64>(id)}, row));
    }
    if (places.empty())
        return 0;
    const auto end = places.begin() + static_cast<std::ptrdiff_t>(places.size() / kTried);
    std::ranges::nth_element(places, end);
    return *end;
}

bool paysIn(std::size_t articles, const Term& phrase)
{
    const bool isPair = text::TokenPattern(phrase.text).size() == kPair;
    return articles > (isPair ? kManyForPairs : kManyForLonger);
}

/// In how many articles before `end` the expression is found; no more than `most` are counted.
Result<int> countBefore(storage::Connection& connection, const QString& expression, qint64 end, int most)
{
    auto places = prepared(connection, kBefore, expression, end);
    if (!places)
        return fail(places.error());
    for (int count = 0; count < most; ++count) {
        const auto there = places->step();
        if (!there)
            return fail(there.error());
        if (!*there)
            return count;
    }
    return most;
}

} // namespace

QString pairsIn(const QString& words, int most)
{
    const std::vector<text::Token> tokens = text::tokenise(words);
    QStringList pairs;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const text::Token& first = tokens[i - 1];
        const text::Token& second = tokens[i];
        const bool together = first.kind == text::TokenKind::Word && second.kind == text::TokenKind::Word &&
                              first.end <= second.start;
        const auto pair = search::ftsPhrase({.text = words.sliced(first.start, second.end - first.start)});
        if (together && pair)
            pairs.append(*pair);
    }
    pairs.removeDuplicates();
    QStringList spread;
    const qsizetype count = std::min(pairs.size(), qsizetype(most));
    for (qsizetype i = 0; i < count; ++i)
        spread << pairs[i * pairs.size() / count];
    return spread.join(u" AND ");
}

PairedPhrase::PairedPhrase(storage::Connection& connection, QString phrase, QString pairs,
                           const QString& words)
    : m_connection(connection)
    , m_phrase(std::move(phrase))
    , m_pairs(std::move(pairs))
    , m_pattern(words)
{}

Result<std::optional<PairedPhrase>> PairedPhrase::of(storage::Connection& connection,
                                                     const ArticleColumns& columns, const Term& term)
{
    if (term.prefix || term.exactScript)
        return std::nullopt;
    const auto phrase = search::ftsPhrase(term);
    const QString pairs = pairsIn(term.text);
    if (!phrase || pairs.isEmpty())
        return std::nullopt;
    PairedPhrase paired(connection, *phrase, pairs, term.text);
    if (paired.m_pattern.size() == kPair)
        return paired;
    const auto count = countBefore(connection, pairs, endOfNewest(columns), kMostTried);
    if (!count)
        return fail(count.error());
    return *count < kMostTried ? std::optional(std::move(paired)) : std::nullopt;
}

Result<IndexScan::End> PairedPhrase::find(const IndexScan& scan, const IndexScan::Newest& newest,
                                          const IndexScan::Oldest& oldest) const
{
    if (m_pattern.size() == kPair)
        return scan.runPairs(m_pairs, newest, [&oldest](storage::Connection&) { return oldest; });
    auto article = m_connection.prepare(kArticle);
    if (!article)
        return fail(article.error());
    int left = kMostRead;
    bool enough = false;
    Unread unread;
    const auto readNewer = [&](qint64 place) {
        const auto held = holds(*article, place);
        if (!held)
            unread.newer.push_back(place);
        enough = held && *held && !newest(place);
        return !enough && --left > 0;
    };
    const auto readOlder = [&](storage::Connection& connection) {
        return readingIn(connection, oldest, unread.older);
    };
    const auto end = scan.runPairs(m_pairs, readNewer, readOlder);
    if (!end || enough)
        return end;
    if (*end == IndexScan::End::Stopped)
        return scan.run(m_phrase, newest, oldest);
    for (const auto* places : {&unread.newer, &unread.older}) {
        for (const qint64 place : *places) {
            const auto held = holds(*article, place);
            if (!held)
                return fail(held.error());
            if (*held)
                oldest(place);
        }
    }
    return IndexScan::End::All;
}

/// Hands over the places whose articles hold the phrase, and notes those that could not be read.
IndexScan::Oldest PairedPhrase::readingIn(storage::Connection& connection, const IndexScan::Oldest& found,
                                          std::vector<qint64>& unread) const
{
    auto article = connection.prepare(kArticle);
    if (!article)
        return [&unread](qint64 place) { unread.push_back(place); };
    const auto reading = std::make_shared<storage::Statement>(std::move(*article));
    return [this, reading, &found, &unread](qint64 place) {
        const auto held = holds(*reading, place);
        if (!held)
            unread.push_back(place);
        else if (*held)
            found(place);
    };
}

Result<bool> PairedPhrase::holds(storage::Statement& article, qint64 place) const
{
    article.reset();
    article.bind(articleAtPlace(place));
    const auto there = article.step();
    if (!there)
        return fail(there.error());
    const bool found = *there && (text::standsIn(article.string(0), m_pattern) ||
                                  text::standsIn(article.string(1), m_pattern));
    article.reset();
    return found;
}

Result<IndexScan::End> findPlaces(storage::Connection& connection, const ReadView& view,
                                  const QString& expression, const std::optional<Term>& phrase,
                                  const IndexScan::Newest& newest, const IndexScan::Oldest& oldest)
{
    const IndexScan scan(connection, helperFor(view));
    const bool pays = phrase && view.columns && paysIn(view.columns->rows().size(), *phrase);
    auto paired =
        pays ? PairedPhrase::of(connection, *view.columns, *phrase) : Result<std::optional<PairedPhrase>>();
    if (!paired)
        return fail(paired.error());
    return *paired ? (*paired)->find(scan, newest, oldest) : scan.run(expression, newest, oldest);
}

} // namespace pizhu::library
