// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/reclean.h"

#include "app/importing/recleanrun.h"
#include "app/importing/worker/workerprogram.h"
#include "app/text/charset.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

namespace pizhu::importing {

using base::Error;
using base::fail;
using base::Result;

namespace {

/// How soon a cancelled preview notices.
constexpr int kPatience = 20; // ms

/// Legacy charsets of Chinese, its neighbours' and those of broken exports, the usual ones first.
constexpr const char* kCharsets[] = {"UTF-8",        "GB18030",   "Big5-HKSCS",  "UTF-16LE",
                                     "UTF-16BE",     "EUC-TW",    "ISO-2022-CN", "HZ-GB-2312",
                                     "windows-1252", "Shift_JIS", "EUC-JP",      "EUC-KR"};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

Error cancelledPreview()
{
    return {base::ErrorCode::Cancelled, Text::tr("The preview is out of date."), {}};
}

struct PreviewSource
{
    library::StoredSource stored;
    std::vector<library::RepairName> reverted;
};

Result<PreviewSource> sourceOf(const library::Library& library, base::ArticleId article)
{
    return library
        .read([article](const library::Stores& stores) -> Result<PreviewSource> {
            auto stored = stores.versions.source(article);
            if (!stored)
                return fail(stored.error());
            auto reverted = stores.versions.revertedNames(article);
            if (!reverted)
                return fail(reverted.error());
            return PreviewSource{std::move(*stored), std::move(*reverted)};
        })
        .takeResult();
}

template <typename IsCancelled>
Result<ExtractedArticle> readOnce(const WorkerPool::Setup& setup, SourceItem item, IsCancelled isCancelled)
{
    WorkerPool pool(setup);
    ReadRequest request;
    request.id = 1;
    request.item = std::move(item);
    pool.submit(std::move(request));
    while (!isCancelled()) {
        auto answer = pool.next(kPatience);
        if (!answer)
            return fail(answer.error());
        if (!*answer)
            continue;
        auto* read = std::get_if<ItemRead>(&(*answer)->content);
        if (!read)
            break;
        return read->article ? Result<ExtractedArticle>(std::move(*read->article)) : fail(read->error);
    }
    return fail(cancelledPreview());
}

template <typename IsCancelled>
Result<ExtractedArticle> preview(const library::Library& library, base::ArticleId article,
                                 const QString& charset, IsCancelled isCancelled)
{
    const auto program = workerProgram();
    if (!program)
        return fail(program.error());
    auto source = sourceOf(library, article);
    if (!source)
        return fail(source.error());
    const UserRules rules = userRules(library);
    WorkerSetup setup;
    setup.locale = QLocale().name();
    setup.rules = rules.files;
    auto read = readOnce({*program, 1, setup}, itemOf(std::move(source->stored), charset), isCancelled);
    if (!read)
        return read;
    applyUserRules(rules.values, read->article.metadata);
    library::Cleaning cleaning{std::move(read->article.document), std::move(read->article.metadata),
                               std::move(read->article.log)};
    library::revertNamed(cleaning, source->reverted);
    read->article = {std::move(cleaning.document), std::move(cleaning.metadata), std::move(cleaning.log)};
    return read;
}

} // namespace

RecleanJob::RecleanJob(library::Library& library, RecleanOptions options, QObject* parent)
    : ArticleJob(std::make_unique<RecleanRun>(library, std::move(options)), parent)
{}

QFuture<Result<ExtractedArticle>> previewReading(const library::Library& library, base::ArticleId article,
                                                 const QString& charset)
{
    return QtConcurrent::run([&library, article, charset](QPromise<Result<ExtractedArticle>>& promise) {
        promise.addResult(preview(library, article, charset, [&promise] { return promise.isCanceled(); }));
    });
}

std::vector<CharsetChoice> charsetChoices(const QByteArray& bytes)
{
    if (knowsItsCharset(bytes))
        return {};
    const text::DecodedText found = text::decode(bytes);
    std::vector<CharsetChoice> choices{{found.charset, found.lossless}};
    std::vector<CharsetChoice> misfits;
    const auto add = [&](const QString& charset) {
        const auto isThis = [&charset](const CharsetChoice& choice) { return choice.name == charset; };
        if (charset.isEmpty() || std::ranges::any_of(choices, isThis) || std::ranges::any_of(misfits, isThis))
            return;
        const bool valid = text::decodeStrictly(bytes, charset).has_value();
        (valid ? choices : misfits).push_back({charset, valid});
    };
    add(text::charsetNamed(text::declaredCharset(bytes.left(4096))));
    for (const char* charset : kCharsets)
        add(text::charsetNamed(charset));
    choices.insert(choices.end(), misfits.begin(), misfits.end());
    return choices;
}

} // namespace pizhu::importing
