// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>

class QAction;
class QKeyEvent;

namespace pizhu::ui {

class ArticleView;
class MarkPicker;
class PageCaret;

/// The keys of the page, which win over the window's while the page has the focus:
/// - with the caret, or Shift and a selection: arrows go by characters and lines, with Ctrl by words and
/// paragraphs,
///   Alt+↑/↓ by sentences, Home/End to the edges of the paragraph, with Ctrl of the article, PageUp/PageDown
///   by windows; Shift extends; Space takes the word, the sentence, the paragraph;
/// - with an annotation in hand and nothing selected: Shift+←/→ moves its end, Alt+Shift its start, by
/// characters, with
///   Ctrl by words, ↑/↓ by sentences; it is stored when Shift is let go, and Esc before that takes it back;
/// - the shortcuts of actions given to it, and tags' single keys, whatever stands on the same key of another
/// layout.
class PageKeys : public QObject
{
    Q_OBJECT

public:
    PageKeys(ArticleView& view, PageCaret& caret, MarkPicker& picker, QObject* parent);

    /// Their shortcuts act while they are enabled. They stand in no widget, so that nothing is ambiguous.
    void addActions(const QList<QAction*>& actions) { m_actions += actions; }
    /// What tags do, by what their keys type. The window has the same actions: here they wait for moves of
    /// the selection that are under way.
    void setTagActions(const QHash<QString, QAction*>& actions) { m_tagActions = actions; }

    /// Esc leads back to where one came from as long as one has nothing in hand but this annotation, with
    /// which one came; null: there is no way back.
    void setWayBack(const QString& annotation, std::function<void()> back);

private:
    using Run = std::function<void()>;

    void onPressed(QKeyEvent* event);
    void onReleased(const QKeyEvent* event);
    [[nodiscard]] Run commandFor(const QKeyEvent& key);
    [[nodiscard]] Run adjusting(const QKeyEvent& key);
    [[nodiscard]] Run moving(const QKeyEvent& key);
    [[nodiscard]] Run picking(const QKeyEvent& key);
    [[nodiscard]] Run actionFor(const QKeyEvent& key);
    [[nodiscard]] Run tagFor(const QKeyEvent& key);

    PageCaret& m_caret;
    MarkPicker& m_picker;
    QList<QAction*> m_actions;
    QHash<QString, QAction*> m_tagActions;
    QString m_cameWith;
    std::function<void()> m_back;
    QTimer m_idle; ///< stores what was adjusted when nobody saw Shift go up
};

} // namespace pizhu::ui
