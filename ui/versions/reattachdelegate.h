// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/textpainting.h"

#include <QStyledItemDelegate>

namespace pizhu::library {
struct DoubtfulAnchor;
}

namespace pizhu::ui {

/// A row of the inbox: the quote on its colour's stripe, the article, what is wrong and how sure the best
/// place is.
class ReattachDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ReattachDelegate(const ThemeSource& theme, QObject* parent = nullptr);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

    /// "Has no place", "Its words changed", …
    [[nodiscard]] static QString stateText(const library::DoubtfulAnchor& doubtful);

private:
    [[nodiscard]] std::vector<TextBlock> linesOf(const QModelIndex& index, const QFont& font) const;

    const ThemeSource& m_theme;
};

} // namespace pizhu::ui
