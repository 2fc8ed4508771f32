// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progressstrip.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr int kBarWidth = 120;
constexpr int kBarHeight = 4;

} // namespace

ProgressStrip::ProgressStrip(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"progressStrip"_s);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(kBarWidth, kBarHeight);
    m_text = new QLabel(this);
    m_text->setProperty("role", u"secondary"_s);
    m_cancel = new QToolButton(this);
    m_cancel->setObjectName(u"cancelWork"_s);
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(theme.icon(u"close"_s));
    m_cancel->setToolTip(tr("Stop; nothing will be changed"));
    m_cancel->setAccessibleName(m_cancel->toolTip());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceM, Theme::kSpaceXs, Theme::kSpaceS, Theme::kSpaceXs);
    layout->addWidget(m_bar);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, &ProgressStrip::cancelRequested);
    hide();
}

void ProgressStrip::start(const QString& what)
{
    m_what = what;
    m_bar->setRange(0, 0);
    m_text->setText(what);
    show();
}

void ProgressStrip::showProgress(int done, int total)
{
    const QLocale locale;
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    m_text->setText(tr("%1: %2 of %3", "what, how many are done, how many there are")
                        .arg(m_what, locale.toString(done), locale.toString(total)));
}

} // namespace pizhu::ui
