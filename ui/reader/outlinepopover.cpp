// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/outlinepopover.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

constexpr int kWidth = 340;
constexpr int kMost = 520; ///< high, in pixels
constexpr int kIndexRole = Qt::UserRole;

} // namespace

OutlinePopover::OutlinePopover(QWidget* parent)
    : QFrame(parent, Qt::Popup)
{
    setObjectName(u"outlinePopover"_s);
    setProperty("role", u"popup"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(u"outlineTree"_s);
    m_tree->setAccessibleName(tr("Outline"));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(Theme::kSpaceL);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setMinimumHeight(1); // as high as its rows, however few
    m_tree->installEventFilter(this);
    m_nothing = new QLabel(tr("This article has no headings."), this);
    m_nothing->setObjectName(u"outlineNothing"_s);
    m_nothing->setProperty("role", u"secondary"_s);
    m_nothing->setMargin(Theme::kSpaceS);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::kSpaceXs, Theme::kSpaceXs, Theme::kSpaceXs, Theme::kSpaceXs);
    layout->setSpacing(0);
    layout->addWidget(m_tree);
    layout->addWidget(m_nothing);
    connect(m_tree, &QTreeWidget::itemClicked, this, &OutlinePopover::choose);
}

void OutlinePopover::setOutline(const std::vector<document::OutlineEntry>& entries, const QStringList& titles,
                                int current)
{
    m_entries = entries;
    m_tree->clear();
    QList<QTreeWidgetItem*> open; // by depth
    for (int i = 0; i < int(entries.size()); ++i) {
        const int depth = entries[std::size_t(i)].depth;
        auto* item = depth > 0 ? new QTreeWidgetItem(open.at(depth - 1)) : new QTreeWidgetItem(m_tree);
        item->setText(0, titles.value(i));
        item->setToolTip(0, titles.value(i));
        item->setData(0, kIndexRole, i);
        open.resize(depth);
        open.append(item);
        if (i == current)
            m_tree->setCurrentItem(item);
    }
    m_tree->expandAll();
    m_tree->setVisible(!entries.empty());
    m_nothing->setVisible(entries.empty());
}

void OutlinePopover::popup(const QPoint& globalPosition, int room)
{
    const int rows = m_tree->sizeHintForRow(0) * int(m_entries.size());
    const int frame = 2 * Theme::kSpaceXs + 2 * frameWidth() + Theme::kSpaceXs;
    const int wanted = m_entries.empty() ? m_nothing->sizeHint().height() + frame : rows + frame;
    setGeometry(QRect(globalPosition, QSize(kWidth, std::min({wanted, room, kMost}))));
    show();
    m_tree->setFocus();
    if (m_tree->currentItem())
        m_tree->scrollToItem(m_tree->currentItem(), QAbstractItemView::PositionAtCenter);
}

bool OutlinePopover::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_tree->currentItem());
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void OutlinePopover::choose(const QTreeWidgetItem* item)
{
    if (!item)
        return;
    const base::TextRange range = m_entries[item->data(0, kIndexRole).value<std::size_t>()].range;
    close();
    Q_EMIT entryChosen(range);
}

} // namespace pizhu::ui
