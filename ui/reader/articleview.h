// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "ui/reader/annotatorbridge.h"
#include "ui/reader/articleschemehandler.h"
#include "ui/reader/readingbridge.h"

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
struct ArticleHtml;

/// What of an article is seen first: a range when there is one, else the line of `top`.
struct PageStart
{
    qsizetype top = 0; ///< source offset
    std::optional<base::TextRange> range{};
    bool flash = false;
};

/// The web view of the reader: shows a document of ours in a locked page and speaks to its annotator in
/// source offsets. Commands given before the article is there run once it is; what the page says of the
/// article before is not heard any more.
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
    /// Loads an empty page, so that the first article finds one.
    void warmUp(const ArticleHtml& empty);
    /// Puts the article into the page that is there, which takes a fraction of loading one; loads one where
    /// there is none.
    void showArticle(const ArticleHtml& article, const PageStart& start);
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

    /// Whether the page says what the pointer is at: of use where the script is not the source's.
    void setConverted(bool converted);
    /// How much of the article was on the screen or above it, 0 … 1; 1 as soon as its end is.
    [[nodiscard]] double progress() const { return m_progress; }

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
    void progressed();
    void pointed(const pizhu::ui::PointedText& text, const QPointF& position);
    void pointedAtNothing();

private:
    void createPage();
    void installAnnotator();
    void connectSignals();
    void call(const QString& function, const QJsonArray& arguments);
    void run(const QString& script);
    void beginShowing();
    void putIn(const QString& script);
    void setProgress(double progress);
    void onShown();
    void forgetPage();
    void onLoadingChanged(const QWebEngineLoadingInfo& info);
    void setSelection(std::optional<PageSelection> selection);

    std::unique_ptr<QWebEngineProfile> m_profile; // declared before the page: must outlive it
    std::unique_ptr<ArticlePage> m_page;
    ArticleSchemeHandler* m_handler = nullptr;
    RequestInterceptor* m_interceptor = nullptr;
    AnnotatorBridge* m_bridge = nullptr;
    ReadingBridge* m_reading = nullptr;
    QTimer m_rest;
    QStringList m_waiting; ///< scripts for when the page is there
    QString m_next;        ///< puts an article into the page that is loading
    QUrl m_url;            ///< of the page shown or loading
    bool m_loaded = false; ///< the page can be spoken to
    bool m_shown = false;  ///< what was asked for last is on it
    bool m_warming = false;
    double m_progress = 0;
    quint64 m_showing = 0; ///< counts what was to be shown
    quint64 m_serial = 0;  ///< by which the page knows the article
    std::optional<PageSelection> m_selection;
};

} // namespace pizhu::ui
