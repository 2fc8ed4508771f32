// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/compression.h"

#include <QCoreApplication>
#include <memory>
#include <zstd.h>

namespace pizhu::storage {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

struct FreeContext
{
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

base::Error damaged(const QString& detail)
{
    return {ErrorCode::Damaged, QCoreApplication::translate("pizhu::storage", "A stored file is damaged."),
            QStringLiteral("zstd: ") + detail};
}

std::size_t sizeOf(const QByteArray& bytes)
{
    return static_cast<std::size_t>(bytes.size());
}

} // namespace

struct Compressor::Context
{
    std::unique_ptr<ZSTD_CCtx, FreeContext> context{ZSTD_createCCtx()};
};

Compressor::Compressor()
    : m_context(std::make_unique<Context>())
{
    ZSTD_CCtx* const context = m_context->context.get();
    Q_CHECK_PTR(context);
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
}

Compressor::~Compressor() = default;

QByteArray Compressor::compress(const QByteArray& bytes)
{
    QByteArray frame(static_cast<qsizetype>(ZSTD_compressBound(sizeOf(bytes))), Qt::Uninitialized);
    const std::size_t written = ZSTD_compress2(m_context->context.get(), frame.data(), sizeOf(frame),
                                               bytes.constData(), sizeOf(bytes));
    Q_ASSERT(!ZSTD_isError(written)); // the buffer is large enough by the library's own bound
    frame.truncate(static_cast<qsizetype>(written));
    frame.squeeze();
    return frame;
}

QByteArray compress(const QByteArray& bytes)
{
    return Compressor().compress(bytes);
}

Result<QByteArray> decompress(const QByteArray& frame, qsizetype maxBytes)
{
    const unsigned long long size = ZSTD_getFrameContentSize(frame.constData(), sizeOf(frame));
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN)
        return fail(damaged(QStringLiteral("no frame with a length")));
    if (size > static_cast<unsigned long long>(std::max<qsizetype>(maxBytes, 0)))
        return fail(ErrorCode::LimitExceeded,
                    QCoreApplication::translate("pizhu::storage", "A stored file is larger than expected."),
                    QStringLiteral("%1 bytes, at most %2").arg(size).arg(maxBytes));
    QByteArray bytes(static_cast<qsizetype>(size), Qt::Uninitialized);
    const std::size_t written =
        ZSTD_decompress(bytes.data(), sizeOf(bytes), frame.constData(), sizeOf(frame));
    if (ZSTD_isError(written))
        return fail(damaged(QString::fromUtf8(ZSTD_getErrorName(written))));
    if (written != sizeOf(bytes))
        return fail(damaged(QStringLiteral("shorter than announced")));
    return bytes;
}

} // namespace pizhu::storage
