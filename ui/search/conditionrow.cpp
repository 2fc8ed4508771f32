// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/conditionrow.h"

#include "ui/search/searchtitles.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using search::Condition;
using search::Relation;

namespace {

constexpr int kAnywhere = -1; ///< in place of a field
constexpr int kAsText = -2;
constexpr int kFieldWidth = 120;
constexpr int kRelationWidth = 150;
constexpr int kValueWidth = 96;
/// Of a choice in the combo box of relations.
constexpr int kNegatedRole = Qt::UserRole + 1;

bool isDate(std::optional<search::Field> field)
{
    return field == search::Field::Date || field == search::Field::Imported;
}

} // namespace

ConditionRow::ConditionRow(const ThemeSource& theme, const Condition& condition, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"conditionRow"_s);
    createWidgets();
    createLayout();
    show(condition);
    connectSignals();
}

void ConditionRow::createWidgets()
{
    m_field = new QComboBox(this);
    m_field->setObjectName(u"conditionField"_s);
    m_field->setAccessibleName(tr("Where to look"));
    m_field->addItem(searchFieldTitle(std::nullopt), kAnywhere);
    for (const search::Field field : search::allFields())
        m_field->addItem(searchFieldTitle(field), static_cast<int>(field));
    m_field->addItem(tr("As text", "a part of a search in the query language"), kAsText);
    m_field->setMinimumWidth(kFieldWidth);
    m_relation = new QComboBox(this);
    m_relation->setObjectName(u"conditionRelation"_s);
    m_relation->setAccessibleName(tr("How it must be"));
    m_relation->setMinimumWidth(kRelationWidth);
    m_value = new QLineEdit(this);
    m_value->setObjectName(u"conditionValue"_s);
    m_value->setAccessibleName(tr("What to look for"));
    m_value->setMinimumWidth(kValueWidth);
    m_word = new QComboBox(this);
    m_word->setObjectName(u"conditionWord"_s);
    m_word->setAccessibleName(tr("What to look for"));
    m_between = new QLabel(this);
    m_second = new QLineEdit(this);
    m_second->setObjectName(u"conditionSecond"_s);
    m_second->setMinimumWidth(kValueWidth);
    m_distance = new QSpinBox(this);
    m_distance->setObjectName(u"conditionDistance"_s);
    m_distance->setRange(0, search::kMaxDistance);
    m_distance->setAccessibleName(tr("At most so many characters between"));
    m_distance->setToolTip(m_distance->accessibleName());
    m_remove = new QToolButton(this);
    m_remove->setObjectName(u"removeCondition"_s);
    m_remove->setIcon(m_theme.icon(u"close"_s));
    m_remove->setToolTip(tr("Remove this condition"));
    m_remove->setAccessibleName(m_remove->toolTip());
}

void ConditionRow::createLayout()
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kSpaceS);
    layout->addWidget(m_field);
    layout->addWidget(m_relation);
    layout->addWidget(m_value, 1);
    layout->addWidget(m_word, 1);
    layout->addWidget(m_between);
    layout->addWidget(m_second, 1);
    layout->addWidget(m_distance);
    layout->addWidget(m_remove);
}

void ConditionRow::connectSignals()
{
    const auto tell = [this] {
        markProblem();
        if (!m_showing)
            Q_EMIT changed();
    };
    connect(m_field, &QComboBox::currentIndexChanged, this, [this, tell] {
        {
            const QScopedValueRollback showing(m_showing, true);
            fillRelations();
            fillWords();
        }
        updateInputs();
        tell();
    });
    connect(m_relation, &QComboBox::currentIndexChanged, this, [this, tell] {
        updateInputs();
        tell();
    });
    connect(m_value, &QLineEdit::textChanged, this, tell);
    connect(m_second, &QLineEdit::textChanged, this, tell);
    connect(m_word, &QComboBox::currentIndexChanged, this, tell);
    connect(m_distance, &QSpinBox::valueChanged, this, tell);
    connect(m_remove, &QToolButton::clicked, this, &ConditionRow::removeRequested);
}

