// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <QString>

namespace pizhu::ui {

/// What lies under the pointer on the page: shown text and the source range it stands for, with the place in
/// it that was pointed at.
struct PointedText
{
    base::TextRange source;
    QString shown;
    qsizetype at = 0;  ///< index in `shown`
    bool atom = false; ///< its units do not stand for the source's one by one

    bool operator==(const PointedText&) const = default;
};

/// How the word that was pointed at is written in the source; empty when it is shown as it is written.
[[nodiscard]] QString sourceFormOf(const PointedText& pointed, QStringView source);

} // namespace pizhu::ui
