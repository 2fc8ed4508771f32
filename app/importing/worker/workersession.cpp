// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/worker/workersession.h"

#include "app/importing/worker/confinement.h"

#include <array>
#include <cerrno>
#include <unistd.h>

namespace pizhu::importing {

namespace {

/// The host is trusted; the limit only keeps a broken stream from asking for all memory.
constexpr qint64 kMaxRequestBytes = 512ll * 1024 * 1024;

} // namespace

struct WorkerSession::Reading
{
    const ReadRequest& request;
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
    } else if (const auto* request = std::get_if<ReadRequest>(&message)) {
        read(*request);
    }
    return true;
}

void WorkerSession::read(const ReadRequest& request)
{
    limitComputing(m_setup.limits.cpuSeconds);
    Reading reading{request};
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
    send(ItemBegan{reading.request.id, index, item->name, item->origin});
    answer.name = item->name;
    answer.origin = item->origin;
    answer.retrieved = item->retrieved;
    if (auto article = extractArticle(*item))
        answer.article = std::move(*article);
    else
        answer.error = article.error();
    answer.bytes = std::move(item->bytes);
    send(answer);
    return !m_hostGone;
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
