// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace pizhu::ui {

class ThemeSource;

/// A tree of tags with the interface's own rows and chevrons.
class TagView : public QTreeView
{
    Q_OBJECT

public:
    explicit TagView(const ThemeSource& theme, QWidget* parent = nullptr);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;

private:
    const ThemeSource& m_theme;
};

} // namespace pizhu::ui
