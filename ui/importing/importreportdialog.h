// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importreport.h"

#include <QDialog>

class QTreeWidget;

namespace pizhu::ui {

class ThemeSource;

/// What became of every file of an import: totals, then the files, those with a problem first. Can be copied
/// as text.
class ImportReportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportReportDialog(const importing::ImportReport& report, const ThemeSource& theme,
                       QWidget* parent = nullptr);

Q_SIGNALS:
    void articleActivated(pizhu::base::ArticleId id);

private:
    void createWidgets();
    void createLayout();
    void fillFiles();
    void copyReport() const;

    importing::ImportReport m_report;
    const ThemeSource& m_theme;
    QTreeWidget* m_files = nullptr;
};

} // namespace pizhu::ui
