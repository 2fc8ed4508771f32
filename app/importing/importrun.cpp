// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importrun.h"

#include "app/cleanup/pipeline.h"
#include "app/importing/userrules.h"
#include "app/importing/worker/workerprogram.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace pizhu::importing {

namespace {

/// Requests that wait for a worker, and all that were taken from the feed: enough that workers never idle,
/// few enough that memory stays flat while one slow file holds up the order.
constexpr std::size_t kMinWaiting = 16;
constexpr std::size_t kMaxUnderWay = 512;
constexpr qint64 kMaxUnderWayBytes = 64ll * 1024 * 1024;

/// How soon a cancelled import notices, and articles wait for a full chunk while nothing comes.
constexpr int kPatience = 100; // ms

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

/// An import of more names the first.
constexpr qsizetype kMaxNamed = 3;

QString labelOf(const ImportOptions& options)
{
    if (!options.label.isEmpty())
        return options.label;
    QStringList names = options.paths;
    for (const SourceItem& item : options.items)
        names += item.name;
    if (names.size() > kMaxNamed)
        return Text::tr("Import %1 and %n more", nullptr, static_cast<int>(names.size()) - 1)
            .arg(names.first());
    return Text::tr("Import %1").arg(names.join(QStringLiteral(", ")));
}

QStringList absolute(QStringList paths)
{
    for (QString& path : paths)
        path = QFileInfo(path).absoluteFilePath();
    return paths;
}

/// How a report names an item: the file, and the entry where there is one.
QString pathOf(const ListedFile& file, const ItemRead& item)
{
    const QString entry = item.origin.section(QLatin1Char('#'), 1);
    if (entry.isEmpty() || item.origin == file.path)
        return file.path;
    return QStringLiteral("%1 › %2").arg(file.path, entry);
}

/// The choice belongs to the version; the source keeps what is found without it.
void rememberChoice(library::NewArticle& article)
{
    article.chosenCharset = article.source.charset;
    const text::DecodedText found =
        text::decode(article.source.bytes, article.source.declaredCharset.toLatin1());
    article.source.charset = found.charset;
    article.source.charsetEvidence = text::evidenceName(found.evidence);
}

/// What the user decided about articles of this library, for the workers.
WorkerSetup workerSetup(const library::Library& library, const ImportOptions& options,
                        std::vector<cleanup::RuleFile> rules)
{
    auto chosen = library.read([](const library::Stores& stores) { return stores.versions.chosenCharsets(); })
                      .takeResult();
    return {options.limits, options.source, options.locale, std::move(rules),
            chosen ? std::move(*chosen) : QMap<QString, QString>()};
}

void fillArticle(library::NewArticle& article, ItemRead& read, const ListedFile& file)
{
    article.source.bytes = std::move(read.bytes);
    article.source.mediaType = read.article->mediaType;
    article.source.charset = read.article->charset;
    article.source.charsetEvidence = text::evidenceName(read.article->evidence);
    article.source.origin = read.origin;
    article.source.fileName = std::move(read.fileName);
    article.source.declaredMediaType = std::move(read.mediaType);
    article.source.declaredCharset = std::move(read.charset);
    article.source.given = std::move(read.given);
    if (read.article->evidence == text::CharsetEvidence::User)
        rememberChoice(article);
    const QDateTime& noted = read.article->retrieved; // by the container, or by whatever saved the page
    article.source.retrieved = noted.isValid() ? noted : QFileInfo(file.path).lastModified().toUTC();
    article.document = std::move(read.article->article.document);
    article.metadata = std::move(read.article->article.metadata);
    article.log = std::move(read.article->article.log);
    article.pipelineVersion = cleanup::kPipelineVersion;
    article.fingerprint = std::move(read.fingerprint);
}

std::vector<library::NewPicture> newPictures(std::vector<Picture>& pictures)
{
    std::vector<library::NewPicture> fresh;
    for (Picture& picture : pictures)
        fresh.push_back(
            {picture.url, std::move(picture.bytes), picture.mediaType, picture.width, picture.height});
    return fresh;
}

} // namespace

/// What one execution works with.
struct ImportRun::Stage
{
    ImportFeed feed;
    WorkerPool pool;
    ImportWriter writer;
    std::deque<FedFile> underWay; ///< files taken from the feed and not settled, in order
    qint64 underWayBytes = 0;
    int done = 0; ///< files settled
    int itemsOfOldest = 0;
};

ImportRun::ImportRun(library::Library& library, ImportOptions options)
    : m_library(library)
    , m_options(std::move(options))
{
    m_report.dryRun = m_options.dryRun;
}

