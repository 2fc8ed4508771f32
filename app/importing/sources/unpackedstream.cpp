// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/unpackedstream.h"

#include "app/importing/sources/gzipstream.h"
#include "app/importing/sources/sourcekind.h"

#include <QCoreApplication>

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr qsizetype kPiece = 64 * 1024;
constexpr qsizetype kHead = 512; // tells a compressed stream
constexpr std::size_t kMaxLayers = 8;
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
    if (auto checked = checkInflation(m_unpacked, packed, m_delivery.limits()); !checked)
        return fail(checked.error());
    return piece;
}

Result<void> checkInflation(qint64 unpacked, qint64 packed, const SourceLimits& limits)
{
    if (unpacked <= kFreeBytes || unpacked / std::max<qint64>(packed, 1) < limits.maxInflation)
        return {};
    return fail(
        ErrorCode::LimitExceeded,
        Text::tr("It unpacks to more than %1 times its size, as an archive made to do harm does; it was "
                 "left out.")
            .arg(limits.maxInflation));
}

Result<std::unique_ptr<UnpackedStream>> UnpackedStream::open(ByteStream& packed, Delivery& delivery)
{
    std::unique_ptr<UnpackedStream> stream(new UnpackedStream);
    ByteStream* inner = &packed;
    while (stream->m_layers.size() < kMaxLayers) {
        const auto head = inner->peek(2);
        if (!head)
            return fail(head.error());
        if (*head != "\x1F\x8B")
            break;
        inner = stream->m_layers.emplace_back(std::make_unique<GzipStream>(*inner, delivery)).get();
    }
    const auto head = inner->peek(kHead);
    if (!head)
        return fail(head.error());
    if (inner != &packed && sniffSource(*head, {}) != SourceKind::Compressed)
        return stream;
    auto handle = ArchiveHandle::open(*inner, ArchiveFormats::Compression);
    if (!handle)
        return fail(handle.error());
    stream->m_handle = std::move(*handle);
    if (auto entry = stream->m_handle->next(); !entry)
        return fail(entry.error());
    stream->m_layers.push_back(std::make_unique<EntryStream>(*stream->m_handle, delivery));
    return stream;
}

} // namespace pizhu::importing
