// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

namespace pizhu::ui {

/// "article": the scheme our own pages are served under.
[[nodiscard]] QByteArray articleSchemeName();

/// Makes the scheme known to the browser engine. Call once in main(), before QApplication is made.
void registerArticleScheme();

/// The address of one shown document; each has a host of its own, so no two share an origin.
[[nodiscard]] QUrl articleUrl(const QString& documentToken);

} // namespace pizhu::ui
