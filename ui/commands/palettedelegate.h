// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/palettesource.h"
#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace pizhu::ui {

/// Draws the rows of the command palette: what matched is bold, the key stands right.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kItemHeight = 34;
    static constexpr int kHeadingHeight = 28;

    explicit PaletteDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintItem(QPainter& painter, const QStyleOptionViewItem& option, const PaletteItem& item) const;
    /// Returns where the key begins.
    int paintShortcut(QPainter& painter, const QRect& row, const PaletteItem& item) const;

    const ThemeSource& m_theme;
};

} // namespace pizhu::ui
