// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/hitbar.h"

#include "ui/models/matchreasons.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

HitBar::HitBar(const ThemeSource& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
{
    setObjectName(u"hitBar"_s);
    setProperty("role", u"popup"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_reason = new QLabel(this);
    m_reason->setObjectName(u"hitReason"_s);
    m_reason->setProperty("role", u"secondary"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_position = new QLabel(this);
    m_position->setObjectName(u"hitPosition"_s);
    m_previous = button(u"hitPrevious"_s, tr("Previous hit (Shift+F3)"), -1);
    m_next = button(u"hitNext"_s, tr("Next hit (F3)"), +1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceM, 2, 2, 2);
    layout->setSpacing(Theme::kSpaceS);
    for (QWidget* part : std::initializer_list<QWidget*>{m_reason, m_position, m_previous, m_next})
        layout->addWidget(part);
    updateIcons();
    connect(&m_theme, &ThemeSource::themeChanged, this, &HitBar::updateIcons);
    m_reason->hide();
    hide();
}

QToolButton* HitBar::button(const QString& name, const QString& toolTip, int by)
{
    auto* made = new QToolButton(this);
    made->setObjectName(name);
    made->setToolTip(toolTip);
    made->setAccessibleName(toolTip);
    made->setFocusPolicy(Qt::NoFocus); // the page keeps it
    made->setIconSize({Theme::kIconSmall, Theme::kIconSmall});
    connect(made, &QToolButton::clicked, this, [this, by] { Q_EMIT stepRequested(by); });
    return made;
}

void HitBar::updateIcons()
{
    m_previous->setIcon(m_theme.icon(u"back"_s));
    m_next->setIcon(m_theme.icon(u"forward"_s));
}

void HitBar::setPosition(int current, int count)
{
    m_position->setText(tr("%1 of %2", "hits").arg(locale().toString(current + 1), locale().toString(count)));
    placeIn(m_bounds);
}

void HitBar::setReasons(const std::vector<search::MatchReason>& reasons)
{
    const QString text = reasonTitles(reasons).join(u" · "_s);
    m_reason->setText(text);
    m_reason->setVisible(!text.isEmpty());
    placeIn(m_bounds);
}

void HitBar::placeIn(const QRect& bounds)
{
    m_bounds = bounds;
    layout()->activate();
    const int room = bounds.width() - 2 * Theme::kSpaceL;
    const QSize size(std::min(sizeHint().width(), room), sizeHint().height());
    // Beside the scroll bar of the page.
    setGeometry(QRect(QPoint(bounds.right() - size.width() - Theme::kSpaceXl,
                             bounds.bottom() - size.height() - Theme::kSpaceM),
                      size));
}

} // namespace pizhu::ui
