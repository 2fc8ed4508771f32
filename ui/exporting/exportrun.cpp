// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/exportrun.h"

#include "app/base/whendone.h"
#include "app/exporting/excerpttext.h"
#include "app/exporting/templates/folderexport.h"
#include "ui/exporting/pdfexport.h"
#include "ui/exporting/pdfjoin.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

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

} // namespace

ExportRun::ExportRun(library::Library& library, Order order, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_order(std::move(order))
    , m_progress(std::make_shared<exporting::ExportProgress>())
{
    m_ticks.setInterval(kTickMs);
    connect(&m_ticks, &QTimer::timeout, this,
            [this] { Q_EMIT advanced(Stage::Writing, m_progress->done(), m_progress->total()); });
}

ExportRun::~ExportRun()
{
    m_progress->cancel();
}

void ExportRun::start()
{
    if (m_order.options.format == Format::Pdf)
        return startPdf();
    m_ticks.start();
    const auto future =
        m_library.read([order = m_order, progress = m_progress](const library::Stores& stores) {
            return order.intoFolder ? writeFolder(stores, order, *progress)
                                    : writeFile(stores, order, *progress);
        });
    base::whenDone(future, this, [this](const Result<Outcome>& outcome) { written(outcome); });
}

/// What can be known beforehand is told before the long work.
std::optional<base::Error> ExportRun::problemOfTarget() const
{
    const QString name = QDir::toNativeSeparators(m_order.target);
    if (!m_order.overwrite && QFileInfo::exists(m_order.target))
        return base::Error{base::ErrorCode::Conflict,
                           tr("The file %1 exists already. Choose another name or overwrite it.").arg(name),
                           {}};
    const QFileInfo folder(QFileInfo(m_order.target).absolutePath());
    if (!folder.isDir() || !folder.isWritable())
        return base::Error{
            base::ErrorCode::Storage,
            tr("The file %1 cannot be written. Check the folder and the free space.").arg(name),
            {}};
    return std::nullopt;
}

void ExportRun::startPdf()
{
    if (const auto problem = problemOfTarget()) {
        Q_EMIT failed(*problem);
        return;
    }
    m_parts = std::make_shared<QTemporaryDir>(QDir::tempPath() + u"/pizhu-pdf-XXXXXX"_s);
    if (!m_parts->isValid()) {
        Q_EMIT failed({base::ErrorCode::Storage,
                       tr("The file %1 cannot be written. Check the folder and the free space.")
                           .arg(QDir::toNativeSeparators(m_parts->filePath(u"0.html"_s))),
                       m_parts->errorString()});
        return;
    }
    m_ticks.start();
    const auto future = m_library.read(
        [order = m_order, parts = m_parts, progress = m_progress](const library::Stores& stores) {
            return exporting::exportPrintParts(parts->path(), stores, order.scope, order.options, *progress);
        });
    base::whenDone(future, this, [this](const Result<exporting::PrintedExport>& printed) { print(printed); });
}

void ExportRun::cancel()
{
    m_progress->cancel();
    if (!m_pdf || !m_pdf->stop())
        return;
    delete std::exchange(m_pdf, nullptr);
    Q_EMIT failed(exportStopped());
}

void ExportRun::written(const Result<Outcome>& outcome)
{
    m_ticks.stop();
    if (outcome)
        Q_EMIT finished(*outcome);
    else
        Q_EMIT failed(outcome.error());
}

void ExportRun::print(const Result<exporting::PrintedExport>& printed)
{
    m_ticks.stop();
    if (!printed || m_progress->isCancelled()) { // perhaps after the last article was written
        Q_EMIT failed(printed ? exportStopped() : printed.error());
        return;
    }
    const exporting::ExportCounts counts = printed->counts;
    m_pdf = new PdfExport({.folder = m_parts,
                           .parts = printed->parts,
                           .title = exporting::documentTitle(m_order.options),
                           .target = m_order.target},
                          this);
    connect(m_pdf, &PdfExport::printed, this,
            [this, counts](int articles) { Q_EMIT advanced(Stage::Printing, articles, counts.articles); });
    connect(m_pdf, &PdfExport::joining, this, [this] { Q_EMIT advanced(Stage::Joining, 0, 0); });
    connect(m_pdf, &PdfExport::finished, this, [this, counts] { Q_EMIT finished({counts, {}}); });
    connect(m_pdf, &PdfExport::failed, this, &ExportRun::failed);
    Q_EMIT advanced(Stage::Printing, 0, counts.articles);
    m_pdf->start();
}

} // namespace pizhu::ui
