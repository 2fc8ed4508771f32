// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/sortbutton.h"

#include "ui/models/titles.h"
#include "ui/widgets/theme.h"

#include <QActionGroup>
#include <QMenu>

namespace pizhu::ui {

using library::SortColumn;
using library::SortKey;

namespace {

constexpr std::array kSortKeys{
    SortKey{SortColumn::Published, Qt::DescendingOrder},   SortKey{SortColumn::Published, Qt::AscendingOrder},
    SortKey{SortColumn::Title, Qt::AscendingOrder},        SortKey{SortColumn::Source, Qt::AscendingOrder},
    SortKey{SortColumn::Author, Qt::AscendingOrder},       SortKey{SortColumn::Imported, Qt::DescendingOrder},
    SortKey{SortColumn::Annotations, Qt::DescendingOrder}, SortKey{SortColumn::Length, Qt::DescendingOrder},
    SortKey{SortColumn::Relevance, Qt::DescendingOrder}};

constexpr std::array kChineseOrders{text::ChineseOrder::Pinyin, text::ChineseOrder::Zhuyin,
                                    text::ChineseOrder::Stroke};

const SortKey& keyOf(const QAction& action)
{
    return kSortKeys.at(action.data().value<std::size_t>());
}

} // namespace

SortButton::SortButton(const ThemeSource& theme, QWidget* parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("sortButton"));
    setProperty("role", QStringLiteral("quiet"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({Theme::kIconSmall, Theme::kIconSmall});
    setIcon(theme.icon(QStringLiteral("sort")));
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
    setToolTip(tr("Order of the list"));
    createKeys();
    menu()->addSeparator();
    createChineseOrders();
}

void SortButton::createKeys()
{
    m_keys = new QActionGroup(this);
    for (std::size_t i = 0; i < kSortKeys.size(); ++i) {
        QAction* action = menu()->addAction(sortTitle(kSortKeys.at(i)));
        action->setCheckable(true);
        action->setObjectName(QStringLiteral("sort-") + library::sortKeysText({kSortKeys.at(i)}));
        action->setData(QVariant::fromValue(i));
        m_keys->addAction(action);
    }
    connect(m_keys, &QActionGroup::triggered, this,
            [this](const QAction* action) { Q_EMIT sortChosen({keyOf(*action)}); });
}

void SortButton::createChineseOrders()
{
    QMenu* orders = menu()->addMenu(tr("Order of Chinese names and titles"));
    m_chineseOrders = new QActionGroup(this);
    for (const text::ChineseOrder order : kChineseOrders) {
        QAction* action = orders->addAction(chineseOrderTitle(order));
        action->setObjectName(QStringLiteral("chineseOrder-") + text::chineseOrderName(order));
        action->setCheckable(true);
        action->setData(static_cast<int>(order));
        m_chineseOrders->addAction(action);
    }
    connect(m_chineseOrders, &QActionGroup::triggered, this, [this](const QAction* action) {
        Q_EMIT chineseOrderChosen(static_cast<text::ChineseOrder>(action->data().toInt()));
    });
}

void SortButton::showOrderOf(const library::ArticleQuery& query)
{
    setText(sortTitle(query.sort));
    for (QAction* action : m_keys->actions()) {
        const SortKey& key = keyOf(*action);
        action->setChecked(query.sort == std::vector{key});
        action->setVisible(key.column != SortColumn::Relevance || !query.text.isEmpty());
    }
    for (QAction* action : m_chineseOrders->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(query.chineseOrder));
}

QList<QAction*> SortButton::orders() const
{
    return m_keys->actions() + m_chineseOrders->actions();
}

} // namespace pizhu::ui
