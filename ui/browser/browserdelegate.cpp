// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/browserdelegate.h"

#include "app/text/surroundings.h"
#include "ui/browser/browsertitles.h"
#include "ui/widgets/iconengine.h"

#include <QLocale>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using library::AnnotationSummary;

namespace {

constexpr int kStripe = 4;
constexpr int kLine = 20;
constexpr int kLines = 3; ///< for the quote and what stands below it
constexpr int kFooterLine = 18;
constexpr int kContextLine = 22;
constexpr int kContextLines = 12;
constexpr int kMostDrawn = 200; ///< characters of a text
constexpr int kTextLeft = Theme::kSpaceM + kStripe + Theme::kSpaceS;
/// Of a row's width, at most, for its tags.
constexpr double kChipsShare = 0.5;
// Characters on both sides of a quote that are shown below it: what follows tells more.
constexpr qsizetype kBefore = 18;
constexpr qsizetype kAfter = 30;
static_assert(Theme::kSpaceM + kLines * kLine + kFooterLine + Theme::kSpaceS <= BrowserDelegate::kRow);

QString onOneLine(const QString& text)
{
    return text.simplified();
}

QRect textPlace(const QRect& row)
{
    return row.adjusted(kTextLeft, Theme::kSpaceM, -Theme::kSpaceM, -Theme::kSpaceS);
}

/// The words on both sides of a quote, which stands above them.
QString around(const annotation::TextQuoteSelector& quote)
{
    const qsizetype end = quote.prefix.size();
    const QString before = text::surroundings(quote.prefix, {end, end}, kBefore).before;
    const QString after = text::surroundings(quote.suffix, {}, kAfter).after;
    return before.isEmpty() && after.isEmpty() ? QString() : onOneLine(before + u"[…]"_s + after);
}

std::vector<Chip> chipsOf(const AnnotationSummary& summary)
{
    std::vector<Chip> chips;
    for (const library::TagMark& tag : summary.tags)
        chips.push_back({tag.path.section(u'/', -1), tag.color});
    return chips;
}

} // namespace

BrowserDelegate::BrowserDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QString BrowserDelegate::plainNote(const QString& markdown) const
{
    if (markdown.isEmpty())
        return {};
    if (const QString* known = m_notes.object(markdown))
        return *known;
    QTextDocument document;
    document.setMarkdown(markdown, QTextDocument::MarkdownNoHTML);
    const QString plain = onOneLine(document.toPlainText());
    m_notes.insert(markdown, new QString(plain));
    return plain;
}

QRect BrowserDelegate::editorRect(const QRect& row)
{
    return {row.left() + kTextLeft, row.bottom() + 1 - kEditor, row.width() - kTextLeft - Theme::kSpaceM,
            kEditor - Theme::kSpaceS};
}

TextBlock BrowserDelegate::contextBlock(const QFont& font, std::array<base::TextRange, 1>& passage) const
{
    const Theme& theme = m_theme.theme();
    const QString before = onOneLine(m_context.before);
    const QString quote = onOneLine(m_context.passage);
    passage = {base::TextRange{before.size(), before.size() + quote.size()}};
    return {.text = before + quote + onOneLine(m_context.after),
            .hits = passage,
            .font = fontOf(font, Theme::kBodyPx),
            .color = theme.secondary,
            .hitColor = theme.hit,
            .hitText = theme.text,
            .lines = kContextLines,
            .lineHeight = kContextLine};
}

int BrowserDelegate::contextHeight(int width, const QFont& font) const
{
    std::array<base::TextRange, 1> passage;
    const TextBlock block = contextBlock(font, passage);
    return textHeight(width - kTextLeft - Theme::kSpaceM, block) + Theme::kSpaceM;
}

void BrowserDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    painter->save();
    const auto id = index.data(AnnotationBrowserModel::IdRole).value<base::AnnotationId>();
    if (!id.isValid()) {
        paintGroup(*painter, option, index);
    } else {
        paintRowGround(*painter, option.rect, m_theme.theme(), option.state & QStyle::State_Selected,
                       option.state & QStyle::State_MouseOver, option.state & QStyle::State_HasFocus);
        const auto summary = index.data(AnnotationBrowserModel::SummaryRole).value<AnnotationSummary>();
        if (isDrawn(option, summary))
            paintAnnotation(*painter, option, summary);
        else
            paintPlaceholder(*painter, textPlace(option.rect));
        painter->fillRect(QRect(option.rect.left() + Theme::kSpaceM, option.rect.bottom(),
                                option.rect.width() - Theme::kSpaceM, 1),
                          m_theme.theme().line);
    }
    painter->restore();
}

/// It has been read, and its characters do not hold up the window.
bool BrowserDelegate::isDrawn(const QStyleOptionViewItem& option, const AnnotationSummary& summary) const
{
    const annotation::Annotation& annotation = summary.annotation;
    if (!annotation.id.isValid())
        return false;
    const QFont small = fontOf(option.font, Theme::kSecondaryPx);
    const QString quote = annotation.anchor ? onOneLine(annotation.anchor->quote.exact) : QString();
    const QString note = plainNote(annotation.note);
    const bool showsNote = !note.isEmpty() || !annotation.anchor;
    return m_pace.admits(option.widget,
                         {{fontOf(option.font, Theme::kBodyPx), quote.left(kMostDrawn)},
                          {showsNote ? fontOf(option.font, Theme::kSecondaryPx, QFont::Medium) : small,
                           showsNote ? note.left(kMostDrawn) : around(annotation.anchor->quote)},
                          {fontOf(option.font, Theme::kSectionPx), articleLine(summary)}});
}

void BrowserDelegate::paintGroup(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const auto group = index.data(AnnotationBrowserModel::GroupRole).value<library::AnnotationGroup>();
    const bool folded = index.data(AnnotationBrowserModel::FoldedRole).toBool();
    painter.fillRect(option.rect, theme.window);
    paintRowGround(painter, option.rect, theme, false, option.state & QStyle::State_MouseOver,
                   option.state & QStyle::State_HasFocus);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    QRect place = option.rect.adjusted(Theme::kSpaceM, 0, -Theme::kSpaceM, 0);
    const QRect icon(place.left(), place.center().y() - Theme::kIconSmall / 2, Theme::kIconSmall,
                     Theme::kIconSmall);
    paintIcon(painter, icon, folded ? u"chevron-right"_s : u"chevron-down"_s, theme.secondary);
    place.setLeft(icon.right() + Theme::kSpaceS);
    if (m_grouping == library::AnnotationGrouping::Color) {
        const auto color = annotation::colorFromName(group.key).value_or(annotation::HighlightColor::Amber);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.highlight(color).line);
        painter.drawEllipse(
            QRect(place.left(), place.center().y() - Theme::kSpaceXs, Theme::kSpaceS, Theme::kSpaceS));
        place.setLeft(place.left() + Theme::kSpaceL);
    }
    painter.setFont(fontOf(option.font, Theme::kSecondaryPx));
    painter.setPen(theme.secondary);
    const QString count = QLocale().toString(group.count);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, count);
    place.setRight(place.right() - painter.fontMetrics().horizontalAdvance(count) - Theme::kSpaceM);
    painter.setFont(fontOf(option.font, Theme::kBodyPx, QFont::DemiBold));
    painter.setPen(theme.text);
    painter.drawText(
        place, Qt::AlignVCenter,
        painter.fontMetrics().elidedText(groupTitle(m_grouping, group), Qt::ElideMiddle, place.width()));
}

