// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"

#include <QFrame>
#include <QList>

class QAction;
class QHBoxLayout;
class QToolButton;

namespace pizhu::ui {

class ThemeSource;

/// What can be done with the selected text: six colours (1–6, H for the last used), underline (U), note (N),
/// tag (T), copy. Floats over its parent; its keys act only while it is armed, anywhere inside `keyScope`.
class SelectionBar : public QFrame
{
    Q_OBJECT

public:
    SelectionBar(const ThemeSource& theme, QWidget* keyScope, QWidget* parent);

    /// Shows the bar above `target` (in the parent's coordinates), or below it where there is no room; inside
    /// `bounds`.
    void showAt(const QRect& target, const QRect& bounds);
    void dismiss();
    /// Whether something is selected.
    void setArmed(bool armed);
    /// Leaves only what writes nothing: copying.
    void setReadOnly();
    [[nodiscard]] QList<QAction*> keyActions() const;
    /// Those that need no button to be understood, for the palette.
    [[nodiscard]] QList<QAction*> copyActions() const { return {m_copy, m_copySource}; }

Q_SIGNALS:
    void highlightRequested(pizhu::annotation::HighlightColor color);
    void underlineRequested();
    void noteRequested();
    void tagRequested();
    void copyRequested();
    void copySourceRequested();
    void useAsRequested(const QString& field);
    void dismissed();

private:
    void createActions(QWidget* keyScope);
    void createUseActions(QWidget* keyScope);
    void createLayout();
    void updateIcons();
    void highlight(annotation::HighlightColor color);
    QAction* action(const QString& name, const QString& text, QWidget* keyScope);

    const ThemeSource& m_theme;
    QList<QAction*> m_colors;
    QAction* m_last = nullptr;
    QAction* m_note = nullptr;
    QAction* m_tag = nullptr;
    QAction* m_underline = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_copySource = nullptr;
    QList<QAction*> m_useAs; ///< the selected text as title, date, source, author
    QToolButton* m_useAsButton = nullptr;
    QAction* m_dismiss = nullptr;
    bool m_readOnly = false;
    annotation::HighlightColor m_lastColor = annotation::HighlightColor::Amber;
};

} // namespace pizhu::ui
