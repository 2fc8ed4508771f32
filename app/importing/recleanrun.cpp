// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/recleanrun.h"

#include "app/cleanup/pipeline.h"
#include "app/importing/cleaningwriter.h"
#include "app/importing/worker/workerprogram.h"
#include "app/text/charset.h"

#include <QCoreApplication>

namespace pizhu::importing {

using base::fail;
using base::Result;
using library::Stores;

namespace {

/// As in an import: enough that workers never idle, few enough that memory stays flat.
constexpr std::size_t kMinWaiting = 16;
constexpr std::size_t kMaxUnderWay = 128;
constexpr qint64 kMaxUnderWayBytes = 48ll * 1024 * 1024;
constexpr int kPatience = 100; // ms

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

std::vector<library::NewPicture> newPictures(std::vector<Picture>& pictures)
{
    std::vector<library::NewPicture> fresh;
    for (Picture& picture : pictures)
        fresh.push_back(
            {picture.url, std::move(picture.bytes), picture.mediaType, picture.width, picture.height});
    return fresh;
}

QString labelOf(const RecleanOptions& options)
{
    return Text::tr("Clean %n article(s) again", nullptr, static_cast<int>(options.articles.size()));
}

} // namespace

SourceItem itemOf(library::StoredSource stored, const QString& charset)
{
    library::SourceFile& source = stored.source;
    SourceItem item;
    item.name = source.origin;
    item.origin = source.origin;
    item.fileName = source.fileName;
    item.bytes = std::move(source.bytes);
    item.mediaType = source.declaredMediaType;
    item.charset = source.declaredCharset;
    item.retrieved = source.retrieved;
    item.given = std::move(source.given);
    item.chosenCharset = charset;
    return item;
}

library::NewArticle cleanedArticle(ExtractedArticle read, const std::vector<UserRule>& rules)
{
    library::NewArticle article;
    article.document = std::move(read.article.document);
    article.metadata = std::move(read.article.metadata);
    article.log = std::move(read.article.log);
    article.pipelineVersion = cleanup::kPipelineVersion;
    if (read.evidence == text::CharsetEvidence::User)
        article.chosenCharset = read.charset;
    applyUserRules(rules, article.metadata);
    return article;
}

/// An article whose source is with the workers.
struct RecleanRun::Waiting
{
    base::ArticleId article;
    base::VersionId version;
    QString origin;
    qint64 bytes = 0;
    std::optional<ImportItem> settled;
};

struct RecleanRun::Stage
{
    WorkerPool pool;
    CleaningWriter writer;
    std::size_t next = 0; ///< of the articles
    std::deque<Waiting> underWay;
    qint64 underWayBytes = 0;
    int done = 0;
};

RecleanRun::RecleanRun(library::Library& library, RecleanOptions options)
    : m_library(library)
    , m_options(std::move(options))
{
    m_report.dryRun = m_options.dryRun;
}

Result<void> RecleanRun::check()
{
    if (m_library.isReadOnly() && !m_options.dryRun)
        return fail(base::ErrorCode::ReadOnly, m_library.readOnlyReason());
    const QString charset = m_options.charset.value_or(QString());
    if (!charset.isEmpty() && text::charsetNamed(charset.toLatin1()).isEmpty())
        return fail(base::ErrorCode::InvalidInput,
                    Text::tr("“%1” is not the name of a character set.").arg(charset));
    m_rules = userRules(m_library);
    if (!m_rules.problems.empty())
        return fail(m_rules.problems.front());
    return {};
}

void RecleanRun::run()
{
    const auto checked = check();
    const auto program = workerProgram();
    if (!checked || !program) {
        m_report.error = checked ? program.error().message : checked.error().message;
        return;
    }
    Stage stage{
        .pool = WorkerPool(
            {*program, m_options.workers, {m_options.limits, {}, m_options.locale, m_rules.files, {}}}),
        .writer = CleaningWriter(m_library, labelOf(m_options), m_options.dryRun, m_report)};
    work(stage);
    m_report.cancelled = m_cancelled;
    m_report.milliseconds = milliseconds();
    stage.writer.finish();
    reportProgress(stage.done, static_cast<int>(m_options.articles.size()), {});
}

void RecleanRun::work(Stage& stage)
{
    while (!m_cancelled) {
        feed(stage);
        while (!stage.underWay.empty() && stage.underWay.front().settled) {
            stage.writer.take({.item = std::move(*stage.underWay.front().settled), .settled = true});
            stage.underWay.pop_front();
            ++stage.done;
        }
        reportProgressNowAndThen(stage.done, static_cast<int>(m_options.articles.size()),
                                 stage.pool.current());
        if (stage.underWay.empty()) {
            if (stage.next == m_options.articles.size())
                return;
            continue;
        }
        auto answer = stage.pool.next(kPatience);
        if (!answer) {
            m_report.error = answer.error().message;
            return;
        }
        if (*answer)
            take(stage, std::move(**answer));
    }
}

void RecleanRun::feed(Stage& stage)
{
    while (stage.next < m_options.articles.size() && stage.pool.waiting() < kMinWaiting &&
           stage.underWay.size() < kMaxUnderWay && stage.underWayBytes < kMaxUnderWayBytes) {
        const base::ArticleId article = m_options.articles[stage.next++];
        auto stored =
            m_library.read([article](const Stores& stores) { return stores.versions.source(article); })
                .takeResult();
        if (!stored) {
            stage.underWay.push_back({.article = article,
                                      .settled = ImportItem{.state = ItemState::Failed,
                                                            .reason = stored.error().message,
                                                            .article = article}});
            continue;
        }
        Waiting waiting{.article = article,
                        .version = stored->version,
                        .origin = stored->source.origin,
                        .bytes = stored->source.bytes.size()};
        const QString charset = m_options.charset.value_or(stored->chosenCharset);
        ReadRequest request;
        request.id = stage.next;
        request.item = itemOf(std::move(*stored), charset);
        stage.pool.submit(std::move(request));
        stage.underWayBytes += waiting.bytes;
        stage.underWay.push_back(std::move(waiting));
    }
}

void RecleanRun::take(Stage& stage, WorkerAnswer answer)
{
    const Waiting& oldest = stage.underWay.front();
    if (auto* read = std::get_if<ItemRead>(&answer.content)) {
        ImportItem item{.path = oldest.origin, .article = oldest.article};
        if (!read->article)
            return takeFailure(stage, std::move(item), read->error);
        if (read->article->article.document.text.isEmpty())
            return takeFailure(
                stage, std::move(item),
                {base::ErrorCode::Unreadable, Text::tr("No article text was found in the file."), {}});
        library::NewArticle cleaned = cleanedArticle(std::move(*read->article), m_rules.values);
        item.title = cleaned.metadata.title.value;
        item.repairs = static_cast<int>(cleaned.log.repairs.size());
        item.removals = static_cast<int>(cleaned.log.removals.size());
        return stage.writer.take({.item = std::move(item),
                                  .cleaning = {oldest.article, oldest.version, std::move(cleaned)},
                                  .pictures = newPictures(read->pictures)});
    }
    m_report.bytes += oldest.bytes;
    stage.underWayBytes -= oldest.bytes;
    stage.underWay.pop_front();
    ++stage.done;
}

void RecleanRun::takeFailure(Stage& stage, ImportItem item, const base::Error& error)
{
    item.state = ItemState::Failed;
    item.reason = error.message;
    stage.writer.take({.item = std::move(item), .settled = true});
}

} // namespace pizhu::importing
