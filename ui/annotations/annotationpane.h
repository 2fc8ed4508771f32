// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QWidget>
#include <functional>
#include <optional>

class QAction;
class QLabel;
class QListView;
class QModelIndex;
class QStackedLayout;

namespace pizhu::ui {

class AnnotationDelegate;
class AnnotationListModel;
class EmptyState;
class NoteEditor;
class ThemeSource;
struct AnnotationItem;

/// The annotations of the open article in text order. A click asks the reader to go there; note, tags, colour
/// and deletion are edited in place, by menu and by keys (Enter jumps, N note, T tags, 1–6 colour, Del).
class AnnotationPane : public QWidget
{
    Q_OBJECT

public:
    AnnotationPane(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);

    void setArticle(base::ArticleId id);
    /// Selects the annotation the reader is at; emits nothing.
    void setCurrent(const QString& uid);
    [[nodiscard]] QString currentUid() const;

public Q_SLOTS:
    void editNote(const QString& uid);
    void editTags(const QString& uid);
    void setColor(const QString& uid, pizhu::annotation::HighlightColor color);
    void remove(const QString& uid);

Q_SIGNALS:
    void annotationActivated(const QString& uid);
    void failed(const pizhu::base::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A note being written while the list is rebuilt around it.
    struct Draft
    {
        QString uid;
        QString text;
    };

    void createWidgets();
    void createLayout();
    void createActions();
    void connectSignals();
    void updateState();
    void restoreCurrent();
    void rememberCurrent(const QModelIndex& current);
    void activate(const QModelIndex& index);
    void showContextMenu(const QPoint& position);
    void connectEditor(NoteEditor* editor, const QString& uid);
    [[nodiscard]] NoteEditor* openEditor() const;
    void closeEditor();
    void saveOpenNote();
    void keepDraft();
    void saveNote(const QString& uid, const QString& note);
    void saveTags(const QString& uid, const QStringList& paths);
    [[nodiscard]] const AnnotationItem* itemOf(const QString& uid) const;
    /// What the key does to the current annotation; none when it is not one of the list's keys.
    [[nodiscard]] std::function<void()> commandFor(const QKeyEvent& key);
    template <typename F>
    void write(const QString& label, F f);

    library::Library& m_library;
    const ThemeSource& m_theme;
    AnnotationListModel* m_model = nullptr;
    QLabel* m_title = nullptr;
    QListView* m_view = nullptr;
    AnnotationDelegate* m_delegate = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
    QAction* m_editNote = nullptr;
    QAction* m_editTags = nullptr;
    QAction* m_remove = nullptr;
    QString m_currentUid;
    QString m_editingUid;
    std::optional<Draft> m_draft;
};

} // namespace pizhu::ui
