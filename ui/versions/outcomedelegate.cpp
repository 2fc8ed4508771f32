// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/outcomedelegate.h"

#include "ui/versions/versiontimeline.h"
#include "ui/widgets/textpainting.h"

#include <QAbstractItemView>
#include <QPainter>

namespace pizhu::ui {

using annotation::AnchorState;

namespace {

constexpr int kStripe = 4;
constexpr int kLineHeight = 19;
constexpr int kQuoteLines = 3;

library::AnchorOutcome outcomeAt(const QModelIndex& index)
{
    return index.data(OutcomeDelegate::kOutcomeRole).value<library::AnchorOutcome>();
}

QString oneLine(QString text)
{
    return text.trimmed().replace(u'\n', u' ');
}

} // namespace

OutcomeDelegate::OutcomeDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

std::vector<TextBlock> OutcomeDelegate::linesOf(const library::AnchorOutcome& outcome,
                                                const QFont& font) const
{
    const Theme& theme = m_theme.theme();
    const auto line = [&](const QString& text, int pixels, const QColor& color, int lines) {
        TextBlock block;
        block.text = text;
        block.font = fontOf(font, pixels);
        block.color = color;
        block.lines = lines;
        block.lineHeight = kLineHeight;
        return block;
    };
    std::vector<TextBlock> lines{line(oneLine(outcome.quoted), Theme::kBodyPx, theme.text, kQuoteLines)};
    if (outcome.state == AnchorState::Approximate && outcome.exact != outcome.quoted)
        lines.push_back(line(tr("Now: %1", "the text of a highlight").arg(oneLine(outcome.exact)),
                             Theme::kSecondaryPx, theme.text, kQuoteLines));
    const QColor fate = outcome.state == AnchorState::Orphan ? theme.accent : theme.secondary;
    lines.push_back(line(outcomeText(outcome), Theme::kSecondaryPx, fate, 2));
    return lines;
}

QSize OutcomeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const int inner = width - 2 * Theme::kSpaceM - kStripe - Theme::kSpaceS;
    int height = 2 * Theme::kSpaceS;
    for (const TextBlock& line : linesOf(outcomeAt(index), option.font))
        height += textHeight(inner, line);
    return {width, height};
}

void OutcomeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const library::AnchorOutcome outcome = outcomeAt(index);
    painter->save();
    paintRowGround(*painter, option.rect, theme, option.state & QStyle::State_Selected,
                   option.state & QStyle::State_MouseOver, option.state & QStyle::State_HasFocus);
    painter->fillRect(QRect(option.rect.left() + Theme::kSpaceM, option.rect.bottom(),
                            option.rect.width() - Theme::kSpaceM, 1),
                      theme.line);
    QRect place = option.rect.adjusted(Theme::kSpaceM, Theme::kSpaceS, -Theme::kSpaceM, -Theme::kSpaceS);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.highlight(outcome.color).line);
    painter->drawRoundedRect(QRect(place.left(), place.top() + 1, kStripe, place.height() - 2), 2, 2);
    place.setLeft(place.left() + kStripe + Theme::kSpaceS);
    for (const TextBlock& line : linesOf(outcome, option.font))
        place.setTop(place.top() + paintText(*painter, place, line));
    painter->restore();
}

} // namespace pizhu::ui
