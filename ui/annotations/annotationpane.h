// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"
#include "app/settings/notedrafts.h"
#include "ui/annotations/annotationdelegate.h"

#include <QPointer>
#include <QWidget>
#include <functional>
#include <optional>

class QAction;
class QEvent;
class QLabel;
class QListView;
class QModelIndex;
class QStackedLayout;

namespace pizhu::ui {

class AnnotationListModel;
class BacklinksPane;
class EmptyState;
class NoteEditor;
class ThemeSource;

/// The annotations of the open article in text order. A click asks the reader to go there; note, translation,
/// tags, colour and deletion are edited in place, by menu and by keys (Enter jumps, N note, Shift+T
/// translation, T tags, 1–6 colour, Del); a tag dropped on one is put on it. Whoever comes from elsewhere to
/// write goes back there afterwards. Notes that link to the article are listed below.
class AnnotationPane : public QWidget
{
    Q_OBJECT

public:
    AnnotationPane(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);
    ~AnnotationPane() override;

    void setArticle(base::ArticleId id);
    /// Selects the annotation the reader is at; emits nothing.
    void setCurrent(const QString& uid);
    [[nodiscard]] QString currentUid() const;
    /// Where notes that are being written are kept until they are saved; without it they live as long as the
    /// pane.
    void keepDraftsIn(const QString& file);

public Q_SLOTS:
    void editNote(const QString& uid);
    void editTranslation(const QString& uid);
    /// The same as soon as the list has the annotation.
    void editNoteOnceListed(const QString& uid);
    void discardDraft(const QString& uid);
    void editTags(const QString& uid);
    void setColor(const QString& uid, pizhu::annotation::HighlightColor color);
    void remove(const QString& uid);

Q_SIGNALS:
    void annotationActivated(const QString& uid);
    /// A link of a note into the library was clicked, or one from where this article is linked.
    void linkActivated(const pizhu::text::DeepLink& link);
    /// A link to elsewhere; nothing was opened.
    void webLinkActivated(const QUrl& url);
    void linkCopyRequested(const pizhu::text::DeepLink& link);
    void failed(const pizhu::base::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Part = AnnotationDelegate::Part;

    /// What is being written while the list is rebuilt around it.
    struct Draft
    {
        QString uid;
        Part part = Part::Note;
        QString text;
    };

    void createWidgets();
    void createLayout();
    void createActions();
    void connectSignals();
    void updateState();
    void restoreCurrent();
    void rememberCurrent(const QModelIndex& current);
    void expandCurrent();
    void updateDrafts();
    void readLinks();
    void edit(const QString& uid, Part part);
    void openEditorAt(const QString& uid, Part part);
    void takeDraft(const QString& uid, Part part, const QString& text);
    void growEditor(const NoteEditor& editor, const QString& uid);
    void suggestLinks(NoteEditor* editor, const QString& typed);
    void layOutAgain();
    void watchMouse(const QEvent& event);
    [[nodiscard]] bool takesTag(QEvent& event);
    void addTag(const QString& uid, base::TagId tag);
    void followLink(const QString& address);
    [[nodiscard]] QString linkUnder(QPoint position) const;
    void activate(const QModelIndex& index);
    void showContextMenu(const QPoint& position);
    void connectEditor(NoteEditor* editor, const QString& uid);
    [[nodiscard]] NoteEditor* openEditor() const;
    void closeEditor();
    void saveOpenNote();
    void keepDraft();
    void saveText(const QString& uid, Part part, const QString& text);
    void saveTags(const QString& uid, const QStringList& paths);
    void afterSaving(const QString& uid, Part part, const QString& text, const base::Result<void>& done);
    [[nodiscard]] bool hasDraft(const QString& uid) const;
    [[nodiscard]] const AnnotationItem* itemOf(const QString& uid) const;
    [[nodiscard]] static QString labelOf(const AnnotationItem& item); ///< for the history
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
    QAction* m_editTranslation = nullptr;
    QAction* m_editTags = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_copyLink = nullptr;
    QAction* m_discardDraft = nullptr;
    BacklinksPane* m_backlinks = nullptr;
    settings::NoteDrafts m_drafts;
    QString m_editOnceListed;
    bool m_pressed = false;      ///< a mouse button is down on the list
    bool m_linkFollowed = false; ///< the click that is being handled was on a link
    QString m_currentUid;
    QString m_editingUid;
    Part m_editingPart = Part::Note;
    QPointer<QWidget> m_backTo; ///< had the focus before one began to write
    std::optional<Draft> m_draft;
};

} // namespace pizhu::ui
