// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/facetdelegate.h"

#include "ui/models/facetmodel.h"
#include "ui/widgets/iconengine.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/textpainting.h"

#include <QLocale>

namespace pizhu::ui {

namespace {

constexpr int kRowHeight = 26;
constexpr int kSectionHeight = 34;
constexpr int kIndent = 14;
constexpr int kMark = 16;
constexpr int kBarWidth = 72;
constexpr int kBarHeight = 16;

FacetModel::Kind kindOf(const QModelIndex& index)
{
    return static_cast<FacetModel::Kind>(index.data(FacetModel::KindRole).toInt());
}

int depthOf(const QModelIndex& index)
{
    int depth = 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    return depth;
}

bool hasChildren(const QModelIndex& index)
{
    return index.model()->rowCount(index) > 0;
}

QString placeIcon(const QModelIndex& index)
{
    switch (static_cast<FacetModel::Place>(index.data(FacetModel::PlaceRole).toInt())) {
    case FacetModel::Place::Unread:
        return QStringLiteral("unread");
    case FacetModel::Place::Starred:
        return QStringLiteral("star");
    case FacetModel::Place::Trash:
        return QStringLiteral("trash");
    case FacetModel::Place::All:
        break;
    }
    return QStringLiteral("library");
}

std::optional<annotation::HighlightColor> swatchOf(const QModelIndex& index)
{
    if (index.data(FacetModel::FacetRole).toInt() != static_cast<int>(library::Facet::Color))
        return std::nullopt;
    return annotation::colorFromName(index.data(FacetModel::KeyRole).toString());
}

bool isDate(const QModelIndex& index)
{
    return index.data(FacetModel::FacetRole).toInt() == static_cast<int>(library::Facet::Date);
}

} // namespace

FacetDelegate::FacetDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {0, kindOf(index) == FacetModel::Kind::Section ? kSectionHeight : kRowHeight};
}

QRect FacetDelegate::markRect(const QRect& row, const QModelIndex& index)
{
    const int left = row.left() + Theme::kSpaceM + (depthOf(index) - 1) * kIndent;
    return {left, row.top() + (row.height() - kMark) / 2, kMark, kMark};
}

void FacetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option.rect, m_theme.theme(), index.data(FacetModel::CheckedRole).toBool(),
                   option.state & QStyle::State_MouseOver, option.state & QStyle::State_HasFocus);
    if (kindOf(index) == FacetModel::Kind::Section) {
        paintSection(*painter, option, index);
    } else {
        paintMark(*painter, option, index);
        paintName(*painter, option, index, paintCount(*painter, option, index));
    }
    painter->restore();
}

void FacetDelegate::paintSection(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    QFont font = fontOf(option.font, Theme::kSectionPx, QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1);
    painter.setFont(font);
    painter.setPen(m_theme.theme().secondary);
    const QRect inside = option.rect.adjusted(Theme::kSpaceM, Theme::kSpaceS, -Theme::kSpaceM, 0);
    painter.drawText(inside, Qt::AlignVCenter, index.data().toString().toUpper());
    const bool open = option.state & QStyle::State_Open;
    if (open && !(option.state & QStyle::State_MouseOver))
        return;
    const QRect chevron(inside.right() + 1 - kMark, inside.center().y() - kMark / 2 + 1, kMark, kMark);
    paintIcon(painter, chevron, open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
              m_theme.theme().secondary);
}

void FacetDelegate::paintMark(QPainter& painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const QRect mark = markRect(option.rect, index);
    const bool checked = index.data(FacetModel::CheckedRole).toBool();
    const QColor ink = checked ? theme.accent : theme.secondary;
    if (const auto swatch = swatchOf(index); swatch && !checked) {
        paintSwatch(painter, mark, theme, *swatch);
    } else if (kindOf(index) == FacetModel::Kind::Place) {
        paintIcon(painter, mark, placeIcon(index), ink);
    } else if (hasChildren(index)) {
        const bool open = option.state & QStyle::State_Open;
        paintIcon(painter, mark, open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                  ink);
    } else if (checked) {
        paintIcon(painter, mark, QStringLiteral("check"), ink);
    }
}

int FacetDelegate::paintCount(QPainter& painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const int right = option.rect.right() + 1 - Theme::kSpaceM;
    if (kindOf(index) == FacetModel::Kind::ShowAll)
        return right;
    const int middle = option.rect.center().y();
    if (isDate(index)) {
        const int width =
            std::max(2, static_cast<int>(kBarWidth * index.data(FacetModel::ShareRole).toDouble()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.line);
        painter.drawRoundedRect(
            QRect(right + Theme::kSpaceXs - width, middle - kBarHeight / 2 + 1, width, kBarHeight), 2, 2);
    }
    const int count = index.data(FacetModel::CountRole).toInt();
    if (count < 0)
        return right;
    const QString number = QLocale().toString(count);
    painter.setFont(fontOf(option.font, Theme::kSecondaryPx));
    painter.setPen(theme.secondary);
    const int width = painter.fontMetrics().horizontalAdvance(number);
    const QRect place(right - width, option.rect.top(), width, option.rect.height());
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, number);
    return isDate(index) ? right - std::max(width, kBarWidth) : place.left();
}

void FacetDelegate::paintName(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                              int right) const
{
    const Theme& theme = m_theme.theme();
    const bool checked = index.data(FacetModel::CheckedRole).toBool();
    const bool showAll = kindOf(index) == FacetModel::Kind::ShowAll;
    painter.setFont(fontOf(option.font, Theme::kBodyPx, checked ? QFont::DemiBold : QFont::Normal));
    painter.setPen(showAll ? theme.accent : theme.text);
    QRect place = option.rect;
    place.setLeft(markRect(option.rect, index).right() + 1 + Theme::kSpaceXs);
    place.setRight(right - Theme::kSpaceS);
    const QString name =
        painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, place.width());
    painter.drawText(place, Qt::AlignVCenter, name);
}

} // namespace pizhu::ui
