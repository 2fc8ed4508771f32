// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QSet>
#include <QWidget>

class QModelIndex;
class QTreeView;

namespace pizhu::ui {

class FacetModel;
class ThemeSource;

/// Places and facets with live counts. A click (Space, Enter) adds a value to the query or takes it out
/// again.
class FacetPane : public QWidget
{
    Q_OBJECT

public:
    FacetPane(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);

    [[nodiscard]] const library::ArticleQuery& query() const;
    /// Shows the query that is in force; emits nothing.
    void setQuery(const library::ArticleQuery& query);

Q_SIGNALS:
    void queryChanged(const pizhu::library::ArticleQuery& query);
    void failed(const pizhu::base::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void click(const QModelIndex& index);
    void activate(const QModelIndex& index);
    void rememberPlace();
    void restorePlace();
    void rememberExpansion(const QModelIndex& index, bool expanded);
    void restoreExpansion(const QModelIndex& parent);

    const ThemeSource& m_theme;
    FacetModel* m_model = nullptr;
    QTreeView* m_view = nullptr;
    QSet<QString> m_collapsedSections; ///< by FacetModel::PathRole
    QSet<QString> m_expandedValues;
    QString m_currentPath;
    int m_scroll = 0;
    QPoint m_clicked; ///< where the mouse button was last released
    bool m_restoring = false;
};

} // namespace pizhu::ui
