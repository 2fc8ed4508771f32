// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/coders.h"
#include "app/library/library.h"
#include "app/study/coderagreement.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QStackedWidget;
class QTreeView;
class QTreeWidget;
class QTreeWidgetItem;

namespace pizhu::ui {

class AgreementModel;
class ThemeSource;

/// How two people tagged the same articles: a row for each tag, and the passages on which they differ.
class AgreementDialog : public QDialog
{
    Q_OBJECT

public:
    AgreementDialog(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);

Q_SIGNALS:
    /// To be read in its article.
    void annotationRequested(pizhu::base::ArticleId article, const QString& uid);
    /// From the empty state: the other's annotations are to be imported.
    void importRequested();

private:
    using Coders = std::vector<library::CoderCount>;

    void createWidgets();
    void createLayout();
    void connectSignals();
    void readCoders();
    void takeCoders(const Coders& coders);
    void compare();
    void takeReport(const base::Result<study::AgreementReport>& report);
    void showTag();
    void openDisagreement(const QTreeWidgetItem* item);

    library::Library& m_library;
    const ThemeSource& m_theme;
    AgreementModel* m_model = nullptr;
    QStackedWidget* m_stack = nullptr;
    QComboBox* m_first = nullptr;
    QComboBox* m_second = nullptr;
    QComboBox* m_unit = nullptr;
    QCheckBox* m_withBelow = nullptr;
    QLabel* m_summary = nullptr;
    QTreeView* m_tags = nullptr;
    QLabel* m_heading = nullptr;
    QTreeWidget* m_disagreements = nullptr;
};

} // namespace pizhu::ui
