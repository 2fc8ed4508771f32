// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportcontent.h"
#include "app/library/library.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace pizhu::ui {

/// The beginning of an export as it will be. Made on a library thread; whoever asks for another one, closes
/// the dialog or presses the button interrupts it at once.
class ExportPreview : public QWidget
{
    Q_OBJECT

public:
    /// The library must outlive it.
    explicit ExportPreview(library::Library& library, QWidget* parent = nullptr);
    ~ExportPreview() override;

    /// Shows this export in the place of what was asked for before.
    void ask(const exporting::ExportScope& scope, const exporting::ExportOptions& options);
    /// Nobody wants what was asked for.
    void drop();
    /// Comes when a preview takes long; a place for it is the caller's to find.
    [[nodiscard]] QPushButton* stopButton() const { return m_stop; }
    /// Something else to read.
    void showReport(const QString& title, const QString& text);

Q_SIGNALS:
    /// With what the whole export holds; `isStopped`: the user wanted no preview of it.
    void counted(const pizhu::exporting::ExportCounts& counts, bool isStopped);
    void failed(const pizhu::base::Error& error);

private:
    struct Made
    {
        QString text;
        exporting::ExportCounts counts; ///< of the whole export
        bool isWhole = false;
        bool isStopped = false;
    };

    void createWidgets();
    void createLayout();
    void stopOrAskAgain();
    void show(const base::Result<Made>& made);
    [[nodiscard]] static base::Result<Made> make(const library::Stores& stores,
                                                 const exporting::ExportScope& scope,
                                                 const exporting::ExportOptions& options,
                                                 const exporting::ExportProgress& progress);

    library::Library& m_library;
    exporting::ExportScope m_scope;
    exporting::ExportOptions m_options;
    std::shared_ptr<exporting::ExportProgress> m_progress; ///< of the one that is made; else null
    QTimer m_patience;
    QLabel* m_title = nullptr;
    QPushButton* m_stop = nullptr;
    QPlainTextEdit* m_text = nullptr;
};

} // namespace pizhu::ui
