// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace pizhu::bench {

/// Files below `folders`, in name order.
[[nodiscard]] QStringList filesIn(const QStringList& folders);

/// Writes as many files again, each the upper half of one and the lower half of the one `distance` behind it,
/// so that their texts are new and of the same kind and size. False when one cannot be written.
[[nodiscard]] bool writeRecombined(const QStringList& files, int distance, const QString& folder);

/// Copies files evenly spread over all of them until about so many bytes are there. False when one cannot be
/// copied.
[[nodiscard]] bool copyPart(const QStringList& files, qint64 bytes, const QString& folder);

} // namespace pizhu::bench
