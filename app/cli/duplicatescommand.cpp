// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/articlejson.h"
#include "app/cli/commands.h"
#include "app/cli/libraryaccess.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ArticleId;
using library::DuplicateGroup;
using library::RelatedArticle;
using library::Stores;
using Groups = std::vector<DuplicateGroup>;

namespace {

/// The article itself first.
base::Result<Groups> groupOf(const Stores& stores, const QString& prefix)
{
    const auto id = stores.articles.resolve(prefix);
    if (!id)
        return base::fail(id.error());
    auto related = stores.articles.related(*id);
    if (!related)
        return base::fail(related.error());
    if (related->empty())
        return Groups{};
    const ArticleId only[] = {*id};
    const auto own = stores.articles.summaries(only, {});
    if (!own)
        return base::fail(own.error());
    const library::ArticleSummary& article = own->front();
    related->insert(related->begin(), {article.id, article.title, article.source, article.published, 1});
    return Groups{std::move(*related)};
}

struct Found
{
    Groups groups;
    QHash<ArticleId, QString> uids;
};

base::Result<Found> find(const Stores& stores, const QString& prefix)
{
    auto groups = prefix.isEmpty() ? stores.articles.duplicates() : groupOf(stores, prefix);
    if (!groups)
        return base::fail(groups.error());
    std::vector<ArticleId> ids;
    for (const DuplicateGroup& group : *groups) {
        for (const RelatedArticle& article : group)
            ids.push_back(article.id);
    }
    const auto summaries = stores.articles.summaries(ids, {});
    if (!summaries)
        return base::fail(summaries.error());
    Found found{std::move(*groups), {}};
    for (const library::ArticleSummary& summary : *summaries)
        found.uids.insert(summary.id, summary.uid);
    return found;
}

QJsonArray groupJson(const DuplicateGroup& group, const QHash<ArticleId, QString>& uids)
{
    QJsonArray articles;
    for (const RelatedArticle& article : group) {
        articles << QJsonObject{{u"id"_s, uids.value(article.id)},
                                {u"title"_s, article.title},
                                {u"source"_s, textOrNull(article.source)},
                                {u"published"_s, dateOrNull(article.published)},
                                {u"similarity"_s, article.similarity}};
    }
    return articles;
}

QString lineOf(const RelatedArticle& article, const QString& uid)
{
    return QStringList{QString::number(article.similarity, 'f', 2), uid,
                       article.published ? article.published->toIso() : QString(), article.source,
                       article.title}
        .join(u'\t');
}

void print(const Invocation& invocation, const Found& found)
{
    QJsonArray groups;
    for (const DuplicateGroup& group : found.groups) {
        if (invocation.json) {
            groups << groupJson(group, found.uids);
            continue;
        }
        if (&group != &found.groups.front())
            invocation.output.line({});
        for (const RelatedArticle& article : group)
            invocation.output.line(lineOf(article, found.uids.value(article.id)));
    }
    if (invocation.json)
        invocation.output.json(groups);
}

Outcome duplicates(Invocation& invocation)
{
    const OpenedLibrary library = openForReading(invocation);
    if (!library)
        return tl::make_unexpected(library.error());
    const QString prefix = invocation.arguments.operands.value(0);
    const auto found =
        (*library)->read([prefix](const Stores& stores) { return find(stores, prefix); }).result();
    if (!found)
        return failure(found.error());
    print(invocation, *found);
    return ExitCode::Done;
}

} // namespace

Command duplicatesCommand()
{
    Command command;
    command.name = u"duplicates"_s;
    command.operands = u"[ID]"_s;
    command.summary = u"list articles with the same text or nearly the same"_s;
    command.description =
        u"Prints groups of articles, an empty line between them, each article on a line: similarity, id, "
        "date, source and title, separated by tabs. Similarity is the share of eight-character runs two "
        "texts "
        "have in common; it is 1.00 for the same text, whatever its script and punctuation. A group begins "
        "with its oldest article, with which the others are compared, or with the one named by ID. "
        "With --json an array of arrays of objects with id, title, source, published and similarity."_s;
    command.grammar = {{}, 0, 1};
    command.examples = {{u"pizhu-cli duplicates"_s, u"All reposts and other copies in the library."_s},
                        {u"pizhu-cli duplicates 0193a"_s, u"Those of one article."_s}};
    command.run = duplicates;
    return command;
}

} // namespace pizhu::cli
