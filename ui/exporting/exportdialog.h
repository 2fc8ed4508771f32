// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exporting/exportrun.h"
#include "ui/exporting/exportscopeform.h"

#include <QDialog>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace pizhu::settings {
class Settings;
}

namespace pizhu::ui {

class ExportOptionsForm;
class ExportPreview;

/// Exports annotated excerpts with a live preview on the user's own data. Reading and writing run on a
/// library thread; a running export shows how far it is and can be stopped.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// With settings, format and options are those of last time; they must outlive the dialog.
    ExportDialog(library::Library& library, const ExportScope& scope, settings::Settings* settings = nullptr,
                 QWidget* parent = nullptr);

    void setFormat(exporting::Format format);
    /// Stops a running export; closes the dialog when none runs.
    void reject() override;

Q_SIGNALS:
    void exported(const QString& path, int excerpts);
    void failed(const pizhu::base::Error& error);

private:
    void createWidgets(const ExportScope& scope);
    void createLayout();
    [[nodiscard]] QVBoxLayout* createForm();
    [[nodiscard]] QHBoxLayout* createButtons();
    void connectSignals();
    void changeFormat();
    void preview();
    void showCounts(const exporting::ExportCounts& counts, bool isPreviewStopped);
    void showProblem(const base::Error& error);
    void chooseTarget();
    void start(const QString& target, bool intoFolder);
    void showRunning(bool running);
    void advance(ExportRun::Stage stage, int done, int total);
    void finish(const ExportRun::Outcome& outcome, const QString& target);
    void stop(const base::Error& error);
    [[nodiscard]] QString suggestedName() const;

    library::Library& m_library;
    settings::Settings* m_settings;
    ExportRun* m_run = nullptr; ///< the one that runs
    QComboBox* m_format = nullptr;
    QLabel* m_hint = nullptr;
    ExportScopeForm* m_scope = nullptr;
    QLabel* m_optionsLabel = nullptr;
    ExportOptionsForm* m_options = nullptr;
    QWidget* m_form = nullptr;
    ExportPreview* m_preview = nullptr;
    QLabel* m_summary = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace pizhu::ui
