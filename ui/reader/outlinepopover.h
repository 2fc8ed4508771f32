// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/outline.h"

#include <QFrame>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace pizhu::ui {

/// The headings of the article as a tree, with the section one is in marked. Enter or a click goes there,
/// typing finds a title by its beginning, Escape or a click beside it closes.
class OutlinePopover : public QFrame
{
    Q_OBJECT

public:
    explicit OutlinePopover(QWidget* parent = nullptr);

    /// `titles` are those of the entries in the script of the view; `current` is an index or -1.
    void setOutline(const std::vector<document::OutlineEntry>& entries, const QStringList& titles,
                    int current);
    /// Shows it at a point of the screen, not higher than `room`.
    void popup(const QPoint& globalPosition, int room);

Q_SIGNALS:
    void entryChosen(pizhu::base::TextRange range);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(const QTreeWidgetItem* item);

    QTreeWidget* m_tree = nullptr;
    QLabel* m_nothing = nullptr;
    std::vector<document::OutlineEntry> m_entries;
};

} // namespace pizhu::ui
