// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/facetdelegate.h"

#include "ui/library/datehistogram.h"
#include "ui/models/facetmodel.h"
#include "ui/widgets/iconengine.h"
#include "ui/widgets/swatch.h"
#include "ui/widgets/textpainting.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QToolTip>

namespace pizhu::ui {

namespace {

using Kind = FacetModel::Kind;

constexpr int kRowHeight = 26;
constexpr int kSectionHeight = 34;
constexpr int kSearchHeight = 36;
constexpr int kIndent = 14;
constexpr int kMark = 16;
constexpr int kChevron = 14;
constexpr int kBox = 13;

Kind kindOf(const QModelIndex& index)
{
    return static_cast<Kind>(index.data(FacetModel::KindRole).toInt());
}

Choice choiceOf(const QModelIndex& index)
{
    return static_cast<Choice>(index.data(FacetModel::ChoiceRole).toInt());
}

int depthOf(const QModelIndex& index)
{
    int depth = 0;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    return depth;
}

QString chevron(const QStyleOptionViewItem& option)
{
    return option.state & QStyle::State_Open ? QStringLiteral("chevron-down")
                                             : QStringLiteral("chevron-right");
}

std::optional<annotation::HighlightColor> swatchOf(const QModelIndex& index)
{
    if (index.data(FacetModel::FacetRole).toInt() != static_cast<int>(library::Facet::Color))
        return std::nullopt;
    return annotation::colorFromName(index.data(FacetModel::KeyRole).toString());
}

QRect markRect(const QRect& row, const QModelIndex& index)
{
    const int left = row.left() + Theme::kSpaceM + (depthOf(index) - 1) * kIndent;
    return {left, row.top() + (row.height() - kMark) / 2, kMark, kMark};
}

QRect insideOf(const QRect& row)
{
    return row.adjusted(Theme::kSpaceM, Theme::kSpaceS, -Theme::kSpaceM, 0);
}

/// At the end of a section's row, counted from there.
QRect sectionIconRect(const QRect& row, int place)
{
    const QRect inside = insideOf(row);
    const int right = inside.right() + 1 - place * (kMark + Theme::kSpaceS);
    return {right - kMark, inside.center().y() - kMark / 2 + 1, kMark, kMark};
}

QString countText(const QModelIndex& index)
{
    const int count = index.data(FacetModel::CountRole).toInt();
    return count < 0 ? QString() : QLocale().toString(count);
}

/// Room is kept for a count that is still to come.
int countWidth(const QFont& font, const QModelIndex& index)
{
    if (kindOf(index) != Kind::Value)
        return 0;
    const QString text = countText(index);
    return QFontMetrics(font).horizontalAdvance(text.isEmpty() ? QLocale().toString(1000) : text);
}

QRect nameRect(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const QFont font = fontOf(option.font, Theme::kSecondaryPx);
    return {QPoint(markRect(option.rect, index).right() + 1 + Theme::kSpaceXs, option.rect.top()),
            QPoint(option.rect.right() - Theme::kSpaceM - countWidth(font, index) - Theme::kSpaceS,
                   option.rect.bottom())};
}

QString nameOf(const QModelIndex& index)
{
    const QString name = index.data().toString();
    return index.data(FacetModel::OnlyItselfRole).toBool() ? FacetDelegate::tr("%1 · only itself").arg(name)
                                                           : name;
}

} // namespace

FacetDelegate::FacetDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    switch (kindOf(index)) {
    case Kind::Section:
        return {0, kSectionHeight};
    case Kind::Search:
        return {0, kSearchHeight};
    case Kind::Histogram:
        return {0, DateHistogram::kHeight};
    default:
        return {0, kRowHeight};
    }
}

QRect FacetDelegate::chevronRect(const QRect& row, const QModelIndex& index)
{
    const int left = row.left() + (depthOf(index) - 1) * kIndent;
    return {left, row.top(), Theme::kSpaceM + 1, row.height()};
}

QRect FacetDelegate::searchRect(const QRect& row)
{
    return sectionIconRect(row, 0);
}

void FacetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const Kind kind = kindOf(index);
    if (kind == Kind::Search || kind == Kind::Histogram) // a widget stands there
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option.rect, m_theme.theme(), index.data(FacetModel::CheckedRole).toBool(),
                   option.state & QStyle::State_MouseOver && kind != Kind::NoMatch,
                   option.state & QStyle::State_HasFocus);
    if (kind == Kind::Section) {
        paintSection(*painter, option, index);
    } else {
        paintMark(*painter, option, index);
        paintCount(*painter, option, index);
        paintName(*painter, option, index);
    }
    painter->restore();
}

