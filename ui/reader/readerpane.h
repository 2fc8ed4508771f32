// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/base/error.h"
#include "app/base/ids.h"
#include "app/base/textrange.h"
#include "app/document/outline.h"
#include "app/library/article.h"
#include "app/search/query.h"
#include "app/text/script.h"
#include "ui/reader/hitcursor.h"
#include "ui/reader/pageplace.h"
#include "ui/reader/readingstyle.h"
#include "ui/reader/sourceform.h"

#include <QTimer>
#include <QUrl>
#include <QWidget>
#include <functional>
#include <optional>

namespace pizhu::library {
class Library;
}

namespace pizhu::document {
struct Mark;
}

namespace pizhu::ui {

class ArticleView;
class EmptyArticle;
class FindBar;
class HitBar;
class MarkPicker;
class MessageBar;
class OverlapPopup;
class PageCaret;
class PageKeys;
class OutlinePopover;
class ProgressLine;
class ReadingPlace;
class ReadingSession;
class SelectionBar;
class ThemeSource;
struct PageMenu;
struct PageStart;
struct PageUpdate;

/// Shows one article. Loads it from the library itself (never waits on the GUI thread), draws annotations,
/// search hits and repairs, and says what the reader wants; it changes nothing but what is remembered of
/// reading.
/// Follows Library::changed() and ThemeSource::themeChanged() by itself. All ranges are source offsets of the
/// article's current version. registerArticleScheme() (articlescheme.h) must have run before QApplication was
/// made.
///
/// Keys while text is selected and no text field has the focus: 1–6 highlight, H in the last colour, U
/// underline, N note, T tag, Esc lets go of the selection. PageKeys has those that move a caret or the ends
/// of an annotation; all others (Ctrl+F, F3 …) are the window's.
class ReaderPane : public QWidget
{
    Q_OBJECT

public:
    ReaderPane(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);
    ~ReaderPane() override;

    /// Invalid when nothing is open; set at once by openArticle(), also while the article is still loading.
    [[nodiscard]] base::ArticleId currentArticle() const;
    [[nodiscard]] text::ViewScript viewScript() const;
    /// The selected text of the body; nullopt when nothing is selected.
    [[nodiscard]] std::optional<base::TextRange> selection() const;
    /// The selected text in the script it was written in.
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] PageCaret& caret() { return *m_caret; }
    [[nodiscard]] MarkPicker& picker() { return *m_picker; }
    [[nodiscard]] PageKeys& keys() { return *m_keys; }
    [[nodiscard]] const ReadingSession& session() const { return *m_session; }
    /// Asks for a point of the screen below the annotation in hand.
    void besidePicked(std::function<void(QPoint)> answer);
    [[nodiscard]] SelectionBar& selectionBar() { return *m_selectionBar; }
    /// The text of the article that is shown, in its own script; empty while none is.
    [[nodiscard]] QString sourceText() const;
    [[nodiscard]] int hitCount() const;
    /// Index of the hit one is at, -1 when there is none.
    [[nodiscard]] int currentHit() const;
    [[nodiscard]] double zoom() const;
    [[nodiscard]] ReadingStyle readingStyle() const;
    [[nodiscard]] bool repairsShown() const;
    /// The script the open article is always shown in, if it has one.
    [[nodiscard]] std::optional<text::ViewScript> articleScript() const;
    /// In characters; 0 while nothing is shown.
    [[nodiscard]] qsizetype articleLength() const;
    [[nodiscard]] library::ReadState readState() const;
    /// What stands at the top of the window; nullopt while no article is shown.
    [[nodiscard]] std::optional<PagePlace> place() const;
    /// How much of the article was seen, 0 … 1, and in characters.
    [[nodiscard]] double progress() const;
    [[nodiscard]] qsizetype seenLength() const;

    /// Marks what differs from the text beside, until another article opens.
    void setComparison(const std::vector<document::Mark>& marks);

