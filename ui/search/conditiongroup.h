// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/search/querybuilder.h"

#include <QFrame>
#include <variant>
#include <vector>

class QComboBox;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace pizhu::ui {

class ConditionRow;
class ThemeSource;

/// Conditions of which all, any or none must hold; the outermost group may hold others.
class ConditionGroup : public QFrame
{
    Q_OBJECT

public:
    enum class Level { Outermost, Inner };

    ConditionGroup(const ThemeSource& theme, Level level, QWidget* parent = nullptr);

    /// Of an outermost group.
    [[nodiscard]] search::BuiltQuery built() const;
    void show(const search::BuiltQuery& built);
    /// Of an inner one.
    [[nodiscard]] search::ConditionGroup group() const;
    void show(const search::ConditionGroup& group);
    void focusFirst();
    /// In the order of the Tab key; some may be hidden.
    [[nodiscard]] QList<QWidget*> tabStops() const;

Q_SIGNALS:
    void changed();
    void removeRequested();

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void clear();
    void setMatch(search::Match match);
    [[nodiscard]] search::Match match() const;
    ConditionRow* addRow(const search::Condition& condition);
    ConditionGroup* addGroup(const search::ConditionGroup& group);
    void addConditionByUser();
    void addGroupByUser();
    void insert(QWidget* item);
    void remove(QWidget* item);

    const ThemeSource& m_theme;
    const Level m_level;
    QComboBox* m_match = nullptr;
    QVBoxLayout* m_items = nullptr;
    QPushButton* m_addCondition = nullptr;
    QPushButton* m_addGroup = nullptr; ///< of the outermost
    QToolButton* m_remove = nullptr;   ///< of an inner one
    std::vector<std::variant<ConditionRow*, ConditionGroup*>> m_parts;
};

} // namespace pizhu::ui
