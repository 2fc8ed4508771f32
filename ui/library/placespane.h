// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/bulkchange.h"
#include "app/library/library.h"

#include <QSet>
#include <QWidget>

class QMenu;
class QModelIndex;
class QTreeView;

namespace pizhu::ui {

class PlacesDelegate;
class PlacesModel;
class ThemeSource;

/// The library's places, the user's collections and the saved searches. A click (Space, Enter) puts one in
/// force; F2 renames, Delete removes, dragging moves, and articles can be dropped on most of them.
class PlacesPane : public QWidget
{
    Q_OBJECT

public:
    PlacesPane(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);

    [[nodiscard]] const PlacesModel& model() const { return *m_model; }
    /// Shows the query that is in force; emits nothing.
    void setQuery(const library::ArticleQuery& query);
    /// What the annotation browser shows, none while it is not there: it is saved with the query.
    void setAnnotations(const std::optional<library::AnnotationQuery>& annotations);
    /// Whether the query is worth a name, and whether it is another than the saved search it came from.
    [[nodiscard]] bool canSaveSearch() const;
    [[nodiscard]] bool canUpdateSearch() const;

    /// What is folded, for the settings.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray& state);
    /// Pixels that all rows take.
    [[nodiscard]] int contentHeight() const;

public Q_SLOTS:
    /// Saves the query in force under a name made of what it asks for, which can be edited at once.
    void saveSearch();
    /// Makes the query in force the one of the saved search it came from.
    void updateSearch();
    /// Below the one that is selected in the tree when `inside` is, else at the top; its name is edited at
    /// once.
    void addCollection(pizhu::library::CollectionId inside = {});

Q_SIGNALS:
    void queryChosen(const pizhu::library::ArticleQuery& query);
    /// A saved search for annotations, after the query of its articles.
    void annotationsChosen(const pizhu::library::AnnotationQuery& query);
    /// What the library holds is listed, for the first time or anew.
    void listed();
    /// Whether a search can be saved or updated may have changed.
    void searchStateChanged();
    void articlesDropped(const std::vector<pizhu::base::ArticleId>& articles,
                         const pizhu::library::BulkChange& change);
    void emptyTrashRequested();
    void told(const QString& sentence); ///< something the user should know
    void failed(const pizhu::base::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void click(const QModelIndex& index);
    void activate(const QModelIndex& index);
    void addTo(const QModelIndex& section);
    [[nodiscard]] bool pressKey(int key);
    void removeRow(const QModelIndex& index);
    void rename(const QModelIndex& index, const QString& name);
    void moveCollection(library::CollectionId id, library::CollectionId parent, int place);
    void moveSearch(library::SavedSearchId id, int place);
    void moveRow(const QModelIndex& index, int by);
    void editListed();
    void showContextMenu(const QPoint& position);
    void fillMenu(QMenu& menu, const QModelIndex& index);
    void addMoves(QMenu& menu, const QModelIndex& index);
    void rememberPlace();
    void restorePlace();
    void restoreExpansion(const QModelIndex& parent);
    void rememberExpansion(const QModelIndex& index, bool expanded);
    [[nodiscard]] QString nameForQuery() const;
    [[nodiscard]] QString freeCollectionName(library::CollectionId parent) const;
    template <typename F>
    void write(const QString& label, F f);
    /// Like write(), for what returns the id of a new row: its name is edited once it is there.
    template <typename F>
    void writeNew(const QString& label, F f);

    library::Library& m_library;
    const ThemeSource& m_theme;
    PlacesModel* m_model = nullptr;
    PlacesDelegate* m_delegate = nullptr;
    QTreeView* m_view = nullptr;
    QSet<QString> m_folded; ///< by PlacesModel::PathRole
    QString m_currentPath;
    library::CollectionId m_newCollection; ///< its name is edited once it is listed
    library::SavedSearchId m_newSearch;
    int m_scroll = 0;
    QPoint m_clicked; ///< where the mouse button was last released
    bool m_restoring = false;
};

} // namespace pizhu::ui
