// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/interchange/interchangeplan.h"
#include "app/library/library.h"

#include <QDialog>
#include <QTimer>
#include <memory>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace pizhu::settings {
class Settings;
}

namespace pizhu::ui {

class ConflictPane;
class InterchangeModel;
class ProgressStrip;
class ThemeSource;

/// Annotations of other programs and people: what a file would bring, what of it to take, and where its tags
/// go. Reading, planning and writing run on other threads; an import is one step of the history.
class AnnotationImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// With settings, the user's name as a coder is that of last time; they must outlive the dialog.
    AnnotationImportDialog(library::Library& library, const ThemeSource& theme,
                           settings::Settings* settings = nullptr, QWidget* parent = nullptr);
    ~AnnotationImportDialog() override;

    void setFiles(const QStringList& paths);

public Q_SLOTS:
    void chooseFiles();

Q_SIGNALS:
    /// What was imported, as a sentence.
    void imported(const QString& sentence);

private:
    using Works = std::vector<importing::ForeignWork>;
    using Plans = std::vector<importing::InterchangePlan>;
    struct Run;

    void createWidgets();
    void createTable();
    void createLayout();
    [[nodiscard]] QLayout* createFileRow();
    [[nodiscard]] QLayout* createFilterRow();
    [[nodiscard]] QLayout* createTagRow();
    [[nodiscard]] QWidget* createButtons();
    void connectSignals();

    void takeWorks(const base::Result<Works>& works);
    void plan();
    void planIfChanged();
    void takePlans(const base::Result<Plans>& plans);
    void apply();
    void takeApplied(const base::Result<Plans>& plans);
    [[nodiscard]] importing::TagMapping mapping() const;
    void stop();
    void beginRun(const QString& what);
    void endRun();
    void showFailure(const base::Error& error);
    void showCounts();
    void filter();
    void showCurrent();
    void moveTag(const QString& tag, const QString& path);
    void copyReport() const;

    library::Library& m_library;
    const ThemeSource& m_theme;
    settings::Settings* m_settings;
    InterchangeModel* m_model = nullptr;
    Works m_works;
    QHash<QString, QString> m_movedTags; ///< by path in the file
    importing::TagMapping m_plannedMapping;
    QString m_plannedCoder;
    std::shared_ptr<Run> m_run; ///< what goes on now
    QTimer m_progressTimer;
    bool m_isDone = false;

    QLabel* m_file = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_message = nullptr;
    QLineEdit* m_coder = nullptr;
    QLineEdit* m_search = nullptr;
    QButtonGroup* m_outcomes = nullptr;
    QTreeView* m_table = nullptr;
    ConflictPane* m_conflict = nullptr;
    QComboBox* m_tagRule = nullptr;
    QLineEdit* m_tagParent = nullptr;
    ProgressStrip* m_progress = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_choose = nullptr;
};

} // namespace pizhu::ui
