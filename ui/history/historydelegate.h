// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace pizhu::ui {

/// Draws a step of the history: a dot on a line through time, filled up to where one is, what it was, and
/// when.
class HistoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        WhenRole = Qt::UserRole + 1, ///< QString
        StateRole,                   ///< int: State
        StepRole,                    ///< qint64: id of the step, 0 for the beginning
    };
    enum State { Done, Here, Undone };

    explicit HistoryDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintTimeline(QPainter& painter, const QRect& rect, const QModelIndex& index) const;

    const ThemeSource& m_theme;
};

} // namespace pizhu::ui
