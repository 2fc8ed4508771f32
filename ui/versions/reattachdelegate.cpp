// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/reattachdelegate.h"

#include "ui/versions/reattachmodel.h"

#include <QAbstractItemView>
#include <QPainter>

namespace pizhu::ui {

using annotation::AnchorState;

namespace {

constexpr int kStripe = 4;
constexpr int kLineHeight = 19;

TextBlock blockOf(const QString& text, const QFont& font, int pixels, const QColor& color, int lines)
{
    TextBlock block;
    block.text = text.simplified();
    block.font = fontOf(font, pixels);
    block.color = color;
    block.lines = lines;
    block.lineHeight = kLineHeight;
    return block;
}

} // namespace

ReattachDelegate::ReattachDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QString ReattachDelegate::stateText(const library::DoubtfulAnchor& doubtful)
{
    switch (doubtful.state) {
    case AnchorState::Orphan:
        return tr("Has no place");
    case AnchorState::Approximate:
        return tr("Its words changed");
    case AnchorState::Moved:
    case AnchorState::Exact:
        break;
    }
    return tr("Moved, perhaps");
}

std::vector<TextBlock> ReattachDelegate::linesOf(const QModelIndex& index, const QFont& font) const
{
    const Theme& theme = m_theme.theme();
    const auto doubtful = index.data(ReattachModel::DoubtfulRole).value<library::DoubtfulAnchor>();
    const QVariant best = index.data(ReattachModel::BestRole);
    QString fate = stateText(doubtful);
    if (doubtful.isPutOff)
        fate = tr("%1 · later", "what is wrong, and that it was put off").arg(fate);
    if (best.isValid() && best.toDouble() > 0)
        fate = tr("%1 · best place %2 % sure").arg(fate).arg(qRound(best.toDouble() * 100));
    else if (best.isValid())
        fate = tr("%1 · no place found").arg(fate);
    const QColor color = doubtful.state == AnchorState::Orphan ? theme.accent : theme.secondary;
    return {blockOf(doubtful.quoted, font, Theme::kBodyPx, theme.text, 2),
            blockOf(doubtful.articleTitle, font, Theme::kSecondaryPx, theme.secondary, 1),
            blockOf(fate, font, Theme::kSecondaryPx, color, 1)};
}

QSize ReattachDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    int height = 2 * Theme::kSpaceS;
    for (const TextBlock& line : linesOf(index, option.font))
        height += textHeight(width - 2 * Theme::kSpaceM - kStripe - Theme::kSpaceS, line);
    return {width, height};
}

void ReattachDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const auto doubtful = index.data(ReattachModel::DoubtfulRole).value<library::DoubtfulAnchor>();
    painter->save();
    paintRowGround(*painter, option.rect, theme, option.state & QStyle::State_Selected,
                   option.state & QStyle::State_MouseOver, option.state & QStyle::State_HasFocus);
    painter->fillRect(QRect(option.rect.left() + Theme::kSpaceM, option.rect.bottom(),
                            option.rect.width() - Theme::kSpaceM, 1),
                      theme.line);
    QRect place = option.rect.adjusted(Theme::kSpaceM, Theme::kSpaceS, -Theme::kSpaceM, -Theme::kSpaceS);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.highlight(doubtful.color).line);
    painter->drawRoundedRect(QRect(place.left(), place.top() + 1, kStripe, place.height() - 2), 2, 2);
    place.setLeft(place.left() + kStripe + Theme::kSpaceS);
    for (const TextBlock& line : linesOf(index, option.font))
        place.setTop(place.top() + paintText(*painter, place, line));
    painter->restore();
}

} // namespace pizhu::ui
