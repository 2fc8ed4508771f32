// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTimer>
#include <QWidget>
#include <functional>
#include <optional>

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

    /// What one can do about a message; choosing closes it.
    struct Choice
    {
        QString text;
        std::function<void()> act;
    };

    void showDone(const QString& text, bool undoable, const QList<Choice>& choices = {});
    void showFailure(const QString& text);
    /// Stays until something is chosen or it is closed; other messages come before it, and it comes back.
    void offer(const QString& text, const QList<Choice>& choices);
    /// What was offered so does not hold any longer; does nothing when something else is offered.
    void withdraw(const QString& text);
    /// What is told with an Undo button has been undone elsewhere; does nothing when nothing is told so.
    void withdrawUndo();
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
    void showChoices(const QList<Choice>& choices);
    void leave();
    void elide();

    const ThemeSource& m_theme;
    QTimer m_timer{this};
    QString m_full;
    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    struct Offer
    {
        QString text;
        QList<Choice> choices;
    };
    std::optional<Offer> m_offer;
    bool m_isOffering = false; ///< the offer is what is shown
    QList<QToolButton*> m_choices;
    QToolButton* m_undo = nullptr;
    QToolButton* m_close = nullptr;
};

} // namespace pizhu::ui
