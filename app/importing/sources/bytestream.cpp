// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/bytestream.h"

#include <QCoreApplication>

namespace pizhu::importing {

namespace {

using base::Error;
using base::ErrorCode;
using base::fail;
using base::Result;

constexpr qsizetype kPiece = 64 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

} // namespace

Error tooLarge(qint64 limit)
{
    return {ErrorCode::LimitExceeded,
            Text::tr("It is larger than %1 MB and was left out.").arg(limit / (1024 * 1024)),
            {}};
}

// True when at least `count` bytes wait. An error waits until the bytes before it are taken.
Result<bool> ByteStream::fill(qsizetype count)
{
    while (m_pending.size() - m_start < count) {
        if (m_error && m_pending.size() > m_start)
            return false;
        if (m_error)
            return fail(*m_error);
        auto piece = fetch();
        if (!piece) {
            m_error = piece.error();
            continue;
        }
        if (piece->isEmpty())
            return false;
        if (m_start == m_pending.size()) {
            m_pending = std::move(*piece);
        } else {
            m_pending.remove(0, m_start);
            m_pending += *piece;
        }
        m_start = 0;
    }
    return true;
}

QByteArray ByteStream::take(qsizetype count)
{
    const qsizetype size = std::min(count, m_pending.size() - m_start);
    if (m_start == 0 && size == m_pending.size())
        return std::exchange(m_pending, {});
    QByteArray taken = m_pending.mid(m_start, size);
    m_start += size;
    return taken;
}

Result<QByteArray> ByteStream::peek(qsizetype count)
{
    if (auto filled = fill(count); !filled)
        return fail(filled.error());
    return m_pending.mid(m_start, count);
}

Result<QByteArray> ByteStream::read(qsizetype count)
{
    if (auto filled = fill(1); !filled)
        return fail(filled.error());
    return take(count);
}

Result<QByteArray> ByteStream::readAll(qint64 limit)
{
    QByteArray all;
    while (true) {
        auto piece = read(kPiece);
        if (!piece)
            return fail(piece.error());
        if (piece->isEmpty())
            return all;
        if (all.size() + piece->size() > limit)
            return fail(tooLarge(limit));
        all += *piece;
    }
}

Result<QByteArray> ByteStream::readExactly(qint64 count)
{
    QByteArray bytes;
    while (bytes.size() < count) {
        auto piece = read(std::min<qint64>(kPiece, count - bytes.size()));
        if (!piece)
            return fail(piece.error());
        if (piece->isEmpty())
            return fail(ErrorCode::Unreadable, Text::tr("It ends too early: the file is incomplete."));
        bytes += *piece;
    }
    return bytes;
}

Result<bool> ByteStream::skip(qint64 count)
{
    while (count > 0) {
        auto piece = read(std::min<qint64>(kPiece, count));
        if (!piece)
            return fail(piece.error());
        if (piece->isEmpty())
            return false;
        count -= piece->size();
    }
    return true;
}

Result<QByteArray> ByteStream::readLine(qsizetype limit)
{
    qsizetype searched = 0;
    while (true) {
        const qsizetype found = m_pending.indexOf('\n', m_start + searched);
        if (found >= 0)
            return take(found + 1 - m_start);
        searched = m_pending.size() - m_start;
        if (searched > limit)
            return fail(ErrorCode::LimitExceeded,
                        Text::tr("A line is longer than %1 MB.").arg(limit / (1024 * 1024)));
        auto more = fill(searched + 1);
        if (!more)
            return fail(more.error());
        if (!*more)
            return take(searched);
    }
}

Result<std::unique_ptr<FileStream>> FileStream::open(const QString& path)
{
    std::unique_ptr<FileStream> stream(new FileStream(path));
    if (!stream->m_file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable,
                    Text::tr("“%1” cannot be opened: check its permissions.").arg(path),
                    stream->m_file.errorString());
    return stream;
}

Result<QByteArray> FileStream::fetch()
{
    QByteArray piece = m_file.read(kPiece);
    if (piece.isEmpty() && m_file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Unreadable, Text::tr("“%1” cannot be read.").arg(m_file.fileName()),
                    m_file.errorString());
    return piece;
}

MemoryStream::MemoryStream(QByteArray bytes)
    : m_bytes(std::move(bytes))
{
    m_buffer.setBuffer(&m_bytes);
    m_buffer.open(QIODevice::ReadOnly);
}

Result<QByteArray> MemoryStream::fetch()
{
    return m_buffer.read(kPiece);
}

Result<QByteArray> LimitedStream::fetch()
{
    if (m_left <= 0)
        return QByteArray();
    auto piece = m_stream.read(std::min<qint64>(kPiece, m_left));
    if (piece)
        m_left -= piece->size();
    return piece;
}

Result<bool> LimitedStream::finish()
{
    return m_stream.skip(std::exchange(m_left, 0));
}

} // namespace pizhu::importing
