// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/articlecelldelegate.h"

#include "ui/library/articledelegate.h"
#include "ui/models/articlelistmodel.h"
#include "ui/widgets/iconengine.h"
#include "ui/widgets/textpainting.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace pizhu::ui {

using library::ArticleSummary;

namespace {

constexpr int kDotSide = 7;
constexpr int kTitleLine = 20;

ArticleSummary summaryOf(const QModelIndex& index)
{
    return index.data(ArticleListModel::SummaryRole).value<ArticleSummary>();
}

ArticleField fieldOf(const QModelIndex& index)
{
    return static_cast<ArticleField>(index.column());
}

QFont titleFont(const QFont& font, const ArticleSummary& summary)
{
    const bool unread = summary.readState == library::ReadState::Unread;
    return fontOf(font, Theme::kBodyPx, unread ? QFont::DemiBold : QFont::Medium);
}

GlyphPace::Text cellText(const QStyleOptionViewItem& option, const ArticleSummary& summary,
                         ArticleField field)
{
    const bool isTitle = field == ArticleField::Title;
    return {isTitle ? titleFont(option.font, summary) : fontOf(option.font, Theme::kBodyPx),
            fieldText(field, summary)};
}

} // namespace

ArticleCellDelegate::ArticleCellDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QSize ArticleCellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {std::max(0, option.rect.width()), kRowHeight};
}

void ArticleCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const ArticleSummary summary = summaryOf(index);
    const bool hovered = index.row() == m_hoveredRow;
    const bool isTitle = fieldOf(index) == ArticleField::Title;
    const bool marked = option.state & QStyle::State_HasFocus;
    painter->save();
    painter->setFont(fontOf(option.font, Theme::kBodyPx));
    paintRowGround(*painter, option.rect, theme, option.state & QStyle::State_Selected, hovered, marked);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    const QRect cell = option.rect.adjusted(Theme::kSpaceS, 0, -Theme::kSpaceS, -1);
    if (!summary.id.isValid() || !m_pace.admits(option.widget, {cellText(option, summary, fieldOf(index))}))
        paintPlaceholder(*painter, cell);
    else if (isTitle)
        paintTitle(*painter, option.rect, option.font, summary);
    else if (fieldOf(index) == ArticleField::Tags)
        paintTags(*painter, cell, summary);
    else if (fieldOf(index) == ArticleField::Star)
        paintStar(*painter, cell, summary.starred, hovered);
    else
        paintWords(*painter, cell, cellText(option, summary, fieldOf(index)), isNumber(fieldOf(index)));
    painter->restore();
}

void ArticleCellDelegate::paintPlaceholder(QPainter& painter, const QRect& cell) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.theme().line);
    const QRect bar(cell.left(), cell.center().y() - 4, std::max(0, cell.width() * 2 / 3), 9);
    painter.drawRoundedRect(bar, Theme::kSpaceXs, Theme::kSpaceXs);
}

void ArticleCellDelegate::paintTitle(QPainter& painter, const QRect& cell, const QFont& font,
                                     const ArticleSummary& summary) const
{
    const Theme& theme = m_theme.theme();
    const bool unread = summary.readState == library::ReadState::Unread;
    if (unread) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawEllipse(QRect(cell.left() + 9, cell.center().y() - kDotSide / 2, kDotSide, kDotSide));
        painter.restore();
    }
    const QRect place(cell.left() + Theme::kSpaceXl, cell.top() + (kRowHeight - kTitleLine) / 2,
                      cell.width() - Theme::kSpaceXl - Theme::kSpaceS, kTitleLine);
    m_texts.paint(painter, place,
                  {.text = summary.title,
                   .hits = summary.titleHits,
                   .font = titleFont(font, summary),
                   .color = theme.text,
                   .hitColor = theme.hit,
                   .hitText = theme.text,
                   .lines = 1,
                   .lineHeight = kTitleLine});
}

void ArticleCellDelegate::paintTags(QPainter& painter, const QRect& cell, const ArticleSummary& summary) const
{
    std::vector<Chip> chips;
    for (const QString& tag : summary.tags)
        chips.push_back({tag.section(u'/', -1), std::nullopt});
    if (!chips.empty())
        paintChips(painter, cell.adjusted(0, (cell.height() - kChipHeight) / 2, 0, 0), chips,
                   m_theme.theme());
}

void ArticleCellDelegate::paintStar(QPainter& painter, const QRect& cell, bool starred, bool hovered) const
{
    const Theme& theme = m_theme.theme();
    const QRect place(cell.left(), cell.center().y() - Theme::kIconSmall / 2 + 1, Theme::kIconSmall,
                      Theme::kIconSmall);
    if (starred)
        paintIcon(painter, place, QStringLiteral("star-filled"), theme.accent);
    else if (hovered)
        paintIcon(painter, place, QStringLiteral("star"), theme.secondary);
}

void ArticleCellDelegate::paintWords(QPainter& painter, const QRect& cell, const GlyphPace::Text& words,
                                     bool isNumber) const
{
    const QColor& color = m_theme.theme().secondary;
    if (!isNumber)
        return m_texts.paintLine(painter, cell, words.text, words.font, color);
    painter.setPen(color);
    painter.drawText(cell, Qt::AlignVCenter | Qt::AlignRight,
                     painter.fontMetrics().elidedText(words.text, Qt::ElideRight, cell.width()));
}

bool ArticleCellDelegate::editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem&,
                                      const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease && event->type() != QEvent::MouseButtonPress)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const ArticleSummary summary = summaryOf(index);
    const bool isStar = fieldOf(index) == ArticleField::Star;
    const bool isVersions = fieldOf(index) == ArticleField::Versions && summary.versionCount > 1;
    if (mouse->button() != Qt::LeftButton || !summary.id.isValid() || (!isStar && !isVersions))
        return false;
    if (event->type() == QEvent::MouseButtonRelease && isStar)
        Q_EMIT starClicked(summary.id, !summary.starred);
    else if (event->type() == QEvent::MouseButtonRelease)
        Q_EMIT versionsClicked(summary.id);
    return true;
}

bool ArticleCellDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                    const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const ArticleSummary summary = summaryOf(index);
    if (event->type() != QEvent::ToolTip || !summary.id.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines{ArticleDelegate::spokenText(summary), summary.snippet};
    lines.removeAll(QString());
    // Plain text would be taken for markup where it looks like it.
    QToolTip::showText(event->globalPos(),
                       QStringLiteral("<p>%1</p>")
                           .arg(lines.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"))),
                       view);
    return true;
}

} // namespace pizhu::ui
