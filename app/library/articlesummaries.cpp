// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/articlesummaries.h"

#include "app/library/queryreading.h"
#include "app/library/rows.h"
#include "app/library/tagtree.h"
#include "app/search/ftsexpression.h"
#include "app/search/hits.h"
#include "app/search/queryparser.h"

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;
using base::TagId;
using base::TextRange;

namespace {

// ?2 is how much of the text is wanted.
constexpr char kSummary[] =
    "SELECT article.id, uid, title, outlet, url, published, script, read_state, starred,"
    " (SELECT count(*) FROM annotation WHERE article_id = article.id), version.repair_count,"
    " (SELECT count(*) FROM version AS other WHERE other.article_id = article.id),"
    " version.length, added_at, substr(version.text, 1, ?2)"
    " FROM article JOIN version ON version.id = article.current_version_id"
    " WHERE article.id = ?1";
constexpr char kAuthors[] = "SELECT name FROM article_author WHERE article_id = ? ORDER BY position";
constexpr char kCategories[] = "SELECT name FROM article_category WHERE article_id = ? ORDER BY position";
constexpr char kTags[] = "SELECT tag_id FROM article_tag WHERE article_id = ?";

constexpr qint64 kWholeText = std::numeric_limits<qint32>::max();
/// How much of a snippet stands before the first hit.
constexpr qsizetype kLead = 20;

ArticleSummary fromRow(const storage::Statement& row)
{
    ArticleSummary summary;
    summary.id = row.id<ArticleId>(0);
    summary.uid = row.string(1);
    summary.title = row.string(2);
    summary.source = row.string(3);
    summary.url = row.string(4);
    summary.published = text::PublishedDate::fromIso(row.string(5));
    summary.script = text::scriptFromName(row.string(6)).value_or(text::Script::Other);
    summary.readState = readStateFromName(row.string(7)).value_or(ReadState::Unread);
    summary.starred = row.integer(8) != 0;
    summary.annotationCount = static_cast<int>(row.integer(9));
    summary.repairCount = static_cast<int>(row.integer(10));
    summary.versionCount = static_cast<int>(row.integer(11));
    summary.length = row.integer(12);
    summary.imported = row.dateTime(13);
    return summary;
}

bool cutsCharacter(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
}

/// The part of the text to show.
TextRange window(QStringView text, const std::vector<TextRange>& hits)
{
    qsizetype start = hits.empty() ? 0 : std::max<qsizetype>(0, hits.front().start - kLead);
    qsizetype end = std::min(text.size(), start + kSnippetLength);
    start = std::max<qsizetype>(0, std::min(start, end - kSnippetLength));
    return {start - (cutsCharacter(text, start) ? 1 : 0), end + (cutsCharacter(text, end) ? 1 : 0)};
}

/// In the text, else in the title.
QStringView firstFound(QStringView text, const std::vector<TextRange>& hits, const ArticleSummary& summary)
{
    if (!hits.empty())
        return hits.front().of(text);
    return summary.titleHits.empty() ? QStringView() : summary.titleHits.front().of(summary.title);
}

QString onOneLine(QStringView text)
{
    QString line = text.toString();
    line.replace(u'\n', u' ');
    line.replace(u'\t', u' ');
    return line;
}

} // namespace

Snippet makeSnippet(QStringView text, const std::vector<TextRange>& hits)
{
    const TextRange shown = window(text, hits);
    const QString before = shown.start > 0 ? QStringLiteral("…") : QString();
    const QString after = shown.end < text.size() ? QStringLiteral("…") : QString();
    Snippet snippet{before + onOneLine(shown.of(text)) + after, {}};
    for (const TextRange hit : hits) {
        const TextRange visible{std::max(hit.start, shown.start), std::min(hit.end, shown.end)};
        if (!visible.isEmpty())
            snippet.hits.push_back(visible.shifted(before.size() - shown.start));
    }
    return snippet;
}

Result<std::vector<ArticleSummary>> ArticleSummaries::load(std::span<const ArticleId> ids,
                                                           const search::Query& query) const
{
    const auto node = readQuery(m_connection, query);
    if (!node)
        return fail(node.error());
    const std::vector<search::Sought> terms = search::soughtBy(*node, false);
    const std::vector<search::Sought> titleTerms = search::soughtBy(*node, true);
    const search::Node asTyped = search::parseQuery(query);
    auto lexicon = std::make_shared<const search::Lexicon>();
    if (query.regional && !terms.empty()) {
        auto known = lexiconOf(m_connection);
        if (!known)
            return fail(known.error());
        lexicon = std::move(*known);
    }
    const qint64 wanted = terms.empty() ? kSnippetLength + 1 : kWholeText;
    std::vector<ArticleSummary> rows;
    auto statement = m_connection.prepare(kSummary);
    if (!statement)
        return fail(statement.error());
    const auto add = [&](const storage::Statement& row) {
        ArticleSummary summary = fromRow(row);
        const QString text = row.string(14);
        const std::vector<TextRange> hits = search::findHits(text, terms);
        Snippet snippet = makeSnippet(text, hits);
        summary.snippet = std::move(snippet.text);
        summary.snippetHits = std::move(snippet.hits);
        summary.titleHits = search::findHits(summary.title, titleTerms);
        summary.hitCount = static_cast<int>(hits.size());
        if (const QStringView found = firstFound(text, hits, summary); !found.isEmpty())
            summary.reasons = search::whyMatched(asTyped, found, *lexicon);
        rows.push_back(std::move(summary));
    };
    for (const ArticleId id : ids) {
        statement->reset();
        statement->bind(id).bind(wanted);
        if (auto done = eachRowOf(*statement, add); !done)
            return fail(done.error());
    }
    if (auto done = addNames(rows); !done)
        return fail(done.error());
    return rows;
}

Result<void> ArticleSummaries::addNames(std::vector<ArticleSummary>& rows) const
{
    const auto tree = TagTree::load(m_connection);
    if (!tree)
        return fail(tree.error());
    for (ArticleSummary& summary : rows) {
        const auto addAuthor = [&summary](const storage::Statement& row) {
            summary.authors.append(row.string(0));
        };
        if (auto done = eachRow(m_connection, kAuthors, addAuthor, summary.id); !done)
            return done;
        const auto addCategory = [&summary](const storage::Statement& row) {
            summary.categories.append(row.string(0));
        };
        if (auto done = eachRow(m_connection, kCategories, addCategory, summary.id); !done)
            return done;
        std::vector<TagId> tags;
        const auto addTag = [&tags](const storage::Statement& row) { tags.push_back(row.id<TagId>(0)); };
        if (auto done = eachRow(m_connection, kTags, addTag, summary.id); !done)
            return done;
        summary.tags = tree->paths(tags);
    }
    return {};
}

} // namespace pizhu::library