    /// A bar of the window's below the article, above the pane's own; it shows and hides itself.
    void addBar(QWidget* bar);

public Q_SLOTS:
    /// Opens the article where it was left last time, or at the first hit of `query`. For the article that is
    /// open already only the hits change, and nothing moves.
    void openArticle(pizhu::base::ArticleId article, const pizhu::search::Query& query = {},
                     pizhu::ui::HitEnd start = pizhu::ui::HitEnd::First);
    /// Opens the article at a place one was at before, whatever the hits of `query`.
    void returnTo(pizhu::base::ArticleId article, const pizhu::search::Query& query,
                  const pizhu::ui::PagePlace& place);
    /// One goes on to another place of the article at once: jumped() says from where.
    void noteJump();
    /// Shows the empty state.
    void closeArticle();
    /// Keeps the place and the selection. For all articles but those that have a script of their own.
    void setViewScript(pizhu::text::ViewScript script);
    /// For the open article, also the next time; nullopt: like all others.
    void setArticleScript(std::optional<pizhu::text::ViewScript> script);
    /// Shows the headings to go to.
    void showOutline();
    void scrollTo(pizhu::base::TextRange range);
    /// Scrolls to the annotation and lets it flash. Before the article is shown, this happens as soon as it
    /// is.
    void scrollToAnnotation(const QString& uid);
    void clearSelection();
    /// Copies the selected text as shown.
    void copySelection();
    /// The same in the script it was written in.
    void copySource();
    /// Opens the find bar with the selected text, if any.
    void showFind();
    void hideFind();
    /// The next/previous find result while the find bar is open, round the ends; else the search hit, and
    /// hitsPassed() from the last one.
    void nextHit();
    void previousHit();
    /// To the first hit from the last, or the other way.
    void wrapHits(int by);
    /// Loads annotations, tags and metadata again. Runs by itself when the library changed.
    void reloadMarks();
    void setRepairsShown(bool shown);
    void setZoom(double factor); ///< 1.0 = 100 %, clamped to 0.5 … 3
    void zoomIn();
    void zoomOut();
    void setReadingStyle(const pizhu::ui::ReadingStyle& style);

Q_SIGNALS:
    /// The article is on the screen.
    void articleOpened(pizhu::base::ArticleId article);
    void articleClosed();
    /// Loading or showing failed; the pane shows the message too.
    void articleFailed(const pizhu::base::Error& error);
    void selectionChanged(std::optional<pizhu::base::TextRange> selection);
    void hitsChanged(int current, int count);
    /// The last (+1) or first (-1) hit of the article was passed; or there is none.
    void hitsPassed(int by);
    // The selection stays until whoever answers one of these calls clearSelection().
    void highlightRequested(pizhu::base::TextRange range, pizhu::annotation::HighlightColor color);
    void underlineRequested(pizhu::base::TextRange range);
    void noteRequested(pizhu::base::TextRange range);
    void tagRequested(pizhu::base::TextRange range);
    /// The selected text, in the script of the source, as the value of a metadata field.
    void useAsRequested(const QString& field, const QString& text);
    /// Something about the article's title, date or source needs a look.
    void reviewRequested();
    void textCopied();
    /// Where one was in the article that one has just left, told once its page has answered.
    void placeLeft(pizhu::base::ArticleId article, const pizhu::ui::PagePlace& place);
    /// One jumped inside the article, by its outline or a link, and may want to go back.
    void jumped(const pizhu::ui::PagePlace& from);
    /// The context menu was asked for on a selection or an annotation, at this offset of the text or -1.
    void pageMenuRequested(const QStringList& annotations, qsizetype offset);
    /// An annotation was picked; the innermost one where several overlap.
    void annotationActivated(const QString& uid);
    void cleanupLogRequested();
    /// What was repaired at this place of the text?
    void repairRequested(pizhu::base::TextRange range);
    void orphansRequested();
    void viewScriptChanged(pizhu::text::ViewScript script);
    void articleScriptChanged();
    void progressChanged(double progress);
    void zoomChanged(double factor);
    void readingStyleChanged(const pizhu::ui::ReadingStyle& style);
    /// A link of the article was clicked; nothing was opened.
    void linkActivated(const QUrl& url);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void createWidgets();
    void createLayout();
    void connectSession();
    void connectPage();
    void connectBars();
    void connectSelectionBar();
    void createMarking(library::Library& library);
    void connectMarking();
    void connectReading();

    void showPage(const PageUpdate& page);
    [[nodiscard]] PageStart pageStart(bool hasMore) const;
    void onPageBegun();
    void applyUpdate(const PageUpdate& update);
    void onPageShown();
    void onClosed();
    void onFailed(const base::Error& error);
    void onSelectionChanged();
    void onHitReached(base::TextRange hit);
    void stepHit(int by);
    void updateHitBar();
    void onHitsChanged();
    void onPageSelectionChanged();
    void showMenu(const PageMenu& menu);
    void showRepairMenu(base::TextRange range);
    void showOverlaps();
    void placeSelectionBar();
    void recordPlace();
    void keepPlace(qsizetype offset);
    void savePlace();
    void leavePlace();
    void showProgress();
    void placeOverlays();
    void popUpOutline(const std::vector<document::OutlineEntry>& entries, const QStringList& titles);
    void showSourceForm();
    void updateBars();
    void updateReviewBar();
    void updateTheme();
    [[nodiscard]] QString themeCss() const;

    const ThemeSource& m_theme;
    ReadingSession* m_session = nullptr;
    ReadingPlace* m_place = nullptr;
    ArticleView* m_view = nullptr;
    EmptyArticle* m_empty = nullptr;
    MessageBar* m_cleanupBar = nullptr;
    MessageBar* m_orphanBar = nullptr;
    MessageBar* m_reviewBar = nullptr;
    MessageBar* m_noticeBar = nullptr;
    FindBar* m_findBar = nullptr;
    HitBar* m_hitBar = nullptr;
    SelectionBar* m_selectionBar = nullptr;
    PageCaret* m_caret = nullptr;
    MarkPicker* m_picker = nullptr;
    PageKeys* m_keys = nullptr;
    OverlapPopup* m_overlaps = nullptr;
    ProgressLine* m_progress = nullptr;
    OutlinePopover* m_outline = nullptr;
    QTimer m_pointerRest; ///< the pointer stays where it is
    PointedText m_pointed;
    QPoint m_pointedAt;     ///< in the view
    QTimer m_selectionRest; ///< a drag is over before the bar comes
    QTimer m_readAhead;     ///< when an article has been there for a while
    ReadingStyle m_style;
    double m_zoom = 1.0;
    qsizetype m_firstVisible = 0; ///< source offset, as of the last rest
    qsizetype m_seen = 0;         ///< at most, since the article was opened
    QString m_reviewMessage;      ///< what the review bar says or said until it was closed
    QString m_pendingAnnotation;  ///< where to go as soon as the article is shown
    std::optional<base::TextRange> m_pendingRange;
};

} // namespace pizhu::ui