void BrowserDelegate::paintAnnotation(QPainter& painter, const QStyleOptionViewItem& option,
                                      const AnnotationSummary& summary) const
{
    const Theme& theme = m_theme.theme();
    const annotation::Annotation& annotation = summary.annotation;
    const QRect row(option.rect.left(), option.rect.top(), option.rect.width(), kRow);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.highlight(annotation.color).line);
    painter.drawRoundedRect(QRect(row.left() + Theme::kSpaceM, row.top() + Theme::kSpaceM, kStripe,
                                  option.rect.height() - Theme::kSpaceM - Theme::kSpaceS),
                            2, 2);
    const QRect place = textPlace(row);
    paintTexts(painter, place, option.font, annotation);
    paintFooter(painter,
                QRect(place.left(), row.bottom() - Theme::kSpaceS - kFooterLine, place.width(), kFooterLine),
                option.font, summary);
    if (annotation.id == m_unfolded) {
        std::array<base::TextRange, 1> passage;
        const TextBlock block = contextBlock(option.font, passage);
        paintText(painter, QRect(place.left(), row.bottom(), place.width(), kContextLine * kContextLines),
                  block);
    }
}

/// The quote, then its note in the lines that are left; without a note, the words around it.
void BrowserDelegate::paintTexts(QPainter& painter, const QRect& place, const QFont& font,
                                 const annotation::Annotation& annotation) const
{
    const Theme& theme = m_theme.theme();
    const QString note = plainNote(annotation.note);
    const bool quoted = annotation.anchor.has_value();
    const TextBlock quote{.text = quoted ? onOneLine(annotation.anchor->quote.exact)
                                         : tr("Note on the whole article"),
                          .font = fontOf(font, Theme::kBodyPx),
                          .color = quoted ? theme.text : theme.secondary,
                          .lines = note.isEmpty() ? kLines : kLines - 1,
                          .lineHeight = kLine};
    const int taken = m_layouts.paint(painter, place, quote);
    const int left = kLines - taken / kLine;
    if (left == 0)
        return;
    TextBlock below{.text = note,
                    .font = fontOf(font, Theme::kSecondaryPx, QFont::Medium),
                    .color = theme.text,
                    .lines = left,
                    .lineHeight = kLine};
    if (note.isEmpty() && quoted) {
        below.text = around(annotation.anchor->quote);
        below.font = fontOf(font, Theme::kSecondaryPx);
        below.color = theme.secondary;
    }
    m_layouts.paint(painter, place.adjusted(0, taken, 0, 0), below);
}

void BrowserDelegate::paintFooter(QPainter& painter, const QRect& place, const QFont& font,
                                  const AnnotationSummary& summary) const
{
    const Theme& theme = m_theme.theme();
    int left = place.left();
    painter.setFont(font);
    if (!summary.tags.empty()) {
        const QRect chips(left, place.top(), static_cast<int>(place.width() * kChipsShare), kChipHeight);
        left = paintChips(painter, chips, chipsOf(summary), theme) + Theme::kSpaceM;
    }
    const auto state =
        summary.annotation.anchor ? summary.annotation.anchor->state : annotation::AnchorState::Exact;
    QRect rest(left, place.top(), place.right() - left, place.height());
    if (state == annotation::AnchorState::Orphan || state == annotation::AnchorState::Approximate) {
        const int side = Theme::kSecondaryPx + 2;
        paintIcon(painter, QRect(rest.left(), rest.top() + (rest.height() - side) / 2, side, side),
                  u"warning"_s, state == annotation::AnchorState::Orphan ? theme.accent : theme.secondary);
        rest.setLeft(rest.left() + side + Theme::kSpaceXs);
    }
    painter.setFont(fontOf(font, Theme::kSectionPx));
    painter.setPen(theme.secondary);
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignRight,
                     painter.fontMetrics().elidedText(articleLine(summary), Qt::ElideMiddle, rest.width()));
}

/// Bars where the text will be.
void BrowserDelegate::paintPlaceholder(QPainter& painter, const QRect& place) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.theme().line);
    for (int line = 0; line < 2; ++line) {
        painter.drawRoundedRect(QRect(place.left(), place.top() + Theme::kSpaceXs + line * kLine,
                                      place.width() / (line + 1), Theme::kSpaceM),
                                Theme::kSpaceXs, Theme::kSpaceXs);
    }
}

} // namespace pizhu::ui
