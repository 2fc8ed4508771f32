// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "ui/reader/pageplace.h"

#include <QJsonObject>
#include <QObject>
#include <QRectF>
#include <QStringList>
#include <optional>

namespace pizhu::ui {

/// What the reader has selected on the page.
struct PageSelection
{
    base::TextRange range; ///< source offsets, never empty
    QRectF rect;           ///< around the selected text, in CSS pixels of the viewport

    bool operator==(const PageSelection&) const = default;
};

/// A click on the page that selected nothing by dragging.
struct PageClick
{
    qsizetype unit = -1;     ///< source offset of the unit under the pointer; -1: no text is near
    qsizetype boundary = -1; ///< the offset nearest to the pointer
    int count = 1;           ///< 2 for a double click
    bool extends = false;    ///< Shift was held
    QStringList annotations; ///< uids of those under the pointer, the innermost last
};

/// One end of the annotation in hand, while its handle is dragged.
struct HandleDrag
{
    bool isEnd = true;     ///< else the start
    qsizetype offset = -1; ///< -1: the pointer is not over text
    bool done = false;     ///< the handle was let go
    bool scrolls = false;  ///< it is held at the edge of the window
};

/// The reader, or a command, scrolled.
struct PageScroll
{
    PagePlace place{};  ///< of the first visible text
    bool moved = false; ///< away from where the article was put when it was shown
    quint64 serial = 0; ///< by which the page knows the article
};

/// The context menu was asked for.
struct PageMenu
{
    QStringList annotations; ///< as for a click
    base::TextRange repair;  ///< empty when nothing was repaired there
    qsizetype offset = -1;   ///< of the text boundary nearest to the pointer; -1: no text is near
};

/// The end of the web channel that annotator.js talks to; it can report and nothing else.
/// Every value is checked, since a page may be hostile even without scripts of its own.
class AnnotatorBridge : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    Q_INVOKABLE void reportSelection(const QJsonObject& selection);
    Q_INVOKABLE void reportScroll(const QJsonObject& scroll);
    Q_INVOKABLE void reportClick(const QJsonObject& click);
    Q_INVOKABLE void reportDrag(const QJsonObject& drag);
    Q_INVOKABLE void reportMenu(const QJsonObject& menu);

Q_SIGNALS:
    /// `command`: the number of the command that selected; 0 when the reader did with the mouse.
    void selected(const std::optional<pizhu::ui::PageSelection>& selection, int command);
    void scrolled(const pizhu::ui::PageScroll& scroll);
    void clicked(const pizhu::ui::PageClick& click);
    void handleDragged(const pizhu::ui::HandleDrag& drag);
    void menuRequested(const pizhu::ui::PageMenu& menu);
};

} // namespace pizhu::ui

Q_DECLARE_METATYPE(pizhu::ui::PageClick)
