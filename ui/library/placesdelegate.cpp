// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/placesdelegate.h"

#include "ui/models/placesmodel.h"
#include "ui/widgets/iconengine.h"
#include "ui/widgets/textpainting.h"

#include <QLocale>
#include <QWidget>

namespace pizhu::ui {

using Kind = PlacesModel::Kind;

namespace {

constexpr char kFilled[] = "filled";
constexpr int kRowHeight = 26;
constexpr int kSectionHeight = 34;
constexpr int kHintLines = 3;
constexpr int kHintLineHeight = 16;
constexpr int kIndent = 14;
constexpr int kMark = 16;
constexpr int kChevron = 12;
/// A view that has no width yet is asked for the height of its rows.
constexpr int kLeastWidth = 120;

Kind kindOf(const QModelIndex& index)
{
    return static_cast<Kind>(index.data(PlacesModel::KindRole).toInt());
}

bool isSection(const QModelIndex& index)
{
    return !index.parent().isValid();
}

/// 0 right below a section.
int depthOf(const QModelIndex& index)
{
    int depth = -1;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        ++depth;
    return depth;
}

QString iconOf(const QModelIndex& index)
{
    switch (kindOf(index)) {
    case Kind::Unread:
        return QStringLiteral("unread");
    case Kind::Starred:
        return QStringLiteral("star");
    case Kind::Trash:
        return QStringLiteral("trash");
    case Kind::Collection:
        return QStringLiteral("folder");
    case Kind::SavedSearch:
        return index.data(PlacesModel::AnnotationsRole).toBool() ? QStringLiteral("annotations")
                                                                 : QStringLiteral("search");
    default:
        return QStringLiteral("library");
    }
}

QRect iconRect(const QRect& row, const QModelIndex& index)
{
    const int left = row.left() + Theme::kSpaceM + depthOf(index) * kIndent;
    return {left, row.top() + (row.height() - kMark) / 2, kMark, kMark};
}

int rightEdge(const QRect& row)
{
    return row.right() + 1 - Theme::kSpaceM;
}

TextBlock hintBlock(const QFont& font, const QString& text, const Theme& theme)
{
    return {.text = text,
            .hits = {},
            .font = fontOf(font, Theme::kSecondaryPx),
            .color = theme.secondary,
            .hitColor = {},
            .hitText = {},
            .lines = kHintLines,
            .lineHeight = kHintLineHeight};
}

} // namespace

PlacesDelegate::PlacesDelegate(const ThemeSource& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QSize PlacesDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (kindOf(index) == Kind::Hint) {
        const int view = option.widget ? option.widget->width() : 0;
        const int width = std::max(view, kLeastWidth) - 2 * Theme::kSpaceM;
        const TextBlock block = hintBlock(option.font, index.data().toString(), m_theme.theme());
        return {0, textHeight(width, block) + Theme::kSpaceS};
    }
    return {0, isSection(index) ? kSectionHeight : kRowHeight};
}

QRect PlacesDelegate::chevronRect(const QRect& row, const QModelIndex& index)
{
    if (isSection(index) || index.model()->rowCount(index) == 0)
        return {};
    const QRect icon = iconRect(row, index);
    return {icon.left() - kChevron, row.center().y() - kChevron / 2, kChevron, kChevron};
}

QRect PlacesDelegate::plusRect(const QRect& row, const QModelIndex& index)
{
    if (kindOf(index) != Kind::CollectionsSection && kindOf(index) != Kind::SavedSection)
        return {};
    return {rightEdge(row) - kMark, row.center().y() - kMark / 2 + Theme::kSpaceXs, kMark, kMark};
}

QRect PlacesDelegate::updateRect(const QRect& row, const QFont& font, const QModelIndex& index) const
{
    if (!index.data(PlacesModel::ChangedRole).toBool())
        return {};
    const int width = QFontMetrics(fontOf(font, Theme::kSecondaryPx)).horizontalAdvance(tr("Update"));
    return {rightEdge(row) - width, row.top(), width, row.height()};
}

void PlacesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (kindOf(index) == Kind::Hint) {
        paintHint(*painter, option, index);
    } else {
        paintRowGround(*painter, option.rect, m_theme.theme(), index.data(PlacesModel::CurrentRole).toBool(),
                       option.state & QStyle::State_MouseOver, option.state & QStyle::State_HasFocus);
        isSection(index) ? paintSection(*painter, option, index) : paintRow(*painter, option, index);
    }
    painter->restore();
}

