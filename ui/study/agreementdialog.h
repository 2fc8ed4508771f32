// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/coders.h"
#include "app/library/library.h"
#include "app/study/groupagreement.h"

#include <QDialog>
#include <QTimer>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QModelIndex;
class QPushButton;
class QStackedWidget;
class QTreeView;
class QTreeWidget;
class QTreeWidgetItem;

namespace pizhu::ui {

class AgreementModel;
class GroupAgreementModel;
class ProgressStrip;
class ThemeSource;

/// How people tagged the same articles. Of two: a row for each tag, and the passages on which they differ; of
/// more: each with each, and all together.
class AgreementDialog : public QDialog
{
    Q_OBJECT

public:
    AgreementDialog(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);
    ~AgreementDialog() override;

Q_SIGNALS:
    /// To be read in its article.
    void annotationRequested(pizhu::base::ArticleId article, const QString& uid);
    /// From the empty state: the other's annotations are to be imported.
    void importRequested();

private:
    struct Run;
    using Coders = std::vector<library::CoderCount>;

    void createWidgets();
    void createTables();
    void createLayout();
    [[nodiscard]] QWidget* createEmptyState();
    [[nodiscard]] QWidget* createComparison();
    [[nodiscard]] QWidget* createButtons();
    void connectSignals();
    void readCoders();
    void takeCoders(const Coders& coders);
    [[nodiscard]] bool isGroup() const;
    [[nodiscard]] const QAbstractItemModel& shownModel() const;
    void compare();
    void compareTwo();
    void compareAll();
    void beginRun();
    void endRun();
    void showProgress();
    void stop();
    void takeReport(const base::Result<study::AgreementReport>& report);
    void takeGroup(const base::Result<study::GroupAgreementReport>& report);
    void showProblem(const QString& text);
    void showError(const base::Error& error);
    void showPair(const QModelIndex& index);
    void showButtons();
    void saveTable();
    void writeTable(const QString& path);
    void showTag();
    void openDisagreement(const QTreeWidgetItem* item);

    library::Library& m_library;
    const ThemeSource& m_theme;
    AgreementModel* m_model = nullptr;
    GroupAgreementModel* m_group = nullptr;
    QStackedWidget* m_stack = nullptr; ///< empty state, comparison
    QStackedWidget* m_views = nullptr; ///< of two, of all
    QStringList m_coders;
    QComboBox* m_first = nullptr;
    QComboBox* m_second = nullptr;
    QLabel* m_and = nullptr;
    QComboBox* m_unit = nullptr;
    QCheckBox* m_withBelow = nullptr;
    QStackedWidget* m_state = nullptr; ///< what was compared, how far it is
    QLabel* m_summary = nullptr;
    ProgressStrip* m_progress = nullptr;
    QTimer m_progressTimer;
    std::shared_ptr<Run> m_run; ///< of the comparison that is wanted now
    QTreeView* m_tags = nullptr;
    QTreeView* m_groupTags = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_save = nullptr;
    QLabel* m_heading = nullptr;
    QTreeWidget* m_disagreements = nullptr;
};

} // namespace pizhu::ui
