// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/emptyarticle.h"

#include "ui/widgets/iconengine.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace pizhu::ui {

namespace {

QLabel* centred(const QString& name, const QString& role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setProperty("role", role);
    label->setAlignment(Qt::AlignCenter);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

EmptyArticle::EmptyArticle(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("emptyArticle"));
    setProperty("role", QStringLiteral("paper"));
    setAttribute(Qt::WA_StyledBackground);
    m_icon = centred(QStringLiteral("emptyIcon"), {}, this);
    m_title = centred(QStringLiteral("emptyTitle"), QStringLiteral("title"), this);
    m_hint = centred(QStringLiteral("emptyHint"), QStringLiteral("secondary"), this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceXxl, Theme::kSpaceXxl, Theme::kSpaceXxl, Theme::kSpaceXxl);
    layout->setSpacing(Theme::kSpaceS);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addSpacing(Theme::kSpaceXs);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addStretch(3);
    connect(&m_theme, &ThemeSource::themeChanged, this, &EmptyArticle::updateIcon);
    updateIcon();
    showInvitation();
}

void EmptyArticle::showInvitation()
{
    showMessage(tr("Choose an article to read"), tr("↑ and ↓ move through the list. / searches, "
                                                    "Ctrl+K runs any command."));
}

void EmptyArticle::showMessage(const QString& title, const QString& hint)
{
    m_title->setText(title);
    m_hint->setText(hint);
    m_icon->show();
}

void EmptyArticle::showBlank()
{
    m_title->clear();
    m_hint->clear();
    m_icon->hide();
}

void EmptyArticle::updateIcon()
{
    m_icon->setPixmap(
        emptyPaneIcon(QStringLiteral("article"), devicePixelRatioF(), m_theme.theme().border()));
}

} // namespace pizhu::ui
