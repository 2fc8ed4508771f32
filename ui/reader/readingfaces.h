// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace pizhu::ui {

/// Whose characters a face is chosen for.
enum class FaceFor { Latin, Simplified, Traditional, HongKong };

/// The installed families that can be chosen, best first: those made for that region, other Chinese ones,
/// then all others; for Latin those without Chinese come first. GUI thread; the first call looks at all
/// fonts.
[[nodiscard]] QStringList installedFaces(FaceFor script);

/// `chinese` and `others` in that order; families of Japan and Korea are left out.
[[nodiscard]] QStringList orderedFaces(const QStringList& chinese, const QStringList& others, FaceFor script);

} // namespace pizhu::ui
