// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/articledelegate.h"

#include "ui/models/articlelistmodel.h"
#include "ui/models/matchreasons.h"
#include "ui/models/titles.h"
#include "ui/widgets/iconengine.h"
#include "ui/widgets/textpainting.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QToolTip>

namespace pizhu::ui {

using library::ArticleSummary;

namespace {

constexpr int kPaddingTop = 10;
constexpr int kGutter = 24; ///< room of the unread dot
constexpr int kTitleLine = 22;
constexpr int kMetaLine = 19;
constexpr int kBodyLine = 19; ///< a line of the snippet, or the chips
constexpr int kDotSide = 7;
constexpr int kMarksWidth = 40;

QFont titleFont(const QFont& font, const ArticleSummary& summary)
{
    const bool read = summary.readState == library::ReadState::Read;
    return fontOf(font, Theme::kListTitlePx, read ? QFont::Medium : QFont::DemiBold);
}

TextBlock titleBlock(const QFont& font, const ArticleSummary& summary, const Theme& theme, int lines)
{
    return {.text = summary.title,
            .hits = summary.titleHits,
            .font = titleFont(font, summary),
            .color = theme.text,
            .hitColor = theme.hit,
            .hitText = theme.text,
            .lines = lines,
            .lineHeight = kTitleLine};
}

ArticleSummary summaryOf(const QModelIndex& index)
{
    return index.data(ArticleListModel::SummaryRole).value<ArticleSummary>();
}

} // namespace

ArticleDelegate::ArticleDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

int ArticleDelegate::bodyLines() const
{
    return m_searching ? 3 : 2;
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int height = 2 * kPaddingTop + kTitleLine + kMetaLine + bodyLines() * kBodyLine;
    return {std::max(0, option.rect.width()), height};
}

ArticleDelegate::RowLayout ArticleDelegate::layoutOf(const QRect& row, const QFont& font,
                                                     const ArticleSummary& summary) const
{
    RowLayout layout;
    const QRect inside = row.adjusted(kGutter, kPaddingTop, -Theme::kSpaceM, -kPaddingTop);
    layout.star =
        QRect(inside.right() + 1 - Theme::kIconSmall, inside.top() + 3, Theme::kIconSmall, Theme::kIconSmall);
    layout.title =
        QRect(inside.left(), inside.top(), inside.width() - Theme::kIcon - Theme::kSpaceXs, kTitleLine);
    layout.unreadDot = QRect(row.left() + 9, inside.top() + (kTitleLine - kDotSide) / 2, kDotSide, kDotSide);

    int body = bodyLines() - (summary.tags.isEmpty() ? 0 : 1);
    const TextBlock whole = titleBlock(font, summary, m_theme.theme(), 2);
    const bool wantsTwo = m_texts.height(layout.title.width(), whole) > kTitleLine;
    // A snippet with hits matters more than the second line of a title.
    if (wantsTwo && body > (m_searching && !summary.snippetHits.empty() ? 1 : 0)) {
        layout.titleLines = 2;
        layout.title.setHeight(2 * kTitleLine);
        --body;
    }
    layout.meta = QRect(inside.left(), layout.title.bottom() + 1, inside.width(), kMetaLine);
    const auto countAtTheRight = [&layout](int count) {
        if (count == 0)
            return QRect();
        const QRect place(layout.meta.right() + 1 - kMarksWidth, layout.meta.top(), kMarksWidth, kMetaLine);
        layout.meta.setRight(place.left() - Theme::kSpaceXs);
        return place;
    };
    layout.marks = countAtTheRight(summary.annotationCount);
    layout.versions = countAtTheRight(summary.versionCount > 1 ? summary.versionCount : 0);
    layout.hits = countAtTheRight(summary.hitCount);
    layout.snippetLines = summary.snippet.isEmpty() ? 0 : body;
    const int below = layout.meta.bottom() + 1;
    if (layout.snippetLines > 0)
        layout.snippet = QRect(inside.left(), below, inside.width(), layout.snippetLines * kBodyLine);
    if (!summary.tags.isEmpty())
        layout.chips = QRect(inside.left(), below + layout.snippet.height() + 1, inside.width(), kChipHeight);
    return layout;
}

void ArticleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const ArticleSummary summary = summaryOf(index);
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->save();
    paintRowGround(*painter, option.rect, theme, option.state & QStyle::State_Selected, hovered,
                   option.state & QStyle::State_HasFocus);
    painter->fillRect(
        QRect(option.rect.left() + kGutter, option.rect.bottom(), option.rect.width() - kGutter, 1),
        theme.line);
    if (isDrawn(option, summary)) {
        const RowLayout layout = layoutOf(option.rect, option.font, summary);
        paintTitle(*painter, layout, option.font, summary, hovered);
        paintMeta(*painter, layout, option.font, summary);
        paintBody(*painter, layout, option.font, summary);
    } else {
        paintPlaceholder(*painter, layoutOf(option.rect, option.font, {}));
    }
    painter->restore();
}

/// It has been read, and its characters do not hold up the window.
bool ArticleDelegate::isDrawn(const QStyleOptionViewItem& option, const ArticleSummary& summary) const
{
    if (!summary.id.isValid())
        return false;
    const QFont body = fontOf(option.font, Theme::kSecondaryPx);
    return m_pace.admits(option.widget, {{titleFont(option.font, summary), summary.title},
                                         {body, summary.snippet},
                                         {body, metaText(summary)}});
}

