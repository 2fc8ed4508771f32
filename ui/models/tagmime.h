// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QString>

class QMimeData;

namespace pizhu::ui {

/// A tag on its way to where it is dropped. Only good for the library it comes from: its number means another
/// one elsewhere.
[[nodiscard]] QMimeData* tagToMime(base::TagId tag, const QString& library);
/// Invalid when there is none, or one of another library.
[[nodiscard]] base::TagId tagFromMime(const QMimeData& mime, const QString& library);
/// How it is named there.
[[nodiscard]] QString tagMimeType();

} // namespace pizhu::ui
