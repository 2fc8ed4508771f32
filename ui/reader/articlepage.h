// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWebEnginePage>

namespace pizhu::ui {

/// A page that can show our own document and do nothing else: no JavaScript of the page, no permissions, no
/// windows, no dialogs, no navigation. Our annotator runs in the application's script world, which these
/// settings do not touch.
class ArticlePage : public QWebEnginePage
{
    Q_OBJECT

public:
    explicit ArticlePage(QWebEngineProfile* profile, QObject* parent = nullptr);

    /// The one address that may be navigated to.
    void setDocumentUrl(const QUrl& url) { m_document = url; }

Q_SIGNALS:
    /// A link was clicked; nothing was opened.
    void linkActivated(const QUrl& url);

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType type) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString& message, int line,
                                  const QString& source) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList& oldFiles,
                            const QStringList& acceptedMimeTypes) override;
    void javaScriptAlert(const QUrl& origin, const QString& message) override;
    bool javaScriptConfirm(const QUrl& origin, const QString& message) override;
    bool javaScriptPrompt(const QUrl& origin, const QString& message, const QString& defaultValue,
                          QString* result) override;

private:
    QUrl m_document;
};

} // namespace pizhu::ui
