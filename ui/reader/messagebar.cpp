// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/messagebar.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace pizhu::ui {

MessageBar::MessageBar(const ThemeSource& theme, const QString& iconName, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_iconName(iconName)
{
    createWidgets();
    createLayout();
    connect(&m_theme, &ThemeSource::themeChanged, this, &MessageBar::updateIcons);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void MessageBar::createWidgets()
{
    setProperty("role", QStringLiteral("strip"));
    setAttribute(Qt::WA_StyledBackground);
    m_icon = new QLabel(this);
    m_message = new QLabel(this);
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setProperty("role", QStringLiteral("secondary"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_action = new QPushButton(this);
    m_action->setObjectName(QStringLiteral("action"));
    m_action->setFlat(true);
    m_close = new QToolButton(this);
    m_close->setObjectName(QStringLiteral("close"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Hide this message"));
    m_close->setAccessibleName(m_close->toolTip());
    updateIcons();
}

void MessageBar::createLayout()
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceXs, Theme::kSpaceS, Theme::kSpaceXs);
    layout->setSpacing(Theme::kSpaceS);
    layout->addWidget(m_icon);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
}

void MessageBar::showMessage(const QString& message, const QString& actionText)
{
    m_message->setText(message);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    show();
}

QString MessageBar::message() const
{
    return m_message->text();
}

void MessageBar::updateIcons()
{
    m_icon->setPixmap(m_theme.icon(m_iconName).pixmap(Theme::kIconSmall));
    m_close->setIcon(m_theme.icon(QStringLiteral("close")));
}

} // namespace pizhu::ui
