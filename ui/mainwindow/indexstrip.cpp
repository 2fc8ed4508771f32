// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/indexstrip.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr int kBarWidth = 120;
constexpr int kBarHeight = 4;
constexpr int kPercent = 100;

} // namespace

IndexStrip::IndexStrip(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
{
    setObjectName(u"indexStrip"_s);
    m_text->setObjectName(u"indexProgress"_s);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, kPercent);
    m_bar->setFixedSize(kBarWidth, kBarHeight);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceM, 0, Theme::kSpaceS, 0);
    layout->setSpacing(Theme::kSpaceS);
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    hide();
}

void IndexStrip::showProgress(const library::IndexProgress& progress)
{
    setVisible(!progress.isComplete());
    if (progress.isComplete())
        return;
    const int percent = static_cast<int>(progress.done * kPercent / progress.total);
    m_bar->setValue(percent);
    m_text->setText(tr("Building the search index: %1 %").arg(QLocale().toString(percent)));
    m_text->setToolTip(
        tr("Until it is complete, words are found only in the articles that are in it already."));
}

} // namespace pizhu::ui
