// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace pizhu::ui {

class ThemeSource;

/// The imports of a library: when, what, how many, the report, and taking one back.
class PastImportsDialog : public QDialog
{
    Q_OBJECT

public:
    PastImportsDialog(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);

Q_SIGNALS:
    void importRequested();

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void reload();
    void fill(const std::vector<library::PastImport>& imports);
    void addRow(const library::PastImport& past);
    void showCurrent();
    void takeBack();
    void showMessage(const QString& text);
    [[nodiscard]] base::ImportId currentImport() const;

    library::Library& m_library;
    const ThemeSource& m_theme;
    QStackedWidget* m_stack = nullptr;
    QTreeWidget* m_imports = nullptr;
    QPlainTextEdit* m_report = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_takeBack = nullptr;
};

} // namespace pizhu::ui
