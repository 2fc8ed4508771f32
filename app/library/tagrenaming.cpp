// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/tagrenaming.h"

#include "app/library/facetkeys.h"
#include "app/search/querylexer.h"
#include "app/search/queryparser.h"

#include <ranges>

namespace pizhu::library {

using base::TagId;

namespace {

constexpr std::array kTagFacets{Facet::Tag, Facet::Code};

bool namesTag(const search::Lexeme& lexeme)
{
    return !lexeme.term.prefix && (lexeme.field == search::fieldName(search::Field::Tag) ||
                                   lexeme.field == search::fieldName(search::Field::Code));
}

QString alternatives(const QString& field, const QStringList& paths)
{
    QStringList terms;
    for (const QString& path : paths)
        terms.append(field + u':' + search::valueText(path));
    const QString all = terms.join(QStringLiteral(" OR "));
    return terms.size() == 1 ? all : u'(' + all + u')';
}

QStringList withoutPaths(QStringList keys, const QStringList& paths)
{
    keys.removeIf([&paths](const QString& key) { return paths.contains(pathKey(key).path); });
    return keys;
}

} // namespace

void TagRenaming::apply(ArticleQuery& query) const
{
    for (const Facet facet : kTagFacets) {
        for (auto* filters : {&query.filters, &query.excluded}) {
            if (filters->contains(facet))
                (*filters)[facet] = keys(filters->value(facet));
        }
    }
    query.text.text = text(query.text.text);
}

void TagRenaming::apply(AnnotationQuery& query) const
{
    apply(query.articles);
    for (QStringList* tags : {&query.allTags, &query.anyTags, &query.noneTags})
        *tags = keys(*tags);
    query.text.text = text(query.text.text);
}

QString TagRenaming::text(QString query) const
{
    const std::vector<search::Lexeme> lexemes = search::lexQuery(query);
    for (const search::Lexeme& lexeme : lexemes | std::views::reverse) {
        const QStringList paths = namesTag(lexeme) ? pathsFor(lexeme.term.text) : QStringList();
        if (!paths.isEmpty())
            query.replace(lexeme.range.start, lexeme.range.length(), alternatives(lexeme.field, paths));
    }
    return query;
}

const TagNode* TagRenaming::now(TagId id) const
{
    return m_after.find(m_merged.value(id, id));
}

/// The tag a filter stood for; a filter knows no other names.
const TagNode* TagRenaming::meant(const QString& key) const
{
    const QString path = pathKey(key).path;
    const TagNode* node = m_before.find(path);
    return node && foldedTagPath(node->path) == foldedTagPath(path) ? node : nullptr;
}

QStringList TagRenaming::keys(QStringList keys) const
{
    for (QString& key : keys) {
        const TagNode* node = meant(key);
        const TagNode* present = node ? now(node->id) : nullptr;
        if (present && present->path != node->path)
            key.replace(0, pathKey(key).path.size(), present->path);
    }
    keys.removeDuplicates(); // two that are one tag now
    return keys;
}

/// The paths of what a name meant, when it does not mean all of that any more.
QStringList TagRenaming::pathsFor(const QString& name) const
{
    const std::vector<TagId> means = m_after.named(name);
    QStringList paths;
    bool same = true;
    for (const TagId id : m_before.named(name)) {
        const TagNode* present = now(id);
        if (!present)
            continue;
        same = same && std::ranges::find(means, present->id) != means.end();
        if (!paths.contains(present->path))
            paths.append(present->path);
    }
    return same ? QStringList() : paths;
}

QStringList TagRenaming::goneOf(const QStringList& keys) const
{
    QStringList paths;
    for (const QString& key : keys) {
        const TagNode* node = meant(key);
        if (node && !now(node->id) && !m_after.find(node->path))
            paths.append(node->path);
    }
    return paths;
}

QStringList TagRenaming::goneIn(const QString& text) const
{
    QStringList paths;
    for (const search::Lexeme& lexeme : search::lexQuery(text)) {
        if (!namesTag(lexeme))
            continue;
        const std::vector<TagId> meant = m_before.named(lexeme.term.text);
        const bool isGone = !meant.empty() && m_after.named(lexeme.term.text).empty() &&
                            std::ranges::none_of(meant, [this](TagId id) { return now(id) != nullptr; });
        if (isGone)
            paths.append(m_before.find(meant.front())->path);
    }
    return paths;
}

QStringList TagRenaming::gone(const ArticleQuery& query) const
{
    QStringList paths = goneIn(query.text.text);
    for (const Facet facet : kTagFacets)
        paths += goneOf(query.filters.value(facet)) + goneOf(query.excluded.value(facet));
    paths.removeDuplicates();
    return paths;
}

QStringList TagRenaming::gone(const AnnotationQuery& query) const
{
    QStringList paths = gone(query.articles) + goneIn(query.text.text);
    for (const QStringList& tags : {query.allTags, query.anyTags, query.noneTags})
        paths += goneOf(tags);
    paths.removeDuplicates();
    return paths;
}

ArticleQuery TagRenaming::without(ArticleQuery query, const QStringList& paths)
{
    for (const Facet facet : kTagFacets) {
        for (auto* filters : {&query.filters, &query.excluded}) {
            const QStringList left = withoutPaths(filters->take(facet), paths);
            if (!left.isEmpty())
                filters->insert(facet, left);
        }
    }
    return query;
}

AnnotationQuery TagRenaming::without(AnnotationQuery query, const QStringList& paths)
{
    query.articles = without(query.articles, paths);
    for (QStringList* tags : {&query.allTags, &query.anyTags, &query.noneTags})
        *tags = withoutPaths(*tags, paths);
    return query;
}

QHash<TagId, TagId> successors(const TagTree& before, const TagTree& after, const QHash<TagId, TagId>& meant)
{
    QHash<TagId, TagId> found;
    for (const TagNode& node : before.nodes()) { // a parent before those below it
        if (after.find(node.id))
            continue;
        TagId successor = meant.value(node.id);
        for (int i = 0; i < meant.size() && successor.isValid() && !after.find(successor); ++i)
            successor = meant.value(successor); // which was merged itself
        const TagId parent = found.value(node.parent);
        if (!after.find(successor)) {
            const TagNode* same = parent.isValid() ? after.child(parent, node.folded) : after.find(node.path);
            successor = same ? same->id : TagId();
        }
        if (successor.isValid())
            found.insert(node.id, successor);
    }
    return found;
}

} // namespace pizhu::library
