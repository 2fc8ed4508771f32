// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importreport.h"

#include <QAbstractTableModel>
#include <optional>
#include <vector>

namespace pizhu::ui {

class ThemeSource;

/// The items of a report, those with a problem first, as many as a filter lets through.
class ImportReportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Result, Title, File, Details, ColumnCount };

    ImportReportModel(importing::ImportReport report, const ThemeSource& theme, QObject* parent = nullptr);

    [[nodiscard]] const importing::ImportReport& report() const { return m_report; }
    [[nodiscard]] importing::ImportItem itemAt(int row) const
    {
        return m_report.items.at(m_rows[static_cast<std::size_t>(row)]);
    }
    /// Only items of that state, and with the text in title, path or reason.
    void setFilter(std::optional<importing::ItemState> state, const QString& text);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    importing::ImportReport m_report;
    const ThemeSource& m_theme;
    std::vector<quint32> m_all;  ///< places in the report, in the order of the list
    std::vector<quint32> m_rows; ///< those the filter lets through
};

} // namespace pizhu::ui
