// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "ui/reader/annotatorbridge.h"
#include "ui/reader/articleschemehandler.h"
#include "ui/reader/bodyparts.h"
#include "ui/reader/pageplace.h"
#include "ui/reader/readingbridge.h"

#include <QColor>
#include <QJsonArray>
#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <QWebEngineLoadingInfo>
#include <QWebEngineProfile>
#include <QWebEngineView>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

class QKeyEvent;

namespace pizhu::ui {

class ArticlePage;
class RequestInterceptor;
struct ArticleHtml;

/// What of an article is seen first: a range when there is one, else the line of `top`.
struct PageStart
{
    qsizetype top = 0; ///< source offset
    double below = 0;  ///< how far below the window's top its line begins, CSS pixels
    std::optional<base::TextRange> range{};
    bool flash = false;
    bool hasMore = false; ///< the body is a part of it: putPart() brings the rest
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
    /// Says and answers nothing any more, for owners that go: destroying one page lets others answer.
    void retire();

    /// Where the pictures of pages come from; without it they have none.
    void setPictureSource(PictureSource source);
    /// Loads a whole page (UTF-8). Commands still waiting for the page before it are dropped.
    void showPage(const QByteArray& html);
    /// Loads an empty page, so that the first article finds one.
    void warmUp(const ArticleHtml& empty);
    /// Puts the article into the page that is there, which takes a fraction of loading one; loads one where
    /// there is none.
    void showArticle(const ArticleHtml& article, const PageStart& start);
    /// Blocks of a long article, in the place of those that are there or between them. They are put in one
    /// after the other and leave the page time for the reader; pageShown() follows the last, or textChanged()
    /// when that has been said of the article.
    void putPart(const BodyPart& part);
    /// Begins to change the whole text of a long article with a part of it; putPart() brings the others. What
    /// is still on its way from earlier is dropped. Keeps the first visible text and the selection.
    void changeText(const QString& languageTag, const QString& headHtml, const BodyPart& part);
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
    /// Asks where the lines of a passage stand that are in the window, in the widget's pixels; empty when
    /// none is, only the first when they fill much of it.
    void lineOf(base::TextRange range, std::function<void(QRect)> answer);
    /// Where the reader has scrolled to without having rested there: rested() has not been said of it yet.
    [[nodiscard]] std::optional<qsizetype> restlessPlace() const { return m_restless; }
    /// Asks where the reader has come to: a page says a frame later that it was scrolled. No answer where it
    /// was not, or before the page is there.
    void left(std::function<void(const PagePlace& place, double progress)> answer);
    /// The first visible line, as far as the page has said; the beginning until it has.
    [[nodiscard]] PagePlace lastPlace() const { return m_lastPlace; }
    /// Asks for the source offset of the first visible text.
    void firstVisible(std::function<void(qsizetype)> answer);
    /// Asks for the first visible line, none when the page goes meanwhile; and puts a line there. False, and
    /// no answer, before the page is there.
    bool place(std::function<void(std::optional<PagePlace>)> answer);
    void putAt(qsizetype offset, double below);
    /// Asks for the source offset of the character at a point and for its box, both in CSS pixels of the
    /// view; no offset where there is no text.
    void textAt(QPointF point, std::function<void(std::optional<qsizetype>, const QRectF&)> answer);

    /// Whether the page says what the pointer is at: of use where the script is not the source's.
    void setConverted(bool converted);
    /// How much of the article was on the screen or above it, 0 … 1; 1 as soon as its end is.
    [[nodiscard]] double progress() const { return m_progress; }

    [[nodiscard]] const std::optional<PageSelection>& selection() const { return m_selection; }
    [[nodiscard]] const RequestInterceptor& interceptor() const { return *m_interceptor; }

Q_SIGNALS:
    /// The article can be read where it begins to be; of a long one the rest is on its way.
    void pageBegun();
    void pageShown();
    /// The whole text has become another, to its end.
    void textChanged();
    void pageFailed();
    void selectionChanged();
    /// The reader scrolled and has rested for a moment.
    void rested();
    void scrolled();
    /// lastPlace() may be another: somebody scrolled, or the article is being put in.
    void placed();
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
    void progressed();
    void pointed(const pizhu::ui::PointedText& text, const QPointF& position);
    void pointedAtNothing();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createPage();
    void installAnnotator();
    void connectSignals();
    void call(const QString& function, const QJsonArray& arguments);
    void run(const QString& script);
    void beginShowing();
    void putIn(const QString& script);
    void putInTurn(const QString& script);
    void putInMissing();
    void replacePiece(const QString& script);
    void onPutIn(double progress);
    void onBegun();
    void setProgress(double progress);
    void onShown();
    void forgetPage();
    void onLoadingChanged(const QWebEngineLoadingInfo& info);
    void setSelection(std::optional<PageSelection> selection);
    void onSelected(const std::optional<PageSelection>& selection, int command);
    void onScrolled(const PageScroll& scroll);
    void onDragged(const HandleDrag& drag);
    /// Asks the page; the value is invalid when it has gone.
    void query(const QString& expression, std::function<void(const QVariant&)> answer);
    void queryOffset(const QString& expression, std::function<void(qsizetype)> answer);
    void ask(const QString& function, int argument, std::function<void(qsizetype)> answer);

    std::unique_ptr<QWebEngineProfile> m_profile; // declared before the page: must outlive it
    std::unique_ptr<ArticlePage> m_page;
    ArticleSchemeHandler* m_handler = nullptr;
    RequestInterceptor* m_interceptor = nullptr;
    AnnotatorBridge* m_bridge = nullptr;
    ReadingBridge* m_reading = nullptr;
    QTimer m_rest;
    QTimer m_dragOn; ///< while a handle is held at the edge of the window
    std::optional<qsizetype> m_restless;
    PagePlace m_lastPlace;
    QStringList m_waiting;         ///< scripts for when the page is there
    QString m_next;                ///< puts an article into the page that is loading
    std::deque<QString> m_missing; ///< scripts that bring what the page does not have yet
    QTimer m_breath;               ///< between two of them
    bool m_isPuttingIn = false;    ///< one is on its way
    bool m_isFirstPart = false;    ///< of what was asked for last
    bool m_hasAll = false;         ///< the last of them is known
    bool m_begun = false;          ///< the first of what was asked for last is on the page
    QUrl m_url;                    ///< of the page shown or loading
    bool m_loaded = false;         ///< the page can be spoken to
    bool m_shown = false;          ///< what was asked for last is on it
    bool m_warming = false;
    bool m_retired = false;
    double m_progress = 0;
    quint64 m_showing = 0; ///< counts what was to be shown
    quint64 m_serial = 0;  ///< by which the page knows the article
    std::optional<PageSelection> m_selection;
    int m_command = 0;             ///< number of the last select() or deselect()
    QPointer<QObject> m_keyTarget; ///< where the engine takes its keys
};

} // namespace pizhu::ui
