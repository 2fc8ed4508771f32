// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/versionstore.h"

#include "app/document/documentjson.h"
#include "app/library/anchors.h"
#include "app/library/articlemetadata.h"
#include "app/library/articlereader.h"
#include "app/library/articlewriter.h"
#include "app/library/cleanuplogjson.h"
#include "app/library/corrections.h"
#include "app/library/metadatajson.h"
#include "app/library/revertedrepairs.h"
#include "app/library/rows.h"
#include "app/library/storedlog.h"
#include "app/library/userchanges.h"

#include <QCoreApplication>
#include <algorithm>
#include <tuple>

namespace pizhu::library {

using base::ArticleId;
using base::ErrorCode;
using base::fail;
using base::ImportId;
using base::Result;
using base::SourceId;
using base::VersionId;
using document::Repair;

namespace {

constexpr char kOutcomes[] =
    "SELECT annotation.id, kind, color, note, annotation.exact, range_start, range_end, anchor.exact,"
    " prefix, suffix, state, score FROM anchor JOIN annotation ON annotation.id = anchor.annotation_id"
    " WHERE anchor.version_id = ?1 AND annotation.article_id = ?2"
    " ORDER BY state = 'orphan', range_start, range_end, annotation.id";
constexpr char kArticleOf[] = "SELECT article_id FROM version WHERE id = ?";
constexpr char kSourceOf[] = "SELECT source_id FROM version WHERE id = ?";
constexpr char kStored[] =
    "SELECT text, blocks, metadata, cleanup, chosen_charset, pipeline_version FROM version WHERE id = ?";
// CROSS JOIN: begin with the few versions of the index, and read no text.
constexpr char kChosenCharsets[] =
    "SELECT article.origin, chosen_charset FROM version CROSS JOIN article"
    " ON article.current_version_id = version.id"
    " WHERE chosen_charset <> '' AND article.origin <> '' AND deleted_at IS NULL";

/// The row of a version, its JSON unread.
struct StoredVersion
{
    QString text;
    QByteArray blocks;
    QByteArray metadata;
    QByteArray cleanup;
    QString chosenCharset;
    int pipelineVersion = 0;
};

StoredVersion readStored(const storage::Statement& row)
{
    return {row.string(0),          row.string(1).toUtf8(), row.string(2).toUtf8(),
            row.string(3).toUtf8(), row.string(4),          static_cast<int>(row.integer(5))};
}

Result<StoredVersion> storedVersion(storage::Connection& connection, VersionId version)
{
    auto stored = firstRow(connection, kStored, readStored, version);
    if (!stored)
        return fail(stored.error());
    if (!*stored)
        return fail(noSuchArticle());
    return std::move(**stored);
}

AnchorOutcome outcomeFromRow(const storage::Statement& row)
{
    const annotation::Anchor anchor = anchorFromRow(row, 5);
    return {.id = row.id<base::AnnotationId>(0),
            .kind = annotation::kindFromName(row.string(1)).value_or(annotation::AnnotationKind::Highlight),
            .color = annotation::colorFromName(row.string(2)).value_or(annotation::HighlightColor::Amber),
            .note = row.string(3),
            .quoted = row.string(4),
            .state = anchor.state,
            .score = anchor.score,
            .range = anchor.range,
            .exact = {}};
}

/// Order tells nothing: a repair that was taken back and done again may stand elsewhere in the list.
std::vector<Repair> inOrder(std::vector<Repair> repairs)
{
    std::ranges::sort(repairs, {}, [](const Repair& repair) {
        return std::tuple(repair.field, repair.range.start, repair.range.end, repair.before, repair.after);
    });
    return repairs;
}

bool isSameLog(const document::CleanupLog& a, const document::CleanupLog& b)
{
    return a.removals == b.removals && inOrder(a.repairs) == inOrder(b.repairs) &&
           inOrder(a.reverted) == inOrder(b.reverted);
}

NewArticle articleWith(Cleaning cleaning, const StoredVersion& like)
{
    NewArticle article;
    article.document = std::move(cleaning.document);
    article.metadata = std::move(cleaning.metadata);
    article.log = std::move(cleaning.log);
    article.pipelineVersion = like.pipelineVersion;
    article.chosenCharset = like.chosenCharset;
    return article;
}

Result<Cleaning> cleaningOf(const StoredVersion& stored)
{
    auto document = document::documentFromJson(stored.text, stored.blocks);
    if (!document)
        return fail(document.error());
    auto metadata = metadataFromJson(stored.metadata);
    if (!metadata)
        return fail(metadata.error());
    auto log = cleanupLogFromJson(stored.cleanup);
    if (!log)
        return fail(log.error());
    return Cleaning{std::move(*document), std::move(*metadata), std::move(*log)};
}

Result<std::size_t> indexOf(const std::vector<Repair>& repairs, const Repair& repair)
{
    const auto found = std::ranges::find(repairs, repair);
    if (found == repairs.end())
        return fail(
            ErrorCode::Conflict,
            QCoreApplication::translate("pizhu::library",
                                        "The article has changed since; this repair is not in it any more."));
    return static_cast<std::size_t>(found - repairs.begin());
}

using Edits = std::vector<document::TextReplacement>;

/// It is the user's own: nothing remembers it as a repair that was taken back.
Result<void> takeCorrectionBack(Cleaning& cleaning, std::size_t index)
{
    const auto isThere = [](const Repair& repair) { return isCorrection(repair); };
    if (cleaning.log.repairs[index].certainty == document::RepairCertainty::Unrepaired) {
        cleaning.log.repairs.erase(cleaning.log.repairs.begin() + static_cast<std::ptrdiff_t>(index));
        return {};
    }
    if (auto done = revertRepair(cleaning, index); !done)
        return done;
    std::erase_if(cleaning.log.reverted, isThere);
    return {};
}

} // namespace

Result<std::vector<AnchorOutcome>> VersionStore::outcomes(ArticleId article, VersionId version) const
{
    const auto text = ArticleReader(m_connection).text(version);
    if (!text)
        return fail(text.error());
    std::vector<AnchorOutcome> found;
    const auto add = [&](const storage::Statement& row) {
        AnchorOutcome outcome = outcomeFromRow(row);
        if (outcome.range.fits(text->size()))
            outcome.exact = outcome.range.of(*text).toString();
        found.push_back(std::move(outcome));
    };
    if (auto done = eachRow(m_connection, kOutcomes, add, version, article); !done)
        return fail(done.error());
    return found;
}

Result<void> VersionStore::makeCurrent(ArticleId article, VersionId version)
{
    const auto owner = idOf<ArticleId>(m_connection, kArticleOf, version);
    if (!owner)
        return fail(owner.error());
    const auto now = ArticleReader(m_connection).currentVersion(article);
    if (!now)
        return fail(now.error());
    if (*owner != article)
        return fail(ErrorCode::NotFound,
                    QCoreApplication::translate("pizhu::library", "There is no such version of an article."));
    if (*now == version)
        return {};
    const auto log = storedLog(m_connection, version);
    if (!log)
        return fail(log.error());
    if (auto done = RevertedRepairs(m_connection, article).take(*log); !done)
        return done;
    return bringIntoForce(article, version);
}

/// Not the reading position: it changes with every scroll, outside the history, and a step that remembered it
/// could not be undone any more.
Result<void> VersionStore::bringIntoForce(ArticleId article, VersionId version)
{
    if (auto done = ArticleMetadata(m_connection).bringIntoForce(article, version); !done)
        return done;
    return carryAnnotations(m_connection, article, version);
}

template <typename Change>
Result<VersionId> VersionStore::changeCurrent(ArticleId article, Change change)
{
    const auto now = ArticleReader(m_connection).currentVersion(article);
    if (!now)
        return fail(now.error());
    const auto stored = storedVersion(m_connection, *now);
    if (!stored)
        return fail(stored.error());
    auto cleaning = cleaningOf(*stored);
    if (!cleaning)
        return fail(cleaning.error());
    std::vector<document::TextReplacement> edits;
    if (auto done = change(*cleaning, edits); !done)
        return fail(done.error());
    const auto source = idOf<SourceId>(m_connection, kSourceOf, *now);
    if (!source)
        return fail(source.error());
    const auto version = ArticleWriter(m_connection)
                             .insertVersion(article, *source, articleWith(std::move(*cleaning), *stored));
    if (!version)
        return version;
    if (!edits.empty()) {
        if (auto done = carryThroughEdits(m_connection, *now, *version, edits); !done)
            return fail(done.error());
    }
    if (auto done = bringIntoForce(article, *version); !done)
        return fail(done.error());
    return version;
}

Result<VersionId> VersionStore::correct(ArticleId article, const TextCorrection& correction)
{
    return changeCurrent(article, [&](Cleaning& cleaning, Edits& edits) -> Result<void> {
        const QString& text = cleaning.document.text;
        if (!correction.range.fits(text.size()) || correction.range.of(text) != correction.before)
            return fail(ErrorCode::Conflict,
                        QCoreApplication::translate(
                            "pizhu::library", "The article has changed since; look at the passage again."));
        auto made = correctText(cleaning, correction.range, correction.after);
        if (!made)
            return fail(made.error());
        edits = std::move(*made);
        return {};
    });
}

Result<VersionId> VersionStore::revertRepair(ArticleId article, const Repair& repair)
{
    return changeCurrent(article, [&](Cleaning& cleaning, Edits& /*edits*/) -> Result<void> {
        const auto index = indexOf(cleaning.log.repairs, repair);
        if (!index)
            return fail(index.error());
        if (isCorrection(repair))
            return takeCorrectionBack(cleaning, *index);
        if (auto done = RevertedRepairs(m_connection, article).add(nameOfRepair(cleaning.log, *index)); !done)
            return done;
        return library::revertRepair(cleaning, *index);
    });
}

Result<VersionId> VersionStore::restoreRepair(ArticleId article, const Repair& repair)
{
    return changeCurrent(article, [&](Cleaning& cleaning, Edits& /*edits*/) -> Result<void> {
        const auto index = indexOf(cleaning.log.reverted, repair);
        if (!index)
            return fail(index.error());
        if (auto done = RevertedRepairs(m_connection, article).remove(nameOfReverted(cleaning.log, *index));
            !done)
            return done;
        return library::restoreRepair(cleaning, *index);
    });
}

Result<std::vector<Repair>> VersionStore::revertedRepairs(ArticleId article) const
{
    const auto now = ArticleReader(m_connection).currentVersion(article);
    if (!now)
        return fail(now.error());
    auto log = storedLog(m_connection, *now);
    if (!log)
        return fail(log.error());
    return std::move(log->reverted);
}

Result<std::vector<RepairName>> VersionStore::revertedNames(ArticleId article) const
{
    return RevertedRepairs(m_connection, article).load();
}

Result<StoredSource> VersionStore::source(ArticleId article) const
{
    return ArticleReader(m_connection).storedSource(article);
}

Result<NewArticle> VersionStore::asStored(const NewCleaning& cleaning, VersionId now) const
{
    const auto article = withKnownPictures(cleaning, now);
    if (!article)
        return article;
    return withUserChanges(m_connection, cleaning.article, now, *article);
}

Result<bool> VersionStore::isNews(const NewCleaning& cleaning) const
{
    const auto now = ArticleReader(m_connection).currentVersion(cleaning.article);
    if (!now)
        return fail(now.error());
    const auto source = idOf<SourceId>(m_connection, kSourceOf, *now);
    const auto read = idOf<SourceId>(m_connection, kSourceOf, cleaning.of);
    if (!source || !read)
        return fail(source ? read.error() : source.error());
    if (*source != *read)
        return fail(ErrorCode::Conflict,
                    QCoreApplication::translate(
                        "pizhu::library", "The article has got another source meanwhile; clean it again."));
    const auto stored = storedVersion(m_connection, *now);
    if (!stored)
        return fail(stored.error());
    const auto wanted = asStored(cleaning, *now);
    if (!wanted)
        return fail(wanted.error());
    const auto log = cleanupLogFromJson(stored->cleanup);
    return !log || stored->text != wanted->document.text ||
           stored->blocks != document::blocksToJson(wanted->document) ||
           stored->metadata != metadataToJson(wanted->metadata) || !isSameLog(*log, wanted->log) ||
           stored->chosenCharset != wanted->chosenCharset;
}

Result<VersionId> VersionStore::addCleaning(const NewCleaning& cleaning, ImportId import)
{
    const auto news = isNews(cleaning);
    if (!news)
        return fail(news.error());
    if (!*news)
        return VersionId();
    const auto now = ArticleReader(m_connection).currentVersion(cleaning.article);
    const auto source = idOf<SourceId>(m_connection, kSourceOf, cleaning.of);
    if (!now || !source)
        return fail(now ? source.error() : now.error());
    auto cleaned = withKnownPictures(cleaning, *now);
    if (!cleaned)
        return fail(cleaned.error());
    return ArticleWriter(m_connection)
        .addVersion({.article = cleaning.article, .source = *source, .previous = *now}, *cleaned, import);
}

Result<QMap<QString, QString>> VersionStore::chosenCharsets() const
{
    QMap<QString, QString> chosen;
    const auto add = [&chosen](const storage::Statement& row) {
        chosen.insert(row.string(0), row.string(1));
    };
    if (auto done = eachRow(m_connection, kChosenCharsets, add); !done)
        return fail(done.error());
    return chosen;
}

} // namespace pizhu::library
