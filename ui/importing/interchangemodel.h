// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/interchange/interchangeplan.h"

#include <QAbstractTableModel>
#include <optional>
#include <vector>

namespace pizhu::ui {

class ThemeSource;

/// The parts of planned imports, those that want a decision first, as many as a filter lets through. A check
/// box takes a part or leaves it out; where a tag goes can be typed.
class InterchangeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Result, Name, Where, Details, ColumnCount };

    explicit InterchangeModel(const ThemeSource& theme, QObject* parent = nullptr);

    /// Once they are carried out, nothing can be chosen any more. What was left out stays left out as long as
    /// the files are the same.
    void setPlans(std::vector<importing::InterchangePlan> plans, bool areDone);
    [[nodiscard]] const std::vector<importing::InterchangePlan>& plans() const { return m_plans; }
    void setFilter(std::optional<importing::AnnotationOutcome> outcome, const QString& text);

    [[nodiscard]] int count(importing::AnnotationOutcome outcome) const;
    [[nodiscard]] int total() const { return int(m_all.size()); }
    /// How many would be written.
    [[nodiscard]] int takenCount() const;
    [[nodiscard]] const importing::PlannedPart& partAt(int row) const;
    /// Of a conflict.
    [[nodiscard]] const importing::PlannedAnnotation* conflictAt(int row) const;
    /// Takes all that the filter lets through, or leaves them out.
    void takeShown(bool taken);
    void setChoice(int row, importing::ConflictChoice choice);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] static QString outcomeText(importing::AnnotationOutcome outcome, bool isDone);

Q_SIGNALS:
    void takenChanged();
    /// The user wants a tag of the file elsewhere.
    void tagMoved(const QString& tag, const QString& path);

private:
    struct Row
    {
        std::size_t file = 0;
        std::size_t part = 0;
    };

    [[nodiscard]] const importing::PlannedPart& part(const Row& row) const;
    [[nodiscard]] QString cellText(const importing::PlannedPart& part, int column) const;
    void applyFilter();

    const ThemeSource& m_theme;
    std::vector<importing::InterchangePlan> m_plans;
    std::vector<Row> m_all;  ///< in the order of the list
    std::vector<Row> m_rows; ///< those the filter lets through
    std::optional<importing::AnnotationOutcome> m_outcome;
    QString m_text;
    bool m_areDone = false;
};

} // namespace pizhu::ui
