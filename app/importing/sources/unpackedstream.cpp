// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/unpackedstream.h"

#include <QCoreApplication>

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr qsizetype kPiece = 64 * 1024;
constexpr qint64 kFreeBytes = 16 * 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

} // namespace

Result<QByteArray> EntryStream::fetch()
{
    auto piece = m_handle.read(kPiece);
    if (!piece)
        return piece;
    m_unpacked += piece->size();
    if (auto counted = m_delivery.count(piece->size()); !counted)
        return fail(counted.error());
    // One piece is read ahead of what is unpacked, so a whole one may count for the entry.
    const qint64 packed = m_handle.packedBytes() - m_packedBefore + kPiece;
    if (m_unpacked > kFreeBytes && m_unpacked / packed >= m_delivery.limits().maxInflation)
        return fail(
            ErrorCode::LimitExceeded,
            Text::tr("It unpacks to more than %1 times its size, as an archive made to do harm does; it was "
                     "left out.")
                .arg(m_delivery.limits().maxInflation));
    return piece;
}

Result<std::unique_ptr<UnpackedStream>> UnpackedStream::open(ByteStream& packed, Delivery& delivery)
{
    auto handle = ArchiveHandle::open(packed, ArchiveFormats::Compression);
    if (!handle)
        return fail(handle.error());
    auto entry = (*handle)->next();
    if (!entry)
        return fail(entry.error());
    return std::unique_ptr<UnpackedStream>(new UnpackedStream(std::move(*handle), delivery));
}

} // namespace pizhu::importing
