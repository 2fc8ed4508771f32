// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/linksuggestions.h"

#include "app/library/articlefinder.h"
#include "app/library/rows.h"
#include "app/library/tagtree.h"
#include "app/text/folding.h"
#include "app/text/notelinks.h"
#include "app/text/pinyinmatcher.h"

#include <algorithm>
#include <ranges>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;
using text::DeepLink;
using Target = DeepLink::Target;

/// Greater is better, among its kind.
struct LinkSuggestions::Rated
{
    LinkTarget target;
    int score = 0;
};

namespace {

constexpr qsizetype kLongestTitle = 40;

/// So many of the newest are compared by pinyin at every key; all others are found by their characters.
constexpr int kNewestArticles = 5000;
constexpr int kNewestAnnotations = 3000;

constexpr char kTags[] = "SELECT id, uid FROM tag";
constexpr char kArticles[] = "SELECT id, uid, title, outlet FROM article"
                             " WHERE deleted_at IS NULL AND title <> ''"
                             " ORDER BY published_at DESC, id DESC LIMIT ?";
constexpr char kArticle[] = "SELECT id, uid, title, outlet FROM article WHERE id = ?";
#define PIZHU_NAMED_ANNOTATIONS                                                                              \
    "SELECT annotation.uid, annotation.exact, annotation.note, article.uid, article.title, article.id"       \
    " FROM annotation JOIN article ON article.id = annotation.article_id WHERE deleted_at IS NULL"
constexpr char kAnnotations[] = PIZHU_NAMED_ANNOTATIONS " ORDER BY annotation.id DESC LIMIT ?";
constexpr char kAnnotationsHolding[] =
    PIZHU_NAMED_ANNOTATIONS " AND annotation.id IN (SELECT rowid FROM annotation_fts WHERE annotation_fts "
                            "MATCH ?) ORDER BY annotation.id DESC LIMIT ?";
#undef PIZHU_NAMED_ANNOTATIONS

LinkTarget articleFrom(const storage::Statement& row)
{
    return {.link = {.uid = row.string(1)},
            .exists = true,
            .title = row.string(2),
            .detail = row.string(3),
            .article = row.id<ArticleId>(0)};
}

LinkTarget annotationFrom(const storage::Statement& row)
{
    return {.link = {.target = Target::Annotation, .uid = row.string(0), .article = row.string(3)},
            .exists = true,
            .title = titleOf(row.string(1), row.string(2)),
            .detail = row.string(4),
            .article = row.id<ArticleId>(5)};
}

/// Words of any script in this order, as the index asks for them.
QString phrase(QString words)
{
    return u'"' + words.replace(u'"', u' ') + u'"';
}

template <typename Found>
bool holds(const Found& found, const DeepLink& link)
{
    return std::ranges::any_of(found, [&link](const auto& one) { return one.target.link == link; });
}

} // namespace

QString titleOf(const QString& quote, const QString& note)
{
    QString source = quote;
    if (source.isEmpty()) { // links of the note by their words
        source = note;
        const auto links = text::noteLinks(note);
        for (auto link = links.rbegin(); link != links.rend(); ++link)
            source.replace(link->whole.start, link->whole.length(), text::labelText(link->label.of(note)));
    }
    QString title = source.left(4 * kLongestTitle).simplified();
    if (title.size() <= kLongestTitle)
        return title;
    const bool cutsPair = title.at(kLongestTitle - 1).isHighSurrogate();
    return title.left(cutsPair ? kLongestTitle - 1 : kLongestTitle) + u'…';
}

Result<LinkSuggestions::Found> LinkSuggestions::tags(const QString& typed) const
{
    const auto tree = TagTree::load(m_connection);
    if (!tree)
        return fail(tree.error());
    QHash<base::TagId, QString> uids;
    const auto add = [&uids](const storage::Statement& row) {
        uids.insert(row.id<base::TagId>(0), row.string(1));
    };
    if (auto done = eachRow(m_connection, kTags, add); !done)
        return fail(done.error());
    const text::PinyinMatcher matcher(typed);
    Found found;
    for (const TagNode& node : tree->nodes()) {
        if (const auto match = matcher.match(QStringView(node.path)))
            found.push_back({{.link = {.target = Target::Tag, .uid = uids.value(node.id)},
                              .exists = true,
                              .title = node.path,
                              .tag = node.id},
                             match->score});
    }
    return found;
}

Result<LinkSuggestions::Found> LinkSuggestions::articles(const QString& typed, int most) const
{
    const text::PinyinMatcher matcher(typed);
    Found found;
    const auto rate = [&](const storage::Statement& row) {
        if (const auto match = matcher.match(QStringView(row.string(2))))
            found.push_back({articleFrom(row), match->score});
    };
    const int newest = typed.isEmpty() ? most : kNewestArticles;
    if (auto done = eachRow(m_connection, kArticles, rate, newest); !done)
        return fail(done.error());
    if (typed.isEmpty() || std::ssize(found) >= most)
        return found;
    auto ids = ArticleFinder(m_connection).find({.text = {QStringLiteral("title:") + phrase(typed)}});
    if (!ids)
        return fail(ids.error());
    ids->resize(std::min(ids->size(), static_cast<std::size_t>(most)));
    for (const ArticleId id : *ids) {
        const auto article = firstRow(m_connection, kArticle, articleFrom, id);
        if (!article)
            return fail(article.error());
        if (*article && !holds(found, (*article)->link))
            found.push_back({**article, 0});
    }
    return found;
}

Result<LinkSuggestions::Found> LinkSuggestions::annotations(const QString& typed, int most) const
{
    const text::PinyinMatcher matcher(typed);
    Found found;
    const auto rate = [&](const storage::Statement& row) {
        LinkTarget target = annotationFrom(row);
        const auto match = matcher.match(QStringView(target.title));
        if (match && !target.title.isEmpty())
            found.push_back({std::move(target), match->score});
    };
    const int newest = typed.isEmpty() ? most : kNewestAnnotations;
    if (auto done = eachRow(m_connection, kAnnotations, rate, newest); !done)
        return fail(done.error());
    if (text::fold(typed).trimmed().isEmpty() || std::ssize(found) >= most)
        return found;
    const auto add = [&found](const storage::Statement& row) {
        LinkTarget target = annotationFrom(row);
        if (!holds(found, target.link))
            found.push_back({std::move(target), 0});
    };
    if (auto done = eachRow(m_connection, kAnnotationsHolding, add, phrase(typed), most); !done)
        return fail(done.error());
    return found;
}

Result<std::vector<LinkTarget>> LinkSuggestions::find(const QString& typed, int most) const
{
    const QString words = typed.trimmed();
    std::vector<LinkTarget> best;
    // Each kind keeps a part of the room, so that none hides the others.
    const auto take = [&best](Result<Found> found, int room) -> Result<void> {
        if (!found)
            return fail(found.error());
        std::ranges::stable_sort(*found, std::greater(), &Rated::score);
        for (Rated& one : *found | std::views::take(std::max(1, room)))
            best.push_back(std::move(one.target));
        return {};
    };
    if (auto done = take(tags(words), most / 4); !done)
        return fail(done.error());
    if (auto done = take(articles(words, most), most / 2); !done)
        return fail(done.error());
    if (auto done = take(annotations(words, most), most / 4); !done)
        return fail(done.error());
    return best;
}

} // namespace pizhu::library
