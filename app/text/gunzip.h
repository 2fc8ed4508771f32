// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>

namespace pizhu::text {

/// Whether the bytes begin as a gzip file does (RFC 1952).
[[nodiscard]] bool isGzip(const QByteArray& bytes);

/// What a gzip file holds, of several members, too; nothing when it is damaged, cut off, or holds more than
/// `most` bytes.
[[nodiscard]] std::optional<QByteArray> gunzipped(const QByteArray& bytes, qsizetype most);

} // namespace pizhu::text
