// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/palettedelegate.h"

#include "ui/commands/palettemodel.h"
#include "ui/widgets/iconengine.h"
#include "ui/widgets/textpainting.h"

#include <QLocale>
#include <QPainter>

namespace pizhu::ui {

namespace {

constexpr int kTitleLine = 20;
constexpr int kLeastDetail = 60; ///< narrower ones are left out

} // namespace

PaletteDelegate::PaletteDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool heading = index.data(PaletteModel::HeadingRole).toBool();
    return {std::max(0, option.rect.width()), heading ? kHeadingHeight : kItemHeight};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    painter->save();
    if (index.data(PaletteModel::HeadingRole).toBool())
        paintHeading(*painter, option, index);
    else
        paintItem(*painter, option, index.data(PaletteModel::ItemRole).value<PaletteItem>());
    painter->restore();
}

void PaletteDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const
{
    const QRect place = option.rect.adjusted(Theme::kSpaceM, Theme::kSpaceXs, -Theme::kSpaceM, 0);
    painter.setFont(fontOf(option.font, Theme::kSectionPx, QFont::DemiBold));
    painter.setPen(m_theme.theme().secondary);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
    painter.setFont(fontOf(option.font, Theme::kSectionPx));
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight,
                     QLocale().toString(index.data(PaletteModel::CountRole).toInt()));
}

int PaletteDelegate::paintShortcut(QPainter& painter, const QRect& row, const PaletteItem& item) const
{
    const int right = row.right() + 1 - Theme::kSpaceM;
    if (item.shortcut.isEmpty())
        return right;
    const Theme& theme = m_theme.theme();
    painter.setFont(fontOf(painter.font(), Theme::kSectionPx));
    const int width = painter.fontMetrics().horizontalAdvance(item.shortcut) + 2 * 6;
    const QRect cap(right - width, row.center().y() - kChipHeight / 2 + 1, width, kChipHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line);
    painter.drawRoundedRect(cap, Theme::kSpaceXs, Theme::kSpaceXs);
    painter.setPen(item.enabled ? theme.text : theme.secondary);
    painter.drawText(cap, Qt::AlignCenter, item.shortcut);
    return cap.left() - Theme::kSpaceS;
}

void PaletteDelegate::paintItem(QPainter& painter, const QStyleOptionViewItem& option,
                                const PaletteItem& item) const
{
    const Theme& theme = m_theme.theme();
    const bool selected = option.state & QStyle::State_Selected;
    const QRect row = option.rect.adjusted(Theme::kSpaceXs, 0, -Theme::kSpaceXs, 0);
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(selected ? theme.selection : theme.hover());
        painter.drawRoundedRect(row, Theme::kCorner, Theme::kCorner);
    }
    const QColor ink = item.enabled ? theme.text : theme.secondary;
    const QRect icon(row.left() + Theme::kSpaceS, row.center().y() - Theme::kIconSmall / 2 + 1,
                     Theme::kIconSmall, Theme::kIconSmall);
    if (item.checked)
        paintIcon(painter, icon, QStringLiteral("check"), theme.accent);
    else if (!item.icon.isEmpty())
        paintIcon(painter, icon, item.icon, theme.secondary);
    const int left = icon.right() + 1 + Theme::kSpaceS;
    painter.setFont(option.font);
    const int right = paintShortcut(painter, row, item);
    const QFont font = fontOf(option.font, Theme::kBodyPx);
    const QFont bold = fontOf(option.font, Theme::kBodyPx, QFont::DemiBold);
    const int wanted = QFontMetrics(item.matched.empty() ? font : bold).horizontalAdvance(item.title) + 2;
    const QRect title(left, row.center().y() - kTitleLine / 2 + 1,
                      std::max(0, std::min(wanted, right - left)), kTitleLine);
    paintText(painter, title,
              {.text = item.title,
               .hits = item.matched,
               .font = font,
               .color = ink,
               .hitColor = Qt::transparent,
               .hitText = item.enabled ? theme.accent : theme.secondary,
               .lines = 1,
               .lineHeight = kTitleLine});
    const QRect detail(title.right() + 1 + Theme::kSpaceM, row.top(),
                       right - title.right() - 1 - Theme::kSpaceM, row.height());
    if (item.detail.isEmpty() || detail.width() < kLeastDetail)
        return;
    painter.setFont(fontOf(option.font, Theme::kSecondaryPx));
    painter.setPen(theme.secondary);
    painter.drawText(detail, Qt::AlignVCenter | Qt::AlignRight,
                     painter.fontMetrics().elidedText(item.detail, Qt::ElideRight, detail.width()));
}

} // namespace pizhu::ui
