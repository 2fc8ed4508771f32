// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/conditiongroup.h"

#include "ui/search/conditionrow.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using search::Match;

ConditionGroup::ConditionGroup(const ThemeSource& theme, Level level, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_level(level)
{
    setObjectName(level == Level::Inner ? u"innerGroup"_s : u"outermostGroup"_s);
    createWidgets();
    createLayout();
    connectSignals();
}

void ConditionGroup::createWidgets()
{
    m_match = new QComboBox(this);
    m_match->setObjectName(u"groupMatch"_s);
    m_match->setAccessibleName(tr("Which of the conditions must hold"));
    m_match->addItem(tr("All of these hold"), static_cast<int>(Match::All));
    m_match->addItem(tr("Any of these holds"), static_cast<int>(Match::Any));
    m_match->addItem(tr("None of these holds"), static_cast<int>(Match::None));
    const auto button = [this](const QString& name, const QString& text) {
        auto* made = new QPushButton(m_theme.icon(u"plus"_s), text, this);
        made->setObjectName(name);
        made->setFlat(true);
        return made;
    };
    m_addCondition = button(u"addCondition"_s, tr("Add a condition"));
    if (m_level == Level::Outermost) {
        m_addGroup = button(u"addGroup"_s, tr("Add a group"));
        return;
    }
    setProperty("role", u"group"_s);
    m_remove = new QToolButton(this);
    m_remove->setObjectName(u"removeGroup"_s);
    m_remove->setIcon(m_theme.icon(u"close"_s));
    m_remove->setToolTip(tr("Remove this group"));
    m_remove->setAccessibleName(m_remove->toolTip());
}

void ConditionGroup::createLayout()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::kSpaceS);
    head->addWidget(m_match);
    head->addStretch(1);
    if (m_remove)
        head->addWidget(m_remove);
    m_items = new QVBoxLayout;
    m_items->setSpacing(Theme::kSpaceS);
    auto* feet = new QHBoxLayout;
    feet->setSpacing(Theme::kSpaceS);
    feet->addWidget(m_addCondition);
    if (m_addGroup)
        feet->addWidget(m_addGroup);
    feet->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    if (m_level == Level::Outermost)
        layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpaceS);
    layout->addLayout(head);
    layout->addLayout(m_items);
    layout->addLayout(feet);
}

void ConditionGroup::connectSignals()
{
    connect(m_match, &QComboBox::currentIndexChanged, this, &ConditionGroup::changed);
    connect(m_addCondition, &QPushButton::clicked, this, &ConditionGroup::addConditionByUser);
    if (m_addGroup)
        connect(m_addGroup, &QPushButton::clicked, this, &ConditionGroup::addGroupByUser);
    if (m_remove)
        connect(m_remove, &QToolButton::clicked, this, &ConditionGroup::removeRequested);
}

void ConditionGroup::addConditionByUser()
{
    addRow({})->focusValue();
}

void ConditionGroup::addGroupByUser()
{
    addGroup({.match = Match::Any, .conditions = {search::Condition{}}})->focusFirst();
}

void ConditionGroup::clear()
{
    for (const auto& part : m_parts)
        std::visit(
            [](QWidget* item) {
                item->hide();
                item->deleteLater();
            },
            part);
    m_parts.clear();
}

void ConditionGroup::setMatch(Match match)
{
    const QSignalBlocker quiet(m_match);
    m_match->setCurrentIndex(m_match->findData(static_cast<int>(match)));
}

Match ConditionGroup::match() const
{
    return static_cast<Match>(m_match->currentData().toInt());
}

void ConditionGroup::insert(QWidget* item)
{
    m_items->addWidget(item);
    item->show();
}

ConditionRow* ConditionGroup::addRow(const search::Condition& condition)
{
    auto* row = new ConditionRow(m_theme, condition, this);
    insert(row);
    m_parts.emplace_back(row);
    connect(row, &ConditionRow::changed, this, &ConditionGroup::changed);
    connect(row, &ConditionRow::removeRequested, this, [this, row] { remove(row); });
    return row;
}

ConditionGroup* ConditionGroup::addGroup(const search::ConditionGroup& group)
{
    auto* inner = new ConditionGroup(m_theme, Level::Inner, this);
    inner->show(group);
    insert(inner);
    m_parts.emplace_back(inner);
    connect(inner, &ConditionGroup::changed, this, &ConditionGroup::changed);
    connect(inner, &ConditionGroup::removeRequested, this, [this, inner] { remove(inner); });
    return inner;
}

void ConditionGroup::remove(QWidget* item)
{
    std::erase_if(m_parts, [item](const auto& part) {
        return std::visit([item](QWidget* candidate) { return candidate == item; }, part);
    });
    item->hide();
    item->deleteLater();
    m_addCondition->setFocus();
    Q_EMIT changed();
}

search::BuiltQuery ConditionGroup::built() const
{
    search::BuiltQuery built{match(), {}};
    for (const auto& part : m_parts) {
        if (const auto* row = std::get_if<ConditionRow*>(&part))
            built.items.emplace_back((*row)->condition());
        else
            built.items.emplace_back(std::get<ConditionGroup*>(part)->group());
    }
    return built;
}

void ConditionGroup::show(const search::BuiltQuery& built)
{
    clear();
    setMatch(built.match);
    for (const auto& item : built.items) {
        if (const auto* condition = std::get_if<search::Condition>(&item))
            addRow(*condition);
        else
            addGroup(std::get<search::ConditionGroup>(item));
    }
    if (built.items.empty())
        addRow({});
}

search::ConditionGroup ConditionGroup::group() const
{
    search::ConditionGroup group{match(), {}};
    for (const auto& part : m_parts)
        group.conditions.push_back(std::get<ConditionRow*>(part)->condition());
    return group;
}

void ConditionGroup::show(const search::ConditionGroup& group)
{
    clear();
    setMatch(group.match);
    for (const search::Condition& condition : group.conditions)
        addRow(condition);
}

void ConditionGroup::focusFirst()
{
    if (m_parts.empty())
        m_addCondition->setFocus();
    else if (const auto* row = std::get_if<ConditionRow*>(&m_parts.front()))
        (*row)->focusValue();
    else
        std::get<ConditionGroup*>(m_parts.front())->focusFirst();
}

QList<QWidget*> ConditionGroup::tabStops() const
{
    QList<QWidget*> stops{m_match};
    for (const auto& part : m_parts)
        stops += std::visit([](const auto* item) { return item->tabStops(); }, part);
    stops += m_addCondition;
    stops += m_level == Level::Outermost ? static_cast<QWidget*>(m_addGroup) : m_remove;
    return stops;
}

} // namespace pizhu::ui
