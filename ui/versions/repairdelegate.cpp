// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/repairdelegate.h"

#include "app/text/textdiff.h"
#include "ui/versions/readingfont.h"
#include "ui/widgets/textpainting.h"

#include <QAbstractItemView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using annotation::HighlightColor;

namespace {

constexpr int kTextPx = 16;
constexpr int kTextLine = 25;
constexpr int kMostLines = 3;
constexpr int kFooter = 20;
/// Longer damage is shown by its beginning.
constexpr qsizetype kMostUnits = 160;

QString shortForm(QString text)
{
    text.replace(u'\n', u'¶');
    if (text.size() <= kMostUnits)
        return text;
    const qsizetype cut = text[kMostUnits - 1].isHighSurrogate() ? kMostUnits - 1 : kMostUnits;
    return text.left(cut) + QChar(0x2026);
}

void append(Redline& line, QStringView text, const QTextCharFormat& format)
{
    if (text.isEmpty())
        return;
    line.formats.append({static_cast<int>(line.text.size()), static_cast<int>(text.size()), format});
    line.text += text;
}

struct Formats
{
    QTextCharFormat context;
    QTextCharFormat same;
    QTextCharFormat removed;
    QTextCharFormat added;
    QTextCharFormat reported;
};

Formats formatsOf(const Theme& theme)
{
    Formats formats;
    formats.context.setForeground(theme.secondary);
    formats.same.setForeground(theme.text);
    formats.removed = formats.added = formats.reported = formats.same;
    formats.removed.setBackground(theme.highlight(HighlightColor::Rose).fill);
    formats.removed.setFontStrikeOut(true);
    formats.added.setBackground(theme.highlight(HighlightColor::Leaf).fill);
    formats.added.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    formats.reported.setBackground(theme.highlight(HighlightColor::Amber).fill);
    formats.reported.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    return formats;
}

void appendPieces(Redline& line, const QString& before, const QString& after, const Formats& formats)
{
    for (const text::DiffPiece& piece : text::diffWords(before, after)) {
        const bool same = piece.change == text::PieceChange::Same;
        if (!same)
            append(line, piece.before.of(before), formats.removed);
        append(line, piece.after.of(after), same ? formats.same : formats.added);
    }
}

HighlightColor colorOf(RepairState state)
{
    switch (state) {
    case RepairState::Likely:
        return HighlightColor::Amber;
    case RepairState::Unrepaired:
        return HighlightColor::Rose;
    case RepairState::Proven:
        return HighlightColor::Leaf;
    case RepairState::Reverted:
        return HighlightColor::Slate;
    }
    Q_UNREACHABLE();
}

RepairEntry entryAt(const QModelIndex& index)
{
    return index.data(RepairDelegate::kEntryRole).value<RepairEntry>();
}

} // namespace

Redline redlineOf(const RepairEntry& entry, const Theme& theme)
{
    const Formats formats = formatsOf(theme);
    Redline line;
    append(line, entry.lead, formats.context);
    if (entry.state == RepairState::Unrepaired)
        append(line, shortForm(entry.repair.before), formats.reported);
    else
        appendPieces(line, shortForm(entry.repair.before), shortForm(entry.repair.after), formats);
    append(line, entry.trail, formats.context);
    return line;
}

RepairDelegate::RepairDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QString RepairDelegate::spokenText(const RepairEntry& entry)
{
    const QString change =
        entry.state == RepairState::Unrepaired
            ? entry.repair.before
            : tr("%1 → %2", "before and after").arg(entry.repair.before, entry.repair.after);
    return QStringList{change, repairStateTitle(entry.state), repairKindTitle(entry.repair.kind),
                       repairPlace(entry.repair.field)}
        .join(u". "_s);
}

void RepairDelegate::layOut(QTextLayout& layout, int width) const
{
    layout.setFont(readingFont(m_script, kTextPx));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (int i = 0; i < kMostLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, i * kTextLine + (kTextLine - line.height()) / 2});
    }
    layout.endLayout();
}

QSize RepairDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const Redline line = redlineOf(entryAt(index), m_theme.theme());
    QTextLayout layout(line.text);
    layout.setFormats(line.formats);
    layOut(layout, width - 2 * Theme::kSpaceL);
    return {width, layout.lineCount() * kTextLine + kFooter + 2 * Theme::kSpaceM};
}

void RepairDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const RepairEntry entry = entryAt(index);
    painter->save();
    paintRowGround(*painter, option.rect, theme, option.state & QStyle::State_Selected,
                   option.state & QStyle::State_MouseOver, option.state & QStyle::State_HasFocus);
    painter->fillRect(QRect(option.rect.left() + Theme::kSpaceL, option.rect.bottom(),
                            option.rect.width() - Theme::kSpaceL, 1),
                      theme.line);
    const QRect place =
        option.rect.adjusted(Theme::kSpaceL, Theme::kSpaceM, -Theme::kSpaceL, -Theme::kSpaceM);
    const Redline line = redlineOf(entry, theme);
    QTextLayout layout(line.text);
    layout.setFormats(line.formats);
    layOut(layout, place.width());
    layout.draw(painter, place.topLeft());
    paintBadge(*painter, QRect(place.left(), place.bottom() + 1 - kFooter, place.width(), kFooter),
               option.font, entry);
    painter->restore();
}

void RepairDelegate::paintBadge(QPainter& painter, const QRect& line, const QFont& font,
                                const RepairEntry& entry) const
{
    const Theme& theme = m_theme.theme();
    painter.setFont(font);
    const int right = paintChips(painter, line.adjusted(0, (kFooter - kChipHeight) / 2, 0, 0),
                                 {{repairStateTitle(entry.state), colorOf(entry.state)}}, theme);
    QStringList words{repairKindTitle(entry.repair.kind), repairPlace(entry.repair.field)};
    words.removeAll(QString());
    painter.setFont(fontOf(font, Theme::kSecondaryPx));
    painter.setPen(theme.secondary);
    painter.drawText(line.adjusted(right + Theme::kSpaceS - line.left(), 0, 0, 0), Qt::AlignVCenter,
                     words.join(u" · "_s));
}

} // namespace pizhu::ui
