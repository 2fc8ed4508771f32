// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/study/groupagreement.h"

#include <QAbstractTableModel>

namespace pizhu::ui {

/// How several coders agree, one tag a row: alpha of all, the mean of the kappas, then the kappa of each
/// pair. Sorts by any column, where a coefficient that is not defined comes last.
class GroupAgreementModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Tag, Alpha, MeanKappa, FirstPair };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(study::GroupAgreementReport report);
    [[nodiscard]] const study::GroupAgreementReport& report() const { return m_report; }
    /// Nothing for a column that is not of a pair.
    [[nodiscard]] const study::CoderPair* pairAt(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    study::GroupAgreementReport m_report;
};

} // namespace pizhu::ui
