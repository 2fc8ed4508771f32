// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/annotatedarticles.h"

#include "app/annotation/passageset.h"
#include "app/importing/annotationimport.h"
#include "app/importing/quotedarticles.h"
#include "app/text/fingerprint.h"
#include "app/text/folding.h"

#include <QMap>
#include <QUrl>

namespace pizhu::importing {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

constexpr std::size_t kPage = 500;     ///< summaries held at once
constexpr double kNearlyTheText = 0.6; ///< of two texts of one title: corrections, a byline more or less

/// Addresses that name the same page: scheme, a fragment and a last slash do not count.
QString comparableUrl(const QString& url)
{
    QUrl parsed(url);
    if (!parsed.isValid() || parsed.host().isEmpty())
        return url;
    parsed.setScheme(QStringLiteral("https"));
    return parsed.adjusted(QUrl::RemoveFragment | QUrl::StripTrailingSlash).toString(QUrl::FullyEncoded);
}

QString titleKey(const QString& title)
{
    return text::fold(title.simplified());
}

/// "2021-06-27" and "2021-06-27T14:17:00+08:00" are the same date, one known better.
bool isSameDate(const QString& a, const QString& b)
{
    return a == b || (!a.isEmpty() && !b.isEmpty() && (a.startsWith(b) || b.startsWith(a)));
}

bool isSameText(const QString& a, const QString& b)
{
    if (a == b)
        return true;
    const text::Fingerprint one = text::fingerprintOf(a);
    const text::Fingerprint other = text::fingerprintOf(b);
    return (one.exact != 0 && one.exact == other.exact) ||
           text::estimatedSimilarity(one.sketch, other.sketch) >= kNearlyTheText;
}

/// Those of some articles of which something is true.
struct Several
{
    ArticleId first;
    int count = 0;

    void add(ArticleId id)
    {
        if (count++ == 0)
            first = id;
    }
};

/// What is known of the articles of one title about one that is sought.
struct TitleMatch
{
    Several all;
    Several sameSource;
    Several sameDate;
    Several holding; ///< the passage

    [[nodiscard]] ArticleMatch decided(bool isUndated) const
    {
        if (sameSource.count > 0)
            return {sameSource.first, MatchedBy::Source, 0};
        if (sameDate.count == 1)
            return {sameDate.first, MatchedBy::TitleAndDate, 0};
        if (isUndated && all.count == 1)
            return {all.first, MatchedBy::Title, 0};
        if (isUndated && holding.count == 1)
            return {holding.first, MatchedBy::Title, 0};
        return {.article = {}, .candidates = std::max(sameDate.count, holding.count)};
    }
};

} // namespace

Result<AnnotatedArticles> AnnotatedArticles::read(const library::Stores& stores,
                                                  const AnnotationProgress& progress)
{
    const auto ids = stores.articles.find({});
    if (!ids)
        return fail(ids.error());
    AnnotatedArticles articles;
    const std::span<const ArticleId> all(*ids);
    for (std::size_t start = 0; start < all.size(); start += kPage) {
        if (progress && !progress(int(start), int(all.size())))
            return fail(importCancelled());
        const auto page = all.subspan(start, std::min(kPage, all.size() - start));
        const auto summaries = stores.articles.summaries(page, {});
        if (!summaries)
            return fail(summaries.error());
        for (const library::ArticleSummary& summary : *summaries)
            articles.add(summary);
    }
    return articles;
}

void AnnotatedArticles::add(const library::ArticleSummary& summary)
{
    m_byUid.insert(summary.uid, summary.id);
    m_titles.insert(summary.id, summary.title);
    if (!summary.url.isEmpty())
        m_byUrl.insert(comparableUrl(summary.url), summary.id);
    if (!summary.title.isEmpty()) {
        const QString published = summary.published ? summary.published->toIso() : QString();
        m_byTitle[titleKey(summary.title)].push_back({summary.id, published});
    }
}

std::vector<AnnotatedArticles::Entry> AnnotatedArticles::titled(const QString& title) const
{
    return title.trimmed().isEmpty() ? std::vector<Entry>() : m_byTitle.value(titleKey(title));
}

