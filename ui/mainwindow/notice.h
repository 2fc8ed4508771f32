// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace pizhu::ui {

class ThemeSource;

/// One quiet sentence at the edge of the window: what happened, with Undo where it can be taken back; or what
/// failed, which stays until it is closed.
class Notice : public QWidget
{
    Q_OBJECT

public:
    explicit Notice(const ThemeSource& theme, QWidget* parent = nullptr);

    void showDone(const QString& text, bool undoable);
    void showFailure(const QString& text);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void undoRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void updateIcons();
    void show(const QString& text);
    void elide();

    const ThemeSource& m_theme;
    QTimer m_timer;
    QString m_full;
    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QToolButton* m_undo = nullptr;
    QToolButton* m_close = nullptr;
};

} // namespace pizhu::ui
