// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/annotationrecoding.h"
#include "app/library/library.h"
#include "ui/widgets/tagchooser.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QMenu;
class QModelIndex;
class QStackedLayout;
class QToolButton;

namespace pizhu::library {
class BulkJob;
}

namespace pizhu::ui {

class AnnotationBrowserModel;
class BrowserDelegate;
class BrowserFilterBar;
class EmptyState;
class ProgressStrip;
class RowNoteEditor;
class RowsView;
class ThemeSource;

/// The annotations of the whole library: filtered, in groups, edited in place and changed many at once.
/// Keys on the list: Enter goes to the passage, Space shows the text around it, N note, T tags, 1–6 colour,
/// U highlight or underline, a tag's own key that tag, Del removes, Ctrl+C copies, ← and → fold a group, Esc
/// leaves.
class AnnotationBrowser : public QWidget
{
    Q_OBJECT

public:
    using Ids = std::vector<base::AnnotationId>;

    AnnotationBrowser(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);
    ~AnnotationBrowser() override;

    void setTagChooser(const TagChooser& choose);
    /// Paths of tags by their keys, which tag what is selected.
    void setTagKeys(const QHash<QString, QString>& keys) { m_tagKeys = keys; }
    /// Which articles' annotations are shown; the browser's own filters stay.
    void setArticles(const library::ArticleQuery& articles);
    void setQuery(const library::AnnotationQuery& query);
    [[nodiscard]] const library::AnnotationQuery& query() const;
    [[nodiscard]] AnnotationBrowserModel& model() { return *m_model; }
    void focusList();
    [[nodiscard]] Ids selected() const; ///< each once, from the top down

    /// One undoable step, in the background.
    void recode(const Ids& ids, const library::AnnotationChange& change);

Q_SIGNALS:
    /// The user wants to read the passage.
    void jumpRequested(pizhu::base::ArticleId article, const QString& uid);
    void exportRequested(const std::vector<pizhu::base::AnnotationId>& ids);
    void copied(int annotations);
    /// Not the browser's own filters leave nothing over.
    void articleFiltersUnwanted();
    void queryChanged(const pizhu::library::AnnotationQuery& query);
    /// The query is to be kept under a name.
    void saveRequested();
    void leaveRequested();
    void failed(const pizhu::base::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Where one is in the list, to come back to after it was read anew.
    struct Place
    {
        base::AnnotationId current;
        QString group;
        base::AnnotationId kept; ///< the row that keeps its height on the screen
        QString keptGroup;
        int offset = 0; ///< of its top above the viewport, in pixels
        Ids selected;
    };

    void createWidgets();
    void createLayout();
    void connectSignals();
    void fillGrouping(QMenu& menu);
    void fillChange(QMenu& menu);
    void fillActions(QMenu& menu, const Ids& ids);
    void showContextMenu(const QPoint& at);
    void updateState();
    void rememberPlace();
    void restorePlace();
    [[nodiscard]] int heightOf(int row) const;
    [[nodiscard]] int selectedRows() const;

    [[nodiscard]] std::function<void()> commandFor(const QKeyEvent& key);
    void activate(const QModelIndex& index);
    void toggleContext();
    void closeContext();
    void editNote();
    void endEditing();
    void saveNote(base::AnnotationId id, const QString& note);
    void editTags(const Ids& ids, const QPoint& at);
    void addTag(const Ids& ids, const QPoint& at);
    void removeTag(const Ids& ids, const QPoint& at);
    void replaceTag(const Ids& ids, const QPoint& at);
    void withTagsOn(const Ids& ids, std::function<void(const std::vector<library::TagUse>&)> then);
    void chooseTagOf(const Ids& ids, const QPoint& at, std::function<void(const QString& path)> chosen);
    void toggleTag(const Ids& ids, const QString& path);
    void toggleKind(const Ids& ids);
    void remove(const Ids& ids);
    void copy(const Ids& ids);
    [[nodiscard]] QPoint besideCurrent() const;

    library::Library& m_library;
    const ThemeSource& m_theme;
    TagChooser m_chooseTags;
    QHash<QString, QString> m_tagKeys;
    library::BulkJob* m_job = nullptr;
    AnnotationBrowserModel* m_model = nullptr;
    BrowserFilterBar* m_filters = nullptr;
    QLabel* m_count = nullptr;
    QToolButton* m_grouping = nullptr;
    QToolButton* m_change = nullptr;
    QToolButton* m_save = nullptr;
    QToolButton* m_leave = nullptr;
    RowsView* m_view = nullptr;
    BrowserDelegate* m_delegate = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
    ProgressStrip* m_progress = nullptr;
    QPointer<RowNoteEditor> m_editor;
    base::AnnotationId m_editing;
    base::AnnotationId m_unfolded;
    Place m_place;
    bool m_focusOnceFound = false; ///< the list was empty when it was to take the focus
};

} // namespace pizhu::ui
