// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/findbar.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <chrono>

namespace pizhu::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kRest = 120ms;

} // namespace

FindBar::FindBar(const ThemeSource& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
{
    createWidgets();
    createLayout();
    connectSignals();
    hide();
}

void FindBar::createWidgets()
{
    setObjectName(QStringLiteral("findBar"));
    setProperty("role", QStringLiteral("strip"));
    setAttribute(Qt::WA_StyledBackground);
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("findField"));
    m_field->setPlaceholderText(tr("Find in this article"));
    m_field->setClearButtonEnabled(true);
    m_position = new QLabel(this);
    m_position->setObjectName(QStringLiteral("findPosition"));
    m_position->setProperty("role", QStringLiteral("secondary"));
    m_position->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0,000 / 0,000")));
    m_previous = button(QStringLiteral("findPrevious"), tr("Previous (Shift+Enter)"));
    m_next = button(QStringLiteral("findNext"), tr("Next (Enter)"));
    m_close = button(QStringLiteral("findClose"), tr("Close (Esc)"));
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    updateIcons();
}

QToolButton* FindBar::button(const QString& name, const QString& toolTip)
{
    auto* made = new QToolButton(this);
    made->setObjectName(name);
    made->setAutoRaise(true);
    made->setToolTip(toolTip);
    made->setAccessibleName(toolTip);
    return made;
}

void FindBar::createLayout()
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceXs, Theme::kSpaceS, Theme::kSpaceXs);
    layout->setSpacing(Theme::kSpaceXs);
    layout->addWidget(m_field, 1);
    layout->addSpacing(Theme::kSpaceXs);
    layout->addWidget(m_position);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_close);
}

void FindBar::connectSignals()
{
    connect(&m_theme, &ThemeSource::themeChanged, this, &FindBar::updateIcons);
    connect(m_field, &QLineEdit::textChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(&m_rest, &QTimer::timeout, this, [this] { Q_EMIT searchChanged(m_field->text()); });
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(+1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
}

void FindBar::updateIcons()
{
    m_previous->setIcon(m_theme.icon(QStringLiteral("back")));
    m_next->setIcon(m_theme.icon(QStringLiteral("forward")));
    m_close->setIcon(m_theme.icon(QStringLiteral("close")));
}

void FindBar::open(const QString& text)
{
    show();
    if (!text.isEmpty())
        m_field->setText(text);
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
    if (!m_field->text().isEmpty())
        m_rest.start();
}

void FindBar::close()
{
    if (isHidden())
        return;
    m_rest.stop();
    // Whoever takes the focus must do so before the bar hides: Qt would pass it on as if by Tab, and the page
    // would go to its first link.
    Q_EMIT closed();
    hide();
}

QString FindBar::text() const
{
    return m_field->text();
}

void FindBar::setPosition(int current, int count)
{
    const bool any = count > 0;
    m_previous->setEnabled(any);
    m_next->setEnabled(any);
    if (m_field->text().trimmed().isEmpty())
        m_position->clear();
    else if (any)
        m_position->setText(tr("%1 of %2").arg(locale().toString(current + 1), locale().toString(count)));
    else
        m_position->setText(tr("Not found"));
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter)
        Q_EMIT stepRequested(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : +1);
    else if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace pizhu::ui