void FacetDelegate::paintSection(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    QFont font = fontOf(option.font, Theme::kSectionPx, QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1);
    painter.setFont(font);
    painter.setPen(theme.secondary);
    const QRect inside = insideOf(option.rect);
    const int room =
        inside.width() - 2 * Theme::kIconSmall - Theme::kSpaceXl; // icons and how many are chosen
    const QString title =
        painter.fontMetrics().elidedText(index.data().toString().toUpper(), Qt::ElideRight, room);
    painter.drawText(inside, Qt::AlignVCenter, title);
    if (const int active = index.data(FacetModel::ActiveRole).toInt(); active > 0) {
        painter.setPen(theme.accent);
        const int left = painter.fontMetrics().horizontalAdvance(title) + Theme::kSpaceXs;
        painter.drawText(inside.adjusted(left, 0, 0, 0), Qt::AlignVCenter,
                         QStringLiteral("· %1").arg(QLocale().toString(active)));
    }
    const bool open = option.state & QStyle::State_Open;
    const bool pointed = option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus);
    const bool searchable = open && index.data(FacetModel::SearchableRole).toBool();
    if (!open || pointed)
        paintIcon(painter, sectionIconRect(option.rect, searchable ? 1 : 0), chevron(option),
                  theme.secondary);
    if (searchable)
        paintIcon(painter, searchRect(option.rect), QStringLiteral("search"),
                  pointed ? theme.text : theme.secondary);
}

void FacetDelegate::paintMark(QPainter& painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const QRect mark = markRect(option.rect, index);
    if (kindOf(index) != Kind::Value)
        return;
    if (index.model()->rowCount(index) > 0) {
        const QRect gutter = chevronRect(option.rect, index);
        const QRect place(gutter.left(), gutter.center().y() - kChevron / 2 + 1, kChevron, kChevron);
        paintIcon(painter, place, chevron(option), theme.secondary);
    }
    if (const auto swatch = swatchOf(index))
        paintSwatch(painter, mark, theme, *swatch);
    paintBox(painter, mark, option, index);
}

void FacetDelegate::paintBox(QPainter& painter, const QRect& mark, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const Choice choice = choiceOf(index);
    const bool onSwatch = swatchOf(index).has_value();
    if (choice == Choice::None && (onSwatch || !(option.state & QStyle::State_MouseOver)))
        return;
    QRectF box(0, 0, kBox, kBox);
    box.moveCenter(QRectF(mark).center());
    const bool filled = choice == Choice::Chosen && !onSwatch;
    if (!onSwatch) {
        painter.setPen(QPen(choice == Choice::None ? theme.border() : theme.accent, 1.5));
        painter.setBrush(filled ? QBrush(theme.accent) : Qt::NoBrush);
        painter.drawRoundedRect(box, 3, 3);
    }
    const QColor ink = filled ? theme.paper : onSwatch ? theme.text : theme.accent;
    if (choice == Choice::Chosen)
        paintIcon(painter, box.toRect(), QStringLiteral("check"), ink);
    else if (choice == Choice::LeftOut)
        painter.fillRect(QRectF(box.left() + 3, box.center().y() - 1, box.width() - 6, 2), ink);
    else if (choice == Choice::Partly)
        painter.fillRect(box.adjusted(4, 4, -4, -4), ink);
}

void FacetDelegate::paintCount(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    if (countWidth(option.font, index) == 0)
        return;
    painter.setFont(fontOf(option.font, Theme::kSecondaryPx));
    painter.setPen(m_theme.theme().secondary);
    painter.drawText(option.rect.adjusted(0, 0, -Theme::kSpaceM, 0), Qt::AlignVCenter | Qt::AlignRight,
                     countText(index));
}

QFont FacetDelegate::nameFont(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool checked = index.data(FacetModel::CheckedRole).toBool();
    QFont font = fontOf(option.font, Theme::kBodyPx, checked ? QFont::DemiBold : QFont::Normal);
    font.setStrikeOut(choiceOf(index) == Choice::LeftOut);
    return font;
}

void FacetDelegate::paintName(QPainter& painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const Kind kind = kindOf(index);
    const bool quiet = kind == Kind::NoMatch || choiceOf(index) == Choice::LeftOut;
    const QColor color = kind == Kind::ShowAll ? theme.accent : quiet ? theme.secondary : theme.text;
    const GlyphPace::Text name{nameFont(option, index), nameOf(index)};
    if (m_pace.admits(option.widget, {name}))
        m_texts.paintLine(painter, nameRect(option, index), name.text, name.font, color);
}

/// Says what does not fit, and what a number in a tree is made of.
bool FacetDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                              const QModelIndex& index)
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    QString text;
    if (kindOf(index) == Kind::Section) {
        if (index.data(FacetModel::SearchableRole).toBool() && searchRect(row.rect).contains(event->pos()))
            text = tr("Search in “%1”").arg(index.data().toString());
    } else {
        const int width = QFontMetrics(nameFont(row, index)).horizontalAdvance(nameOf(index));
        if (width > nameRect(row, index).width() || index.data(FacetModel::OwnRole).toInt() >= 0)
            text = index.data(Qt::ToolTipRole).toString();
    }
    QToolTip::showText(event->globalPos(), text, view); // nothing hides what was shown before
    return true;
}

} // namespace pizhu::ui
