// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace pizhu::ui {

class ThemeSource;

/// What an empty place teaches: an icon, what belongs here, and the one action that fills it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    struct Content
    {
        QString icon; ///< name of an icon of the set
        QString title;
        QString text;
        QString action;       ///< label of the button; none when empty
        QString hint;         ///< small line below the button
        bool isAside = false; ///< the button is not what the window waits for
    };

    explicit EmptyState(const ThemeSource& theme, QWidget* parent = nullptr);

    void setContent(const Content& content);

Q_SIGNALS:
    void actionTriggered();

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void paintIcon();

    const ThemeSource& m_theme;
    QString m_iconName;
    QLabel* m_icon = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_action = nullptr;
    QLabel* m_hint = nullptr;
};

} // namespace pizhu::ui
