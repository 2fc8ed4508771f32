// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/sourceitem.h"

#include <QString>

namespace pizhu::importing {

/// What a clipboard holds of an article.
struct PastedText
{
    QString html; ///< preferred when there is any
    QString text;
    QString url; ///< where it was copied from, when the user says so
};

/// An item for ImportOptions::items. The same text has the same origin, "clipboard:" and its SHA-256.
[[nodiscard]] SourceItem pastedArticle(const PastedText& pasted);

} // namespace pizhu::importing
