// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/sortkeys.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>

namespace pizhu::ui {

/// Headings of the columns view. A click sorts by the column, once more turns the direction; with Shift it
/// adds a further key. Each key's column shows its direction and, where there are several, its number. The
/// context menu chooses columns. Sizes, order and choice are in saveState().
class ArticleHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit ArticleHeader(const ThemeSource& theme, QWidget* parent = nullptr);

    void setSortKeys(const std::vector<library::SortKey>& keys);
    /// Shows the first columns in their first order and sizes.
    void resetColumns();

Q_SIGNALS:
    void sortRequested(const std::vector<pizhu::library::SortKey>& keys);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    static constexpr std::size_t kMostKeys = 3;

    void sortBy(int section, bool add);
    /// Place among the keys; -1 when the column is none.
    [[nodiscard]] int keyOf(int section) const;

    const ThemeSource& m_theme;
    std::vector<library::SortKey> m_keys;
    int m_pressed = -1; ///< section
    QPoint m_pressedAt;
};

} // namespace pizhu::ui