void ArticleDelegate::paintPlaceholder(QPainter& painter, const RowLayout& layout) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.theme().line);
    const auto bar = [&](const QRect& place, int width) {
        painter.drawRoundedRect(QRect(place.left(), place.top() + 5, std::min(place.width(), width), 10),
                                Theme::kSpaceXs, Theme::kSpaceXs);
    };
    bar(layout.title, 220);
    bar(layout.meta, 120);
}

void ArticleDelegate::paintTitle(QPainter& painter, const RowLayout& layout, const QFont& font,
                                 const ArticleSummary& summary, bool hovered) const
{
    const Theme& theme = m_theme.theme();
    if (summary.readState == library::ReadState::Unread) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawEllipse(layout.unreadDot);
    }
    TextBlock title = titleBlock(font, summary, theme, 2); // as it has been laid out
    if (m_texts.height(layout.title.width(), title) > layout.title.height())
        title.lines = layout.titleLines;
    m_texts.paint(painter, layout.title, title);
    if (summary.starred)
        paintIcon(painter, layout.star, QStringLiteral("star-filled"), theme.accent);
    else if (hovered)
        paintIcon(painter, layout.star, QStringLiteral("star"), theme.secondary);
}

void ArticleDelegate::paintMeta(QPainter& painter, const RowLayout& layout, const QFont& font,
                                const ArticleSummary& summary) const
{
    const Theme& theme = m_theme.theme();
    const QFont small = fontOf(font, Theme::kSecondaryPx);
    m_texts.paintLine(painter, layout.meta, metaText(summary), small, theme.secondary);
    painter.setFont(small);
    painter.setPen(theme.secondary);
    paintCount(painter, layout.marks, QStringLiteral("highlight"), summary.annotationCount);
    paintCount(painter, layout.versions, QStringLiteral("history"), summary.versionCount);
    paintCount(painter, layout.hits, QStringLiteral("search"), summary.hitCount);
}

void ArticleDelegate::paintCount(QPainter& painter, const QRect& place, const QString& icon, int count) const
{
    if (place.isEmpty())
        return;
    const QString number = QLocale().toString(count);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, number);
    const int right = place.right() + 1 - painter.fontMetrics().horizontalAdvance(number) - Theme::kSpaceXs;
    const int side = Theme::kSecondaryPx + 2;
    paintIcon(painter, QRect(right - side, place.center().y() - side / 2 + 1, side, side), icon,
              m_theme.theme().secondary);
}

void ArticleDelegate::paintBody(QPainter& painter, const RowLayout& layout, const QFont& font,
                                const ArticleSummary& summary) const
{
    const Theme& theme = m_theme.theme();
    m_texts.paint(painter, layout.snippet,
                  {.text = summary.snippet,
                   .hits = summary.snippetHits,
                   .font = fontOf(font, Theme::kSecondaryPx),
                   .color = theme.secondary,
                   .hitColor = theme.hit,
                   .hitText = theme.text,
                   .lines = layout.snippetLines,
                   .lineHeight = kBodyLine});
    if (layout.chips.isEmpty())
        return;
    std::vector<Chip> chips;
    for (const QString& tag : summary.tags)
        chips.push_back({tag.section(u'/', -1), std::nullopt});
    painter.setFont(font);
    paintChips(painter, layout.chips, chips, theme);
}

QString ArticleDelegate::metaText(const ArticleSummary& summary)
{
    QStringList parts{summary.source, dateTitle(summary.published)};
    parts.removeAll(QString());
    return parts.isEmpty() ? tr("No source, undated") : parts.join(QStringLiteral(" · "));
}

QString ArticleDelegate::spokenText(const ArticleSummary& summary)
{
    QStringList parts{summary.title, metaText(summary)};
    if (summary.hitCount > 0)
        parts.append(tr("%n hit(s)", "of the search in the text", summary.hitCount));
    parts += reasonTitles(summary.reasons);
    if (summary.starred)
        parts.append(tr("Starred"));
    if (summary.readState == library::ReadState::Unread)
        parts.append(tr("Unread"));
    if (summary.annotationCount > 0)
        parts.append(tr("%n annotation(s)", nullptr, summary.annotationCount));
    if (summary.versionCount > 1)
        parts.append(tr("%n version(s)", nullptr, summary.versionCount));
    if (!summary.tags.isEmpty())
        parts.append(tr("Tags: %1").arg(summary.tags.join(QStringLiteral(", "))));
    return parts.join(QLatin1Char('\n'));
}

bool ArticleDelegate::editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option,
                                  const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease && event->type() != QEvent::MouseButtonPress)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    const ArticleSummary summary = summaryOf(index);
    if (mouse->button() != Qt::LeftButton || !summary.id.isValid())
        return false;
    const RowLayout layout = layoutOf(option.rect, option.font, summary);
    const QPoint place = mouse->position().toPoint();
    const bool onStar = layout.star.adjusted(-4, -4, 4, 4).contains(place);
    if (!onStar && !layout.versions.contains(place))
        return false;
    if (event->type() == QEvent::MouseButtonRelease && onStar)
        Q_EMIT starClicked(summary.id, !summary.starred);
    else if (event->type() == QEvent::MouseButtonRelease)
        Q_EMIT versionsClicked(summary.id);
    return true;
}

bool ArticleDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const ArticleSummary summary = summaryOf(index);
    if (event->type() != QEvent::ToolTip || !summary.id.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), spokenText(summary), view);
    return true;
}

} // namespace pizhu::ui
