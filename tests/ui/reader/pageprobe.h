// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "tests/support/waiting.h"

#include <QImage>
#include <QPoint>
#include <QRect>
#include <QString>
#include <QVariant>

class QWebEngineView;

namespace pizhu::test {

/// Runs a script in the application's world of the page and waits for its value.
[[nodiscard]] QVariant evaluate(QWebEngineView& view, const QString& script);

/// Visible text of the article's body.
[[nodiscard]] QString bodyText(QWebEngineView& view);

/// Where the first occurrence of `shown` stands on the page, in widget coordinates; invalid when it does not.
[[nodiscard]] QRect rectOf(QWebEngineView& view, const QString& shown);

/// The same for the units [start, end) of `shown`.
[[nodiscard]] QRect rectOfPart(QWebEngineView& view, const QString& shown, qsizetype start, qsizetype end);

/// Drags with the left mouse button from one point of the view to another.
void drag(QWebEngineView& view, QPoint from, QPoint to);

/// Selects `shown` with the mouse, as a person would.
void selectWithMouse(QWebEngineView& view, const QString& shown);

/// What a widget shows once it has stopped changing; null when it does not.
[[nodiscard]] QImage pictureAtRest(QWidget& widget);

/// What the view shows, once it has painted; saved as `name`.png in $PIZHU_READER_IMAGES when that is set.
void saveImage(QWidget& widget, const QString& name);

} // namespace pizhu::test
