// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/pdfexport.h"

#include "app/base/whendone.h"
#include "ui/exporting/pdfjoin.h"
#include "ui/exporting/pdfprinter.h"

#include <QTemporaryDir>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr double kNumberSize = 9; ///< points

QFont numberFont()
{
    return QFont(QStringList{u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s, u"serif"_s});
}

} // namespace

PdfExport::PdfExport(Order order, QObject* parent)
    : QObject(parent)
    , m_order(std::move(order))
    , m_printer(new PdfPrinter(this))
    , m_fate(std::make_shared<std::atomic<Fate>>(Fate::Open))
{
    connect(m_printer, &PdfPrinter::printed, this, &PdfExport::countPrinted);
    connect(m_printer, &PdfPrinter::finished, this, &PdfExport::join);
    connect(m_printer, &PdfPrinter::failed, this, &PdfExport::failed);
}

PdfExport::~PdfExport()
{
    (void)stop();
}

bool PdfExport::stop()
{
    Fate fate = Fate::Open;
    return m_fate->compare_exchange_strong(fate, Fate::Stopped) || fate == Fate::Stopped;
}

void PdfExport::start()
{
    QStringList pages;
    for (const exporting::PrintPart& part : m_order.parts)
        pages << part.path;
    m_printer->print(pages);
}

void PdfExport::countPrinted(int parts)
{
    std::size_t articles = 0;
    for (const exporting::PrintPart& part : std::span(m_order.parts).first(std::size_t(parts)))
        articles += part.articles.size();
    Q_EMIT printed(int(articles));
}

void PdfExport::join()
{
    Q_EMIT joining();
    std::exchange(m_printer, nullptr)->deleteLater(); // its processes are not needed any more
    PdfParts parts{m_order.parts, m_order.title, PdfPageNumbers(numberFont(), kNumberSize)};
    for (exporting::PrintPart& part : parts.parts)
        part.path = PdfPrinter::pdfOf(part.path);
    const auto write = [parts = std::move(parts), folder = m_order.folder, target = m_order.target,
                        fate = m_fate] {
        const auto keep = [&fate]() -> base::Result<void> {
            Fate before = Fate::Open;
            return fate->compare_exchange_strong(before, Fate::Kept) ? base::Result<void>()
                                                                     : base::fail(exportStopped());
        };
        return exporting::saveTo(target, true, [&](QIODevice& out) {
            return joinPdf(out, parts, [&fate] { return *fate != Fate::Stopped; }).and_then(keep);
        });
    };
    base::whenDone(QtConcurrent::run(write), this, [this](const base::Result<void>& done) {
        if (done)
            Q_EMIT finished();
        else
            Q_EMIT failed(done.error());
    });
}

} // namespace pizhu::ui
