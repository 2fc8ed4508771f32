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
    const QVariant check = index.data(Qt::CheckStateRole);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect row = option.rect.adjusted(Theme::kSpaceXs, 0, -Theme::kSpaceM, 0);
    if (check.isValid()) {
        const QRect mark(row.left(), row.top() + (row.height() - Theme::kIconSmall) / 2, Theme::kIconSmall,
                         Theme::kIconSmall);
        if (check.toInt() == Qt::Checked)
            paintIcon(*painter, mark, QStringLiteral("check"), theme.accent);
        row.setLeft(mark.right() + 1 + Theme::kSpaceXs);
    }
    painter->setPen(Qt::NoPen);
    painter->setBrush(tag.color ? theme.highlight(*tag.color).line : theme.border());
    painter->drawEllipse(QRect(row.left(), row.center().y() - kDot / 2 + 1, kDot, kDot));
    row.setLeft(row.left() + kDot + Theme::kSpaceS);

    const QString count = QLocale().toString(index.data(TagTreeModel::CountRole).toInt());
    painter->setFont(fontOf(option.font, Theme::kSecondaryPx));
    painter->setPen(theme.secondary);
    painter->drawText(row, Qt::AlignVCenter | Qt::AlignRight, count);
    row.setRight(row.right() - painter->fontMetrics().horizontalAdvance(count) - Theme::kSpaceS);

    painter->setFont(fontOf(option.font, Theme::kBodyPx));
    painter->setPen(theme.text);
    painter->drawText(row, Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(tag.name, Qt::ElideRight, row.width()));
    painter->restore();
}

void TagDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                       const QModelIndex&) const
{
    editor->setGeometry(option.rect);
}

} // namespace pizhu::ui
