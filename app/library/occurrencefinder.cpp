// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/occurrencefinder.h"

#include "app/annotation/anchorcarrier.h"
#include "app/library/articlefinder.h"
#include "app/library/articlereader.h"
#include "app/library/articleset.h"
#include "app/library/queryreading.h"
#include "app/library/rows.h"
#include "app/library/tagtree.h"
#include "app/search/hits.h"
#include "app/search/queryparser.h"
#include "app/text/folding.h"

namespace pizhu::library {

using base::AnnotationId;
using base::ArticleId;
using base::fail;
using base::Result;
using base::TagId;
using base::TextRange;
using base::VersionId;
using search::Node;
using search::NodeKind;

namespace {

constexpr char kDecisions[] =
    "SELECT id, version_id, range_start, range_end, exact, prefix, suffix, verdict, tag_id, annotation_id"
    " FROM autocode_decision WHERE job_id = ? AND article_id = ? ORDER BY id";
constexpr char kCoded[] =
    "SELECT anchor.range_start, anchor.range_end FROM annotation"
    " JOIN article ON article.id = annotation.article_id"
    " JOIN anchor ON anchor.annotation_id = annotation.id AND anchor.version_id = article.current_version_id"
    " WHERE annotation.article_id = ? AND anchor.state <> 'orphan' AND EXISTS (SELECT 1 FROM annotation_tag"
    " WHERE annotation_id = annotation.id AND tag_id IN (SELECT value FROM json_each(?)))";
constexpr char kArticle[] = "SELECT title, outlet, published FROM article WHERE id = ?";

/// Articles between two looks at whether it is still wanted.
constexpr std::size_t kAtOnce = 200;

/// Quotation marks would end a phrase of the query language; the search looks through them anyway.
QString withoutQuotes(QString text)
{
    for (QChar& c : text) {
        if (c == u'"' || c == u'“' || c == u'”' || c == u'＂')
            c = u' ';
    }
    return text.simplified();
}

Verdict verdictOf(const QString& name, AnnotationId annotation)
{
    if (name == u"yes")
        return annotation.isValid() ? Verdict::Yes : Verdict::No;
    return name == u"later" ? Verdict::Later : Verdict::No;
}

/// Folded characters beside a place, nearest first.
Occurrence::Key keyOf(QStringView text, qsizetype from, int step)
{
    Occurrence::Key key{};
    std::size_t filled = 0;
    for (qsizetype at = from; at >= 0 && at < text.size() && filled < key.size(); at += step) {
        const QChar c = text[at];
        if (c.isSurrogate()) {
            key[filled++] = c.unicode();
            continue;
        }
        if (!c.isLetterOrNumber())
            continue;
        for (const QChar folded : text::foldCharacter(c.unicode())) {
            if (filled < key.size())
                key[filled++] = folded.unicode();
        }
    }
    return key;
}

/// On one line.
QString flat(QStringView text)
{
    QString line = text.toString();
    for (QChar& c : line) {
        if (c.isSpace())
            c = u' ';
    }
    return line;
}

QStringView before(QStringView text, qsizetype at, qsizetype length)
{
    QStringView part = text.sliced(std::max<qsizetype>(0, at - length), std::min(at, length));
    return !part.isEmpty() && part.front().isLowSurrogate() ? part.sliced(1) : part;
}

QStringView after(QStringView text, qsizetype at, qsizetype length)
{
    QStringView part = text.sliced(at, std::min(text.size() - at, length));
    if (!part.isEmpty() && part.back().isHighSurrogate())
        part.chop(1);
    return part;
}

} // namespace

Result<Node> OccurrenceFinder::node(const AutocodeJob& job) const
{
    if (job.kind == AutocodeKind::Query)
        return readQuery(m_connection, {.text = job.text, .regional = job.regional});
    Node passage{.kind = NodeKind::Text};
    passage.term.text = withoutQuotes(job.text);
    return passage;
}

Result<bool> OccurrenceFinder::hasWords(const AutocodeJob& job) const
{
    const auto node = this->node(job);
    if (!node)
        return fail(node.error());
    for (const search::Sought& sought : search::soughtBy(*node, false)) {
        for (const search::Term& term : sought.terms) {
            if (!text::tokenise(term.text).empty())
                return true;
        }
    }
    return false;
}

Result<std::vector<ArticleId>> OccurrenceFinder::articles(const AutocodeJob& job) const
{
    const auto node = this->node(job);
    if (!node)
        return fail(node.error());
    const ArticleFinder finder(m_connection, m_view);
    auto scope = finder.find(job.scope);
    if (!scope)
        return scope;
    const auto matching = finder.find({.text = {search::queryText(*node)}});
    if (!matching)
        return matching;
    ArticleSet found;
    for (const ArticleId id : *matching)
        found.add(id);
    std::erase_if(*scope, [&found](ArticleId id) { return !found.contains(id); });
    return scope;
}

/// The job's tag and what is below it, for json_each().
Result<QString> OccurrenceFinder::codeTags(const AutocodeJob& job) const
{
    const auto tree = TagTree::load(m_connection);
    if (!tree)
        return fail(tree.error());
    const std::vector<TagId> tags = job.tag.isValid() ? tree->subtree(job.tag) : std::vector<TagId>();
    return jsonIds(std::span<const TagId>(tags));
}

Result<std::vector<Occurrence>> OccurrenceFinder::occurrences(const AutocodeJob& job,
                                                              std::span<const ArticleId> articles) const
{
    const auto node = this->node(job);
    if (!node)
        return fail(node.error());
    const auto tags = codeTags(job);
    if (!tags)
        return fail(tags.error());
    const auto sought = search::soughtBy(*node, false);
    std::vector<Occurrence> found;
    for (const ArticleId article : articles) {
        if (auto done = addOccurrences(job, sought, *tags, article, found); !done)
            return fail(done.error());
    }
    return found;
}

Result<void> OccurrenceFinder::addOccurrences(const AutocodeJob& job,
                                              const std::vector<search::Sought>& sought, const QString& tags,
                                              ArticleId article, std::vector<Occurrence>& found) const
{
    const ArticleReader reader(m_connection);
    const auto version = reader.currentVersion(article);
    if (!version)
        return version.error().code == base::ErrorCode::NotFound ? Result<void>() : fail(version.error());
    const auto text = reader.text(*version);
    if (!text)
        return fail(text.error());
    const std::vector<TextRange> places = search::findHits(*text, sought);
    if (places.empty())
        return {};
    const auto decided = decisions(job.id, article, *version, *text);
    if (!decided)
        return fail(decided.error());
    const auto coded = this->coded(article, tags);
    if (!coded)
        return fail(coded.error());
    for (const TextRange place : places) {
        Occurrence occurrence{.article = article,
                              .range = place,
                              .left = keyOf(*text, place.start - 1, -1),
                              .right = keyOf(*text, place.end, 1)};
        const bool covered = std::ranges::any_of(*coded, [place](TextRange range) {
            return range.start <= place.start && place.end <= range.end;
        });
        occurrence.verdict = covered ? Verdict::Coded : Verdict::Undecided;
        for (const Decision& decision : *decided) {
            if (decision.range == place)
                occurrence.verdict = decision.verdict;
        }
        found.push_back(occurrence);
    }
    return {};
}

Result<std::vector<Decision>> OccurrenceFinder::decisions(AutocodeJobId job, ArticleId article,
                                                          VersionId version, const QString& text) const
{
    std::vector<Decision> found;
    std::optional<annotation::AnchorCarrier> carrier; // of those that were made on another version
    const auto add = [&](const storage::Statement& row) {
        annotation::Anchor anchor{.range = {row.integer(2), row.integer(3)},
                                  .quote = {row.string(4), row.string(5), row.string(6)}};
        if (row.id<VersionId>(1) != version) {
            if (!carrier)
                carrier.emplace(text);
            anchor = carrier->carry(anchor).anchor;
        }
        if (anchor.state == annotation::AnchorState::Orphan)
            return;
        const auto coded = row.id<AnnotationId>(9);
        found.push_back(
            {row.integer(0), anchor.range, verdictOf(row.string(7), coded), row.id<TagId>(8), coded});
    };
    if (auto done = eachRow(m_connection, kDecisions, add, job, article); !done)
        return fail(done.error());
    return found;
}

Result<std::vector<TextRange>> OccurrenceFinder::coded(ArticleId article, const QString& tags) const
{
    std::vector<TextRange> ranges;
    const auto add = [&ranges](const storage::Statement& row) {
        ranges.push_back({row.integer(0), row.integer(1)});
    };
    if (auto done = eachRow(m_connection, kCoded, add, article, tags); !done)
        return fail(done.error());
    return ranges;
}

Result<std::vector<ConcordanceLine>> OccurrenceFinder::lines(std::span<const Occurrence> occurrences,
                                                             qsizetype around) const
{
    const ArticleReader reader(m_connection);
    std::vector<ConcordanceLine> lines;
    ArticleId read;
    ConcordanceLine head;
    QString text;
    for (const Occurrence& occurrence : occurrences) {
        if (occurrence.article != read) {
            read = occurrence.article;
            head = {};
            text.clear();
            const auto take = [&head](const storage::Statement& row) {
                head = {.title = row.string(0), .source = row.string(1), .published = row.string(2)};
            };
            if (auto done = eachRow(m_connection, kArticle, take, read); !done)
                return fail(done.error());
            if (const auto version = reader.currentVersion(read))
                text = reader.text(*version).value_or(QString());
        }
        ConcordanceLine line = head;
        if (occurrence.range.fits(text.size())) {
            line.left = flat(before(text, occurrence.range.start, around));
            line.hit = flat(QStringView(text).sliced(occurrence.range.start,
                                                     occurrence.range.end - occurrence.range.start));
            line.right = flat(after(text, occurrence.range.end, around));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<AutocodeCounts> OccurrenceFinder::counts(const AutocodeJob& job) const
{
    const auto articles = this->articles(job);
    if (!articles)
        return fail(articles.error());
    AutocodeCounts counts;
    const std::span<const ArticleId> all(*articles);
    for (std::size_t at = 0; at < all.size(); at += kAtOnce) {
        const auto found = occurrences(job, all.subspan(at, std::min(kAtOnce, all.size() - at)));
        if (!found)
            return fail(found.error());
        for (const Occurrence& occurrence : *found)
            counts.add(occurrence.verdict);
    }
    return counts;
}

} // namespace pizhu::library
