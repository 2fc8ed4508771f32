// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace pizhu::importing {

/// The name of an archive's entry as text: UTF-8 where it is that, else the Chinese charset that fits, and
/// never a path to go by: no root, no drive, no "..", "/" between folders, no control characters.
[[nodiscard]] QString entryName(const QByteArray& rawName);

/// What follows the last "/".
[[nodiscard]] QString lastPart(const QString& entryName);

/// True for entries that are never articles: hidden ones, what macOS and Windows leave behind, and the
/// pictures, scripts, style sheets and fonts of saved pages.
[[nodiscard]] bool isLeftover(const QString& entryName);

} // namespace pizhu::importing