void ConditionRow::show(const Condition& condition)
{
    const int field = condition.asText              ? kAsText
                      : condition.field.has_value() ? static_cast<int>(*condition.field)
                                                    : kAnywhere;
    m_field->setCurrentIndex(m_field->findData(field));
    fillRelations();
    for (int i = 0; i < m_relation->count(); ++i) {
        if (m_relation->itemData(i).toInt() == static_cast<int>(condition.relation) &&
            m_relation->itemData(i, kNegatedRole).toBool() == condition.negated)
            m_relation->setCurrentIndex(i);
    }
    fillWords();
    m_value->setText(condition.value);
    m_second->setText(condition.second);
    m_distance->setValue(condition.distance);
    if (const int word = m_word->findData(condition.value); word >= 0)
        m_word->setCurrentIndex(word);
    updateInputs();
    markProblem();
}

bool ConditionRow::isText() const
{
    return m_field->currentData().toInt() == kAsText;
}

std::optional<search::Field> ConditionRow::field() const
{
    const int field = m_field->currentData().toInt();
    return field < 0 ? std::nullopt : std::optional(static_cast<search::Field>(field));
}

Relation ConditionRow::relation() const
{
    return static_cast<Relation>(m_relation->currentData().toInt());
}

bool ConditionRow::asksForWord() const
{
    return field() && !search::fieldWords(*field()).isEmpty();
}

void ConditionRow::fillRelations()
{
    m_relation->clear();
    for (const bool negated : {false, true}) {
        for (const Relation relation : search::relationsOf(field())) {
            m_relation->addItem(relationTitle(relation, negated), static_cast<int>(relation));
            m_relation->setItemData(m_relation->count() - 1, negated, kNegatedRole);
        }
    }
}

void ConditionRow::fillWords()
{
    m_word->clear();
    if (!asksForWord())
        return;
    for (const QString& word : search::fieldWords(*field()))
        m_word->addItem(fieldWordTitle(*field(), word), word);
}

void ConditionRow::updateInputs()
{
    const bool near = !isText() && relation() == Relation::Near;
    const bool between = !isText() && relation() == Relation::Between;
    m_relation->setVisible(!isText());
    m_value->setVisible(isText() || !asksForWord());
    m_word->setVisible(!isText() && asksForWord());
    m_second->setVisible(near || between);
    m_between->setVisible(near || between);
    m_between->setText(near ? tr("and", "two words near each other") : tr("and", "between two dates"));
    m_distance->setVisible(near);
    const QString date = isDate(field()) ? tr("2021, 2021-06 or 2021-06-27") : QString();
    m_value->setPlaceholderText(isText() ? tr("Search text, e.g. a OR (b -c)") : date);
    m_second->setPlaceholderText(date);
    m_second->setAccessibleName(near ? tr("The other word") : tr("The end, included"));
}

Condition ConditionRow::condition() const
{
    Condition condition{.field = isText() ? std::nullopt : field(),
                        .value =
                            !isText() && asksForWord() ? m_word->currentData().toString() : m_value->text(),
                        .asText = isText()};
    if (isText())
        return condition;
    condition.relation = relation();
    condition.negated = m_relation->currentData(kNegatedRole).toBool();
    if (relation() == Relation::Near || relation() == Relation::Between)
        condition.second = m_second->text();
    if (relation() == Relation::Near)
        condition.distance = m_distance->value();
    return condition;
}

/// A value that its field does not know says so; one that is not there yet says nothing.
void ConditionRow::markProblem()
{
    const Condition now = condition();
    const bool complete = !now.value.isEmpty() && (!m_second->isVisibleTo(this) || !now.second.isEmpty());
    const bool wrong = complete && !search::nodeOf(now);
    const QString problem = !wrong            ? QString()
                            : isDate(field()) ? tr("This is no year, month or day: 2021, 2021-06, 2021-06-27")
                                              : tr("This field does not know such a value");
    m_value->setToolTip(problem);
    m_value->setProperty("wrong", wrong);
    m_value->style()->unpolish(m_value); // so that it looks at the property again
    m_value->style()->polish(m_value);
}

QList<QWidget*> ConditionRow::tabStops() const
{
    return {m_field, m_relation, m_value, m_word, m_second, m_distance, m_remove};
}

void ConditionRow::focusValue()
{
    if (m_word->isVisibleTo(this))
        m_word->setFocus();
    else
        m_value->setFocus();
}

} // namespace pizhu::ui
