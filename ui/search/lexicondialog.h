// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace pizhu::ui {

class ThemeSource;

/// The user's own pairs of words for the same thing: add, remove, take in and write out as a table. Each
/// change is one step of the library's history.
class LexiconDialog : public QDialog
{
    Q_OBJECT

public:
    LexiconDialog(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);

    /// Tables with two columns, as CSV. What cannot be used is told line by line; the rest counts.
    void importFile(const QString& path);
    void exportFile(const QString& path);

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void load();
    void addTyped();
    void add(const std::vector<search::WordPair>& pairs, const QStringList& problems, int lines);
    void removeSelected();
    void chooseImport();
    void chooseExport();
    void say(const QString& message, bool isProblem);
    void updateButtons();
    [[nodiscard]] std::vector<search::WordPair> selected() const;

    library::Library& m_library;
    const ThemeSource& m_theme;
    std::vector<search::WordPair> m_known;
    QLineEdit* m_term = nullptr;
    QLineEdit* m_equivalent = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_export = nullptr;
    QTreeWidget* m_pairs = nullptr;
    QLabel* m_message = nullptr;
};

} // namespace pizhu::ui
