// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textpainting.h"

#include <QFontMetrics>

namespace pizhu::ui {

namespace {

constexpr int kChipPadding = 6;
constexpr int kChipMaxWidth = 120;
constexpr int kDot = 6;

QList<QTextLayout::FormatRange> hitFormats(const TextBlock& block)
{
    QList<QTextLayout::FormatRange> formats;
    for (const base::TextRange hit : block.hits) {
        QTextCharFormat format;
        format.setBackground(block.hitColor);
        format.setForeground(block.hitText);
        format.setFontWeight(QFont::DemiBold);
        formats.append({static_cast<int>(hit.start), static_cast<int>(hit.length()), format});
    }
    return formats;
}

int lineHeightOf(const TextBlock& block)
{
    return block.lineHeight > 0 ? block.lineHeight : QFontMetrics(block.font).height();
}

/// Breaks the text into lines of `width`, at most `block.lines` of them; true when text is left over.
bool breakLines(QTextLayout& layout, int width, const TextBlock& block)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    const int lineHeight = lineHeightOf(block);
    layout.beginLayout();
    int count = 0;
    int end = 0;
    while (count < block.lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, count * lineHeight + (lineHeight - line.height()) / 2});
        end = line.textStart() + line.textLength();
        ++count;
    }
    layout.endLayout();
    return end < layout.text().size();
}

/// The text with its last line cut so that "…" fits. Formats of hits beyond the cut fall away.
QString elided(const QTextLayout& layout, int width, const TextBlock& block)
{
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    const int ellipsis = QFontMetrics(block.font).horizontalAdvance(QChar(0x2026));
    int end = last.textStart();
    for (int next = end; next <= last.textStart() + last.textLength();
         next = layout.nextCursorPosition(next)) {
        if (last.cursorToX(next) > width - ellipsis)
            break;
        end = next;
        if (next >= layout.text().size())
            break;
    }
    return layout.text().left(end).trimmed() + QChar(0x2026);
}

QList<QTextLayout::FormatRange> clipped(QList<QTextLayout::FormatRange> formats, int length)
{
    for (auto& range : formats)
        range.length = std::min(range.length, length - range.start);
    formats.removeIf([](const auto& range) { return range.length <= 0; });
    return formats;
}

/// Lays the block out in `layout`, cut with "…" where it does not fit.
void layOut(QTextLayout& layout, int width, const TextBlock& block)
{
    layout.setFormats(hitFormats(block));
    if (!breakLines(layout, width, block))
        return;
    const QString shorter = elided(layout, width, block);
    layout.setText(shorter);
    layout.setFormats(clipped(hitFormats(block), static_cast<int>(shorter.size())));
    breakLines(layout, width, block);
}

bool isEmpty(const TextBlock& block)
{
    return block.text.isEmpty() || block.lines < 1;
}

void drawLayout(QPainter& painter, const QRect& rect, const TextBlock& block, const QTextLayout& layout)
{
    painter.save();
    painter.setPen(block.color);
    layout.draw(&painter, rect.topLeft());
    painter.restore();
}

QString looksOf(int width, const TextBlock& block)
{
    QString looks =
        block.font.key() + QStringLiteral("/%1/%2/%3").arg(width).arg(block.lines).arg(block.lineHeight);
    if (!block.hits.empty())
        looks += u'/' + block.hitColor.name() + block.hitText.name();
    for (const base::TextRange hit : block.hits)
        looks += QStringLiteral("/%1-%2").arg(hit.start).arg(hit.end);
    return looks + u'\n' + block.text;
}

int dotRoom(const Chip& chip)
{
    return chip.color ? kDot + Theme::kSpaceXs : 0;
}

int chipWidth(const QPainter& painter, const Chip& chip)
{
    const int label = painter.fontMetrics().horizontalAdvance(chip.label);
    return std::min(label + dotRoom(chip) + 2 * kChipPadding, kChipMaxWidth);
}

