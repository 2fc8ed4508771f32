// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/bytestream.h"
#include "app/importing/sources/delivery.h"

#include <memory>
#include <optional>

namespace pizhu::importing {

/// What a gzip stream (RFC 1952, of several members, too) holds, within the limits of the delivery. A stream
/// that is cut off or damaged gives every byte before the damage, then fails with Unreadable; libarchive
/// keeps up to its last 64 KB to itself then. Both arguments must outlive it.
class GzipStream : public ByteStream
{
public:
    GzipStream(ByteStream& packed, Delivery& delivery);
    ~GzipStream() override;

private:
    struct Inflating;

    base::Result<QByteArray> fetch() override;
    [[nodiscard]] base::Result<bool> feed();
    void step();
    [[nodiscard]] base::Result<void> count(qsizetype unpacked);

    ByteStream& m_packed;
    Delivery& m_delivery;
    std::unique_ptr<Inflating> m_inflating;
    QByteArray m_piece; ///< packed bytes being worked on
    qint64 m_packedBytes = 0;
    qint64 m_unpackedBytes = 0;
    std::optional<base::Error> m_error;
    bool m_anyMember = false; ///< one has ended
    bool m_ended = false;
};

} // namespace pizhu::importing
