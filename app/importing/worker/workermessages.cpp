// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/worker/workermessages.h"

#include "app/importing/worker/aggregatestream.h"

#include <QIODevice>
#include <QtEndian>
#include <limits>

namespace pizhu::importing {

namespace {

constexpr qsizetype kLengthBytes = sizeof(quint64);
constexpr auto kStreamVersion = QDataStream::Qt_6_4;

/// The kind is the message's place in the variant.
template <typename Variant>
QByteArray frameOf(const Variant& message)
{
    QByteArray frame;
    QDataStream out(&frame, QIODevice::WriteOnly);
    out.setVersion(kStreamVersion);
    out << quint64(0) << static_cast<quint8>(message.index());
    std::visit([&out](const auto& m) { stream::write(out, m); }, message);
    qToBigEndian(static_cast<quint64>(frame.size() - kLengthBytes), frame.data());
    return frame;
}

template <typename Variant, std::size_t Index = 0>
void readAlternative(QDataStream& in, std::size_t kind, Variant& message)
{
    if constexpr (Index < std::variant_size_v<Variant>) {
        if (kind == Index)
            stream::read(in, message.template emplace<Index>());
        else
            readAlternative<Variant, Index + 1>(in, kind, message);
    } else {
        in.setStatus(QDataStream::ReadCorruptData);
    }
}

template <typename Variant>
std::optional<Variant> messageOf(const QByteArray& payload)
{
    QDataStream in(payload);
    in.setVersion(kStreamVersion);
    quint8 kind = 0;
    in >> kind;
    Variant message;
    readAlternative(in, kind, message);
    if (in.status() != QDataStream::Ok || !in.atEnd())
        return std::nullopt;
    return message;
}

} // namespace

QByteArray toFrame(const HostMessage& message)
{
    return frameOf(message);
}

QByteArray toFrame(const WorkerMessage& message)
{
    return frameOf(message);
}

std::optional<HostMessage> hostMessage(const QByteArray& payload)
{
    return messageOf<HostMessage>(payload);
}

std::optional<WorkerMessage> workerMessage(const QByteArray& payload)
{
    return messageOf<WorkerMessage>(payload);
}

FrameReader::State FrameReader::take(QByteArray& payload)
{
    const qsizetype there = m_buffer.size() - m_position;
    if (there >= kLengthBytes) {
        const auto length = qFromBigEndian<quint64>(m_buffer.constData() + m_position);
        if (length > static_cast<quint64>(m_maxFrameBytes))
            return State::TooLarge;
        const auto size = static_cast<qsizetype>(length);
        if (there - kLengthBytes >= size) {
            payload = m_buffer.sliced(m_position + kLengthBytes, size);
            m_position += kLengthBytes + size;
            return State::Complete;
        }
    }
    m_buffer.remove(0, m_position);
    m_position = 0;
    return State::Incomplete;
}

} // namespace pizhu::importing
