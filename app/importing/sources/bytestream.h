// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QBuffer>
#include <QByteArray>
#include <QFile>
#include <QString>
#include <memory>
#include <optional>

namespace pizhu::importing {

/// LimitExceeded: an item of more than `limit` bytes.
[[nodiscard]] base::Error tooLarge(qint64 limit);

/// Bytes in order, read once. Holds what was peeked at and no more. What stands before an error is handed out
/// before the error is.
class ByteStream
{
public:
    ByteStream() = default;
    virtual ~ByteStream() = default;
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;

    /// The next bytes without taking them: `count`, or fewer at the end.
    [[nodiscard]] base::Result<QByteArray> peek(qsizetype count);
    /// At least one and at most `count` bytes; empty at the end.
    [[nodiscard]] base::Result<QByteArray> read(qsizetype count);
    /// The rest; LimitExceeded when it is more than `limit` bytes.
    [[nodiscard]] base::Result<QByteArray> readAll(qint64 limit);
    /// Exactly `count` bytes; Unreadable when the stream ends before.
    [[nodiscard]] base::Result<QByteArray> readExactly(qint64 count);
    /// Passes over `count` bytes; false when the stream ends before.
    [[nodiscard]] base::Result<bool> skip(qint64 count);
    /// A line with its line feed; the last may have none; empty at the end. LimitExceeded beyond `limit`,
    /// with the stream then standing inside the line.
    [[nodiscard]] base::Result<QByteArray> readLine(qsizetype limit);

    /// The same bytes for readers that must seek (ZIP, 7-Zip), from the start; null when there is no such
    /// device. The stream owns it; use one or the other.
    [[nodiscard]] virtual QIODevice* randomAccess() { return nullptr; }

protected:
    /// The next piece of any size; empty at the end.
    [[nodiscard]] virtual base::Result<QByteArray> fetch() = 0;

private:
    [[nodiscard]] base::Result<bool> fill(qsizetype count);
    [[nodiscard]] QByteArray take(qsizetype count);

    QByteArray m_pending;
    qsizetype m_start = 0;              ///< of what is left of m_pending
    std::optional<base::Error> m_error; ///< behind m_pending
};

class FileStream : public ByteStream
{
public:
    /// Fails with Unreadable, naming the file.
    [[nodiscard]] static base::Result<std::unique_ptr<FileStream>> open(const QString& path);
    [[nodiscard]] QIODevice* randomAccess() override { return &m_file; }

private:
    explicit FileStream(const QString& path)
        : m_file(path)
    {}
    base::Result<QByteArray> fetch() override;
    QFile m_file;
};

class MemoryStream : public ByteStream
{
public:
    explicit MemoryStream(QByteArray bytes);
    [[nodiscard]] QIODevice* randomAccess() override { return &m_buffer; }

private:
    base::Result<QByteArray> fetch() override;
    QByteArray m_bytes;
    QBuffer m_buffer;
};

/// The next `length` bytes of another stream, which must outlive it.
class LimitedStream : public ByteStream
{
public:
    LimitedStream(ByteStream& stream, qint64 length)
        : m_stream(stream)
        , m_left(length)
    {}
    /// Passes over what nobody read; false when the outer stream ended too early.
    [[nodiscard]] base::Result<bool> finish();

private:
    base::Result<QByteArray> fetch() override;
    ByteStream& m_stream;
    qint64 m_left;
};

} // namespace pizhu::importing
