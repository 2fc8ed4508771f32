// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importrun.h"

#include "app/base/logging.h"
#include "app/importing/readers/reader.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrentMap>
#include <numeric>
#include <span>

namespace pizhu::importing {

namespace {

/// Articles are small; whatever is larger is not one, and would be held in memory several times over.
constexpr qint64 kMaxFileBytes = 64ll * 1024 * 1024;

/// Files per chunk: one transaction each. Large enough to spread the cost of a commit, small enough to cancel
/// soon.
constexpr std::size_t kChunkFiles = 128;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

void settle(ImportItem& item, ItemState state, const QString& reason)
{
    item.state = state;
    item.reason = reason;
}

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

} // namespace

ImportRun::ImportRun(library::Library& library, ImportOptions options)
    : m_library(library)
    , m_options(std::move(options))
{
    m_report.dryRun = m_options.dryRun;
}

ImportReport ImportRun::execute(const Progress& progress)
{
    m_clock.start();
    if (m_library.isReadOnly() && !m_options.dryRun) {
        m_report.error = m_library.readOnlyReason();
        return m_report;
    }
    reportProgress(progress, 0, {});
    const std::vector<ListedFile> files = listFiles(m_options.paths, m_cancelled);
    const int total = static_cast<int>(files.size());

    std::shared_ptr<Chunk> writing;
    QFuture<base::Result<Stored>> stored;
    const auto collectWritten = [&] {
        if (writing)
            collect(writing, stored.result());
        writing.reset();
    };
    for (std::size_t start = 0; start < files.size() && !m_cancelled; start += kChunkFiles) {
        const auto slice = std::span(files).subspan(start, std::min(kChunkFiles, files.size() - start));
        reportProgress(progress, total, slice.front().path);
        auto chunk = std::make_shared<Chunk>(prepare(slice));
        collectWritten();
        if (m_options.dryRun) {
            collectDryRun(*chunk);
            continue;
        }
        writing = chunk;
        stored = store(chunk, 0, chunk->size());
    }
    collectWritten();
    m_report.cancelled = m_cancelled;
    m_report.milliseconds = m_clock.elapsed();
    finishImport();
    reportProgress(progress, total, {});
    return m_report;
}

ImportRun::Chunk ImportRun::prepare(std::span<const ListedFile> files)
{
    Chunk chunk(files.size());
    std::vector<std::size_t> indexes(files.size());
    std::iota(indexes.begin(), indexes.end(), std::size_t{0});
    const auto inParallel = [&](auto&& step) { QtConcurrent::blockingMap(&m_pool, indexes, step); };
    inParallel([&](std::size_t i) { read(files[i], chunk[i]); });
    settleDuplicates(chunk);
    inParallel([&](std::size_t i) { extract(files[i], chunk[i]); });
    return chunk;
}

void ImportRun::read(const ListedFile& listed, Candidate& candidate) const
{
    ImportItem& item = candidate.item;
    item.path = listed.path;
    candidate.settled = true;
    if (!listed.problem.isEmpty())
        return settle(item, ItemState::Failed, listed.problem);
    if (m_cancelled)
        return settle(item, ItemState::Skipped, Text::tr("The import was cancelled before this file."));
    QFile file(listed.path);
    if (file.size() > kMaxFileBytes)
        return settle(item, ItemState::Failed,
                      Text::tr("The file is larger than %1 MB.").arg(kMaxFileBytes / (1024 * 1024)));
    if (!file.open(QIODevice::ReadOnly))
        return settle(item, ItemState::Failed,
                      Text::tr("The file cannot be opened: %1").arg(file.errorString()));
    library::SourceFile& source = candidate.article.source;
    source.bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return settle(item, ItemState::Failed,
                      Text::tr("The file cannot be read: %1").arg(file.errorString()));
    const QFileInfo info(listed.path);
    source.origin = info.canonicalFilePath();
    source.retrieved = info.lastModified().toUTC();
    candidate.bytes = source.bytes.size();
    candidate.sha256 = QCryptographicHash::hash(source.bytes, QCryptographicHash::Sha256);
    candidate.settled = false;
}

/// Bytes that the library has already are not cleaned again; that is what makes importing a folder twice
/// cheap.
void ImportRun::settleDuplicates(Chunk& chunk) const
{
    auto known = m_library
                     .read([&chunk](const library::Stores& stores) -> base::Result<std::vector<bool>> {
                         std::vector<bool> result;
                         for (const Candidate& candidate : chunk) {
                             auto has = candidate.settled ? base::Result<bool>(false)
                                                          : stores.articles.hasSource(candidate.sha256);
                             if (!has)
                                 return base::fail(has.error());
                             result.push_back(*has);
                         }
                         return result;
                     })
                     .takeResult();
    if (!known) {
        qCWarning(base::logImport) << "duplicates not known before cleaning:" << known.error().detail;
        return; // add() finds them as well, only later
    }
    for (std::size_t i = 0; i < chunk.size(); ++i) {
        if (!(*known)[i])
            continue;
        chunk[i].settled = true;
        chunk[i].item.state = ItemState::Duplicate;
    }
}

void ImportRun::extract(const ListedFile& file, Candidate& candidate) const
{
    if (candidate.settled)
        return;
    ImportItem& item = candidate.item;
    auto extracted = extractArticle(QFileInfo(file.path).fileName(), candidate.article.source.bytes);
    if (!extracted || extracted->article.document.text.isEmpty()) {
        candidate.settled = true;
        const bool unknown = !extracted && extracted.error().code == base::ErrorCode::Unsupported;
        // A picture in a folder of articles is no failure; the same picture chosen by hand is one.
        settle(item, unknown && !file.named ? ItemState::Skipped : ItemState::Failed,
               extracted ? Text::tr("No article text was found in the file.") : extracted.error().message);
        return;
    }
    library::NewArticle& article = candidate.article;
    article.source.mediaType = extracted->mediaType;
    article.source.charset = extracted->charset;
    article.source.charsetEvidence = text::evidenceName(extracted->evidence);
    article.document = std::move(extracted->article.document);
    article.metadata = std::move(extracted->article.metadata);
    article.log = std::move(extracted->article.log);
    article.pipelineVersion = cleanup::kPipelineVersion;
    item.title = article.metadata.title.value;
    item.repairs = static_cast<int>(article.log.repairs.size());
    item.removals = static_cast<int>(article.log.removals.size());
}

QFuture<base::Result<ImportRun::Stored>> ImportRun::store(const std::shared_ptr<Chunk>& chunk,
                                                          std::size_t first, std::size_t last)
{
    const QString label = Text::tr("Import %1").arg(m_options.paths.join(QStringLiteral(", ")));
    return m_library.write(
        label,
        [chunk, first, last, label, import = m_import](library::Stores& stores) -> base::Result<Stored> {
            Stored stored{import, {}};
            for (const Candidate& candidate : std::span(*chunk).subspan(first, last - first)) {
                if (candidate.settled)
                    continue;
                if (!stored.import.isValid()) {
                    auto begun = stores.imports.begin(label);
                    if (!begun)
                        return base::fail(begun.error());
                    stored.import = *begun;
                }
                auto added = stores.articles.add(candidate.article, stored.import);
                if (!added)
                    return base::fail(added.error());
                stored.articles.push_back(*added);
            }
            return stored;
        },
        library::Journalling::Skip);
}

void ImportRun::collect(const std::shared_ptr<Chunk>& chunk, const base::Result<Stored>& stored)
{
    if (stored)
        settleStored(std::span(*chunk), *stored);
    else
        storeOneByOne(chunk);
    for (Candidate& candidate : *chunk) {
        m_report.bytes += candidate.bytes;
        m_report.items.push_back(std::move(candidate.item));
    }
}

void ImportRun::settleStored(std::span<Candidate> candidates, const Stored& stored)
{
    m_import = stored.import;
    std::size_t next = 0;
    for (Candidate& candidate : candidates) {
        if (candidate.settled)
            continue;
        const library::AddedArticle& added = stored.articles[next++];
        candidate.settled = true;
        candidate.item.state = stateOf(added.outcome);
        candidate.item.article = added.id;
    }
}

/// The chunk was rolled back because of one article: the others must not suffer for it.
void ImportRun::storeOneByOne(const std::shared_ptr<Chunk>& chunk)
{
    for (std::size_t i = 0; i < chunk->size(); ++i) {
        Candidate& candidate = (*chunk)[i];
        if (candidate.settled)
            continue;
        const auto stored = store(chunk, i, i + 1).result();
        if (stored)
            settleStored(std::span(&candidate, 1), *stored);
        else
            settle(candidate.item, ItemState::Failed, stored.error().message);
    }
}

void ImportRun::collectDryRun(Chunk& chunk)
{
    for (Candidate& candidate : chunk) {
        m_report.bytes += candidate.bytes;
        m_report.items.push_back(std::move(candidate.item));
    }
}

void ImportRun::reportProgress(const Progress& progress, int total, const QString& current) const
{
    const int done = static_cast<int>(m_report.items.size());
    const qint64 elapsed = m_clock.elapsed();
    progress({.done = done,
              .total = total,
              .bytes = m_report.bytes,
              .millisecondsLeft = done > 0 ? elapsed * (total - done) / done : -1,
              .current = current});
}

void ImportRun::finishImport()
{
    if (!m_import.isValid())
        return;
    const auto finished = m_library
                              .write(
                                  Text::tr("Import report"),
                                  [import = m_import, text = m_report.toText()](library::Stores& stores) {
                                      return stores.imports.finish(import, text);
                                  },
                                  library::Journalling::Skip)
                              .result();
    if (!finished)
        m_report.error = finished.error().message;
}

} // namespace pizhu::importing
