// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importwriter.h"

#include "app/importing/importfeed.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <algorithm>

namespace pizhu::importing {

namespace {

/// One transaction: large enough to spread the cost of a commit, small enough that searching goes on between
/// and that little is lost when the program is killed.
constexpr std::size_t kChunkItems = 512;
constexpr qint64 kChunkBytes = 2ll * 1024 * 1024;

/// Chunks that may wait for the writer.
constexpr std::size_t kMaxWriting = 1;

ItemState stateOf(library::AddOutcome outcome)
{
    switch (outcome) {
    case library::AddOutcome::Added:
        return ItemState::Added;
    case library::AddOutcome::NewVersion:
        return ItemState::NewVersion;
    case library::AddOutcome::Duplicate:
        return ItemState::Duplicate;
    }
    Q_UNREACHABLE();
}

qint64 pictureBytes(const Candidate& candidate)
{
    qint64 sum = 0;
    for (const library::NewPicture& picture : candidate.pictures)
        sum += picture.bytes.size();
    return sum;
}

/// One outcome for each candidate that is not settled, in order.
base::Result<std::vector<library::AddedArticle>>
add(library::Stores& stores, std::span<const Candidate> candidates, base::ImportId import)
{
    std::vector<const library::NewArticle*> articles;
    std::vector<std::span<const library::NewPicture>> pictures;
    for (const Candidate& candidate : candidates) {
        if (candidate.settled)
            continue;
        articles.push_back(&candidate.article);
        pictures.emplace_back(candidate.pictures);
    }
    auto added = stores.articles.add(articles, import);
    if (!added)
        return added;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        if (pictures[i].empty() || (*added)[i].outcome == library::AddOutcome::Duplicate)
            continue;
        if (auto done = stores.pictures.add((*added)[i].id, pictures[i]); !done)
            return base::fail(done.error());
    }
    return added;
}

} // namespace

ImportWriter::ImportWriter(library::Library& library, Setup setup, ImportReport& report)
    : m_library(library)
    , m_setup(std::move(setup))
    , m_report(report)
    , m_rules(userRules(library).values)
{
    // A cancelled import is a step of the history already; what is left of it becomes another.
    if (m_setup.resumed && !m_setup.resumed->finished)
        m_import = m_setup.resumed->id;
}

void ImportWriter::take(Candidate candidate)
{
    applyUserRules(m_rules, candidate.article.metadata);
    m_nextBytes += candidate.bytes + pictureBytes(candidate);
    m_next.push_back(std::move(candidate));
    if (m_next.size() < kChunkItems && m_nextBytes < kChunkBytes)
        return;
    handOver();
    collect(kMaxWriting);
}

void ImportWriter::flush()
{
    handOver();
    while (!m_writing.empty() && m_writing.front().stored.isFinished())
        collect(m_writing.size() - 1);
}

void ImportWriter::handOver()
{
    if (m_next.empty())
        return;
    auto chunk = std::make_shared<Chunk>(std::exchange(m_next, {}));
    m_nextBytes = 0;
    if (m_setup.dryRun) {
        settleKnown(*chunk);
        report(*chunk);
    } else {
        begin(*chunk);
        m_writing.push_back({chunk, store(chunk, 0, chunk->size())});
    }
}

/// An import that stores nothing leaves no trace. Where it cannot begin, storing says why.
void ImportWriter::begin(const Chunk& chunk)
{
    if (m_import.isValid() || std::ranges::all_of(chunk, &Candidate::settled))
        return;
    const auto begun = m_library
                           .write(
                               m_setup.label,
                               [label = m_setup.label, paths = m_setup.paths](library::Stores& stores) {
                                   return stores.imports.begin(label, paths);
                               },
                               library::Journalling::Skip)
                           .result();
    if (begun)
        m_import = *begun;
}

/// Waits until at most `keep` chunks are with the writer.
void ImportWriter::collect(std::size_t keep)
{
    while (m_writing.size() > keep) {
        const Writing writing = std::move(m_writing.front());
        m_writing.pop_front();
        if (const auto stored = writing.stored.result())
            settleStored(*writing.chunk, *stored);
        else
            storeOneByOne(writing.chunk);
        report(*writing.chunk);
    }
}

QFuture<base::Result<ImportWriter::Stored>> ImportWriter::store(const std::shared_ptr<Chunk>& chunk,
                                                                std::size_t first, std::size_t last)
{
    const auto write = [chunk, first, last,
                        import = m_import](library::Stores& stores) -> base::Result<Stored> {
        return add(stores, std::span(*chunk).subspan(first, last - first), import);
    };
    return m_library.write(m_setup.label, write, library::Journalling::Skip);
}

void ImportWriter::settleStored(std::span<Candidate> candidates, const Stored& stored)
{
    std::size_t next = 0;
    for (Candidate& candidate : candidates) {
        if (candidate.settled)
            continue;
        const library::AddedArticle& added = stored[next++];
        candidate.settled = true;
        candidate.item.state = stateOf(added.outcome);
        candidate.item.article = added.id;
        candidate.item.sameAs = added.sameAs;
        candidate.item.sameAsTitle = added.sameAsTitle;
    }
}

/// The chunk was rolled back because of one article: the others must not suffer for it.
void ImportWriter::storeOneByOne(const std::shared_ptr<Chunk>& chunk)
{
    for (std::size_t i = 0; i < chunk->size(); ++i) {
        Candidate& candidate = (*chunk)[i];
        if (candidate.settled)
            continue;
        const auto stored = store(chunk, i, i + 1).result();
        if (stored) {
            settleStored(std::span(&candidate, 1), *stored);
        } else {
            candidate.item.state = ItemState::Failed;
            candidate.item.reason = stored.error().message;
        }
    }
}

/// What storing would find out, for a dry run.
void ImportWriter::settleKnown(Chunk& chunk) const
{
    std::vector<QByteArray> hashes;
    for (const Candidate& candidate : chunk) {
        const QByteArray& bytes = candidate.article.source.bytes;
        hashes.push_back(candidate.settled ? QByteArray()
                                           : QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    }
    const std::vector<bool> known = knownSources(m_library, hashes);
    for (std::size_t i = 0; i < chunk.size(); ++i) {
        if (known[i])
            chunk[i].item.state = ItemState::Duplicate;
    }
}

void ImportWriter::report(Chunk& chunk)
{
    for (Candidate& candidate : chunk) {
        m_report.bytes += candidate.bytes;
        m_report.items.push_back(std::move(candidate.item));
    }
}

void ImportWriter::settle()
{
    handOver();
    collect(0);
}

void ImportWriter::finish()
{
    if (m_setup.dryRun || (!m_import.isValid() && !m_setup.resumed))
        return;
    const bool complete = !m_report.cancelled && m_report.error.isEmpty();
    const auto finished = m_library
                              .write(
                                  QCoreApplication::translate("pizhu::importing", "Import report"),
                                  [this, text = m_report.toText(), complete](library::Stores& stores) {
                                      return close(stores, text, complete);
                                  },
                                  library::Journalling::Skip)
                              .result();
    if (!finished)
        m_report.error = finished.error().message;
}

base::Result<void> ImportWriter::close(library::Stores& stores, const QString& text, bool complete) const
{
    if (m_import.isValid()) {
        if (auto done = stores.imports.finish(m_import, text, complete); !done)
            return done;
    }
    const bool isTakenOver = m_setup.resumed && m_setup.resumed->id != m_import;
    return isTakenOver && (m_import.isValid() || complete) ? stores.imports.setComplete(m_setup.resumed->id)
                                                           : base::Result<void>{};
}

} // namespace pizhu::importing
