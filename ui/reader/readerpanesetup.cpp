// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of the pane are made and connected; what they do stands in readerpane.cpp.
#include "app/library/library.h"
#include "ui/reader/articlehtml.h"
#include "ui/reader/articlemarks.h"
#include "ui/reader/articleview.h"
#include "ui/reader/emptyarticle.h"
#include "ui/reader/findbar.h"
#include "ui/reader/hitbar.h"
#include "ui/reader/librarypictures.h"
#include "ui/reader/messagebar.h"
#include "ui/reader/outlinepopover.h"
#include "ui/reader/progressline.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/readingplace.h"
#include "ui/reader/readingsession.h"
#include "ui/reader/selectionbar.h"
#include "ui/widgets/theme.h"

#include <QStackedLayout>
#include <QToolTip>
#include <QVBoxLayout>
#include <chrono>

namespace pizhu::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kFrame = 16ms;
constexpr auto kPointerRest = 350ms;
constexpr auto kQuiet = 1s; ///< after opening, before anything is read ahead

} // namespace

ReaderPane::ReaderPane(library::Library& library, const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_session(new ReadingSession(library, this))
    , m_place(new ReadingPlace(library, this))
{
    createWidgets();
    createMarking(library);
    m_view->setPictureSource(libraryPictures(library, this));
    createLayout();
    connectSession();
    connectPage();
    connectBars();
    connectSelectionBar();
    connectMarking();
    connectReading();
    connect(&library, &library::Library::changed, this, &ReaderPane::reloadMarks);
    connect(&m_theme, &ThemeSource::themeChanged, this, &ReaderPane::updateTheme);
    updateTheme();
    m_view->warmUp(
        {.languageTag = QStringLiteral("zh"), .themeCss = themeCss(), .readingCss = cssVariables(m_style)});
}

ReaderPane::~ReaderPane()
{
    savePlace();
}

void ReaderPane::createWidgets()
{
    setObjectName(QStringLiteral("readerPane"));
    m_cleanupBar = new MessageBar(m_theme, QStringLiteral("repair"), this);
    m_cleanupBar->setObjectName(QStringLiteral("cleanupBar"));
    m_orphanBar = new MessageBar(m_theme, QStringLiteral("warning"), this);
    m_orphanBar->setObjectName(QStringLiteral("orphanBar"));
    m_reviewBar = new MessageBar(m_theme, QStringLiteral("warning"), this);
    m_reviewBar->setObjectName(QStringLiteral("reviewBar"));
    m_noticeBar = new MessageBar(m_theme, QStringLiteral("warning"), this);
    m_noticeBar->setObjectName(QStringLiteral("noticeBar"));
    m_findBar = new FindBar(m_theme, this);
    m_view = new ArticleView(this);
    m_empty = new EmptyArticle(m_theme, this);
    m_hitBar = new HitBar(m_theme, this);
    m_selectionBar = new SelectionBar(m_theme, this, this);
    m_progress = new ProgressLine(m_theme, this);
    m_outline = new OutlinePopover(this);
    m_pointerRest.setSingleShot(true);
    m_pointerRest.setInterval(kPointerRest);
    m_selectionRest.setSingleShot(true);
    m_selectionRest.setInterval(kFrame);
    m_readAhead.setSingleShot(true);
    m_readAhead.setInterval(kQuiet);
    setFocusProxy(m_view);
}

/// Bars come and go below the text: above it they would push away what is being read.
void ReaderPane::createLayout()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    // The view is always there, below the empty state: a page needs its real size to be scrolled before it is
    // seen.
    auto* stack = new QStackedLayout;
    stack->setStackingMode(QStackedLayout::StackAll);
    stack->addWidget(m_empty);
    stack->addWidget(m_view);
    layout->addLayout(stack, 1);
    for (QWidget* bar : {static_cast<QWidget*>(m_noticeBar), static_cast<QWidget*>(m_reviewBar),
                         static_cast<QWidget*>(m_orphanBar), static_cast<QWidget*>(m_cleanupBar),
                         static_cast<QWidget*>(m_findBar)})
        layout->addWidget(bar);
    m_view->installEventFilter(this);
}

void ReaderPane::addBar(QWidget* bar)
{
    qobject_cast<QVBoxLayout*>(layout())->insertWidget(1, bar); // the article comes first
}

void ReaderPane::connectSession()
{
    connect(m_session, &ReadingSession::pageReady, this, &ReaderPane::showPage);
    connect(m_session, &ReadingSession::partReady, m_view, &ArticleView::putPart);
    connect(m_session, &ReadingSession::textChanging, this,
            [this] { m_session->keep({.place = m_view->lastPlace(), .selection = selection()}); });
    connect(m_session, &ReadingSession::updateReady, this, &ReaderPane::applyUpdate);
    connect(m_session, &ReadingSession::closed, this, &ReaderPane::onClosed);
    connect(m_session, &ReadingSession::failed, this, &ReaderPane::onFailed);
    connect(m_session, &ReadingSession::scriptChanged, this, &ReaderPane::viewScriptChanged);
    connect(m_session, &ReadingSession::scriptUnavailable, this,
            [this](const base::Error& error) { m_noticeBar->showMessage(error.message); });
    connect(m_session, &ReadingSession::hitReached, this, &ReaderPane::onHitReached);
    connect(m_session, &ReadingSession::hitsChanged, this, &ReaderPane::onHitsChanged);
    connect(m_session, &ReadingSession::hitExplained, m_hitBar, &HitBar::setReasons);
    connect(m_session, &ReadingSession::annotationsChanged, this, [this] {
        const int orphans = orphanCount(m_session->annotations());
        if (orphans > 0)
            m_orphanBar->showMessage(
                tr("%n annotation(s) have no place in this version of the text.", nullptr, orphans),
                tr("Show", "annotations without a place"));
        else
            m_orphanBar->hide();
    });
}

