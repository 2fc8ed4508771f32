// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/quotedarticles.h"

#include "app/annotation/passageset.h"
#include "app/importing/annotationimport.h"
#include "app/text/fingerprint.h"
#include "app/text/folding.h"

namespace pizhu::importing {

using annotation::TextQuoteSelector;
using base::ArticleId;
using base::fail;
using base::Result;

namespace {

constexpr std::size_t kMostCandidates = 50; ///< a phrase in more articles says nothing
constexpr int kTellingWords = 8;            ///< Han characters or words, as for anchors
constexpr int kLongestPhrase = 40;
constexpr int kArticlesPerPassage = 200; ///< that are read while a passage is looked up in the index

struct Phrase
{
    base::TextRange range;
    int words = 0;
};

/// The longest part of a text without sentence punctuation, which a phrase does not match across.
Phrase longestPhrase(QStringView text)
{
    Phrase best;
    Phrase present;
    text::tokenise(text, [&](qsizetype start, qsizetype end, text::TokenKind kind, QStringView) {
        if (kind == text::TokenKind::Break) {
            present = {};
            return true;
        }
        if (present.words == 0)
            present.range.start = start;
        present.range.end = end;
        ++present.words;
        if (present.words > best.words)
            best = present;
        return best.words < kLongestPhrase;
    });
    return best;
}

/// Articles that may hold the passage: through its pairs of words, else by a search for its longest phrase.
Result<std::vector<ArticleId>> articlesWith(const library::Stores& stores, const QString& passage)
{
    const auto paired = stores.articles.withNeighbours(passage, int(kMostCandidates) + 1);
    if (!paired)
        return fail(paired.error());
    if (*paired)
        return **paired;
    QString words = longestPhrase(passage).range.of(passage).toString();
    for (QChar& unit : words) { // what would end the phrase
        if (unit == u'"' || unit == u'“' || unit == u'”' || unit == u'＂')
            unit = u' ';
    }
    return stores.articles.find({.text = {.text = u'"' + words.simplified() + u'"'}});
}

int wordCount(QStringView text)
{
    int words = 0;
    text::tokenise(text, [&words](qsizetype, qsizetype, text::TokenKind kind, QStringView) {
        words += kind == text::TokenKind::Word ? 1 : 0;
        return words < kTellingWords;
    });
    return words;
}

/// Finds the articles of passages: of few through the index, of many by going through all texts.
class QuoteMatching
{
public:
    QuoteMatching(const library::Stores& stores, std::size_t quotes)
        : m_stores(stores)
        , m_matches(quotes)
    {}

    /// `place`: among the quotes.
    void add(std::size_t place, const QString& passage)
    {
        m_places.push_back(place);
        m_passages << passage;
    }

    Result<std::vector<ArticleMatch>> find(int articles, const AnnotationProgress& progress)
    {
        const bool areFew = m_passages.size() <= articles / kArticlesPerPassage;
        if (auto done = areFew ? lookUp(progress) : Result<void>(); !done)
            return fail(done.error());
        if (auto done = m_passages.isEmpty() ? Result<void>() : goThrough(articles, progress); !done)
            return fail(done.error());
        for (ArticleMatch& match : m_matches) {
            if (match.candidates == 1)
                match = {match.article, MatchedBy::Quote, 0};
        }
        return std::move(m_matches);
    }

private:
    /// Leaves those that too many articles may hold.
    Result<void> lookUp(const AnnotationProgress& progress)
    {
        QStringList left;
        std::vector<std::size_t> places;
        const std::size_t count = m_places.size();
        for (std::size_t i = 0; i < count; ++i) {
            if (!goesOn(progress, i, count))
                return fail(importCancelled());
            const QString& passage = m_passages[qsizetype(i)];
            const auto candidates = m_stores.articles.withNeighbours(passage, int(kMostCandidates) + 1);
            if (!candidates)
                return fail(candidates.error());
            if (!*candidates || (*candidates)->size() > kMostCandidates) {
                left << passage;
                places.push_back(m_places[i]);
            } else if (auto read = readThrough(m_places[i], passage, **candidates); !read) {
                return read;
            }
        }
        m_passages = std::move(left);
        m_places = std::move(places);
        return {};
    }

    Result<void> readThrough(std::size_t place, const QString& passage,
                             const std::vector<ArticleId>& articles)
    {
        const annotation::PassageSet set(QStringList{passage});
        for (const ArticleId id : articles) {
            const auto article = m_stores.articles.load(id);
            if (!article)
                return fail(article.error());
            if (!set.standingIn(article->document.text).empty())
                found(place, id);
        }
        return {};
    }

    Result<void> goThrough(int articles, const AnnotationProgress& progress)
    {
        const annotation::PassageSet set(m_passages);
        std::size_t read = 0;
        bool cancelled = false;
        const auto take = [&](ArticleId id, const QString& text) {
            cancelled = !goesOn(progress, read++, std::size_t(articles));
            for (const std::size_t passage : cancelled ? std::vector<std::size_t>() : set.standingIn(text))
                found(m_places[passage], id);
            return !cancelled;
        };
        const auto done = m_stores.articles.eachText(take);
        return done && cancelled ? Result<void>(fail(importCancelled())) : done;
    }

    void found(std::size_t place, ArticleId article)
    {
        ArticleMatch& match = m_matches[place];
        match.article = match.candidates++ == 0 ? article : ArticleId();
    }

    const library::Stores& m_stores;
    std::vector<ArticleMatch> m_matches;
    QStringList m_passages; ///< what is still sought
    std::vector<std::size_t> m_places;
};

} // namespace

QString wordsAround(const TextQuoteSelector& quote)
{
    return quote.prefix + quote.exact + quote.suffix;
}

Result<std::vector<ArticleMatch>> matchQuotes(const library::Stores& stores,
                                              const std::vector<TextQuoteSelector>& quotes, int articles,
                                              const AnnotationProgress& progress)
{
    QuoteMatching matching(stores, quotes.size());
    for (std::size_t i = 0; i < quotes.size(); ++i) {
        if (wordCount(quotes[i].exact) >= kTellingWords)
            matching.add(i, wordsAround(quotes[i]));
    }
    return matching.find(articles, progress);
}

Result<std::optional<ArticleId>> articleOfText(const library::Stores& stores, const QString& text)
{
    const text::Fingerprint wanted = text::fingerprintOf(text);
    const Phrase phrase = longestPhrase(text);
    if (wanted.exact == 0 || phrase.words < kTellingWords)
        return std::nullopt;
    const auto found = articlesWith(stores, phrase.range.of(text).toString());
    if (!found)
        return fail(found.error());
    if (found->size() > kMostCandidates)
        return std::nullopt;
    for (const ArticleId id : *found) {
        const auto article = stores.articles.load(id);
        if (!article)
            return fail(article.error());
        if (text::fingerprintOf(article->document.text).exact == wanted.exact)
            return id;
    }
    return std::nullopt;
}

} // namespace pizhu::importing
