// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/importing/sources/sourceitem.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <functional>

namespace pizhu::importing {

/// The parts of an office document or book in memory, by their names inside the file.
using PackageParts = QHash<QString, QByteArray>;

/// The files of a ZIP that `wanted` names, unpacked in memory within `limits`. Names are normalised ("./a"
/// and "/a" are "a"); of two entries with one name the first counts. Fails with Unreadable when the ZIP is
/// damaged, Unsupported when a wanted entry is encrypted, LimitExceeded beyond the limits.
/// `fileName` is for the messages.
[[nodiscard]] base::Result<PackageParts> unpackParts(const QString& fileName, const QByteArray& zip,
                                                     const std::function<bool(const QString&)>& wanted,
                                                     const SourceLimits& limits = {});

/// Names of the first entries as they stand in the ZIP, without unpacking anything; at most `most`.
[[nodiscard]] QStringList entryNames(const QByteArray& zip, int most);

/// Reads a ZIP's first entry when it is stored and called "mimetype", as EPUB and ODF have it; else empty.
[[nodiscard]] QByteArray mimetypeEntry(const QByteArray& zip);

} // namespace pizhu::importing
