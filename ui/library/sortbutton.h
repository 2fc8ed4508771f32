// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articlequery.h"

#include <QToolButton>

class QActionGroup;

namespace pizhu::ui {

class ThemeSource;

/// Says how the list is sorted, and lets one choose another order from a menu.
class SortButton : public QToolButton
{
    Q_OBJECT

public:
    explicit SortButton(const ThemeSource& theme, QWidget* parent = nullptr);

    /// Shows the order of the query; emits nothing.
    void showOrderOf(const library::ArticleQuery& query);
    /// Every order one can choose, for other places that offer them.
    [[nodiscard]] QList<QAction*> orders() const;

Q_SIGNALS:
    void sortChosen(const std::vector<pizhu::library::SortKey>& keys);
    void chineseOrderChosen(pizhu::text::ChineseOrder order);

private:
    void createKeys();
    void createChineseOrders();

    QActionGroup* m_keys = nullptr;
    QActionGroup* m_chineseOrders = nullptr;
};

} // namespace pizhu::ui
