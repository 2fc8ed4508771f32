// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/querybuilderpanel.h"

#include "app/search/queryparser.h"
#include "ui/search/conditiongroup.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr int kWidth = 720;
constexpr int kMaximumHeight = 560;
constexpr int kRestMs = 150;

bool holdsText(const search::BuiltQuery& built)
{
    return std::ranges::any_of(built.items, [](const auto& item) {
        const auto* condition = std::get_if<search::Condition>(&item);
        return condition && condition->asText;
    });
}

} // namespace

QueryBuilderPanel::QueryBuilderPanel(const ThemeSource& theme, QWidget& anchor)
    : QFrame(anchor.window())
    , m_theme(theme)
    , m_anchor(anchor)
{
    setObjectName(u"queryBuilder"_s);
    setProperty("role", u"popup"_s);
    setAttribute(Qt::WA_StyledBackground);
    createWidgets();
    createLayout();
    connectSignals();
    hide();
}

void QueryBuilderPanel::createWidgets()
{
    m_conditions = new ConditionGroup(m_theme, ConditionGroup::Level::Outermost, this);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(m_conditions);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->setAutoFillBackground(false); // the panel's ground shows through
    m_conditions->setAutoFillBackground(false);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hint = new QLabel(tr("Parts that go deeper than one group are shown as text."), this);
    m_hint->setObjectName(u"builderHint"_s);
    m_hint->setProperty("role", u"secondary"_s);
    m_regional = new QCheckBox(tr("Find words of other regions, too (软件 finds 軟體)"), this);
    m_regional->setObjectName(u"regionalSearch"_s);
    m_pairs = new QToolButton(this);
    m_pairs->setObjectName(u"editPairs"_s);
    m_pairs->setProperty("role", u"quiet"_s);
    m_pairs->setText(tr("Own word pairs…"));
    m_close = new QToolButton(this);
    m_close->setObjectName(u"closeBuilder"_s);
    m_close->setIcon(m_theme.icon(u"close"_s));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(m_close->toolTip());
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
}

void QueryBuilderPanel::createLayout()
{
    auto* title = new QLabel(tr("Search for articles"), this);
    title->setProperty("role", u"section"_s);
    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_close);
    auto* line = new QFrame(this);
    line->setProperty("role", u"line"_s);
    auto* feet = new QHBoxLayout;
    feet->addWidget(m_regional, 1);
    feet->addWidget(m_pairs);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceS, Theme::kSpaceS, Theme::kSpaceM);
    layout->setSpacing(Theme::kSpaceS);
    layout->addLayout(head);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_hint);
    layout->addWidget(line);
    layout->addLayout(feet);
}

void QueryBuilderPanel::connectSignals()
{
    connect(m_conditions, &ConditionGroup::changed, &m_rest, qOverload<>(&QTimer::start));
    connect(&m_rest, &QTimer::timeout, this, &QueryBuilderPanel::tell);
    connect(m_regional, &QCheckBox::clicked, this, &QueryBuilderPanel::regionalChosen);
    connect(m_pairs, &QToolButton::clicked, this, &QueryBuilderPanel::pairsRequested);
    connect(m_close, &QToolButton::clicked, this, &QueryBuilderPanel::close);
}

void QueryBuilderPanel::open(const QString& query)
{
    m_query = query + u' '; // whatever it was, it is shown anew
    showQuery(query);
    show();
    place();
    raise();
    qApp->installEventFilter(this);
    m_conditions->focusFirst();
}

void QueryBuilderPanel::close()
{
    if (isHidden())
        return;
    if (m_rest.isActive())
        tell();
    m_rest.stop();
    qApp->removeEventFilter(this);
    Q_EMIT closed();
    hide();
}

void QueryBuilderPanel::showQuery(const QString& query)
{
    if (query == m_query)
        return;
    m_query = query;
    m_rest.stop();
    const search::BuiltQuery built = search::builtFrom(search::parseQuery({query}));
    m_conditions->show(built);
    m_hint->setVisible(holdsText(built));
    place();
}

void QueryBuilderPanel::setRegional(bool regional)
{
    m_regional->setChecked(regional);
}

void QueryBuilderPanel::tell()
{
    m_rest.stop();
    place();
    const QString query = search::queryText(search::nodeOf(m_conditions->built()));
    if (query == m_query)
        return;
    m_query = query;
    Q_EMIT queryChanged(query);
}

/// As high as its conditions, inside the window.
void QueryBuilderPanel::place()
{
    const QRect bounds = window()->rect().adjusted(Theme::kSpaceS, 0, -Theme::kSpaceS, -Theme::kSpaceXxl);
    const QPoint below = m_anchor.mapTo(window(), m_anchor.rect().bottomLeft());
    const int width = std::min(kWidth, bounds.width());
    const int left = std::clamp(below.x(), bounds.left(), std::max(bounds.left(), bounds.right() - width));
    const int top = below.y() + Theme::kSpaceXs;
    m_conditions->layout()->activate();
    layout()->activate();
    const int around = layout()->sizeHint().height() - m_scroll->sizeHint().height();
    const int wanted = around + m_conditions->sizeHint().height();
    setGeometry(left, top, width, std::min({wanted, kMaximumHeight, bounds.bottom() - top}));
}

bool QueryBuilderPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress && !QApplication::activePopupWidget()) {
        // By its place: what the panel does not want goes on to the window behind it.
        const auto* clicked = qobject_cast<QWidget*>(watched);
        const QPoint at = static_cast<QMouseEvent*>(event)->globalPosition().toPoint();
        const auto holds = [at](const QWidget& widget) {
            return widget.rect().contains(widget.mapFromGlobal(at));
        };
        if (clicked && clicked->window() == window() && !holds(*this) && !holds(m_anchor))
            close();
    } else if (event->type() == QEvent::Resize && watched == window()) {
        place();
    } else if (event->type() == QEvent::LayoutRequest && watched == m_conditions) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

/// Tab goes round inside: rows come and go, and what lies behind the panel is not meant.
bool QueryBuilderPanel::focusNextPrevChild(bool next)
{
    QList<QWidget*> stops = m_conditions->tabStops();
    stops << m_regional << m_pairs << m_close;
    stops.removeIf([](const QWidget* stop) { return !stop->isVisible() || !stop->isEnabled(); });
    if (stops.isEmpty()) // it is closing
        return QFrame::focusNextPrevChild(next);
    const qsizetype count = stops.size();
    const qsizetype at = stops.indexOf(focusWidget());
    stops.at(at < 0 ? 0 : (at + (next ? 1 : -1) + count) % count)
        ->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void QueryBuilderPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        tell();
    else
        QFrame::keyPressEvent(event);
}

} // namespace pizhu::ui
