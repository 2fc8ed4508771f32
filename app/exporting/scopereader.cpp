// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/scopereader.h"

namespace pizhu::exporting {

using base::fail;
using base::Result;

namespace {

bool isBelow(const QString& path, const QString& tag)
{
    return path == tag || path.startsWith(tag + u'/');
}

} // namespace

ScopeReader::ScopeReader(const library::Stores& stores, const ExportScope& scope, Format format)
    : m_stores(stores)
    , m_bare(formatInfo(format).articles && scope.tag.isEmpty())
    , m_tag(scope.tag)
    , m_annotations(scope.annotations.begin(), scope.annotations.end())
{}

Result<ScopeReader> ScopeReader::open(const library::Stores& stores, const ExportScope& scope, Format format)
{
    ScopeReader reader(stores, scope, format);
    const auto tags = stores.tags.all();
    if (!tags)
        return fail(tags.error());
    for (const library::Tag& tag : *tags)
        reader.m_paths.insert(tag.id, tag.path);
    if (auto read = reader.readArticles(scope); !read)
        return fail(read.error());
    return reader;
}

Result<void> ScopeReader::readArticles(const ExportScope& scope)
{
    if (!scope.articles.empty()) {
        m_articles = scope.articles;
        return {};
    }
    if (m_bare) {
        auto found = m_stores.articles.find(scope.query);
        if (!found)
            return fail(std::move(found.error()));
        m_articles = std::move(*found);
        return {};
    }
    const auto found = m_stores.annotationFinder.find(
        {.articles = scope.query, .grouping = library::AnnotationGrouping::Article});
    if (!found)
        return fail(found.error());
    for (const library::AnnotationGroup& group : found->groups)
        m_articles.push_back({group.key.toLongLong()});
    return {};
}

Result<std::optional<ArticleExcerpts>> ScopeReader::next()
{
    while (m_next < m_articles.size()) {
        const base::ArticleId id = m_articles[m_next++];
        auto excerpts = excerptsOf(id);
        if (!excerpts)
            return fail(std::move(excerpts.error()));
        if (excerpts->empty() && !m_bare)
            continue;
        auto article = m_stores.articles.load(id);
        if (!article)
            return fail(std::move(article.error()));
        return ArticleExcerpts{std::move(*article), std::move(*excerpts)};
    }
    return std::nullopt;
}

Result<ExportCounts> ScopeReader::count()
{
    ExportCounts counts;
    for (; m_next < m_articles.size(); ++m_next) {
        const auto excerpts = excerptsOf(m_articles[m_next]);
        if (!excerpts)
            return fail(excerpts.error());
        counts.articles += m_bare || !excerpts->empty() ? 1 : 0;
        counts.excerpts += int(excerpts->size());
    }
    return counts;
}

Result<std::vector<Excerpt>> ScopeReader::excerptsOf(base::ArticleId article) const
{
    auto annotations = m_stores.annotations.ofArticle(article);
    if (!annotations)
        return fail(std::move(annotations.error()));
    std::vector<Excerpt> excerpts;
    for (annotation::Annotation& annotation : *annotations) {
        Excerpt excerpt{std::move(annotation), {}};
        for (const base::TagId tag : excerpt.annotation.tags)
            excerpt.tagPaths += m_paths.value(tag);
        excerpt.tagPaths.sort();
        if (isWanted(excerpt))
            excerpts.push_back(std::move(excerpt));
    }
    return excerpts;
}

bool ScopeReader::isWanted(const Excerpt& excerpt) const
{
    if (!m_annotations.isEmpty() && !m_annotations.contains(excerpt.annotation.id))
        return false;
    return m_tag.isEmpty() || std::any_of(excerpt.tagPaths.begin(), excerpt.tagPaths.end(),
                                          [this](const QString& path) { return isBelow(path, m_tag); });
}

} // namespace pizhu::exporting
