// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "ui/reader/annotatorbridge.h"
#include "ui/reader/articleschemehandler.h"

#include <QColor>
#include <QJsonArray>
#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <QWebEngineLoadingInfo>
#include <QWebEngineProfile>
#include <QWebEngineView>
#include <functional>
#include <memory>
#include <optional>

class QKeyEvent;

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
    /// A caret before the unit at the offset, or, `atEnd`, behind the one before it; scrolls to it. Up and
    /// down keep the column as long as `keepsColumn`.
    void showCaret(qsizetype offset, bool atEnd, bool keepsColumn = false);
    void hideCaret();
    /// Asks where the caret would be so many lines, or windows, further on.
    void offsetByLines(int lines, std::function<void(qsizetype)> answer);
    void offsetByPages(int pages, std::function<void(qsizetype)> answer);
    /// Draws a frame around a passage, with handles at its ends when wanted.
    void showPicked(base::TextRange range, bool handles);
    void hidePicked();
    /// Asks where the first line of a passage stands that is in the window, in the widget's pixels; empty
    /// when none is.
    void lineOf(base::TextRange range, std::function<void(QRect)> answer);
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
    /// The reader selected something else with the mouse, or nothing any more.
    void selectedByMouse(std::optional<pizhu::base::TextRange> selection);
    /// The page has done the last select(): what it could select is this.
    void selectedAsTold(std::optional<pizhu::base::TextRange> selection);
    void clicked(const pizhu::ui::PageClick& click);
    void handleDragged(const pizhu::ui::HandleDrag& drag);
    void menuRequested(const pizhu::ui::PageMenu& menu);
    /// A key reached the page. Whoever wants it accepts the event.
    void keyPressed(QKeyEvent* event);
    void keyReleased(QKeyEvent* event);
    void linkActivated(const QUrl& url);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createPage();
    void installAnnotator();
    void connectSignals();
    void call(const QString& function, const QJsonArray& arguments);
    void run(const QString& script);
    void onLoadingChanged(const QWebEngineLoadingInfo& info);
    void setSelection(std::optional<PageSelection> selection);
    void onSelected(const std::optional<PageSelection>& selection, int command);
    void ask(const QString& function, int argument, std::function<void(qsizetype)> answer);

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
    int m_command = 0;             ///< number of the last select() or deselect()
    QPointer<QObject> m_keyTarget; ///< where the engine takes its keys
};

} // namespace pizhu::ui