void ImportRun::run()
{
    if (m_library.isReadOnly() && !m_options.dryRun) {
        m_report.error = m_library.readOnlyReason();
        return;
    }
    const auto program = workerProgram();
    if (!program) {
        m_report.error = program.error().message;
        return;
    }
    reportProgress(0, 0, {});
    UserRules rules = userRules(m_library);
    for (const base::Error& problem : rules.problems)
        m_report.items.push_back({.path = userRuleFolder(m_library.path()),
                                  .state = ItemState::Failed,
                                  .reason = problem.message});
    const int files = countFiles(m_options.paths, m_cancelled);
    Stage stage{.feed = ImportFeed(m_library, {m_options.paths, files, m_options.chosen, m_options.items}),
                .pool = WorkerPool(
                    {*program, m_options.workers, workerSetup(m_library, m_options, std::move(rules.files))}),
                .writer = ImportWriter(
                    m_library,
                    {labelOf(m_options), absolute(m_options.paths), m_options.resumed, m_options.dryRun},
                    m_report)};
    work(stage);
    m_report.cancelled = m_cancelled;
    stage.writer.settle();
    m_report.milliseconds = milliseconds();
    stage.writer.finish();
    reportProgress(stage.done, stage.feed.total(), {});
}

void ImportRun::work(Stage& stage)
{
    while (!m_cancelled) {
        feed(stage);
        settleOldest(stage);
        reportProgressNowAndThen(stage.done, stage.feed.total(), stage.pool.current());
        if (stage.underWay.empty() && stage.feed.atEnd())
            return;
        auto answer = stage.pool.next(kPatience);
        if (!answer) {
            m_report.error = answer.error().message;
            return;
        }
        if (*answer)
            take(stage, std::move(**answer));
        else
            stage.writer.flush();
    }
}

void ImportRun::feed(Stage& stage) const
{
    while (!stage.feed.atEnd() && stage.pool.waiting() < kMinWaiting &&
           stage.underWay.size() < kMaxUnderWay && stage.underWayBytes < kMaxUnderWayBytes) {
        for (FedFile& file : stage.feed.take()) {
            stage.underWayBytes += file.bytes;
            if (!file.settled)
                stage.pool.submit(std::move(file.request));
            stage.underWay.push_back(std::move(file));
        }
    }
}

/// Files that needed no worker, up to the first that waits for one.
void ImportRun::settleOldest(Stage& stage)
{
    while (!stage.underWay.empty() && stage.underWay.front().settled) {
        FedFile& file = stage.underWay.front();
        stage.writer.take({.item = std::move(*file.settled), .bytes = file.bytes, .settled = true});
        stage.underWayBytes -= file.bytes;
        stage.underWay.pop_front();
        ++stage.done;
    }
}

void ImportRun::take(Stage& stage, WorkerAnswer answer)
{
    Q_ASSERT(!stage.underWay.empty());
    if (auto* item = std::get_if<ItemRead>(&answer.content))
        return takeItem(stage, std::move(*item));
    const auto& ended = std::get<ReadEnded>(answer.content);
    const FedFile& file = stage.underWay.front();
    if (ended.error)
        takeFailure(stage, {.item = {.path = file.file.path}}, *ended.error);
    else if (stage.itemsOfOldest == 0)
        takeFailure(stage, {.item = {.path = file.file.path}},
                    {base::ErrorCode::Unreadable, Text::tr("No article was found in the file."), {}});
    stage.underWayBytes -= file.bytes;
    stage.underWay.pop_front();
    stage.itemsOfOldest = 0;
    ++stage.done;
}

void ImportRun::takeItem(Stage& stage, ItemRead read)
{
    const ListedFile& file = stage.underWay.front().file;
    ++stage.itemsOfOldest;
    Candidate candidate{.item = {.path = pathOf(file, read)}, .bytes = read.bytes.size()};
    if (read.knownBytes >= 0) {
        candidate.item.state = ItemState::Duplicate;
        candidate.bytes = read.knownBytes;
        candidate.settled = true;
        return stage.writer.take(std::move(candidate));
    }
    if (!read.article)
        return takeFailure(stage, std::move(candidate), read.error);
    if (read.article->article.document.text.isEmpty())
        return takeFailure(
            stage, std::move(candidate),
            {base::ErrorCode::Unreadable, Text::tr("No article text was found in the file."), {}});
    candidate.pictures = newPictures(read.pictures);
    fillArticle(candidate.article, read, file);
    candidate.item.title = candidate.article.metadata.title.value;
    candidate.item.repairs = static_cast<int>(candidate.article.log.repairs.size());
    candidate.item.removals = static_cast<int>(candidate.article.log.removals.size());
    stage.writer.take(std::move(candidate));
}

void ImportRun::takeFailure(Stage& stage, Candidate candidate, const base::Error& error)
{
    const ListedFile& file = stage.underWay.front().file;
    // A picture in a folder of articles is no failure; the same picture chosen by hand is one.
    const bool chosen = file.named && candidate.item.path == file.path;
    const bool skipped = error.code == base::ErrorCode::Unsupported && !chosen;
    candidate.item.state = skipped ? ItemState::Skipped : ItemState::Failed;
    candidate.item.reason = error.message;
    candidate.settled = true;
    stage.writer.take(std::move(candidate));
}

} // namespace pizhu::importing
