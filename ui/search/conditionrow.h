// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/search/querybuilder.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace pizhu::ui {

class ThemeSource;

/// One condition of a search: a field, a relation and what it asks for; or a part of the search as text.
class ConditionRow : public QWidget
{
    Q_OBJECT

public:
    ConditionRow(const ThemeSource& theme, const search::Condition& condition, QWidget* parent = nullptr);

    [[nodiscard]] search::Condition condition() const;
    void focusValue();
    /// In the order of the Tab key.
    [[nodiscard]] QList<QWidget*> tabStops() const;

Q_SIGNALS:
    void changed();
    void removeRequested();

private:
    void createWidgets();
    void createLayout();
    void connectSignals();
    void show(const search::Condition& condition);
    void fillRelations();
    void updateInputs();
    void fillWords();
    void markProblem();
    [[nodiscard]] bool isText() const;
    [[nodiscard]] std::optional<search::Field> field() const;
    [[nodiscard]] search::Relation relation() const;
    [[nodiscard]] bool asksForWord() const;

    const ThemeSource& m_theme;
    QComboBox* m_field = nullptr;
    QComboBox* m_relation = nullptr;
    QLineEdit* m_value = nullptr;
    QComboBox* m_word = nullptr;
    QLabel* m_between = nullptr;
    QLineEdit* m_second = nullptr;
    QSpinBox* m_distance = nullptr;
    QToolButton* m_remove = nullptr;
    bool m_showing = false;
};

} // namespace pizhu::ui
