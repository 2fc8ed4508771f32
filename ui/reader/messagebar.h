// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace pizhu::ui {

class ThemeSource;

/// One calm line below the article with an action and a way to send it away. Hidden until it has something to
/// say.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    MessageBar(const ThemeSource& theme, const QString& iconName, QWidget* parent = nullptr);

    /// An empty action text leaves only the message.
    void showMessage(const QString& message, const QString& actionText = {});
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void actionTriggered();

private:
    void createWidgets();
    void createLayout();
    void updateIcons();

    const ThemeSource& m_theme;
    QString m_iconName;
    QLabel* m_icon = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_action = nullptr;
    QToolButton* m_close = nullptr;
};

} // namespace pizhu::ui
