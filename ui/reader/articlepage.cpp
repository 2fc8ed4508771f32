// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articlepage.h"

#include <QLoggingCategory>
#include <QWebEngineCertificateError>
#include <QWebEngineSettings>
#include <array>

namespace pizhu::ui {

namespace {

Q_LOGGING_CATEGORY(reader, "pizhu.reader")

void lockDown(QWebEngineSettings& settings)
{
    using S = QWebEngineSettings;
    static constexpr std::array kOff = {
        S::JavascriptEnabled,
        S::JavascriptCanOpenWindows,
        S::JavascriptCanAccessClipboard,
        S::JavascriptCanPaste,
        S::LocalStorageEnabled,
        S::LocalContentCanAccessRemoteUrls,
        S::LocalContentCanAccessFileUrls,
        S::HyperlinkAuditingEnabled,
        S::PluginsEnabled,
        S::PdfViewerEnabled,
        S::FullScreenSupportEnabled,
        S::ScreenCaptureEnabled,
        S::WebGLEnabled,
        S::Accelerated2dCanvasEnabled,
        S::AutoLoadIconsForPage,
        S::ErrorPageEnabled,
        S::FocusOnNavigationEnabled,
        S::AllowRunningInsecureContent,
        S::AllowGeolocationOnInsecureOrigins,
        S::AllowWindowActivationFromJavaScript,
        S::DnsPrefetchEnabled,
        S::NavigateOnDropEnabled,
        S::TouchIconsEnabled,
    };
    for (const S::WebAttribute attribute : kOff)
        settings.setAttribute(attribute, false);
    settings.setUnknownUrlSchemePolicy(QWebEngineSettings::DisallowUnknownUrlSchemes);
}

} // namespace

ArticlePage::ArticlePage(QWebEngineProfile* profile, QObject* parent)
    : QWebEnginePage(profile, parent)
{
    lockDown(*settings());
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl& origin, Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
    connect(this, &QWebEnginePage::certificateError, this,
            [](QWebEngineCertificateError error) { error.rejectCertificate(); });
}

bool ArticlePage::acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame)
{
    if (type == NavigationTypeLinkClicked) {
        Q_EMIT linkActivated(url);
        return false;
    }
    return isMainFrame && url == m_document;
}

QWebEnginePage* ArticlePage::createWindow(WebWindowType /*type*/)
{
    return nullptr;
}

void ArticlePage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel /*level*/, const QString& message,
                                           int line, const QString& source)
{
    qCDebug(reader).noquote() << source << line << message;
}

QStringList ArticlePage::chooseFiles(FileSelectionMode /*mode*/, const QStringList& /*oldFiles*/,
                                     const QStringList& /*acceptedMimeTypes*/)
{
    return {};
}

void ArticlePage::javaScriptAlert(const QUrl& /*origin*/, const QString& /*message*/) {}

bool ArticlePage::javaScriptConfirm(const QUrl& /*origin*/, const QString& /*message*/)
{
    return false;
}

bool ArticlePage::javaScriptPrompt(const QUrl& /*origin*/, const QString& /*message*/,
                                   const QString& /*defaultValue*/, QString* /*result*/)
{
    return false;
}

} // namespace pizhu::ui
