// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/pdfprinter.h"

#include <QDir>
#include <QFile>
#include <QPageLayout>
#include <QTemporaryFile>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInterceptor>
#include <filesystem>

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

/// Makes room for a file beside `target`, on the same file system; empty when the folder takes none.
QString placeBeside(const QString& target)
{
    QTemporaryFile file(target + u".XXXXXX"_s);
    file.setAutoRemove(false);
    return file.open() ? file.fileName() : QString();
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
    m_page = std::make_unique<QWebEnginePage>(m_profile.get());
    lockDown(*m_page->settings());
    connect(m_page.get(), &QWebEnginePage::loadFinished, this, &PdfPrinter::loaded);
    connect(m_page.get(), &QWebEnginePage::pdfPrintingFinished, this,
            [this](const QString& /*path*/, bool complete) { finish(complete); });
    connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this,
            [this] { fail(u"The process that lays out the page ended."_s); });
}

PdfPrinter::~PdfPrinter()
{
    if (!m_unfinished.isEmpty())
        QFile::remove(m_unfinished);
}

void PdfPrinter::print(const QString& page, const QString& target)
{
    m_target = target;
    m_unfinished = placeBeside(target);
    if (m_unfinished.isEmpty())
        return fail(u"No file can be made beside it."_s);
    const QUrl url = QUrl::fromLocalFile(page);
    m_guard->setPage(url);
    m_page->load(url);
}

void PdfPrinter::loaded(bool complete)
{
    if (!complete)
        return fail(u"The page could not be laid out."_s);
    m_page->printToPdf(m_unfinished, QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, kMargins,
                                                 QPageLayout::Millimeter));
}

void PdfPrinter::finish(bool complete)
{
    if (!complete)
        return fail(u"The PDF could not be written."_s);
    std::error_code error;
    std::filesystem::rename(QFile::encodeName(m_unfinished).toStdString(),
                            QFile::encodeName(m_target).toStdString(), error);
    if (error)
        return fail(QString::fromStdString(error.message()));
    m_unfinished.clear();
    QFile::setPermissions(m_target,
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    Q_EMIT printed();
}

void PdfPrinter::fail(const QString& detail)
{
    Q_EMIT failed({base::ErrorCode::Storage,
                   tr("The file %1 cannot be written. Check the folder and the free space.")
                       .arg(QDir::toNativeSeparators(m_target)),
                   detail});
}

} // namespace pizhu::ui
