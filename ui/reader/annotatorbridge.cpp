// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/annotatorbridge.h"

namespace pizhu::ui {

void AnnotatorBridge::reportSelection(const QJsonObject& selection)
{
    const base::TextRange range{selection.value(u"start").toInteger(-1),
                                selection.value(u"end").toInteger(-1)};
    if (range.start < 0 || range.isEmpty()) {
        Q_EMIT deselected();
        return;
    }
    const QRectF rect(selection.value(u"x").toDouble(), selection.value(u"y").toDouble(),
                      selection.value(u"width").toDouble(), selection.value(u"height").toDouble());
    Q_EMIT selected({range, rect});
}

void AnnotatorBridge::reportScroll()
{
    Q_EMIT scrolled();
}

void AnnotatorBridge::reportMarkClick(const QString& uid)
{
    if (!uid.isEmpty())
        Q_EMIT markClicked(uid);
}

void AnnotatorBridge::reportRepairMenu(const QJsonObject& repair)
{
    const base::TextRange range{repair.value(u"start").toInteger(-1), repair.value(u"end").toInteger(-1)};
    if (range.start >= 0 && !range.isEmpty())
        Q_EMIT repairMenuRequested(range);
}

} // namespace pizhu::ui
