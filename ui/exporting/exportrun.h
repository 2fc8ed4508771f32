// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/print/printparts.h"
#include "app/library/library.h"

#include <QObject>
#include <QTimer>

class QTemporaryDir;

namespace pizhu::ui {

class PdfExport;

/// One export into a file or, of a template, a folder: on a library thread, a PDF by the browser engine.
class ExportRun : public QObject
{
    Q_OBJECT

public:
    struct Order
    {
        exporting::ExportScope scope;
        exporting::ExportOptions options;
        QString target;
        bool intoFolder = false;
        bool overwrite = false; ///< the file was asked about
    };
    struct Outcome
    {
        exporting::ExportCounts counts;
        QString report; ///< of a folder: what became of its files
    };

    /// What it is at. A PDF goes through all of them.
    enum class Stage { Writing, Printing, Joining };

    /// The library must outlive it. Deleted while it runs, it leaves what was there.
    ExportRun(library::Library& library, Order order, QObject* parent = nullptr);
    ~ExportRun() override;

    void start();
    /// Ends with Cancelled, unless it comes too late.
    void cancel();

Q_SIGNALS:
    /// In articles; `total` is 0 where it is not known.
    void advanced(pizhu::ui::ExportRun::Stage stage, int done, int total);
    void finished(const pizhu::ui::ExportRun::Outcome& outcome);
    void failed(const pizhu::base::Error& error);

private:
    void startPdf();
    [[nodiscard]] std::optional<base::Error> problemOfTarget() const;
    void written(const base::Result<Outcome>& outcome);
    void print(const base::Result<exporting::PrintedExport>& printed);

    library::Library& m_library;
    Order m_order;
    std::shared_ptr<exporting::ExportProgress> m_progress;
    QTimer m_ticks;
    std::shared_ptr<QTemporaryDir> m_parts; ///< what a PDF is made of
    PdfExport* m_pdf = nullptr;
};

} // namespace pizhu::ui
