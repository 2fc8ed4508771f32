// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/annotations/tagdelegate.h"

#include "ui/models/tagtreemodel.h"
#include "ui/widgets/iconengine.h"
#include "ui/widgets/textpainting.h"

#include <QLocale>

namespace pizhu::ui {

namespace {

constexpr int kRowHeight = 26;
constexpr int kDot = 8;
constexpr int kKeyCap = 16;

/// The key that tags, as it is printed on a keyboard; at the right of `row`.
void paintKeyCap(QPainter& painter, const QRect& row, const QString& key, const Theme& theme,
                 const QFont& font)
{
    const QRectF cap(row.right() - kKeyCap + 0.5, row.center().y() - kKeyCap / 2 + 1.5, kKeyCap, kKeyCap - 1);
    painter.setPen(theme.border());
    painter.setBrush(theme.paper);
    painter.drawRoundedRect(cap, 3, 3);
    painter.setFont(fontOf(font, Theme::kSectionPx, QFont::DemiBold));
    painter.setPen(theme.secondary);
    painter.drawText(cap, Qt::AlignCenter, key);
}

void paintDot(QPainter& painter, QPoint center, const QColor& color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRect(center.x() - kDot / 2 + 1, center.y() - kDot / 2 + 1, kDot, kDot));
}

} // namespace

TagDelegate::TagDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QSize TagDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, kRowHeight};
}

void TagDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const auto tag = index.data(TagTreeModel::TagRole).value<library::Tag>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect row = option.rect.adjusted(Theme::kSpaceXs, 0, -Theme::kSpaceM, 0);
    const QRect mark(row.left() - Theme::kSpaceXs, row.top() + (row.height() - Theme::kIconSmall) / 2,
                     Theme::kIconSmall, Theme::kIconSmall);
    if (index.data(Qt::CheckStateRole).toInt() == Qt::Checked)
        paintIcon(*painter, mark, QStringLiteral("check"),
                  tag.color ? theme.highlight(*tag.color).line : theme.accent);
    else
        paintDot(*painter, mark.center(), tag.color ? theme.highlight(*tag.color).line : theme.border());
    row.setLeft(mark.right() + 1 + Theme::kSpaceXs);

    const QString count = QLocale().toString(index.data(TagTreeModel::CountRole).toInt());
    painter->setFont(fontOf(option.font, Theme::kSecondaryPx));
    painter->setPen(theme.secondary);
    painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight, count);
    row.setRight(row.right() - painter->fontMetrics().horizontalAdvance(count) - Theme::kSpaceS);

    if (!tag.shortcut.isEmpty()) {
        paintKeyCap(*painter, row, tag.shortcut, theme, option.font);
        row.setRight(row.right() - kKeyCap - Theme::kSpaceS);
    }

    painter->setFont(fontOf(option.font, Theme::kBodyPx));
    painter->setPen(theme.text);
    painter->drawText(row, Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(
                          tag.name, tag.name.contains(u'/') ? Qt::ElideLeft : Qt::ElideRight, row.width()));
    painter->restore();
}

void TagDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                       const QModelIndex&) const
{
    editor->setGeometry(option.rect);
}

} // namespace pizhu::ui
