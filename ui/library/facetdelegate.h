// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/glyphpace.h"
#include "ui/widgets/textpainting.h"
#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace pizhu::ui {

/// Draws sections, places and facet values: whether a value is chosen (a filled box with a check) or left out
/// (a box with a minus and a struck name), its name and its count.
class FacetDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FacetDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    /// Where a row that has others below it is opened.
    [[nodiscard]] static QRect chevronRect(const QRect& row, const QModelIndex& index);
    /// Where a section with many values offers to search in it.
    [[nodiscard]] static QRect searchRect(const QRect& row);

private:
    void paintSection(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintMark(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintBox(QPainter& painter, const QRect& mark, const QStyleOptionViewItem& option,
                  const QModelIndex& index) const;
    void paintCount(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintName(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    [[nodiscard]] QFont nameFont(const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const ThemeSource& m_theme;
    mutable TextLayouts m_texts;
    mutable GlyphPace m_pace;
};

} // namespace pizhu::ui
