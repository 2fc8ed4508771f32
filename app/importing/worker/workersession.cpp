// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/worker/workersession.h"

#include "app/base/logging.h"
#include "app/importing/pictures/articlepictures.h"
#include "app/importing/pictures/picturefinder.h"
#include "app/importing/worker/confinement.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSet>
#include <algorithm>
#include <array>
#include <cerrno>
#include <unistd.h>

namespace pizhu::importing {

namespace {

/// The host is trusted; the limit only keeps a broken stream from asking for all memory.
constexpr qint64 kMaxRequestBytes = 512ll * 1024 * 1024;

QByteArray sha256Of(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

bool hasPictures(const document::Document& document)
{
    return std::ranges::any_of(document.blocks, [](const auto& block) { return !block.imageUrl.isEmpty(); });
}

/// The rule under which the log names a picture that cannot be shown: its address, and the reason in the next
/// line.
void logProblem(document::CleanupLog& log, const PictureProblem& problem)
{
    log.removals.push_back({QStringLiteral("picture"), problem.url + u'\n' + problem.reason});
}

/// What took a worker is not tried again.
ArticlePictures allLeftOut(const document::Document& document)
{
    const auto dangerous = [](const QByteArray&) -> base::Result<Picture> {
        return base::fail(base::ErrorCode::LimitExceeded,
                          QCoreApplication::translate(
                              "pizhu::importing", "The reader was lost with the pictures of this article."));
    };
    return collectPictures(document, [](const QString&) { return QByteArray(); }, dangerous, {});
}

} // namespace

struct WorkerSession::Reading
{
    const ReadRequest& request;
    PictureFinder pictures;
    QSet<QByteArray> known;
    int index = 0;
};

int WorkerSession::run()
{
    send(WorkerHello{});
    FrameReader frames(kMaxRequestBytes);
    std::array<char, 64 * 1024> chunk;
    QByteArray payload;
    while (!m_hostGone) {
        switch (frames.take(payload)) {
        case FrameReader::State::Complete: {
            const auto message = hostMessage(payload);
            if (!message || !handle(*message))
                return EXIT_FAILURE;
            continue;
        }
        case FrameReader::State::TooLarge:
            return EXIT_FAILURE;
        case FrameReader::State::Incomplete:
            break;
        }
        const ssize_t got = ::read(m_requests, chunk.data(), chunk.size());
        if (got == 0)
            return EXIT_SUCCESS;
        if (got < 0 && errno != EINTR)
            return EXIT_FAILURE;
        if (got > 0)
            frames.add(chunk.data(), got);
    }
    return EXIT_SUCCESS;
}

bool WorkerSession::handle(const HostMessage& message)
{
    if (const auto* setup = std::get_if<WorkerSetup>(&message)) {
        m_setup = *setup;
        m_setUp(m_setup);
        useRules();
    } else if (const auto* request = std::get_if<ReadRequest>(&message)) {
        read(*request);
    }
    return true;
}

/// The host has checked them: what cannot be used here is a broken invariant, and costs no article.
void WorkerSession::useRules()
{
    m_rules.reset();
    if (m_setup.rules.empty())
        return;
    auto rules = cleanup::builtInRules();
    if (rules)
        rules = cleanup::withSiteRules(std::move(*rules), m_setup.rules);
    if (rules)
        m_rules = std::move(*rules);
    else
        qCWarning(base::logImport).noquote() << rules.error().message;
}

void WorkerSession::read(const ReadRequest& request)
{
    limitComputing(m_setup.limits.cpuSeconds);
    Reading reading{request, PictureFinder(request.path),
                    QSet<QByteArray>(request.known.begin(), request.known.end())};
    const auto sink = [&](base::Result<SourceItem> item) { return takeItem(reading, std::move(item)); };
    ReadEnded ended{request.id, {}};
    if (request.item) {
        static_cast<void>(sink(*request.item));
    } else if (const auto done = m_reader(request.path, m_setup.options, sink); !done) {
        ended.error = done.error();
    }
    send(ended);
}

bool WorkerSession::takeItem(Reading& reading, base::Result<SourceItem> item)
{
    const int index = reading.index++;
    if (index < reading.request.firstItem)
        return true;
    limitComputing(m_setup.limits.cpuSeconds);
    ItemRead answer{.request = reading.request.id};
    if (!item) {
        answer.error = item.error();
        send(answer);
        return !m_hostGone;
    }
    if (!reading.known.isEmpty() && reading.known.contains(sha256Of(item->bytes))) {
        answer.name = item->name;
        answer.origin = item->origin;
        answer.knownBytes = item->bytes.size();
        send(answer);
        return !m_hostGone;
    }
    send(ItemBegan{reading.request.id, index, item->name, item->origin});
    answer.name = item->name;
    answer.origin = item->origin;
    answer.retrieved = item->retrieved;
    if (item->chosenCharset.isEmpty())
        item->chosenCharset = m_setup.chosenCharsets.value(item->origin);
    answer.fileName = item->fileName;
    answer.mediaType = item->mediaType;
    answer.charset = item->charset;
    answer.given = item->given;
    if (auto article = m_rules ? extractArticle(*item, *m_rules) : extractArticle(*item)) {
        answer.article = std::move(*article);
        answer.fingerprint = text::fingerprintOf(answer.article->article.document.text);
        addPictures(reading, *item, index, answer);
    } else {
        answer.error = article.error();
    }
    answer.bytes = std::move(item->bytes);
    send(answer);
    return !m_hostGone;
}

void WorkerSession::addPictures(Reading& reading, const SourceItem& item, int index, ItemRead& answer)
{
    document::Document& document = answer.article->article.document;
    if (m_decoder && hasPictures(document)) {
        send(PicturesBegan{answer.request});
        limitComputing(m_setup.limits.cpuSeconds);
        reading.pictures.beginArticle(item, answer.article->readerName);
        const PictureLimits limits;
        const auto find = [&](const QString& address) {
            return reading.pictures.find(address, limits.maxSourceBytes);
        };
        ArticlePictures found = index == reading.request.pictureless
                                    ? allLeftOut(document)
                                    : collectPictures(document, find, m_decoder, limits);
        answer.pictures = std::move(found.pictures);
        for (const PictureProblem& problem : found.problems)
            logProblem(answer.article->article.log, problem);
    }
    shortenPictureAddresses(document);
}

void WorkerSession::send(const WorkerMessage& message)
{
    const QByteArray frame = toFrame(message);
    qsizetype sent = 0;
    while (sent < frame.size() && !m_hostGone) {
        const ssize_t written = ::write(m_answers, frame.constData() + sent, frame.size() - sent);
        if (written > 0)
            sent += written;
        else if (errno != EINTR)
            m_hostGone = true;
    }
}

} // namespace pizhu::importing