void paintChip(QPainter& painter, const QRect& ground, const Chip& chip, const Theme& theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line);
    painter.drawRoundedRect(ground, Theme::kSpaceXs, Theme::kSpaceXs);
    if (chip.color) {
        painter.setBrush(theme.highlight(*chip.color).line);
        painter.drawEllipse(
            QRect(ground.left() + kChipPadding, ground.center().y() - kDot / 2 + 1, kDot, kDot));
    }
    const QRect inner = ground.adjusted(kChipPadding + dotRoom(chip), 0, -kChipPadding, 0);
    painter.setPen(theme.text);
    const QString label = painter.fontMetrics().elidedText(chip.label, Qt::ElideRight, inner.width());
    painter.drawText(inner, Qt::AlignVCenter, label);
}

} // namespace

int paintText(QPainter& painter, const QRect& rect, const TextBlock& block)
{
    if (isEmpty(block))
        return 0;
    QTextLayout layout(block.text, block.font, painter.device());
    layOut(layout, rect.width(), block);
    drawLayout(painter, rect, block, layout);
    return layout.lineCount() * lineHeightOf(block);
}

int textHeight(int width, const TextBlock& block)
{
    if (isEmpty(block))
        return 0;
    QTextLayout layout(block.text, block.font);
    layout.setFormats(hitFormats(block));
    breakLines(layout, width, block);
    return layout.lineCount() * lineHeightOf(block);
}

const QTextLayout& TextLayouts::layout(int width, const TextBlock& block)
{
    const QString looks = looksOf(width, block);
    if (const QTextLayout* kept = m_layouts.object(looks))
        return *kept;
    auto* made = new QTextLayout(block.text, block.font);
    layOut(*made, width, block);
    m_layouts.insert(looks, made);
    return *made;
}

int TextLayouts::paint(QPainter& painter, const QRect& rect, const TextBlock& block)
{
    if (isEmpty(block))
        return 0;
    const QTextLayout& laidOut = layout(rect.width(), block);
    drawLayout(painter, rect, block, laidOut);
    return laidOut.lineCount() * lineHeightOf(block);
}

void TextLayouts::paintLine(QPainter& painter, const QRect& rect, const QString& text, const QFont& font,
                            const QColor& color)
{
    paint(painter, rect,
          {.text = text,
           .hits = {},
           .font = font,
           .color = color,
           .hitColor = {},
           .hitText = {},
           .lines = 1,
           .lineHeight = rect.height()});
}

int TextLayouts::height(int width, const TextBlock& block)
{
    return isEmpty(block) ? 0 : layout(width, block).lineCount() * lineHeightOf(block);
}

QFont fontOf(const QFont& base, int pixelSize, QFont::Weight weight)
{
    QFont font = base;
    font.setPixelSize(pixelSize);
    font.setWeight(weight);
    return font;
}

int paintChips(QPainter& painter, const QRect& rect, const std::vector<Chip>& chips, const Theme& theme)
{
    painter.save();
    painter.setFont(fontOf(painter.font(), Theme::kSectionPx));
    painter.setRenderHint(QPainter::Antialiasing);
    const int rest = QFontMetrics(painter.font()).horizontalAdvance(QStringLiteral("+99"));
    int x = rect.left();
    for (std::size_t i = 0; i < chips.size(); ++i) {
        const bool last = i + 1 == chips.size();
        const int room = rect.right() + 1 - x - (last ? 0 : rest + Theme::kSpaceXs);
        const int width = chipWidth(painter, chips[i]);
        if (width > room && (i > 0 || room < 2 * rest)) {
            painter.setPen(theme.secondary);
            const QRect place(x, rect.top(), rest, kChipHeight);
            painter.drawText(place, Qt::AlignVCenter, QStringLiteral("+%1").arg(chips.size() - i));
            x += rest;
            break;
        }
        paintChip(painter, QRect(x, rect.top(), std::min(width, room), kChipHeight), chips[i], theme);
        x += std::min(width, room) + Theme::kSpaceXs;
    }
    painter.restore();
    return x;
}

void paintRowGround(QPainter& painter, const QRect& rect, const Theme& theme, bool selected, bool hovered,
                    bool focused)
{
    if (selected)
        painter.fillRect(rect, theme.selection);
    else if (hovered)
        painter.fillRect(rect, theme.hover());
    if (focused)
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.accent);
}

} // namespace pizhu::ui
