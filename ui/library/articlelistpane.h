// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/bulkchange.h"
#include "app/library/library.h"
#include "ui/models/facettitles.h"

#include <QWidget>

class QAction;
class QAbstractItemView;
class QLabel;
class QListView;
class QMenu;
class QModelIndex;
class QStackedLayout;
class QToolButton;

namespace pizhu::library {
class BulkJob;
}

namespace pizhu::ui {

class ArticleDelegate;
class ArticleListModel;
class ArticleTable;
class BulkBar;
class EmptyState;
class FilterChips;
class ListTypeAhead;
class RowSelection;
class SortButton;
class ThemeSource;

/// The list of found articles with its count, sorting and filter chips; or what to do when there is none. The
/// articles stand in rows of two lines or in columns; both share what is selected.
class ArticleListPane : public QWidget
{
    Q_OBJECT

public:
    ArticleListPane(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);

    [[nodiscard]] const library::ArticleQuery& query() const;
    /// Shows what the query finds; emits nothing.
    void setQuery(const library::ArticleQuery& query);
    /// What collections and imports in the query are called.
    void setFacetNames(const ValueNames& names);

    [[nodiscard]] base::ArticleId currentArticle() const { return m_current; }
    [[nodiscard]] std::vector<base::ArticleId> selectedArticles() const;
    [[nodiscard]] const ArticleListModel& model() const { return *m_model; }
    /// What can be done to the selected articles, and the orders one can choose, for other places that offer
    /// them; by object name.
    [[nodiscard]] QList<QAction*> articleActions() const;
    [[nodiscard]] QList<QAction*> sortActions() const;
    [[nodiscard]] bool showsColumns() const;
    /// The choice of columns, and in columns or not; for restoreState().
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray& state);
    /// What changes many articles; its failures come as failed().
    [[nodiscard]] library::BulkJob& bulk() { return *m_bulk; }

public Q_SLOTS:
    void next();
    void previous();
    /// Selects the article if it is in the list and scrolls to it; emits nothing.
    void selectArticle(pizhu::base::ArticleId id);
    void focusList();
    void showColumns(bool columns);
    void selectAll(); ///< everything the query finds
    // On the selected articles, each one undoable step:
    void toggleStar();
    void markRead();
    void markUnread();
    void moveToTrash();
    void restoreFromTrash();

Q_SIGNALS:
    void articleActivated(pizhu::base::ArticleId id);
    void selectionChanged();
    void columnsShown(bool columns);
    void queryChanged(const pizhu::library::ArticleQuery& query);
    void importRequested();
    void versionsRequested(pizhu::base::ArticleId id);
    /// To be read beside the open article; two, beside each other.
    void besideRequested(const std::vector<pizhu::base::ArticleId>& ids);
    /// The selected articles are to be cleaned again.
    void cleaningRequested(const std::vector<pizhu::base::ArticleId>& ids);
    // What is to be done to these articles is chosen beside that point of the screen:
    void tagsRequested(const std::vector<pizhu::base::ArticleId>& ids, const QPoint& at);
    void tagRemovalRequested(const std::vector<pizhu::base::ArticleId>& ids, const QPoint& at);
    void collectionsRequested(const std::vector<pizhu::base::ArticleId>& ids, const QPoint& at);
    /// They are to leave the collection that is shown.
    void takingOutRequested(const std::vector<pizhu::base::ArticleId>& ids);
    void fieldEditRequested(const std::vector<pizhu::base::ArticleId>& ids);
    void exportRequested(const std::vector<pizhu::base::ArticleId>& ids);
    void emptyTrashRequested();
    void failed(const pizhu::base::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createWidgets();
    void createView();
    void createTable();
    void createHeaderButtons();
    void createLayout();
    void createActions();
    void connectSignals();
    void connectActions();
    void connectBulk();
    void updateBulk();
    [[nodiscard]] bool showsCollection() const;
    [[nodiscard]] int selectedRows() const;
    void goOnSelecting(int count);
    void showMenu(const QPoint& globalPosition);
    void addBulkActions(QMenu& menu, const std::vector<base::ArticleId>& ids, const QPoint& at);
    void updateHeader();
    void updateState();
    /// The one that is shown.
    [[nodiscard]] QAbstractItemView* view() const;
    void scrollToCurrent();
    void changeQuery(const library::ArticleQuery& query);
    void changeSort(const std::vector<library::SortKey>& keys);
    void changeChineseOrder(text::ChineseOrder order);
    void fillEmptyList();
    void step(int by);
    void currentChanged(const QModelIndex& current);
    void openMarked(const QModelIndex& marked);
    void restoreSelection();
    void showContextMenu(const QPoint& position);
    void toggleStarOf(base::ArticleId id, bool starred);
    void setReadState(library::ReadState state);
    /// Which article comes into their place when these leave the list.
    [[nodiscard]] base::ArticleId neighbourOf(const std::vector<base::ArticleId>& ids) const;
    [[nodiscard]] library::ArticleSummary summaryOf(base::ArticleId id) const;
    library::Library& m_library;
    const ThemeSource& m_theme;
    ArticleListModel* m_model = nullptr;
    QLabel* m_count = nullptr;
    SortButton* m_sortButton = nullptr;
    FilterChips* m_chips = nullptr;
    QToolButton* m_columnsButton = nullptr;
    QListView* m_list = nullptr;
    ArticleTable* m_table = nullptr;
    RowSelection* m_selection = nullptr;
    ListTypeAhead* m_typeAhead = nullptr;
    library::BulkJob* m_bulk = nullptr;
    BulkBar* m_bulkBar = nullptr;
    ArticleDelegate* m_delegate = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
    QAction* m_star = nullptr;
    QAction* m_read = nullptr;
    QAction* m_unread = nullptr;
    QAction* m_trash = nullptr;
    QAction* m_restore = nullptr;
    QAction* m_versions = nullptr;
    QAction* m_cleanAgain = nullptr;
    QAction* m_beside = nullptr;
    base::ArticleId m_current;
    bool m_quiet = false;         ///< the selection changes, but nobody chose anything
    int m_beginning = 0;          ///< rows listed before the others are known
    bool m_scrollPending = false; ///< a new query's results begin at their top
};

} // namespace pizhu::ui