void PlacesDelegate::paintSection(QPainter& painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const
{
    QFont font = fontOf(option.font, Theme::kSectionPx, QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1);
    painter.setFont(font);
    painter.setPen(m_theme.theme().secondary);
    const QRect inside = option.rect.adjusted(Theme::kSpaceM, Theme::kSpaceS, -Theme::kSpaceM, 0);
    const QString title = index.data().toString().toUpper();
    painter.drawText(inside, Qt::AlignVCenter, title);
    const QRect plus = plusRect(option.rect, index);
    if (!plus.isEmpty())
        paintIcon(painter, plus, QStringLiteral("plus"), m_theme.theme().secondary);
    const bool open = option.state & QStyle::State_Open;
    if (open && !(option.state & QStyle::State_MouseOver))
        return;
    const int left = inside.left() + painter.fontMetrics().horizontalAdvance(title) + Theme::kSpaceXs;
    paintIcon(painter, {left, inside.center().y() - kChevron / 2 + 1, kChevron, kChevron},
              open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
              m_theme.theme().secondary);
}

void PlacesDelegate::paintHint(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const QRect inside = option.rect.adjusted(Theme::kSpaceM, 0, -Theme::kSpaceM, 0);
    paintText(painter, inside, hintBlock(option.font, index.data().toString(), m_theme.theme()));
}

void PlacesDelegate::paintRow(QPainter& painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const Theme& theme = m_theme.theme();
    const bool current = index.data(PlacesModel::CurrentRole).toBool();
    const QRect icon = iconRect(option.rect, index);
    paintIcon(painter, icon, iconOf(index), current ? theme.accent : theme.secondary);
    const QRect chevron = chevronRect(option.rect, index);
    if (!chevron.isEmpty())
        paintIcon(painter, chevron,
                  option.state & QStyle::State_Open ? QStringLiteral("chevron-down")
                                                    : QStringLiteral("chevron-right"),
                  theme.secondary);
    QRect place = option.rect;
    place.setRight(paintEnd(painter, option, index) - Theme::kSpaceS);
    place.setLeft(icon.right() + 1 + Theme::kSpaceXs);
    painter.setFont(fontOf(option.font, Theme::kBodyPx, current ? QFont::DemiBold : QFont::Normal));
    painter.setPen(theme.text);
    const QString name =
        painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, place.width());
    painter.drawText(place, Qt::AlignVCenter, name);
}

int PlacesDelegate::paintEnd(QPainter& painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    painter.setFont(fontOf(option.font, Theme::kSecondaryPx));
    const QRect update = updateRect(option.rect, option.font, index);
    if (!update.isEmpty()) {
        painter.setPen(m_theme.theme().accent);
        painter.drawText(update, Qt::AlignVCenter | Qt::AlignRight, tr("Update"));
        return update.left();
    }
    const int count = index.data(PlacesModel::CountRole).toInt();
    const int right = rightEdge(option.rect);
    if (count < 0)
        return right;
    const QString number = QLocale().toString(count);
    const int width = painter.fontMetrics().horizontalAdvance(number);
    painter.setPen(m_theme.theme().secondary);
    painter.drawText(QRect(right - width, option.rect.top(), width, option.rect.height()), Qt::AlignVCenter,
                     number);
    return right - width;
}

void PlacesDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (editor->property(kFilled).toBool())
        return;
    editor->setProperty(kFilled, true);
    QStyledItemDelegate::setEditorData(editor, index);
}

void PlacesDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                          const QModelIndex& index) const
{
    const int left = iconRect(option.rect, index).right() + 1;
    editor->setGeometry(left, option.rect.top(), option.rect.right() - Theme::kSpaceS - left,
                        option.rect.height());
}

} // namespace pizhu::ui
