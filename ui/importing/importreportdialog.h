// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importreport.h"

#include <QDialog>

class QButtonGroup;
class QDialogButtonBox;
class QLabel;
class QLayout;
class QLineEdit;
class QModelIndex;
class QPushButton;
class QTreeView;

namespace pizhu::ui {

class ImportReportModel;
class ThemeSource;

/// What became of every article of an import, or would become of it: totals, then the articles, those with a
/// problem first, by outcome and by name. Can be copied and saved.
class ImportReportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportReportDialog(const importing::ImportReport& report, const ThemeSource& theme,
                       QWidget* parent = nullptr);

Q_SIGNALS:
    void articleActivated(pizhu::base::ArticleId id);
    /// After a dry run: import what it told of.
    void importRequested();

private:
    void createWidgets();
    void createLayout();
    [[nodiscard]] QDialogButtonBox* createButtons();
    [[nodiscard]] QLayout* createFilters();
    void connectSignals();
    void filter();
    void openCurrent();
    void openRow(const QModelIndex& row);
    void currentChanged();
    void copyReport() const;
    void chooseFile();
    void save(const QString& path);

    const ThemeSource& m_theme;
    ImportReportModel* m_model = nullptr;
    QTreeView* m_files = nullptr;
    QButtonGroup* m_outcomes = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace pizhu::ui
