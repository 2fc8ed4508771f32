// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/bytestream.h"

#include <memory>
#include <optional>

struct archive;

namespace pizhu::importing {

enum class ArchiveFormats {
    Compression, ///< one stream behind gzip, xz, zstd or bzip2
    Containers,  ///< ZIP, TAR, 7-Zip, RAR, not compressed as a whole
};

struct ArchiveEntry
{
    QByteArray rawName; ///< as stored; UTF-8 where the format says so
    bool isRegular = false;
    bool isEncrypted = false;
    std::optional<qint64> size;
};

/// libarchive over one of our streams. Not copyable, one thread. The stream must outlive it.
class ArchiveHandle
{
public:
    /// Fails with Unreadable.
    [[nodiscard]] static base::Result<std::unique_ptr<ArchiveHandle>> open(ByteStream& stream,
                                                                           ArchiveFormats formats);
    ~ArchiveHandle();
    ArchiveHandle(const ArchiveHandle&) = delete;
    ArchiveHandle& operator=(const ArchiveHandle&) = delete;

    /// The next entry; nullopt at the end. An error is final.
    [[nodiscard]] base::Result<std::optional<ArchiveEntry>> next();
    /// The next bytes of the current entry; empty at its end.
    [[nodiscard]] base::Result<QByteArray> read(qsizetype count);
    /// How many packed bytes were read so far.
    [[nodiscard]] qint64 packedBytes() const { return m_source.readBytes; }

    /// True for 7-Zip and RAR, where entries share their packed bytes. Valid after next().
    [[nodiscard]] bool isSolid() const;

    /// What libarchive's callbacks work on.
    struct Source
    {
        ByteStream* stream = nullptr;
        QIODevice* device = nullptr; ///< null when the stream cannot seek
        QByteArray piece;
        qint64 readBytes = 0;
        std::optional<base::Error> error;
    };

private:
    ArchiveHandle() = default;
    [[nodiscard]] base::Error lastError() const;

    archive* m_archive = nullptr;
    Source m_source;
};

} // namespace pizhu::importing
