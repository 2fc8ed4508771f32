// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importstrip.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr int kBarWidth = 160;
constexpr int kBarHeight = 4;

QString timeLeft(qint64 milliseconds)
{
    const auto seconds = static_cast<int>((milliseconds + 999) / 1000);
    return seconds < 60 ? ImportStrip::tr("%n second(s) left", nullptr, seconds)
                        : ImportStrip::tr("%n minute(s) left", nullptr, (seconds + 59) / 60);
}

} // namespace

ImportStrip::ImportStrip(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"importStrip"_s);
    createWidgets();
    createLayout();
    connectSignals();
    hide();
}

void ImportStrip::createWidgets()
{
    m_text = new QLabel(this);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(kBarWidth, kBarHeight);
    m_cancel = new QToolButton(this);
    m_cancel->setObjectName(u"cancelImport"_s);
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(m_theme.icon(u"close"_s));
    m_cancel->setToolTip(tr("Stop the import; what is done is kept"));
    m_cancel->setAccessibleName(tr("Stop the import"));
}

void ImportStrip::createLayout()
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceM, 0, Theme::kSpaceS, 0);
    layout->setSpacing(Theme::kSpaceS);
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    layout->addWidget(m_cancel);
}

void ImportStrip::connectSignals()
{
    connect(m_cancel, &QToolButton::clicked, this, &ImportStrip::cancelRequested);
    connect(&m_theme, &ThemeSource::themeChanged, this,
            [this] { m_cancel->setIcon(m_theme.icon(u"close"_s)); });
}

void ImportStrip::start()
{
    m_bar->setRange(0, 0);
    m_text->setText(tr("Looking for files…"));
    show();
}

void ImportStrip::showProgress(const importing::ImportProgress& progress)
{
    if (progress.total == 0)
        return;
    m_bar->setRange(0, progress.total);
    m_bar->setValue(progress.done);
    const QLocale locale;
    QString text =
        tr("Importing %1 of %2").arg(locale.toString(progress.done), locale.toString(progress.total));
    if (progress.millisecondsLeft > 0)
        text += u" · "_s + timeLeft(progress.millisecondsLeft);
    m_text->setText(text);
}

void ImportStrip::finish()
{
    hide();
}

} // namespace pizhu::ui
