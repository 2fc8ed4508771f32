// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/relatedarticles.h"

#include "app/library/rows.h"

#include <QCoreApplication>
#include <algorithm>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;
using base::VersionId;

namespace {

constexpr char kTextOf[] = "SELECT version.id, version.text FROM article"
                           " JOIN version ON version.id = article.current_version_id WHERE article.id = ?";
constexpr char kFingerprintOf[] = "SELECT exact, sketch FROM version_fingerprint WHERE version_id = ?";
constexpr char kStore[] =
    "INSERT OR REPLACE INTO version_fingerprint(version_id, exact, sketch) VALUES (?, ?, ?)";
// Counts come from narrow indexes, where the versions themselves fill most of the file.
constexpr char kMissingCount[] =
    "SELECT (SELECT count(*) FROM version) - (SELECT count(*) FROM version_fingerprint)";
constexpr char kMissing[] = "SELECT version.id FROM version LEFT JOIN version_fingerprint"
                            " ON version_id = version.id WHERE version.id > ? AND version_id IS NULL"
                            " ORDER BY version.id LIMIT ?";
constexpr char kTextOfVersion[] = "SELECT text FROM version WHERE id = ?";
constexpr char kSame[] = "SELECT article.id, title, outlet, published FROM version_fingerprint"
                         " JOIN article ON article.current_version_id = version_id"
                         " WHERE exact = ?1 AND exact <> 0 AND article.id <> ?2 AND deleted_at IS NULL"
                         " ORDER BY published_at IS NULL, published_at, article.id LIMIT ?3";
// An article that is being added has no current version yet.
constexpr char kFirstLike[] =
    "SELECT article.id, title, outlet, published FROM version_fingerprint"
    " JOIN version ON version.id = version_id JOIN article ON article.id = version.article_id"
    " WHERE exact = (SELECT exact FROM version_fingerprint WHERE version_id = ?1) AND exact <> 0"
    " AND article.id <> ?2 AND deleted_at IS NULL AND (current_version_id IS NULL OR current_version_id = "
    "version_id) ORDER BY version_id LIMIT 1";
constexpr char kSketches[] = "SELECT version_id, sketch FROM version_fingerprint";
constexpr char kCandidate[] = "SELECT article.id, title, outlet, published, version.text FROM article"
                              " JOIN version ON version.id = current_version_id"
                              " WHERE current_version_id = ?1 AND article.id <> ?2 AND deleted_at IS NULL";

/// More related articles than anybody looks at, and the texts that are compared to find them.
constexpr std::size_t kMaxRelated = 200;
constexpr std::size_t kMaxCompared = 1000;

struct Subject
{
    VersionId version;
    QString text;
};

Result<Subject> subjectOf(storage::Connection& connection, ArticleId id)
{
    const auto read = [](const storage::Statement& row) {
        return Subject{row.id<VersionId>(0), row.string(1)};
    };
    auto subject = firstRow(connection, kTextOf, read, id);
    if (!subject)
        return fail(subject.error());
    if (!*subject)
        return fail(
            base::ErrorCode::NotFound,
            QCoreApplication::translate("pizhu::library", "There is no such article in this library."));
    return std::move(**subject);
}

Result<text::Fingerprint> fingerprintOf(storage::Connection& connection, const Subject& subject)
{
    const auto read = [](const storage::Statement& row) {
        return text::Fingerprint{row.integer(0), row.blob(1)};
    };
    auto stored = firstRow(connection, kFingerprintOf, read, subject.version);
    if (!stored)
        return fail(stored.error());
    return *stored ? std::move(**stored) : text::fingerprintOf(subject.text);
}

RelatedArticle relatedFromRow(const storage::Statement& row)
{
    return {.id = row.id<ArticleId>(0),
            .title = row.string(1),
            .source = row.string(2),
            .published = text::PublishedDate::fromIso(row.string(3)),
            .similarity = 1};
}

struct Candidate
{
    VersionId version;
    double estimate = 0;
};

/// Versions whose sketch is near, best first.
Result<std::vector<Candidate>> candidates(storage::Connection& connection, const QByteArray& sketch)
{
    std::vector<Candidate> found;
    const auto compare = [&](const storage::Statement& row) {
        const double estimate = text::estimatedSimilarity(sketch, row.blob(1));
        if (estimate >= kNearlySame - text::kErrorOfEstimate)
            found.push_back({row.id<VersionId>(0), estimate});
    };
    if (auto done = eachRow(connection, kSketches, compare); !done)
        return fail(done.error());
    std::ranges::stable_sort(found, std::ranges::greater(), &Candidate::estimate);
    if (found.size() > kMaxCompared)
        found.resize(kMaxCompared);
    return found;
}

} // namespace

