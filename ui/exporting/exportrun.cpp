// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/exportrun.h"

#include "app/base/whendone.h"
#include "app/exporting/templates/folderexport.h"
#include "ui/exporting/pdfprinter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using base::Result;
using exporting::Format;

namespace {

constexpr int kTickMs = 100;

using Outcome = ExportRun::Outcome;
using Progress = std::shared_ptr<exporting::ExportProgress>;

Result<Outcome> writeFolder(const library::Stores& stores, const ExportRun::Order& order,
                            exporting::ExportProgress& progress)
{
    const auto report =
        exporting::exportIntoFolder(order.target, stores, order.scope, order.options, progress);
    if (!report)
        return base::fail(report.error());
    auto counts = exporting::countExport(stores, order.scope, order.options.format);
    if (!counts)
        return base::fail(std::move(counts.error()));
    return Outcome{*counts, report->toText()};
}

Result<Outcome> writeFile(const library::Stores& stores, const ExportRun::Order& order,
                          exporting::ExportProgress& progress)
{
    return exporting::exportToFile(order.target, order.overwrite, stores, order.scope, order.options,
                                   progress)
        .map([](const exporting::ExportCounts& counts) {
            return Outcome{counts, {}};
        });
}

base::Error stopped()
{
    return {
        base::ErrorCode::Cancelled,
        QCoreApplication::translate("pizhu::ui::ExportRun", "The export was stopped; nothing was written."),
        {}};
}

} // namespace

ExportRun::ExportRun(library::Library& library, Order order, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_order(std::move(order))
    , m_progress(std::make_shared<exporting::ExportProgress>())
    , m_page(QDir::tempPath() + u"/pizhu-XXXXXX.html"_s)
{
    m_ticks.setInterval(kTickMs);
    connect(&m_ticks, &QTimer::timeout, this,
            [this] { Q_EMIT advanced(m_progress->done(), m_progress->total()); });
}

ExportRun::~ExportRun()
{
    m_progress->cancel();
}

void ExportRun::start()
{
    Order order = m_order;
    if (order.options.format == Format::Pdf) {
        if (!order.overwrite && QFileInfo::exists(order.target)) {
            Q_EMIT failed({base::ErrorCode::Conflict,
                           tr("The file %1 exists already. Choose another name or overwrite it.")
                               .arg(QDir::toNativeSeparators(order.target)),
                           {}});
            return;
        }
        (void)m_page.open(); // a failure shows when it is written
        order.target = m_page.fileName();
        order.overwrite = true;
    }
    m_ticks.start();
    const auto future = m_library.read([order, progress = m_progress](const library::Stores& stores) {
        return order.intoFolder ? writeFolder(stores, order, *progress) : writeFile(stores, order, *progress);
    });
    base::whenDone(future, this, [this](const Result<Outcome>& outcome) { written(outcome); });
}

void ExportRun::cancel()
{
    m_isCancelled = true;
    m_progress->cancel();
    if (!m_printer)
        return;
    delete std::exchange(m_printer, nullptr);
    Q_EMIT failed(stopped());
}

void ExportRun::written(const Result<Outcome>& outcome)
{
    m_ticks.stop();
    if (!outcome)
        Q_EMIT failed(outcome.error());
    else if (m_order.options.format == Format::Pdf && m_isCancelled) // after the last article was written
        Q_EMIT failed(stopped());
    else if (m_order.options.format == Format::Pdf)
        print(*outcome);
    else
        Q_EMIT finished(*outcome);
}

void ExportRun::print(const Outcome& outcome)
{
    Q_EMIT advanced(0, 0);
    m_printer = new PdfPrinter(this);
    connect(m_printer, &PdfPrinter::printed, this, [this, outcome] { Q_EMIT finished(outcome); });
    connect(m_printer, &PdfPrinter::failed, this, &ExportRun::failed);
    m_printer->print(m_page.fileName(), m_order.target);
}

} // namespace pizhu::ui
