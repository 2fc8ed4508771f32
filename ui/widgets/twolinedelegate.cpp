// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twolinedelegate.h"

#include "ui/widgets/theme.h"

#include <QAbstractScrollArea>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace pizhu::ui {

namespace {

// Chinese fonts that stand in are higher than the interface's own.
constexpr int kLine = 19;
constexpr int kDetailLine = 18;
constexpr int kMark = 16;
constexpr int kMarkColumn = Theme::kSpaceM + kMark;

bool isCheckable(const QModelIndex& index)
{
    return index.data(Qt::CheckStateRole).isValid();
}

} // namespace

TwoLineDelegate::TwoLineDelegate(const ThemeSource& theme, int lines, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_lines(lines)
{}

/// Nothing is laid out for it: thousands of rows are asked. No character is wider than a Chinese one.
QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractScrollArea*>(option.widget);
    const int room = view ? view->viewport()->width() - 2 * Theme::kSpaceM - kMarkColumn : 0;
    const bool isShort = index.data(Qt::DisplayRole).toString().size() * Theme::kBodyPx <= room;
    return {0, (isShort ? 1 : m_lines) * kLine + kDetailLine + 2 * Theme::kSpaceS};
}

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option.rect, theme, option.state.testFlag(QStyle::State_Selected),
                   option.state.testFlag(QStyle::State_MouseOver),
                   option.state.testFlag(QStyle::State_HasFocus));
    QRect row = option.rect.adjusted(Theme::kSpaceM, Theme::kSpaceS, -Theme::kSpaceM, -Theme::kSpaceS);
    if (isCheckable(index)) {
        paintMark(*painter, option, index);
        row.setLeft(row.left() + kMarkColumn);
    }
    const QString second = index.data(kDetailRole).toString();
    if (second.isEmpty()) // the first stands in the middle
        row.translate(0, kDetailLine / 2);
    const int height = m_layouts.paint(*painter, row,
                                       {.text = index.data(Qt::DisplayRole).toString(),
                                        .hits = {},
                                        .font = fontOf(option.font, Theme::kBodyPx),
                                        .color = theme.text,
                                        .hitColor = {},
                                        .hitText = {},
                                        .lines = m_lines,
                                        .lineHeight = kLine});
    row.setTop(row.top() + height);
    painter->setFont(fontOf(option.font, Theme::kSecondaryPx));
    painter->setPen(theme.secondary);
    const QString detail = painter->fontMetrics().elidedText(second, Qt::ElideRight, row.width());
    painter->drawText(QRect(row.left(), row.top(), row.width(), kDetailLine),
                      Qt::AlignLeft | Qt::AlignVCenter, detail);
    painter->restore();
}

void TwoLineDelegate::paintMark(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    QStyleOptionViewItem mark(option);
    mark.rect = QRect(option.rect.left() + Theme::kSpaceM, option.rect.top() + Theme::kSpaceS, kMark, kMark);
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    mark.state = QStyle::State_Enabled | (checked ? QStyle::State_On : QStyle::State_Off);
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &mark, &painter,
                                          option.widget);
}

bool TwoLineDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                  const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (!isCheckable(index))
        return false;
    const bool isSpace =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    bool isClick = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        isClick = mouse->button() == Qt::LeftButton &&
                  mouse->position().x() < option.rect.left() + Theme::kSpaceM + kMarkColumn;
    }
    if (!isSpace && !isClick)
        return false;
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace pizhu::ui
