// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/besideactions.h"

#include "app/base/whendone.h"
#include "app/library/library.h"
#include "ui/models/articlemime.h"
#include "ui/reader/articleview.h"
#include "ui/reader/besidepane.h"
#include "ui/reader/readerpane.h"

#include <QApplication>
#include <QDropEvent>
#include <QPointer>
#include <QSplitter>

namespace pizhu::ui {

using library::Stores;

namespace {

constexpr int kLeastWidth = 360; // pixels

using Compared = std::shared_ptr<const Comparison>;

base::Result<Compared> compareWith(const Stores& stores, base::ArticleId left, const QString& right)
{
    const auto article = stores.articles.load(left);
    if (!article)
        return base::fail(article.error());
    return std::make_shared<const Comparison>(compareTexts(article->document.text, right));
}

/// The version before the one in use; invalid when there is none.
base::Result<base::VersionId> versionBefore(const Stores& stores, base::ArticleId id)
{
    const auto article = stores.articles.load(id);
    if (!article)
        return base::fail(article.error());
    base::VersionId before;
    for (const library::VersionSummary& version : article->versions) {
        if (version.current)
            return before.isValid() || article->versions.size() < 2 ? before : article->versions.back().id;
        before = version.id;
    }
    return before;
}

/// What one does to a view with hand or key.
bool isTouch(QEvent::Type type)
{
    return type == QEvent::Wheel || type == QEvent::MouseButtonPress || type == QEvent::KeyPress ||
           type == QEvent::TouchBegin;
}

} // namespace

BesideActions::BesideActions(library::Library& library, const ThemeSource& theme, ReaderPane& reader,
                             QSplitter& readers, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_theme(theme)
    , m_reader(reader)
    , m_readers(readers)
    , m_left(reader.findChild<ArticleView*>())
{
    m_reader.setAcceptDrops(true);
    m_reader.installEventFilter(this);
    connect(&m_reader, &ReaderPane::articleOpened, this, &BesideActions::compare);
    connect(&m_reader, &ReaderPane::articleClosed, this, &BesideActions::close);
    connect(m_left, &ArticleView::scrolled, this, [this] {
        if (leads(*m_left))
            follow();
    });
}

void BesideActions::createPane()
{
    m_beside = new BesidePane(m_library, m_theme, &m_readers);
    m_beside->setMinimumWidth(kLeastWidth);
    m_beside->setAcceptDrops(true);
    m_beside->installEventFilter(this);
    m_beside->hide();
    m_readers.addWidget(m_beside);
    m_right = &m_beside->view();
    connectPane();
}

void BesideActions::connectPane()
{
    connect(&m_reader, &ReaderPane::readingStyleChanged, m_beside, &BesidePane::setReadingStyle);
    connect(m_beside, &BesidePane::opened, this, &BesideActions::compare);
    connect(m_beside, &BesidePane::failed, this, &BesideActions::failed);
    connect(m_beside, &BesidePane::stepRequested, this, &BesideActions::step);
    connect(m_beside, &BesidePane::scrollingChanged, this, &BesideActions::follow);
    connect(m_beside, &BesidePane::linkActivated, &m_reader, &ReaderPane::linkActivated);
    connect(m_beside, &BesidePane::closed, this, &BesideActions::onClosed);
    connect(m_right, &ArticleView::scrolled, this, [this] {
        if (leads(*m_right))
            follow();
    });
}

void BesideActions::onClosed()
{
    ++m_request;
    m_comparison = {};
    m_reader.setComparison({});
    m_reader.setFocus();
    qApp->removeEventFilter(this);
    Q_EMIT shownChanged(false);
}

bool BesideActions::isShown() const
{
    return m_beside && m_beside->currentArticle().isValid();
}

void BesideActions::open(base::ArticleId article)
{
    if (!article.isValid() || !m_reader.currentArticle().isValid())
        return;
    if (article != m_reader.currentArticle())
        return show(article, {});
    base::whenDone(m_library.read([article](const Stores& stores) { return versionBefore(stores, article); }),
                   this, [this, article](const base::Result<base::VersionId>& version) {
                       if (version)
                           show(article, *version);
                       else
                           Q_EMIT failed(version.error());
                   });
}

void BesideActions::show(base::ArticleId article, base::VersionId version)
{
    if (!m_beside)
        createPane();
    const bool opens = !isShown();
    m_beside->setReadingStyle(m_reader.readingStyle());
    m_beside->openArticle(article, version);
    if (!opens)
        return;
    m_rightLeads = false;
    qApp->installEventFilter(this);
    Q_EMIT shownChanged(true);
    const int half = m_readers.width() / 2;
    m_readers.setSizes({half, half});
}

void BesideActions::close()
{
    if (isShown())
        m_beside->close();
}

void BesideActions::switchSide()
{
    if (!isShown())
        return;
    m_rightLeads = !m_rightLeads;
    if (m_rightLeads)
        m_beside->setFocus();
    else
        m_reader.setFocus();
}

void BesideActions::compare()
{
    const auto beside = m_beside ? m_beside->article() : nullptr;
    const base::ArticleId left = m_reader.currentArticle();
    if (!beside || !left.isValid())
        return;
    base::whenDone(m_library.read([left, beside](const Stores& stores) {
        return compareWith(stores, left, beside->document.text);
    }),
                   this, [this, request = ++m_request](const base::Result<Compared>& compared) {
                       if (request != m_request)
                           return;
                       if (compared)
                           takeComparison(**compared);
                       else
                           Q_EMIT failed(compared.error());
                   });
}

void BesideActions::takeComparison(const Comparison& comparison)
{
    m_comparison = comparison;
    m_difference = -1;
    m_reader.setComparison(m_comparison.leftMarks);
    m_beside->setComparison(m_comparison.rightMarks);
    m_beside->showDifferences(m_difference, static_cast<int>(m_comparison.differences.size()));
    follow();
}

void BesideActions::step(int by)
{
    const int count = static_cast<int>(m_comparison.differences.size());
    if (count == 0 || !isShown())
        return;
    m_difference = m_difference < 0 && by < 0 ? count - 1 : (m_difference + by + count) % count;
    m_beside->showDifferences(m_difference, count);
    const Comparison::Difference& at = m_comparison.differences[static_cast<std::size_t>(m_difference)];
    m_rightLeads = false;
    // Where one has nothing, the place where it would stand.
    const auto shown = [](base::TextRange range) {
        return range.isEmpty() ? base::TextRange{range.start, range.start + 1} : range;
    };
    m_left->scrollToRange(shown(at.left), !at.left.isEmpty());
    if (!at.right.isEmpty())
        m_right->scrollToRange(at.right, true);
    follow();
}

bool BesideActions::leads(const ArticleView& view) const
{
    return isShown() && (&view == m_right) == m_rightLeads;
}

/// One question at a time; what scrolled meanwhile is asked for afterwards.
void BesideActions::follow()
{
    if (!isShown() || !m_beside->article() || !m_beside->scrollsTogether())
        return;
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    const QPointer<BesideActions> alive(this);
    const bool right = m_rightLeads;
    m_asking = (right ? m_right : m_left)->place([alive, right](std::optional<PagePlace> place) {
        if (alive)
            alive->followFrom(right, place);
    });
}

void BesideActions::followFrom(bool right, std::optional<PagePlace> place)
{
    m_asking = false;
    if (place && isShown()) {
        if (right)
            m_left->putAt(m_comparison.alignment.toBefore(place->offset), place->below);
        else
            m_right->putAt(m_comparison.alignment.toAfter(place->offset), place->below);
    }
    if (std::exchange(m_askAgain, false))
        follow();
}

bool BesideActions::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_reader || watched == m_beside) {
        if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
            return false;
        auto* drop = static_cast<QDropEvent*>(event); // a QDragEnterEvent is one, too
        const auto dropped = articlesFromMime(*drop->mimeData(), m_library.path());
        if (dropped.size() != 1)
            return false;
        drop->acceptProposedAction();
        if (event->type() == QEvent::Drop)
            open(dropped.front());
        return true;
    }
    if (isTouch(event->type()) && watched->isWidgetType())
        m_rightLeads = m_beside->isAncestorOf(static_cast<QWidget*>(watched)) || watched == m_beside;
    return false;
}

} // namespace pizhu::ui
