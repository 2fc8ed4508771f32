// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportcontent.h"
#include "app/library/library.h"

#include <QObject>
#include <QTemporaryFile>
#include <QTimer>

namespace pizhu::ui {

class PdfPrinter;

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

    /// The library must outlive it. Deleted while it runs, it leaves what was there.
    ExportRun(library::Library& library, Order order, QObject* parent = nullptr);
    ~ExportRun() override;

    void start();
    /// Ends with Cancelled.
    void cancel();

Q_SIGNALS:
    /// While articles are written; `total` is 0 until it is known, and while a PDF is printed.
    void advanced(int done, int total);
    void finished(const pizhu::ui::ExportRun::Outcome& outcome);
    void failed(const pizhu::base::Error& error);

private:
    void written(const base::Result<Outcome>& outcome);
    void print(const Outcome& outcome);

    library::Library& m_library;
    Order m_order;
    std::shared_ptr<exporting::ExportProgress> m_progress;
    QTimer m_ticks;
    QTemporaryFile m_page; ///< what a PDF is printed from
    PdfPrinter* m_printer = nullptr;
    bool m_isCancelled = false;
};

} // namespace pizhu::ui
