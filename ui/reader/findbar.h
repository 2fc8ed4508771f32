// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QLineEdit;
class QToolButton;

namespace pizhu::ui {

class ThemeSource;

/// Find in the article: a field, "3 of 12", previous, next and close. Enter goes on, Shift+Enter back, Esc
/// closes.
class FindBar : public QFrame
{
    Q_OBJECT

public:
    explicit FindBar(const ThemeSource& theme, QWidget* parent = nullptr);

    /// Shows the bar with the field focused and, unless empty, this text in it.
    void open(const QString& text);
    void close();
    [[nodiscard]] QString text() const;
    /// `current` counts from 0; -1 for none.
    void setPosition(int current, int count);

Q_SIGNALS:
    /// The text has rested for a moment.
    void searchChanged(const QString& text);
    void stepRequested(int by); ///< +1 or -1
    /// The bar is about to hide; the focus should go elsewhere now.
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void updateIcons();
    QToolButton* button(const QString& name, const QString& toolTip);

    const ThemeSource& m_theme;
    QLineEdit* m_field = nullptr;
    QLabel* m_position = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_close = nullptr;
    QTimer m_rest;
};

} // namespace pizhu::ui
