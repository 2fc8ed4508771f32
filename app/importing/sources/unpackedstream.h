// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/archivehandle.h"
#include "app/importing/sources/delivery.h"

#include <memory>
#include <vector>

namespace pizhu::importing {

/// The bytes of the current entry of an archive, held to the limits: LimitExceeded when they unfold to more
/// than maxInflation times what was packed, beyond the first 16 MB, or the whole run to more than it may.
/// Handle and delivery must outlive it.
class EntryStream : public ByteStream
{
public:
    EntryStream(ArchiveHandle& handle, Delivery& delivery)
        : m_handle(handle)
        , m_delivery(delivery)
        , m_packedBefore(handle.isSolid() ? 0 : handle.packedBytes())
    {}

private:
    base::Result<QByteArray> fetch() override;

    ArchiveHandle& m_handle;
    Delivery& m_delivery;
    qint64 m_packedBefore;
    qint64 m_unpacked = 0;
};

/// Fails with LimitExceeded when bytes unfold to more than maxInflation times what was packed, beyond the
/// first 16 MB.
[[nodiscard]] base::Result<void> checkInflation(qint64 unpacked, qint64 packed, const SourceLimits& limits);

/// What a stream compressed with gzip (of several members, too), xz, zstd or bzip2 holds, within the limits;
/// several layers are all taken off. Both arguments must outlive it.
class UnpackedStream : public ByteStream
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<UnpackedStream>> open(ByteStream& packed,
                                                                            Delivery& delivery);

private:
    UnpackedStream() = default;
    base::Result<QByteArray> fetch() override { return m_layers.back()->read(kPiece); }

    static constexpr qsizetype kPiece = 64 * 1024;
    std::unique_ptr<ArchiveHandle> m_handle;           ///< of the last layer, unless that is gzip
    std::vector<std::unique_ptr<ByteStream>> m_layers; ///< outermost first
};

} // namespace pizhu::importing
