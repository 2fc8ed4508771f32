// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "ui/reader/annotatorbridge.h"
#include "ui/reader/articleschemehandler.h"

#include <QColor>
#include <QJsonArray>
#include <QStringList>
#include <QTimer>
#include <QWebEngineLoadingInfo>
#include <QWebEngineProfile>
#include <QWebEngineView>
#include <functional>
#include <memory>
#include <optional>

namespace pizhu::ui {

class ArticlePage;
class RequestInterceptor;

/// The web view of the reader: shows a document of ours in a locked page and speaks to its annotator in
/// source offsets. Commands given while a page loads run once it is there.
class ArticleView : public QWebEngineView
{
    Q_OBJECT

public:
    explicit ArticleView(QWidget* parent = nullptr);
    ~ArticleView() override;

    /// Where the pictures of pages come from; without it they have none.
    void setPictureSource(PictureSource source);
    /// Loads a whole page (UTF-8). Commands still waiting for the page before it are dropped.
    void showPage(const QByteArray& html);
    /// `blocks`: [{index, html}].
    void replaceBlocks(const QJsonArray& blocks);
    /// Keeps the first visible text and the selection.
    void replaceBody(const QString& languageTag, const QString& headHtml, const QString& bodyHtml);
    void replaceHead(const QString& headHtml);
    /// Sets the text of the <style> element with that id.
    void setStyleSheetOf(const QString& elementId, const QString& css);
    /// What is behind the page before it is drawn.
    void setPaperColor(const QColor& color);

    /// Puts the line of the offset at the top.
    void scrollToTop(qsizetype offset);
    /// Brings a range into view, with a short flash when asked.
    void scrollToRange(base::TextRange range, bool flash);
    void select(base::TextRange range);
    void deselect();
    /// Asks for the source offset of the first visible text.
    void firstVisible(std::function<void(qsizetype)> answer);
    /// The same with how far below the view's top its line begins, in CSS pixels; and puts a line there.
    /// False, and no answer, before the page is there.
    bool place(std::function<void(qsizetype, double)> answer);
    void putAt(qsizetype offset, double below);
    /// Asks for the source offset of the character at a point and for its box, both in CSS pixels of the
    /// view; no offset where there is no text.
    void textAt(QPointF point, std::function<void(std::optional<qsizetype>, const QRectF&)> answer);

    [[nodiscard]] const std::optional<PageSelection>& selection() const { return m_selection; }
    [[nodiscard]] const RequestInterceptor& interceptor() const { return *m_interceptor; }

Q_SIGNALS:
    void pageShown();
    void pageFailed();
    void selectionChanged();
    /// The reader scrolled and has rested for a moment.
    void rested();
    void scrolled();
    void markClicked(const QString& uid);
    void repairMenuRequested(pizhu::base::TextRange range);
    void linkActivated(const QUrl& url);

private:
    void createPage();
    void installAnnotator();
    void connectSignals();
    void call(const QString& function, const QJsonArray& arguments);
    void run(const QString& script);
    void onLoadingChanged(const QWebEngineLoadingInfo& info);
    void setSelection(std::optional<PageSelection> selection);

    std::unique_ptr<QWebEngineProfile> m_profile; // declared before the page: must outlive it
    std::unique_ptr<ArticlePage> m_page;
    ArticleSchemeHandler* m_handler = nullptr;
    RequestInterceptor* m_interceptor = nullptr;
    AnnotatorBridge* m_bridge = nullptr;
    QTimer m_rest;
    QStringList m_waiting; ///< scripts for when the page is there
    QUrl m_url;            ///< of the page shown or loading
    bool m_loaded = false;
    std::optional<PageSelection> m_selection;
};

} // namespace pizhu::ui
