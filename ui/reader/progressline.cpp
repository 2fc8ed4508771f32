// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/progressline.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr int kThickness = 2;

} // namespace

ProgressLine::ProgressLine(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"progressLine"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&m_theme, &ThemeSource::themeChanged, this, [this] { update(); });
    hide();
}

void ProgressLine::setProgress(double progress)
{
    m_progress = std::min(progress, 1.0);
    setVisible(m_progress >= 0);
    if (m_progress >= 0)
        setAccessibleName(tr("%1 % read").arg(locale().toString(qRound(m_progress * 100))));
    update();
}

void ProgressLine::placeIn(const QRect& bounds)
{
    setGeometry(bounds.left(), bounds.bottom() - kThickness + 1, bounds.width(), kThickness);
}

void ProgressLine::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const int read = qRound(width() * m_progress);
    const int start = layoutDirection() == Qt::RightToLeft ? width() - read : 0;
    painter.fillRect(start, 0, read, height(), m_theme.theme().accent);
}

} // namespace pizhu::ui
