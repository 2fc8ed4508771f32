// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/gzipstream.h"

#include "app/importing/sources/unpackedstream.h"

#include <QCoreApplication>
#include <zlib.h>

namespace pizhu::importing {

namespace {

using base::Error;
using base::ErrorCode;
using base::fail;
using base::Result;

constexpr qsizetype kPiece = 64 * 1024;
constexpr int kGzipWindow = 15 + 16; // the largest window; a gzip header, not one of zlib

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

Error cutOff()
{
    return {ErrorCode::Unreadable,
            Text::tr("The compressed data are cut off: what came before was read, the rest is missing."),
            {}};
}

Error damaged(const char* reason)
{
    return {ErrorCode::Unreadable,
            Text::tr("The compressed data are damaged: only what came before the damage was read."),
            QString::fromLatin1(reason ? reason : "")};
}

} // namespace

struct GzipStream::Inflating
{
    z_stream zlib{};
    bool good = inflateInit2(&zlib, kGzipWindow) == Z_OK;
    bool betweenMembers = true;

    ~Inflating() { inflateEnd(&zlib); }
};

GzipStream::GzipStream(ByteStream& packed, Delivery& delivery)
    : m_packed(packed)
    , m_delivery(delivery)
    , m_inflating(std::make_unique<Inflating>())
{}

GzipStream::~GzipStream() = default;

/// More packed bytes; false at their end.
Result<bool> GzipStream::feed()
{
    z_stream& zlib = m_inflating->zlib;
    if (zlib.avail_in > 0)
        return true;
    auto piece = m_packed.read(kPiece);
    if (!piece)
        return fail(piece.error());
    m_piece = std::move(*piece);
    m_packedBytes += m_piece.size();
    zlib.next_in = reinterpret_cast<Bytef*>(m_piece.data());
    zlib.avail_in = static_cast<uInt>(m_piece.size());
    return !m_piece.isEmpty();
}

Result<void> GzipStream::count(qsizetype unpacked)
{
    m_unpackedBytes += unpacked;
    if (auto counted = m_delivery.count(unpacked); !counted)
        return counted;
    return checkInflation(m_unpackedBytes, m_packedBytes, m_delivery.limits());
}

/// Inflates what was fed; a member that ends makes room for the next.
void GzipStream::step()
{
    z_stream& zlib = m_inflating->zlib;
    if (m_inflating->betweenMembers && m_anyMember && zlib.next_in[0] != 0x1F) {
        m_ended = true; // padding behind the last member
        return;
    }
    m_inflating->betweenMembers = false;
    const int code = m_inflating->good ? inflate(&zlib, Z_NO_FLUSH) : Z_MEM_ERROR;
    if (code == Z_STREAM_END) {
        m_inflating->betweenMembers = true;
        m_anyMember = true;
        inflateReset(&zlib);
    } else if (code != Z_OK) {
        m_error = damaged(zlib.msg);
    }
}

Result<QByteArray> GzipStream::fetch()
{
    if (m_error)
        return fail(*m_error);
    QByteArray plain(kPiece, Qt::Uninitialized);
    z_stream& zlib = m_inflating->zlib;
    zlib.next_out = reinterpret_cast<Bytef*>(plain.data());
    zlib.avail_out = static_cast<uInt>(plain.size());
    while (!m_ended && !m_error && zlib.avail_out > 0) {
        const auto more = feed();
        if (more && *more) {
            step();
        } else {
            m_ended = true;
            if (!more)
                m_error = more.error();
            else if (!m_inflating->betweenMembers)
                m_error = cutOff();
        }
    }
    plain.chop(static_cast<qsizetype>(zlib.avail_out));
    if (auto counted = count(plain.size()); !counted)
        return fail(counted.error());
    return plain.isEmpty() && m_error ? Result<QByteArray>(fail(*m_error)) : plain;
}

} // namespace pizhu::importing
