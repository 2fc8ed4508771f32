// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/article.h"
#include "ui/models/articlefields.h"
#include "ui/widgets/glyphpace.h"
#include "ui/widgets/textpainting.h"
#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace pizhu::ui {

/// Draws a cell of the columns view. Hits are marked in the title, the snippet is in the tool tip.
class ArticleCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kRowHeight = 30;

    explicit ArticleCellDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }
    void setHoveredRow(int row) { m_hoveredRow = row; } ///< -1: none

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

Q_SIGNALS:
    void starClicked(pizhu::base::ArticleId id, bool starred);
    void versionsClicked(pizhu::base::ArticleId id);

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    void paintPlaceholder(QPainter& painter, const QRect& cell) const;
    void paintTitle(QPainter& painter, const QRect& cell, const QFont& font,
                    const library::ArticleSummary& summary) const;
    void paintTags(QPainter& painter, const QRect& cell, const library::ArticleSummary& summary) const;
    void paintStar(QPainter& painter, const QRect& cell, bool starred, bool hovered) const;
    void paintWords(QPainter& painter, const QRect& cell, const GlyphPace::Text& words, bool isNumber) const;

    const ThemeSource& m_theme;
    mutable TextLayouts m_texts{2000}; ///< cells of a large screen, and some that were just left
    mutable GlyphPace m_pace;
    int m_hoveredRow = -1;
};

} // namespace pizhu::ui
