// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "app/document/metadata.h"

#include <QAbstractListModel>
#include <vector>

namespace pizhu::ui {

/// A field with its value in force, or below it one of the values that were found for it.
struct MetadataRow
{
    bool isField = true;
    QString field;
    QStringList value;
    document::FieldOrigin origin = document::FieldOrigin::None;
    QStringList issues;  ///< of a field: why it needs review, as keys
    QString line;        ///< of a candidate: the line of the source it was read from
    base::TextRange hit; ///< where in `line`

    bool operator==(const MetadataRow&) const = default;
};

/// The fields of one article, each followed by the other values that were found where there is a choice.
class MetadataFieldModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setMetadata(const document::Metadata& metadata);
    void clear();

    [[nodiscard]] const MetadataRow& rowAt(const QModelIndex& index) const
    {
        return m_rows[static_cast<std::size_t>(index.row())];
    }
    [[nodiscard]] QModelIndex indexOfField(const QString& field) const;
    /// The first field at or after `row` that needs review, else the first of all; invalid when none does.
    [[nodiscard]] QModelIndex nextToReview(int row) const;
    /// The best of the values found for a field; null when there is none.
    [[nodiscard]] const MetadataRow* bestCandidate(const QString& field) const;
    [[nodiscard]] int issueCount() const; ///< fields that need review

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// Where a value comes from, in words.
    [[nodiscard]] static QString originText(document::FieldOrigin origin);

private:
    std::vector<MetadataRow> m_rows;
};

} // namespace pizhu::ui
