// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/annotatedarticles.h"

#include "app/importing/annotationimport.h"
#include "app/importing/quotedarticles.h"
#include "app/text/fingerprint.h"
#include "app/text/folding.h"

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

Result<ArticleMatch> AnnotatedArticles::match(const library::Stores& stores, const AnnotatedSource& source,
                                              const std::optional<annotation::TextQuoteSelector>& quote) const
{
    if (const auto found = m_byUid.constFind(source.uid); found != m_byUid.cend())
        return ArticleMatch{*found, MatchedBy::Uid, 0};
    if (const auto found = m_byUrl.constFind(comparableUrl(source.url)); found != m_byUrl.cend())
        return ArticleMatch{*found, MatchedBy::Url, 0};
    auto byTitle = matchTitle(stores, source, quote);
    if (!byTitle || byTitle->isFound() || !quote)
        return byTitle;
    auto byQuote = matchQuote(stores, *quote);
    if (byQuote && !byQuote->isFound())
        byQuote->candidates = std::max(byQuote->candidates, byTitle->candidates);
    return byQuote;
}

Result<ArticleMatch>
AnnotatedArticles::matchTitle(const library::Stores& stores, const AnnotatedSource& source,
                              const std::optional<annotation::TextQuoteSelector>& quote) const
{
    const std::vector<Entry> entries = titled(source.title);
    std::vector<ArticleId> sameDate;
    std::vector<ArticleId> holding;
    for (const Entry& entry : entries) {
        const auto article = stores.articles.load(entry.id);
        if (!article)
            return fail(article.error());
        if (!source.sha256.isEmpty() && article->sourceSha256 == source.sha256)
            return ArticleMatch{entry.id, MatchedBy::Source, 0};
        if (isSameDate(entry.published, source.published))
            sameDate.push_back(entry.id);
        if (quote && holdsQuote(article->document.text, *quote))
            holding.push_back(entry.id);
    }
    if (sameDate.size() == 1)
        return ArticleMatch{sameDate.front(), MatchedBy::TitleAndDate, 0};
    if (source.published.isEmpty() && entries.size() == 1)
        return ArticleMatch{entries.front().id, MatchedBy::Title, 0};
    if (source.published.isEmpty() && holding.size() == 1)
        return ArticleMatch{holding.front(), MatchedBy::Title, 0};
    return ArticleMatch{.article = {}, .candidates = int(std::max(sameDate.size(), holding.size()))};
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
