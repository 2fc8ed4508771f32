// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/annotatedarticles.h"

#include <QUrl>

namespace pizhu::importing {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

constexpr std::size_t kPage = 500; ///< summaries held at once

/// Addresses that name the same page: scheme, a fragment and a last slash do not count.
QString comparableUrl(const QString& url)
{
    QUrl parsed(url);
    if (!parsed.isValid() || parsed.host().isEmpty())
        return url;
    parsed.setScheme(QStringLiteral("https"));
    return parsed.adjusted(QUrl::RemoveFragment | QUrl::StripTrailingSlash).toString(QUrl::FullyEncoded);
}

} // namespace

Result<AnnotatedArticles> AnnotatedArticles::read(const library::Stores& stores)
{
    const auto ids = stores.articles.find({});
    if (!ids)
        return fail(ids.error());
    AnnotatedArticles articles;
    const std::span<const ArticleId> all(*ids);
    for (std::size_t start = 0; start < all.size(); start += kPage) {
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
    if (!summary.url.isEmpty())
        m_byUrl.insert(comparableUrl(summary.url), summary.id);
    if (!summary.title.isEmpty()) {
        const QString published = summary.published ? summary.published->toIso() : QString();
        m_byTitle[summary.title].push_back({summary.id, published});
    }
}

Result<std::optional<ArticleId>> AnnotatedArticles::find(const library::Stores& stores,
                                                         const AnnotatedSource& source) const
{
    if (const auto found = m_byUid.constFind(source.uid); found != m_byUid.cend())
        return *found;
    if (const auto found = m_byUrl.constFind(comparableUrl(source.url)); found != m_byUrl.cend())
        return *found;
    return findByTitle(stores, source);
}

Result<std::optional<ArticleId>> AnnotatedArticles::find(const library::Stores& stores, const QString& uid,
                                                         const QString& title, const QString& text) const
{
    if (const auto found = m_byUid.constFind(uid); found != m_byUid.cend())
        return *found;
    const std::vector<Entry> entries = text.isEmpty() ? std::vector<Entry>{} : m_byTitle.value(title);
    for (const Entry& entry : entries) {
        const auto article = stores.articles.load(entry.id);
        if (!article)
            return fail(article.error());
        if (article->document.text == text)
            return entry.id;
    }
    return std::nullopt;
}

Result<std::optional<ArticleId>> AnnotatedArticles::findByTitle(const library::Stores& stores,
                                                                const AnnotatedSource& source) const
{
    const std::vector<Entry> entries = m_byTitle.value(source.title);
    std::vector<ArticleId> sameDate;
    for (const Entry& entry : entries) {
        const auto article = stores.articles.load(entry.id);
        if (!article)
            return fail(article.error());
        if (!source.sha256.isEmpty() && article->sourceSha256 == source.sha256)
            return entry.id;
        if (entry.published == source.published)
            sameDate.push_back(entry.id);
    }
    return sameDate.size() == 1 ? std::optional(sameDate.front()) : std::nullopt;
}

} // namespace pizhu::importing
