// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/study/coderagreement.h"

#include <QAbstractTableModel>

namespace pizhu::ui {

/// How two coders agree, one tag a row; sorts by any column, where a coefficient that is not defined comes
/// last.
class AgreementModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Tag, Both, OnlyFirst, OnlySecond, Neither, Observed, Kappa, Alpha, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(study::AgreementReport report);
    [[nodiscard]] const study::AgreementReport& report() const { return m_report; }
    [[nodiscard]] const study::TagAgreement& tagAt(int row) const
    {
        return m_report.tags.at(static_cast<std::size_t>(row));
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] QString cellText(const study::TagAgreement& tag, int column) const;

    study::AgreementReport m_report;
};

/// A coder's name; of the library's owner: "You".
[[nodiscard]] QString coderTitle(const QString& name);

} // namespace pizhu::ui
