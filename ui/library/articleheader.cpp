// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/articleheader.h"

#include "ui/models/articlefields.h"
#include "ui/widgets/textpainting.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <algorithm>

namespace pizhu::ui {

using library::SortKey;

namespace {

constexpr int kArrowSide = 5;  ///< height of the triangle; it is twice as wide
constexpr int kArrowRoom = 24; ///< of the arrow and its number
constexpr int kMinimumWidth = 36;

struct FirstLook
{
    ArticleField field;
    int width;
    bool shown;
};

constexpr std::array kFirstLook{
    FirstLook{ArticleField::Title, 264, true},      FirstLook{ArticleField::Source, 112, true},
    FirstLook{ArticleField::Author, 108, true},     FirstLook{ArticleField::Date, 124, true},
    FirstLook{ArticleField::Category, 120, false},  FirstLook{ArticleField::Tags, 112, true},
    FirstLook{ArticleField::Annotations, 92, true}, FirstLook{ArticleField::Length, 76, false},
    FirstLook{ArticleField::Imported, 140, false},  FirstLook{ArticleField::Script, 140, false},
    FirstLook{ArticleField::ReadState, 76, false},  FirstLook{ArticleField::Star, 48, true},
    FirstLook{ArticleField::Versions, 76, false},   FirstLook{ArticleField::Repairs, 76, false}};

ArticleField fieldOf(int section)
{
    return static_cast<ArticleField>(section);
}

} // namespace

ArticleHeader::ArticleHeader(const ThemeSource& theme, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("articleHeader"));
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(kMinimumWidth);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
    connect(&theme, &ThemeSource::themeChanged, viewport(), qOverload<>(&QWidget::update));
}

void ArticleHeader::setSortKeys(const std::vector<SortKey>& keys)
{
    m_keys = keys;
    viewport()->update();
}

void ArticleHeader::resetColumns()
{
    for (int i = 0; i < static_cast<int>(kFirstLook.size()); ++i) {
        const FirstLook& look = kFirstLook.at(static_cast<std::size_t>(i));
        const int section = static_cast<int>(look.field);
        moveSection(visualIndex(section), i);
        resizeSection(section, std::max(look.width, sectionSizeHint(section))); // titles differ by language
        setSectionHidden(section, !look.shown);
    }
}

int ArticleHeader::keyOf(int section) const
{
    const auto column = sortColumnOf(fieldOf(section));
    const auto key = column ? std::ranges::find(m_keys, *column, &SortKey::column) : m_keys.end();
    return key == m_keys.end() ? -1 : static_cast<int>(key - m_keys.begin());
}

void ArticleHeader::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->position().toPoint();
    // Where the cursor tells that a press would change the size, it is no click on the column.
    const bool resizes = cursor().shape() == Qt::SplitHCursor;
    m_pressed = event->button() == Qt::LeftButton && !resizes ? logicalIndexAt(m_pressedAt) : -1;
    QHeaderView::mousePressEvent(event);
}

void ArticleHeader::mouseReleaseEvent(QMouseEvent* event)
{
    QHeaderView::mouseReleaseEvent(event);
    const QPoint released = event->position().toPoint();
    const bool moved = (released - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    const int section = std::exchange(m_pressed, -1);
    if (section >= 0 && !moved && logicalIndexAt(released) == section)
        sortBy(section, event->modifiers().testFlag(Qt::ShiftModifier));
}

void ArticleHeader::sortBy(int section, bool add)
{
    const auto column = sortColumnOf(fieldOf(section));
    if (!column)
        return;
    const int known = keyOf(section);
    std::vector<SortKey> keys = m_keys;
    if (add && known >= 0) {
        SortKey& key = keys[static_cast<std::size_t>(known)];
        key.order = library::opposite(key.order);
    } else if (add) {
        if (keys.size() == kMostKeys)
            keys.pop_back();
        keys.push_back({*column, library::usualOrder(*column)});
    } else if (known == 0) {
        keys = {{*column, library::opposite(keys.front().order)}};
    } else {
        keys = {{*column, library::usualOrder(*column)}};
    }
    Q_EMIT sortRequested(keys);
}

void ArticleHeader::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int place = 0; place < count(); ++place) {
        const int section = logicalIndex(place);
        QAction* action = menu->addAction(fieldTitle(fieldOf(section)));
        action->setCheckable(true);
        action->setChecked(!isSectionHidden(section));
        action->setEnabled(fieldOf(section) != ArticleField::Title); // there is always one
        connect(action, &QAction::toggled, this,
                [this, section](bool shown) { setSectionHidden(section, !shown); });
    }
    menu->addSeparator();
    menu->addAction(tr("Reset columns"), this, &ArticleHeader::resetColumns);
    menu->popup(event->globalPos());
}

void ArticleHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Theme& theme = m_theme.theme();
    const int key = keyOf(section);
    painter->save();
    painter->fillRect(rect, theme.window);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    painter->fillRect(QRect(rect.right(), rect.top() + Theme::kSpaceXs, 1, rect.height() - Theme::kSpaceS),
                      theme.line);
    QRect inside = rect.adjusted(Theme::kSpaceS, 0, -Theme::kSpaceS, 0);
    if (key >= 0) {
        const QRect place(inside.right() + 1 - kArrowRoom, inside.top(), kArrowRoom, inside.height());
        inside.setRight(place.left() - 1);
        const bool up = m_keys[static_cast<std::size_t>(key)].order == Qt::AscendingOrder;
        const int middle = place.center().y();
        const int tip = up ? middle - kArrowSide / 2 : middle + kArrowSide / 2 + 1;
        const int base = up ? tip + kArrowSide : tip - kArrowSide;
        const int left = place.left() + 2;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accent);
        painter->drawPolygon(
            QPolygon({{left, base}, {left + 2 * kArrowSide, base}, {left + kArrowSide, tip}}));
        if (m_keys.size() > 1) {
            painter->setFont(fontOf(font(), Theme::kSectionPx));
            painter->setPen(theme.accent);
            painter->drawText(place, Qt::AlignVCenter | Qt::AlignRight, QLocale().toString(key + 1));
        }
    }
    painter->setFont(fontOf(font(), Theme::kSecondaryPx, key >= 0 ? QFont::DemiBold : QFont::Normal));
    painter->setPen(key >= 0 ? theme.text : theme.secondary);
    const QString title =
        painter->fontMetrics().elidedText(fieldTitle(fieldOf(section)), Qt::ElideRight, inside.width());
    const auto side = isNumber(fieldOf(section)) ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(inside, Qt::AlignVCenter | side, title);
    painter->restore();
}

} // namespace pizhu::ui
