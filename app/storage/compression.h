// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <memory>

namespace pizhu::storage {

/// Compresses one thing after another, with the tables of the first. One thread.
class Compressor
{
public:
    Compressor();
    ~Compressor();
    Q_DISABLE_COPY_MOVE(Compressor)

    /// See compress().
    [[nodiscard]] QByteArray compress(const QByteArray& bytes);

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// One zstd frame with its length and a checksum. Empty input gives a frame, too.
[[nodiscard]] QByteArray compress(const QByteArray& bytes);

/// The bytes given to compress(). LimitExceeded when they would be more than `maxBytes`, which is found out
/// before memory is taken; Damaged when the frame is broken.
[[nodiscard]] base::Result<QByteArray> decompress(const QByteArray& frame, qsizetype maxBytes);

} // namespace pizhu::storage
