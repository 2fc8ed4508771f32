// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <QJsonObject>
#include <QObject>
#include <QRectF>

namespace pizhu::ui {

/// What the reader has selected on the page.
struct PageSelection
{
    base::TextRange range; ///< source offsets, never empty
    QRectF rect;           ///< around the selected text, in CSS pixels of the viewport

    bool operator==(const PageSelection&) const = default;
};

/// The end of the web channel that annotator.js talks to; it can report and nothing else.
/// Every value is checked, since a page may be hostile even without scripts of its own.
class AnnotatorBridge : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    Q_INVOKABLE void reportSelection(const QJsonObject& selection);
    Q_INVOKABLE void reportScroll();
    Q_INVOKABLE void reportMarkClick(const QString& uid);
    Q_INVOKABLE void reportRepairMenu(const QJsonObject& repair);

Q_SIGNALS:
    void selected(const pizhu::ui::PageSelection& selection);
    void deselected();
    void scrolled();
    void markClicked(const QString& uid);
    /// The context menu was asked for on a repaired place.
    void repairMenuRequested(pizhu::base::TextRange range);
};

} // namespace pizhu::ui
