// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/iconengine.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace pizhu::ui {

namespace {

constexpr int kTextWidth = 280;

QLabel* wrappedLabel(const QString& name, const char* role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setProperty("role", QLatin1String(role));
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    label->setMaximumWidth(kTextWidth);
    return label;
}

} // namespace

EmptyState::EmptyState(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    createWidgets();
    createLayout();
    connectSignals();
}

void EmptyState::createWidgets()
{
    setProperty("role", QStringLiteral("pane"));
    setAttribute(Qt::WA_StyledBackground);
    m_icon = new QLabel(this);
    m_icon->setAlignment(Qt::AlignCenter);
    m_title = wrappedLabel(QStringLiteral("emptyTitle"), "title", this);
    m_text = wrappedLabel(QStringLiteral("emptyText"), "plain", this);
    m_action = new QPushButton(this);
    m_action->setObjectName(QStringLiteral("emptyAction"));
    m_hint = wrappedLabel(QStringLiteral("emptyHint"), "secondary", this);
}

void EmptyState::createLayout()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceL, Theme::kSpaceXl, Theme::kSpaceL, Theme::kSpaceXl);
    layout->setSpacing(Theme::kSpaceM);
    layout->addStretch(2);
    const auto addCentred = [layout](QWidget* widget) {
        auto* row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(widget, 100);
        row->addStretch(1);
        layout->addLayout(row);
    };
    layout->addWidget(m_icon);
    addCentred(m_title);
    addCentred(m_text);
    layout->addSpacing(Theme::kSpaceXs);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    addCentred(m_hint);
    layout->addStretch(3);
}

void EmptyState::connectSignals()
{
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    connect(&m_theme, &ThemeSource::themeChanged, this, &EmptyState::paintIcon);
}

void EmptyState::setContent(const Content& content)
{
    m_iconName = content.icon;
    paintIcon();
    m_title->setText(content.title);
    m_text->setText(content.text);
    m_action->setText(content.action);
    m_action->setProperty("primary", !content.isAside);
    m_action->style()->unpolish(m_action);
    m_action->style()->polish(m_action);
    m_hint->setText(content.hint);
    for (QLabel* label : {m_title, m_text, m_hint})
        label->setVisible(!label->text().isEmpty());
    m_action->setVisible(!content.action.isEmpty());
}

void EmptyState::paintIcon()
{
    m_icon->setPixmap(emptyPaneIcon(m_iconName, devicePixelRatioF(), m_theme.theme().border()));
}

} // namespace pizhu::ui
