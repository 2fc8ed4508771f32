// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importreport.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace pizhu::ui {

class ThemeSource;

/// A running import in the status bar: what, how many, time left, and a button to end it.
class ImportStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ImportStrip(const ThemeSource& theme, QWidget* parent = nullptr);

    /// For other work than an import: what is done, and what the button does.
    void setWords(const QString& what, const QString& stop);

public Q_SLOTS:
    void start();
    void showProgress(const pizhu::importing::ImportProgress& progress);
    void finish();

Q_SIGNALS:
    void cancelRequested();

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void showFitting(const QStringList& progress);

    const ThemeSource& m_theme;
    QString m_what;
    QString m_starting;
    QLabel* m_text = nullptr;
    QProgressBar* m_bar = nullptr;
    QToolButton* m_cancel = nullptr;
};

} // namespace pizhu::ui
