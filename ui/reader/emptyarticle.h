// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace pizhu::ui {

class ThemeSource;

/// The calm page where there is no article: one sentence and a hint.
class EmptyArticle : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyArticle(const ThemeSource& theme, QWidget* parent = nullptr);

    void showMessage(const QString& title, const QString& hint);
    void showInvitation();
    /// Nothing but paper, while an article loads.
    void showBlank();

private:
    void updateIcon();

    const ThemeSource& m_theme;
    QLabel* m_icon = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_hint = nullptr;
};

} // namespace pizhu::ui
