// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QWidget>

class QAction;
class QLabel;
class QListView;
class QStackedLayout;

namespace pizhu::ui {

class AnnotationListModel;
class EmptyState;
class ThemeSource;
struct AnnotationItem;

/// The annotations of the open article in text order. A click asks the reader to go there; note, tags, colour
/// and deletion are edited in place, by menu and by keys (Enter or N note, T tags, 1–6 colour, Del).
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
    void createWidgets();
    void createLayout();
    void createActions();
    void connectSignals();
    void updateState();
    void restoreCurrent();
    void showContextMenu(const QPoint& position);
    void saveNote(const QString& uid, const QString& note);
    void saveTags(const QString& uid, const QStringList& paths);
    [[nodiscard]] const AnnotationItem* itemOf(const QString& uid) const;
    [[nodiscard]] bool handleKey(QKeyEvent* event);
    template <typename F>
    void write(const QString& label, F f);

    library::Library& m_library;
    const ThemeSource& m_theme;
    AnnotationListModel* m_model = nullptr;
    QLabel* m_title = nullptr;
    QListView* m_view = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedLayout* m_stack = nullptr;
    QAction* m_editNote = nullptr;
    QAction* m_editTags = nullptr;
    QAction* m_remove = nullptr;
    QString m_currentUid;
};

} // namespace pizhu::ui
