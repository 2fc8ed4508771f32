// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/readerpane.h"

#include "app/library/library.h"
#include "app/library/review.h"
#include "ui/models/titles.h"
#include "ui/reader/articlemarks.h"
#include "ui/reader/articleview.h"
#include "ui/reader/emptyarticle.h"
#include "ui/reader/findbar.h"
#include "ui/reader/markpicker.h"
#include "ui/reader/messagebar.h"
#include "ui/reader/pagecaret.h"
#include "ui/reader/progressline.h"
#include "ui/reader/readingplace.h"
#include "ui/reader/readingsession.h"
#include "ui/reader/selectionbar.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <algorithm>

namespace pizhu::ui {

namespace {

constexpr double kZoomStep = 1.1;
constexpr qsizetype kLongArticle =
    60'000; // UTF-16 units; from here on only what is near the window is laid out

QString cleanupSummary(const document::CleanupLog& log)
{
    const int repairs = static_cast<int>(log.repairs.size());
    const int removals = static_cast<int>(log.removals.size());
    const QString repaired = ReaderPane::tr("%n repair(s)", "damage in the text", repairs);
    const QString removed = ReaderPane::tr("%n line(s) removed", "by clean-up", removals);
    if (repairs == 0)
        return removed;
    return removals == 0 ? repaired
                         : ReaderPane::tr("%1, %2", "repairs, removed lines").arg(repaired, removed);
}

/// Where one was, or was the last time.
PagePlace placeOf(const ReadingSession& session)
{
    return session.kept() ? session.kept()->place : PagePlace{.offset = session.article()->readingPosition};
}

} // namespace

void ReaderPane::showPage(const PageUpdate& page)
{
    const library::Article& article = *m_session->article();
    m_firstVisible = article.readingPosition;
    m_view->showArticle({.languageTag = page.languageTag,
                         .title = article.metadata.title.value,
                         .headHtml = page.headHtml.value_or(QString()),
                         .bodyHtml = page.bodyHtml.value_or(QString()),
                         .themeCss = themeCss(),
                         .readingCss = cssVariables(m_style),
                         .isLong = article.document.text.size() > kLongArticle},
                        pageStart(page.hasMore));
    updateBars();
    if (m_session->kept() && m_session->kept()->selection)
        m_caret->select(*m_session->kept()->selection);
}

PageStart ReaderPane::pageStart(bool hasMore) const
{
    const auto [top, below] = placeOf(*m_session);
    const annotation::Annotation* annotation = m_session->annotation(m_pendingAnnotation);
    if (annotation && annotation->anchor && annotation->anchor->state != annotation::AnchorState::Orphan)
        return {.top = top, .range = annotation->anchor->range, .hasMore = hasMore};
    if (m_pendingRange)
        return {.top = top, .range = m_pendingRange, .flash = true, .hasMore = hasMore};
    const auto hit = m_session->kept() ? std::nullopt : m_session->hits().current();
    if (hit && m_pendingAnnotation.isEmpty())
        return {.top = top, .range = hit, .hasMore = hasMore};
    return {.top = top, .below = below, .hasMore = hasMore};
}

void ReaderPane::onPageBegun()
{
    if (!m_session->article())
        return;
    m_empty->hide();
    m_view->setZoomFactor(m_zoom); // the engine keeps it by host, and every document has its own
}

void ReaderPane::onPageShown()
{
    if (!m_session->article())
        return;
    m_view->setConverted(m_session->script() != text::ViewScript::Source);
    placeOverlays();
    showProgress();
    m_seen = seenLength();
    m_pendingRange.reset();
    if (const QString uid = std::exchange(m_pendingAnnotation, {}); !uid.isEmpty())
        scrollToAnnotation(uid);
    m_readAhead.start();
    Q_EMIT articleOpened(m_session->id());
}

void ReaderPane::applyUpdate(const PageUpdate& update)
{
    applyTo(*m_view, update);
    if (update.bodyHtml)
        m_view->setConverted(m_session->script() != text::ViewScript::Source);
    updateReviewBar();
}

base::ArticleId ReaderPane::currentArticle() const
{
    return m_session->id();
}

text::ViewScript ReaderPane::viewScript() const
{
    return m_session->script();
}

std::optional<base::TextRange> ReaderPane::selection() const
{
    const library::Article* article = m_session->article();
    const auto selected = m_caret->selection();
    return article && selected && selected->fits(article->document.text.size()) ? selected : std::nullopt;
}

QString ReaderPane::selectedText() const
{
    const auto range = selection();
    return range ? range->of(m_session->article()->document.text).toString() : QString();
}

QString ReaderPane::sourceText() const
{
    return m_session->article() ? m_session->article()->document.text : QString();
}

double ReaderPane::zoom() const
{
    return m_zoom;
}

ReadingStyle ReaderPane::readingStyle() const
{
    return m_style;
}

bool ReaderPane::repairsShown() const
{
    return m_session->repairsShown();
}

void ReaderPane::openArticle(base::ArticleId article, const search::Query& query, HitEnd start)
{
    if (article == m_session->id()) {
        m_session->setQuery(query, m_firstVisible);
        return;
    }
    leavePlace();
    m_findBar->close();
    m_pendingRange.reset();
    m_pendingAnnotation.clear();
    if (m_empty->isVisibleTo(this))
        m_empty->showBlank();
    m_session->open(article, query, start);
}

void ReaderPane::closeArticle()
{
    leavePlace();
    m_session->close();
}

void ReaderPane::onClosed()
{
    m_pendingRange.reset();
    m_pendingAnnotation.clear();
    m_findBar->close();
    m_selectionBar->dismiss();
    m_progress->setProgress(-1);
    m_empty->showInvitation();
    m_empty->show();
    updateBars();
    Q_EMIT articleClosed();
}

void ReaderPane::onFailed(const base::Error& error)
{
    m_empty->showMessage(tr("This article cannot be shown"), error.message);
    m_empty->show();
    Q_EMIT articleFailed(error);
}

void ReaderPane::setViewScript(text::ViewScript script)
{
    m_session->setScript(script);
}

void ReaderPane::scrollTo(base::TextRange range)
{
    if (m_session->article())
        m_view->scrollToRange(range, true);
    else if (m_session->id().isValid()) {
        m_pendingRange = range;
        m_session->beginAt(range);
    }
}

void ReaderPane::scrollToAnnotation(const QString& uid)
{
    if (!m_session->article()) {
        m_pendingAnnotation = uid;
        m_session->beginAt(uid);
        return;
    }
    const annotation::Annotation* annotation = m_session->annotation(uid);
    if (annotation && annotation->anchor && annotation->anchor->state != annotation::AnchorState::Orphan)
        m_view->scrollToRange(annotation->anchor->range, true);
    m_picker->pick(uid);
}

void ReaderPane::showFind()
{
    if (m_session->article())
        m_findBar->open(selectedText().section(QLatin1Char('\n'), 0, 0));
}

void ReaderPane::hideFind()
{
    m_findBar->close();
}

void ReaderPane::reloadMarks()
{
    m_session->refresh();
}

void ReaderPane::setRepairsShown(bool shown)
{
    m_session->setRepairsShown(shown);
}

void ReaderPane::setComparison(const std::vector<document::Mark>& marks)
{
    m_session->setComparison(marks);
}

void ReaderPane::setZoom(double factor)
{
    m_zoom = std::clamp(factor, 0.5, 3.0);
    m_view->setZoomFactor(m_zoom);
    Q_EMIT zoomChanged(m_zoom);
}

void ReaderPane::zoomIn()
{
    setZoom(zoom() * kZoomStep);
}

void ReaderPane::zoomOut()
{
    setZoom(zoom() / kZoomStep);
}

void ReaderPane::setReadingStyle(const ReadingStyle& style)
{
    if (style == m_style)
        return;
    const bool otherPaper = style.paper != m_style.paper;
    m_style = style;
    if (otherPaper)
        updateTheme();
    if (m_session->article())
        m_view->setStyleSheetOf(QStringLiteral("reading"), cssVariables(m_style));
    Q_EMIT readingStyleChanged(m_style);
}

void ReaderPane::updateTheme()
{
    m_view->setPaperColor(themeOn(m_style.paper, m_theme.theme()).paper);
    if (m_session->article())
        m_view->setStyleSheetOf(QStringLiteral("theme"), themeCss());
}

QString ReaderPane::themeCss() const
{
    const Theme theme = themeOn(m_style.paper, m_theme.theme());
    const bool dark = theme.scheme == Theme::Scheme::Dark;
    return theme.cssVariables() +
           (dark ? QStringLiteral("html{color-scheme:dark;--picture-light:.86;--picture-ground:var(--text)}")
                 : QStringLiteral("html{color-scheme:light}"));
}

void ReaderPane::updateBars()
{
    updateHitBar();
    const library::Article* article = m_session->article();
    if (!article) {
        for (MessageBar* bar : {m_cleanupBar, m_orphanBar, m_reviewBar, m_noticeBar})
            bar->hide();
        m_reviewMessage.clear();
        return;
    }
    if (article->log.repairs.empty() && article->log.removals.empty())
        m_cleanupBar->hide();
    else
        m_cleanupBar->showMessage(cleanupSummary(article->log), tr("Show", "what clean-up did"));
    m_noticeBar->hide();
    m_reviewMessage.clear();
    m_reviewBar->hide();
    updateReviewBar();
}

/// An article without an author is common and no news; the filters count it.
void ReaderPane::updateReviewBar()
{
    if (!m_session->article())
        return;
    QStringList problems;
    for (const library::ReviewIssue& issue : library::reviewIssues(m_session->article()->metadata)) {
        if (issue.field != u"authors")
            problems.append(reviewTitle(library::reviewKey(issue)));
    }
    const QString message = problems.join(QStringLiteral(" · "));
    if (message == std::exchange(m_reviewMessage, message))
        return; // said already, and maybe closed
    if (message.isEmpty())
        m_reviewBar->hide();
    else
        m_reviewBar->showMessage(message, tr("Check", "title, date and source of the article"));
}

void ReaderPane::placeSelectionBar()
{
    if (QGuiApplication::mouseButtons().testFlag(Qt::LeftButton)) {
        m_selectionRest.start();
        return;
    }
    const QRect bounds = m_view->geometry();
    if (!selection() || !m_view->selection()) {
        m_selectionBar->dismiss();
        return;
    }
    const QRectF rect = m_view->selection()->rect;
    const double zoomed = m_view->zoomFactor();
    const QRect target =
        QRectF(rect.topLeft() * zoomed, rect.size() * zoomed).toAlignedRect().translated(bounds.topLeft());
    if (target.intersects(bounds))
        m_selectionBar->showAt(target, bounds);
    else
        m_selectionBar->dismiss();
}

void ReaderPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_selectionRest.start();
}

/// What floats over the page follows it, also when a bar came or went below.
bool ReaderPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::Resize) {
        updateHitBar();
        placeOverlays();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace pizhu::ui
