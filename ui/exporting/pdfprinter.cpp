// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/pdfprinter.h"

#include <QFile>
#include <QPageLayout>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInterceptor>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr QMarginsF kMargins{20, 18, 20, 20}; ///< millimetres

void lockDown(QWebEngineSettings& settings)
{
    using S = QWebEngineSettings;
    for (const S::WebAttribute off :
         {S::JavascriptEnabled, S::LocalStorageEnabled, S::LocalContentCanAccessRemoteUrls,
          S::LocalContentCanAccessFileUrls, S::PluginsEnabled, S::HyperlinkAuditingEnabled,
          S::DnsPrefetchEnabled, S::AutoLoadIconsForPage, S::ErrorPageEnabled})
        settings.setAttribute(off, false);
    settings.setAttribute(S::PrintElementBackgrounds, true);
}

} // namespace

class OnlyThisPage : public QWebEngineUrlRequestInterceptor
{
public:
    void setPage(const QUrl& page) { m_page = page; }
    void interceptRequest(QWebEngineUrlRequestInfo& request) override
    {
        if (request.requestUrl() != m_page && request.requestUrl().scheme() != u"data")
            request.block(true);
    }

private:
    QUrl m_page;
};

PdfPrinter::PdfPrinter(QObject* parent)
    : QObject(parent)
    , m_profile(std::make_unique<QWebEngineProfile>())
    , m_guard(std::make_unique<OnlyThisPage>())
{
    m_profile->setUrlRequestInterceptor(m_guard.get());
}

/// Each has a process of its own, which gives its memory back at the end.
std::unique_ptr<QWebEnginePage> PdfPrinter::newPage()
{
    auto page = std::make_unique<QWebEnginePage>(m_profile.get());
    lockDown(*page->settings());
    connect(page.get(), &QWebEnginePage::loadFinished, this, &PdfPrinter::loaded);
    connect(page.get(), &QWebEnginePage::pdfPrintingFinished, this,
            [this](const QString& /*path*/, bool complete) { written(complete); });
    connect(page.get(), &QWebEnginePage::renderProcessTerminated, this,
            [this] { fail(u"The process that lays out the page ended."_s); });
    return page;
}

PdfPrinter::~PdfPrinter()
{
    delete m_retired;
}

QString PdfPrinter::pdfOf(const QString& page)
{
    return page + u".pdf"_s;
}

void PdfPrinter::print(const QStringList& pages)
{
    m_pages = pages;
    m_next = 0;
    printNext();
}

void PdfPrinter::printNext()
{
    const QUrl url = QUrl::fromLocalFile(m_pages[m_next]);
    m_guard->setPage(url);
    m_page = newPage();
    m_page->load(url);
}

void PdfPrinter::loaded(bool complete)
{
    if (!complete)
        return fail(u"The page could not be laid out."_s);
    m_page->printToPdf(pdfOf(m_pages[m_next]), QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                                           kMargins, QPageLayout::Millimeter));
}

void PdfPrinter::written(bool complete)
{
    if (!complete)
        return fail(u"The PDF could not be written."_s);
    QFile::remove(m_pages[m_next]);
    retire();
    Q_EMIT printed(++m_next);
    if (m_next == m_pages.size())
        Q_EMIT finished();
    else
        printNext();
}

/// The page is the one who says that it is done, so it goes later, but before its profile.
void PdfPrinter::retire()
{
    m_page->disconnect(this);
    m_retired = m_page.release();
    m_retired->deleteLater();
}

void PdfPrinter::fail(const QString& detail)
{
    if (!m_page) // was told already
        return;
    retire();
    Q_EMIT failed(
        {base::ErrorCode::Storage,
         tr("The pages cannot be printed. Check the free space for temporary files, or export fewer "
            "articles at once."),
         detail});
}

} // namespace pizhu::ui
