// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/gunzip.h"

#include <array>
#include <memory>
#include <zlib.h>

namespace pizhu::text {

namespace {

constexpr int kGzipOnly = 16 + MAX_WBITS; // windowBits of inflateInit2()

struct Inflating
{
    Inflating() { isReady = inflateInit2(&stream, kGzipOnly) == Z_OK; }
    ~Inflating()
    {
        if (isReady)
            inflateEnd(&stream);
    }
    Q_DISABLE_COPY_MOVE(Inflating)

    z_stream stream{};
    bool isReady = false;
};

} // namespace

bool isGzip(const QByteArray& bytes)
{
    return bytes.startsWith("\x1f\x8b");
}

std::optional<QByteArray> gunzipped(const QByteArray& bytes, qsizetype most)
{
    Inflating inflating;
    if (!inflating.isReady || bytes.size() > most)
        return std::nullopt;
    z_stream& stream = inflating.stream;
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data())); // zlib's z_const is off
    stream.avail_in = static_cast<uInt>(bytes.size());
    QByteArray out;
    std::array<char, 1 << 16> piece{};
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        out.append(piece.data(), static_cast<qsizetype>(piece.size() - stream.avail_out));
        if (out.size() > most)
            return std::nullopt;
        if (state == Z_STREAM_END && stream.avail_in > 0) // another member follows
            state = inflateReset(&stream);
    }
    return state == Z_STREAM_END ? std::optional(out) : std::nullopt;
}

} // namespace pizhu::text
