// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace pizhu::ui {

class ThemeSource;

/// Work on many things: what, how many are done, and a button to stop it. Hidden while there is none.
class ProgressStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressStrip(const ThemeSource& theme, QWidget* parent = nullptr);

    void start(const QString& what);
    void showProgress(int done, int total);

Q_SIGNALS:
    void cancelRequested();

private:
    QString m_what;
    QLabel* m_text = nullptr;
    QProgressBar* m_bar = nullptr;
    QToolButton* m_cancel = nullptr;
};

} // namespace pizhu::ui
