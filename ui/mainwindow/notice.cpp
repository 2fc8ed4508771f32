// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/notice.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

/// Long enough to read and to reach for Undo.
constexpr int kShownMs = 8000;

} // namespace

Notice::Notice(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"notice"_s);
    createWidgets();
    createLayout();
    connectSignals();
    updateIcons();
    hide();
}

void Notice::createWidgets()
{
    m_icon = new QLabel(this);
    m_text = new QLabel(this);
    m_text->setObjectName(u"noticeText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setMinimumWidth(1); // a long sentence never widens the window
    m_undo = new QToolButton(this);
    m_undo->setObjectName(u"noticeUndo"_s);
    m_undo->setText(tr("Undo"));
    m_undo->setProperty("role", u"action"_s);
    m_undo->setAutoRaise(true);
    m_close = new QToolButton(this);
    m_close->setObjectName(u"noticeClose"_s);
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close this message"));
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShownMs);
}

void Notice::createLayout()
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceM, 0, Theme::kSpaceS, 0);
    layout->setSpacing(Theme::kSpaceS);
    layout->addWidget(m_icon);
    layout->addWidget(m_text);
    layout->addWidget(m_undo);
    layout->addWidget(m_close);
    layout->addStretch(1); // Undo stands beside what it undoes
}

void Notice::connectSignals()
{
    connect(&m_timer, &QTimer::timeout, this, &Notice::leave);
    connect(m_close, &QToolButton::clicked, this, &Notice::leave);
    connect(m_undo, &QToolButton::clicked, this, [this] {
        leave();
        Q_EMIT undoRequested();
    });
    connect(&m_theme, &ThemeSource::themeChanged, this, &Notice::updateIcons);
}

void Notice::updateIcons()
{
    m_icon->setPixmap(m_theme.icon(u"warning"_s).pixmap(Theme::kIconSmall));
    m_close->setIcon(m_theme.icon(u"close"_s));
}

void Notice::show(const QString& text)
{
    m_full = text;
    m_text->setToolTip(text);
    QWidget::show();
    elide();
}

void Notice::elide()
{
    int others = layout()->contentsMargins().left() + layout()->contentsMargins().right();
    QList<QWidget*> parts{m_icon, m_undo, m_close};
    for (QToolButton* choice : std::as_const(m_choices))
        parts += choice;
    for (const QWidget* part : std::as_const(parts)) {
        if (!part->isHidden())
            others += part->sizeHint().width() + layout()->spacing();
    }
    const int room = std::max(0, width() - others);
    m_text->setText(m_text->fontMetrics().elidedText(m_full, Qt::ElideMiddle, room));
}

void Notice::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    elide();
}

void Notice::showChoices(const QList<Choice>& choices)
{
    for (QToolButton* old : std::exchange(m_choices, {})) {
        old->setObjectName({});
        old->hide();
        old->deleteLater(); // it may be what was clicked
    }
    auto* row = qobject_cast<QHBoxLayout*>(layout());
    for (const Choice& choice : choices) {
        auto* button = new QToolButton(this);
        button->setObjectName(u"noticeChoice%1"_s.arg(m_choices.size() + 1));
        button->setText(choice.text);
        button->setProperty("role", u"action"_s);
        button->setAutoRaise(true);
        row->insertWidget(row->indexOf(m_undo), button);
        connect(button, &QToolButton::clicked, this, [this, act = choice.act] {
            leave();
            act();
        });
        m_choices += button;
    }
}

/// The message has served; an offer that was made before it comes back.
void Notice::leave()
{
    m_timer.stop();
    if (std::exchange(m_isOffering, false))
        m_offer.reset();
    hide();
    if (m_offer)
        offer(m_offer->text, m_offer->choices);
}

void Notice::offer(const QString& text, const QList<Choice>& choices)
{
    const Offer made{text, choices};
    m_offer = made;
    if (!isHidden() && !m_isOffering)
        return; // after what is being said
    m_isOffering = true;
    m_icon->hide();
    m_undo->hide();
    m_close->show();
    m_timer.stop();
    showChoices(made.choices);
    show(made.text);
}

void Notice::withdraw(const QString& text)
{
    if (!m_offer || m_offer->text != text)
        return;
    m_offer.reset();
    if (m_isOffering)
        leave();
}

void Notice::withdrawUndo()
{
    if (!isHidden() && !m_undo->isHidden())
        leave();
}

void Notice::showDone(const QString& text, bool undoable, const QList<Choice>& choices)
{
    m_isOffering = false;
    showChoices(choices);
    m_icon->hide();
    m_close->hide();
    m_undo->setVisible(undoable);
    show(text);
    m_timer.start();
}

void Notice::showFailure(const QString& text)
{
    m_isOffering = false;
    showChoices({});
    m_icon->show();
    m_close->show();
    m_undo->hide();
    m_timer.stop();
    show(text);
}

QString Notice::text() const
{
    return m_full;
}

} // namespace pizhu::ui
