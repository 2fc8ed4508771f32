// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace pizhu::fuzz {

/// Target → what the readers of sources, and what lies around them, begin with.
[[nodiscard]] QMap<QString, QList<QByteArray>> sourceSeeds();

} // namespace pizhu::fuzz