Result<std::vector<ArticleMatch>> AnnotatedArticles::match(const library::Stores& stores,
                                                           const std::vector<SoughtArticle>& sought,
                                                           const AnnotationProgress& progress) const
{
    std::vector<ArticleMatch> matches(sought.size());
    QMap<QString, Places> byTitle;
    for (std::size_t i = 0; i < sought.size(); ++i) {
        const AnnotatedSource& source = sought[i].source;
        if (const auto found = m_byUid.constFind(source.uid); found != m_byUid.cend())
            matches[i] = {*found, MatchedBy::Uid, 0};
        else if (const auto same = m_byUrl.constFind(comparableUrl(source.url)); same != m_byUrl.cend())
            matches[i] = {*same, MatchedBy::Url, 0};
        else if (!source.title.trimmed().isEmpty())
            byTitle[titleKey(source.title)].push_back(i);
    }
    std::size_t done = 0;
    for (const Places& places : std::as_const(byTitle)) {
        if (!goesOn(progress, done++, std::size_t(byTitle.size())))
            return fail(importCancelled());
        if (auto matched = matchTitle(stores, places, sought, matches); !matched)
            return fail(matched.error());
    }
    return matchPassages(stores, sought, matches, progress).map([&matches] { return std::move(matches); });
}

/// `places`: of those that have one title.
Result<void> AnnotatedArticles::matchTitle(const library::Stores& stores, const Places& places,
                                           const std::vector<SoughtArticle>& sought,
                                           std::vector<ArticleMatch>& matches) const
{
    const std::vector<Entry> entries = titled(sought[places.front()].source.title);
    QStringList passages;
    for (const std::size_t place : places)
        passages << (sought[place].quote ? wordsAround(*sought[place].quote) : QString());
    const annotation::PassageSet set(entries.empty() ? QStringList() : passages);
    std::vector<TitleMatch> found(places.size());
    for (const Entry& entry : entries) {
        const auto article = stores.articles.load(entry.id);
        if (!article)
            return fail(article.error());
        for (std::size_t i = 0; i < places.size(); ++i) {
            const AnnotatedSource& source = sought[places[i]].source;
            found[i].all.add(entry.id);
            if (!source.sha256.isEmpty() && article->sourceSha256 == source.sha256)
                found[i].sameSource.add(entry.id);
            if (isSameDate(entry.published, source.published))
                found[i].sameDate.add(entry.id);
        }
        for (const std::size_t i : set.standingIn(article->document.text))
            found[i].holding.add(entry.id);
    }
    for (std::size_t i = 0; i < places.size(); ++i)
        matches[places[i]] = found[i].decided(sought[places[i]].source.published.isEmpty());
    return {};
}

Result<void> AnnotatedArticles::matchPassages(const library::Stores& stores,
                                              const std::vector<SoughtArticle>& sought,
                                              std::vector<ArticleMatch>& matches,
                                              const AnnotationProgress& progress) const
{
    Places places;
    std::vector<annotation::TextQuoteSelector> quotes;
    for (std::size_t i = 0; i < sought.size(); ++i) {
        if (matches[i].isFound() || !sought[i].quote)
            continue;
        places.push_back(i);
        quotes.push_back(*sought[i].quote);
    }
    const auto byQuote = matchQuotes(stores, quotes, int(m_titles.size()), progress);
    if (!byQuote)
        return fail(byQuote.error());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const int byTitle = matches[places[i]].candidates;
        matches[places[i]] = (*byQuote)[i];
        if (!matches[places[i]].isFound())
            matches[places[i]].candidates = std::max(matches[places[i]].candidates, byTitle);
    }
    return {};
}

Result<std::optional<ArticleId>> AnnotatedArticles::find(const library::Stores& stores, const QString& uid,
                                                         const QString& title, const QString& text) const
{
    if (const auto found = m_byUid.constFind(uid); found != m_byUid.cend())
        return *found;
    if (text.isEmpty())
        return std::nullopt;
    std::optional<ArticleId> similar;
    for (const Entry& entry : titled(title)) {
        const auto article = stores.articles.load(entry.id);
        if (!article)
            return fail(article.error());
        if (article->document.text == text)
            return entry.id;
        if (!similar && isSameText(article->document.text, text))
            similar = entry.id;
    }
    return similar ? Result<std::optional<ArticleId>>(similar) : articleOfText(stores, text);
}

} // namespace pizhu::importing
