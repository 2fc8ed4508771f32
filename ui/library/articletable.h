// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/library/sortkeys.h"

#include <QTableView>

namespace pizhu::ui {

class ArticleCellDelegate;
class ArticleHeader;
class ThemeSource;

/// The articles of an ArticleListModel in columns: a row each, of one line.
class ArticleTable : public QTableView
{
    Q_OBJECT

public:
    explicit ArticleTable(const ThemeSource& theme, QWidget* parent = nullptr);

    /// With the first choice of columns until restoreColumns().
    void setModel(QAbstractItemModel* model) override;
    void setSortKeys(const std::vector<library::SortKey>& keys);
    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray& state);

Q_SIGNALS:
    void sortRequested(const std::vector<pizhu::library::SortKey>& keys);
    void starClicked(pizhu::base::ArticleId id, bool starred);
    void versionsClicked(pizhu::base::ArticleId id);

protected:
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    /// Home and End are the ends of the list, not of a row.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    ArticleHeader* m_header = nullptr;
    ArticleCellDelegate* m_delegate = nullptr;
};

} // namespace pizhu::ui
