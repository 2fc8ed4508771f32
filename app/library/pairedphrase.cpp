// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/pairedphrase.h"

#include "app/library/indexplace.h"
#include "app/library/readview.h"
#include "app/library/rows.h"
#include "app/search/ftsexpression.h"

#include <algorithm>
#include <span>

namespace pizhu::library {

using namespace Qt::StringLiterals;

using base::fail;
using base::Result;
using search::Term;

namespace {

constexpr char kBefore[] =
    "SELECT rowid FROM article_pairs WHERE article_pairs MATCH ? AND rowid < ? ORDER BY rowid";
constexpr char kArticle[] = "SELECT title, text FROM article_text WHERE id = ?";

// Articles; in smaller libraries the index of words is quick in any case.
constexpr std::size_t kManyForPairs = 50'000;
constexpr std::size_t kPair = 2;       ///< tokens
constexpr std::size_t kSampled = 4096; ///< articles whose places tell how all are spread
constexpr std::size_t kTried = 64;     ///< of so many parts the newest is looked at
constexpr int kMostRead = 4000;        ///< articles from each end; reading one takes about 20 µs
constexpr int kMostTried = kMostRead / static_cast<int>(2 * kTried);
constexpr qsizetype kMostPairs = 32;  ///< of a phrase; each is counted, and of so many some are rare
constexpr int kMostCounted = 2000;    ///< articles that have a pair; one that more have is a common one
constexpr int kPassedForRead = 500;   ///< so many places of a pair are passed over while one article is read
constexpr qsizetype kFewestParts = 3; ///< of a passage, of which one has to be there
constexpr qsizetype kMostParts = 6;
constexpr qsizetype kPairsForPart = 16;
constexpr qsizetype kPairsOfPart =
    4; ///< each costs a look into every part of the index; more tell little more
constexpr QLatin1StringView kAnd = " AND "_L1;

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

/// Those that follow each other in the words, each a full-text expression.
QStringList pairsOf(const QString& words)
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
    return pairs;
}

/// Without letters and digits at its ends, where it may have been cut.
QString withoutCutWords(QStringView passage)
{
    constexpr char16_t kFirstWithoutSpaces = 0x2E80;
    const auto isSpaced = [](QChar unit) {
        return unit.isLetterOrNumber() && unit.unicode() < kFirstWithoutSpaces;
    };
    while (!passage.isEmpty() && isSpaced(passage.front()))
        passage = passage.sliced(1);
    while (!passage.isEmpty() && isSpaced(passage.back()))
        passage.chop(1);
    return passage.toString();
}

/// Of more than `most` some from all over.
QStringList spread(const QStringList& pairs, qsizetype most)
{
    QStringList some;
    const qsizetype count = std::min(pairs.size(), most);
    for (qsizetype i = 0; i < count; ++i)
        some << pairs[i * pairs.size() / count];
    return some;
}

struct Pair
{
    QString expression;
    int tried; ///< of the newest articles so many have it, as far as they were counted
};

/// Some pairs of a phrase as one expression, and how many of the newest articles have them all.
struct PairsTogether
{
    QString pairs;
    int tried;
};

Result<std::vector<Pair>> rarestFirst(storage::Connection& connection, const QStringList& pairs, qint64 end)
{
    std::vector<Pair> counted;
    for (const QString& pair : spread(pairs, kMostPairs)) {
        const auto count = countBefore(connection, pair, end, kMostCounted);
        if (!count)
            return fail(count.error());
        counted.push_back({pair, *count});
    }
    std::ranges::stable_sort(counted, {}, &Pair::tried);
    return counted;
}

/// The rarest pair and of the others, rarest first, those that are passed over sooner than the articles are
/// read that they leave out.
Result<PairsTogether> rareTogether(storage::Connection& connection, const QStringList& pairs, qint64 end)
{
    const auto counted = rarestFirst(connection, pairs, end);
    if (!counted)
        return fail(counted.error());
    PairsTogether together{counted->front().expression, std::min(counted->front().tried, kMostTried)};
    for (const Pair& pair : std::span(*counted).subspan(1)) {
        if (pair.tried > together.tried * kPassedForRead)
            break;
        together.pairs += kAnd + pair.expression;
        const auto count = countBefore(connection, together.pairs, end, kMostTried);
        if (!count)
            return fail(count.error());
        together.tried = *count;
    }
    return together;
}

} // namespace

/// A line end takes one pair away, so it spoils one part.
QString pairsIn(const QString& passage)
{
    const QStringList pairs = pairsOf(withoutCutWords(passage));
    const qsizetype parts =
        std::min(std::clamp(pairs.size() / kPairsForPart, kFewestParts, kMostParts), pairs.size());
    QStringList either;
    for (qsizetype part = 0; part < parts; ++part) {
        const qsizetype start = part * pairs.size() / parts;
        const qsizetype end = (part + 1) * pairs.size() / parts;
        either << u'(' + spread(pairs.sliced(start, end - start), kPairsOfPart).join(kAnd) + u')';
    }
    return either.join(u" OR "_s);
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
    const QStringList pairs = pairsOf(term.text);
    if (!phrase || pairs.isEmpty())
        return std::nullopt;
    if (text::TokenPattern(term.text).size() == kPair)
        return PairedPhrase(connection, *phrase, pairs.first(), term.text);
    const auto rare = rareTogether(connection, pairs, endOfNewest(columns));
    if (!rare)
        return fail(rare.error());
    return rare->tried < kMostTried ? std::optional(PairedPhrase(connection, *phrase, rare->pairs, term.text))
                                    : std::nullopt;
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
    const bool pays = phrase && view.columns && view.columns->rows().size() > kManyForPairs;
    auto paired =
        pays ? PairedPhrase::of(connection, *view.columns, *phrase) : Result<std::optional<PairedPhrase>>();
    if (!paired)
        return fail(paired.error());
    return *paired ? (*paired)->find(scan, newest, oldest) : scan.run(expression, newest, oldest);
}

} // namespace pizhu::library
