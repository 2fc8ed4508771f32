// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/widgets/theme.h"

#include <QAction>
#include <QHelpEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr int kWaveWidth = 4;  ///< of one up and down
constexpr int kWaveHeight = 2; ///< in pixels, both
/// How far QLineEdit's cursor rectangle begins before the cursor (QWidgetLineControl::cursorRect()).
constexpr int kBeforeCursor = 5;

void paintWave(QPainter& painter, int from, int to, int y)
{
    QPainterPath wave(QPointF(from, y));
    for (int x = from, step = 0; x < to; x += kWaveWidth / 2, ++step)
        wave.lineTo(x + kWaveWidth / 2, y + (step % 2 == 0 ? -kWaveHeight : 0));
    painter.drawPath(wave);
}

} // namespace

SearchField::SearchField(const ThemeSource& theme, QWidget* parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    createActions();
    connectSignals();
}

void SearchField::createActions()
{
    setObjectName(u"searchField"_s);
    setPlaceholderText(tr("Search articles, notes, highlights…"));
    setAccessibleName(tr("Search"));
    setMinimumHeight(Theme::kSpaceXxl);
    // Chinese stands higher on the baseline of a Latin font than in the middle of the field.
    if (QLocale().language() != QLocale::Chinese)
        setTextMargins(0, 2, 0, 0);
    m_search = addButton(u"search"_s, u"recentSearches"_s, tr("Recent searches (Alt+Down)"), LeadingPosition);
    m_builder = addButton(u"sliders"_s, u"openBuilder"_s, tr("Build a search (Ctrl+Down)"), TrailingPosition);
    m_clear = addButton(u"close"_s, u"clearSearch"_s, tr("Clear the search"), TrailingPosition);
    m_clear->setVisible(false);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMs);
}

QAction* SearchField::addButton(const QString& icon, const QString& name, const QString& toolTip,
                                ActionPosition position)
{
    QAction* action = addAction(m_theme.icon(icon), position);
    action->setObjectName(name);
    action->setToolTip(toolTip);
    return action;
}

void SearchField::connectSignals()
{
    connect(&m_delay, &QTimer::timeout, this, &SearchField::emitNow);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_clear->setVisible(!text.isEmpty());
        setMarks({});
    });
    connect(this, &QLineEdit::textEdited, &m_delay, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::returnPressed, this, &SearchField::commit);
    connect(m_clear, &QAction::triggered, this, &SearchField::clearSearch);
    connect(m_search, &QAction::triggered, this, &SearchField::recentRequested);
    connect(m_builder, &QAction::triggered, this, &SearchField::builderRequested);
}

void SearchField::clearSearch()
{
    clear();
    emitNow();
}

void SearchField::showQuery(const QString& query)
{
    m_delay.stop();
    m_emitted = query;
    if (query != text())
        setText(query);
}

void SearchField::setMarks(std::vector<FieldMark> marks)
{
    std::erase_if(marks, [this](const FieldMark& mark) { return !mark.range.fits(text().size()); });
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    update();
}

void SearchField::replace(base::TextRange range, const QString& insertion)
{
    QString changed = text();
    changed.replace(range.start, range.length(), insertion);
    setText(changed);
    setCursorPosition(static_cast<int>(range.start + insertion.size()));
    Q_EMIT textEdited(changed);
}

void SearchField::emitNow()
{
    m_delay.stop();
    if (text() == m_emitted)
        return;
    m_emitted = text();
    Q_EMIT searchChanged(m_emitted);
}

void SearchField::commit()
{
    emitNow();
    if (!text().trimmed().isEmpty())
        Q_EMIT searchCommitted(text());
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clearSearch();
        return;
    }
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier)) {
        Q_EMIT recentRequested();
        return;
    }
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT builderRequested();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        commit();
        Q_EMIT leftDownwards();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::inputMethodEvent(QInputMethodEvent* event)
{
    const bool composing = !event->preeditString().isEmpty();
    const bool changes = composing != m_composing;
    m_composing = composing; // before the text changes, so that whoever hears of that knows
    QLineEdit::inputMethodEvent(event);
    if (!changes)
        return;
    update();
    Q_EMIT compositionChanged(m_composing);
}

std::pair<int, int> SearchField::edgesOf(base::TextRange range) const
{
    QTextLayout layout(displayText(), font());
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    const double left = cursorRect().x() + kBeforeCursor - line.cursorToX(cursorPosition());
    return {qRound(left + line.cursorToX(static_cast<int>(range.start))),
            qRound(left + line.cursorToX(static_cast<int>(range.end)))};
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_marks.empty() || m_composing)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.theme().accent, 1));
    const QRect text = cursorRect();
    painter.setClipRect(contentsRect().adjusted(Theme::kSpaceXl + Theme::kSpaceXs, 0, -Theme::kSpaceXxl, 0));
    for (const FieldMark& mark : m_marks) {
        const auto [from, to] = edgesOf(mark.range);
        paintWave(painter, from, to, text.bottom());
    }
}

const FieldMark* SearchField::markAt(int x) const
{
    for (const FieldMark& mark : m_marks) {
        const auto [from, to] = edgesOf(mark.range);
        if (x >= from && x < to)
            return &mark;
    }
    return nullptr;
}

bool SearchField::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const FieldMark* mark = m_composing ? nullptr : markAt(help->pos().x());
        QToolTip::showText(help->globalPos(), mark ? mark->explanation : QString(), this);
        return true;
    }
    return QLineEdit::event(event);
}

} // namespace pizhu::ui
