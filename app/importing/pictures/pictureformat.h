// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace pizhu::importing {

/// "png", "jpeg", "gif", "webp" or "bmp", judged by the first bytes whatever a name or a header says; empty
/// for everything else.
[[nodiscard]] QByteArray pictureFormat(const QByteArray& bytes);

} // namespace pizhu::importing
