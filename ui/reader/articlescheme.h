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

/// Where a page finds a stored picture, from the root of its own address.
[[nodiscard]] QString picturePath(const QString& sha256);

/// The SHA-256 (hex) of the picture at an address of our scheme; empty when it is no such address.
[[nodiscard]] QString pictureOf(const QUrl& url);

} // namespace pizhu::ui
