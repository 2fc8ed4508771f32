// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"
#include "ui/models/facettitles.h"

#include <QWidget>

class QLineEdit;
class QModelIndex;

namespace pizhu::ui {

class DateHistogram;
class FacetModel;
class FacetView;
class ThemeSource;

/// Facets with live counts. A click (Space, Enter) adds a value to the query or takes it out
/// again, Alt with it leaves the value out; long sections can be searched in (Ctrl+F), and the dates brushed.
class FacetPane : public QWidget
{
    Q_OBJECT

public:
    FacetPane(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);

    [[nodiscard]] const library::ArticleQuery& query() const;
    /// Shows the query that is in force; emits nothing.
    void setQuery(const library::ArticleQuery& query);

    /// Which sections are open, for the next run.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray& state);

Q_SIGNALS:
    void queryChanged(const pizhu::library::ArticleQuery& query);
    /// What collections and imports in queries are called.
    void namesChanged(const pizhu::ui::ValueNames& names);
    void failed(const pizhu::base::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createWidgets();
    void createSearch();
    void createLayout();
    void connectSignals();
    void click(const QModelIndex& index);
    void activate(const QModelIndex& index);
    void leaveOut(const QModelIndex& index);
    void change(const library::ArticleQuery& query);
    void currentChanged(const QModelIndex& current);
    void showHistogram();
    void openSearch(const QModelIndex& section);
    void closeSearch();
    void chooseFirstMatch();
    void showMenu(const QModelIndex& index, const QPoint& globalPosition);
    [[nodiscard]] bool takesKey(const QKeyEvent& key) const;
    bool pressKey(const QKeyEvent& key);
    bool pressSearchKey(const QKeyEvent& key);

    const ThemeSource& m_theme;
    FacetModel* m_model = nullptr;
    FacetView* m_view = nullptr;
    DateHistogram* m_histogram = nullptr;
    QWidget* m_searchRow = nullptr;
    QLineEdit* m_search = nullptr;
    QPoint m_clicked; ///< where the mouse button was last released
    Qt::KeyboardModifiers m_clickedWith;
};

} // namespace pizhu::ui
