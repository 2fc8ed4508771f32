// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/suggestiondelegate.h"

#include "ui/widgets/textpainting.h"

#include <QPainter>

namespace pizhu::ui {

SuggestionDelegate::SuggestionDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

void SuggestionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    paintRowGround(*painter, option.rect, theme, option.state.testFlag(QStyle::State_Selected),
                   option.state.testFlag(QStyle::State_MouseOver), false);
    const QRect inside = option.rect.adjusted(Theme::kSpaceM, 0, -Theme::kSpaceM, 0);
    const QString detail = index.data(kDetailRole).toString();
    const QFont small = fontOf(option.font, Theme::kSecondaryPx);
    const int detailWidth =
        std::min(QFontMetrics(small).boundingRect(detail).width() + Theme::kSpaceXs, inside.width() / 2);
    painter->setFont(small);
    painter->setPen(theme.secondary);
    painter->drawText(inside, Qt::AlignRight | Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(detail, Qt::ElideRight, detailWidth));
    painter->setFont(option.font);
    painter->setPen(theme.text);
    const QRect label = inside.adjusted(0, 0, -detailWidth - Theme::kSpaceM, 0);
    painter->drawText(
        label, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(option.font).elidedText(index.data().toString(), Qt::ElideRight, label.width()));
}

QSize SuggestionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), kRowHeight};
}

} // namespace pizhu::ui