void ReaderPane::connectPage()
{
    connect(m_view, &ArticleView::pageBegun, this, &ReaderPane::onPageBegun);
    connect(m_view, &ArticleView::pageShown, this, &ReaderPane::onPageShown);
    connect(m_view, &ArticleView::pageFailed, this, [this] {
        m_session->close();
        onFailed({base::ErrorCode::Internal, tr("The page could not be drawn. Open the article again."), {}});
    });
    connect(m_view, &ArticleView::selectionChanged, this, &ReaderPane::onPageSelectionChanged);
    connect(m_view, &ArticleView::rested, this, &ReaderPane::recordPlace);
    connect(m_view, &ArticleView::placed, this, [this] { m_session->setPlace(m_view->lastPlace().offset); });
    connect(m_view, &ArticleView::menuRequested, this, &ReaderPane::showMenu);
    connect(m_view, &ArticleView::linkActivated, this, &ReaderPane::linkActivated);
    connect(&m_selectionRest, &QTimer::timeout, this, &ReaderPane::placeSelectionBar);
}

void ReaderPane::connectBars()
{
    connect(m_cleanupBar, &MessageBar::actionTriggered, this, &ReaderPane::cleanupLogRequested);
    connect(m_reviewBar, &MessageBar::actionTriggered, this, &ReaderPane::reviewRequested);
    connect(m_orphanBar, &MessageBar::actionTriggered, this, &ReaderPane::orphansRequested);
    connect(m_findBar, &FindBar::searchChanged, this,
            [this](const QString& text) { m_session->find(text, m_firstVisible); });
    connect(m_findBar, &FindBar::stepRequested, m_session, &ReadingSession::step);
    connect(m_hitBar, &HitBar::stepRequested, this, &ReaderPane::stepHit);
    connect(m_findBar, &FindBar::closed, this, [this] {
        m_session->endFind();
        m_view->setFocus();
    });
}

void ReaderPane::connectSelectionBar()
{
    const auto withSelection = [this](auto ask) {
        if (const auto range = selection())
            ask(*range);
    };
    connect(m_selectionBar, &SelectionBar::highlightRequested, this,
            [this, withSelection](annotation::HighlightColor color) {
                withSelection(
                    [this, color](base::TextRange range) { Q_EMIT highlightRequested(range, color); });
            });
    connect(m_selectionBar, &SelectionBar::noteRequested, this, [this, withSelection] {
        withSelection([this](base::TextRange range) { Q_EMIT noteRequested(range); });
    });
    connect(m_selectionBar, &SelectionBar::tagRequested, this, [this, withSelection] {
        withSelection([this](base::TextRange range) { Q_EMIT tagRequested(range); });
    });
    connect(m_selectionBar, &SelectionBar::underlineRequested, this, [this, withSelection] {
        withSelection([this](base::TextRange range) { Q_EMIT underlineRequested(range); });
    });
    connect(m_selectionBar, &SelectionBar::copySourceRequested, this, &ReaderPane::copySource);
    connect(m_selectionBar, &SelectionBar::copyRequested, this, &ReaderPane::copySelection);
    connect(m_selectionBar, &SelectionBar::useAsRequested, this, [this, withSelection](const QString& field) {
        withSelection([this, field](base::TextRange) { Q_EMIT useAsRequested(field, selectedText()); });
    });
    connect(m_selectionBar, &SelectionBar::dismissed, this, &ReaderPane::clearSelection);
}

void ReaderPane::connectReading()
{
    connect(m_session, &ReadingSession::articleScriptChanged, this, &ReaderPane::articleScriptChanged);
    connect(&m_readAhead, &QTimer::timeout, m_session, &ReadingSession::readAhead);
    connect(m_session, &ReadingSession::outlineReady, this, &ReaderPane::popUpOutline);
    connect(m_outline, &OutlinePopover::entryChosen, this, [this](base::TextRange range) {
        noteJump();
        m_view->scrollToTop(range.start);
        m_view->setFocus();
    });
    connect(m_view, &ArticleView::progressed, this, &ReaderPane::showProgress);
    connect(m_view, &ArticleView::pointed, this, [this](const PointedText& text, const QPointF& at) {
        m_pointed = text;
        m_pointedAt = (at * m_view->zoomFactor()).toPoint();
        m_pointerRest.start();
    });
    connect(m_view, &ArticleView::pointedAtNothing, this, [this] {
        m_pointerRest.stop();
        QToolTip::hideText();
    });
    connect(&m_pointerRest, &QTimer::timeout, this, &ReaderPane::showSourceForm);
}

} // namespace pizhu::ui
