// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/sourceform.h"

#include <QJsonObject>
#include <QObject>
#include <QPoint>

namespace pizhu::ui {

/// The end of the web channel that reading.js talks to. Every value is checked.
class ReadingBridge : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    Q_INVOKABLE void reportPointed(const QJsonObject& pointed);
    Q_INVOKABLE void reportProgress(double progress, double serial);

Q_SIGNALS:
    /// The pointer came to another character; `position` in CSS pixels of the viewport.
    void pointed(const pizhu::ui::PointedText& text, const QPointF& position);
    void pointedAtNothing();
    /// `progress` 0 … 1, of the article shown under that number.
    void progressed(double progress, quint64 serial);
};

} // namespace pizhu::ui
