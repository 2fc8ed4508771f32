// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QItemSelectionModel>

namespace pizhu::ui {

/// Selects whole rows, whichever column a view shows: one selection for a list and a table of one model.
class RowSelection : public QItemSelectionModel
{
    Q_OBJECT

public:
    using QItemSelectionModel::QItemSelectionModel;
    using QItemSelectionModel::select;

    void select(const QItemSelection& selection, SelectionFlags command) override
    {
        QItemSelectionModel::select(selection, command == NoUpdate ? command : command | Rows);
    }

    /// Ascending. Without an index for each cell, however much is selected.
    [[nodiscard]] QList<int> rows() const
    {
        QList<int> rows;
        for (const QItemSelectionRange& range : selection()) {
            for (int row = range.top(); row <= range.bottom(); ++row)
                rows.append(row);
        }
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        return rows;
    }
};

} // namespace pizhu::ui
