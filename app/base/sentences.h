// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace pizhu::base {

/// Sentences one after the other, with a space between them where the script has one: none follows a
/// full-width stop. Empty ones are left out.
[[nodiscard]] QString joinedSentences(const QStringList& sentences);

} // namespace pizhu::base
