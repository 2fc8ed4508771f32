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

} // namespace

QString wordsAround(const TextQuoteSelector& quote)
{
    return quote.prefix + quote.exact + quote.suffix;
}

Result<std::vector<ArticleMatch>> matchQuotes(const library::Stores& stores,
                                              const std::vector<TextQuoteSelector>& quotes, int articles,
                                              const AnnotationProgress& progress)
{
    std::vector<ArticleMatch> matches(quotes.size());
    QStringList passages;
    std::vector<std::size_t> asked;
    for (std::size_t i = 0; i < quotes.size(); ++i) {
        if (wordCount(quotes[i].exact) < kTellingWords)
            continue;
        passages << wordsAround(quotes[i]);
        asked.push_back(i);
    }
    if (asked.empty())
        return matches;
    const annotation::PassageSet set(passages);
    std::size_t read = 0;
    bool cancelled = false;
    const auto take = [&](ArticleId id, const QString& text) {
        cancelled = !goesOn(progress, read++, std::size_t(articles));
        for (const std::size_t passage : cancelled ? std::vector<std::size_t>() : set.standingIn(text)) {
            ArticleMatch& match = matches[asked[passage]];
            match.article = match.candidates++ == 0 ? id : ArticleId();
        }
        return !cancelled;
    };
    if (auto done = stores.articles.eachText(take); !done)
        return fail(done.error());
    if (cancelled)
        return fail(importCancelled());
    for (ArticleMatch& match : matches) {
        if (match.candidates == 1)
            match = {match.article, MatchedBy::Quote, 0};
    }
    return matches;
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