Result<std::vector<RelatedArticle>> RelatedArticles::of(ArticleId id) const
{
    const auto subject = subjectOf(m_connection, id);
    if (!subject)
        return fail(subject.error());
    const auto fingerprint = fingerprintOf(m_connection, *subject);
    if (!fingerprint)
        return fail(fingerprint.error());
    auto related = same(id, fingerprint->exact);
    if (!related)
        return related;
    const auto near = candidates(m_connection, fingerprint->sketch);
    if (!near)
        return fail(near.error());
    std::vector<RelatedArticle> nearlySame;
    for (const Candidate& candidate : *near) {
        if (related->size() + nearlySame.size() >= kMaxRelated)
            break;
        const auto add = [&](const storage::Statement& row) {
            RelatedArticle article = relatedFromRow(row);
            if (std::ranges::find(*related, article.id, &RelatedArticle::id) != related->end())
                return;
            article.similarity = text::shinglesInCommon(subject->text, row.string(4));
            if (article.similarity >= kNearlySame)
                nearlySame.push_back(std::move(article));
        };
        if (auto done = eachRow(m_connection, kCandidate, add, candidate.version, id); !done)
            return fail(done.error());
    }
    std::ranges::stable_sort(nearlySame, std::ranges::greater(), &RelatedArticle::similarity);
    std::ranges::move(nearlySame, std::back_inserter(*related));
    return related;
}

Result<std::vector<RelatedArticle>> RelatedArticles::same(ArticleId id, qint64 exact) const
{
    std::vector<RelatedArticle> found;
    const auto add = [&found](const storage::Statement& row) { found.push_back(relatedFromRow(row)); };
    if (auto done = eachRow(m_connection, kSame, add, exact, id, qint64(kMaxRelated)); !done)
        return fail(done.error());
    return found;
}

Result<std::optional<RelatedArticle>> RelatedArticles::firstLike(VersionId version, ArticleId id) const
{
    return firstRow(m_connection, kFirstLike, relatedFromRow, version, id);
}

Result<void> RelatedArticles::store(VersionId version, const text::Fingerprint& fingerprint)
{
    // An empty sketch is stored as such, not as NULL.
    const QByteArray sketch = fingerprint.sketch.isNull() ? QByteArray("") : fingerprint.sketch;
    return runSql(m_connection, kStore, version, fingerprint.exact, sketch);
}

Result<bool> RelatedArticles::isComplete() const
{
    return m_connection.queryInteger(kMissingCount).map([](qint64 count) { return count == 0; });
}

Result<VersionId> RelatedArticles::complete(VersionId after, int limit)
{
    std::vector<VersionId> missing;
    const auto add = [&missing](const storage::Statement& row) { missing.push_back(row.id<VersionId>(0)); };
    if (auto done = eachRow(m_connection, kMissing, add, after.value, limit); !done)
        return fail(done.error());
    for (const VersionId version : missing) {
        const auto text = firstRow(
            m_connection, kTextOfVersion, [](const auto& row) { return row.string(0); }, version);
        if (!text)
            return fail(text.error());
        if (auto done = store(version, text::fingerprintOf(text->value_or(QString()))); !done)
            return fail(done.error());
    }
    return missing.empty() ? VersionId{} : missing.back();
}

} // namespace pizhu::library
