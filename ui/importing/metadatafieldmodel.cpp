// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/metadatafieldmodel.h"

#include "app/library/fieldvalue.h"
#include "app/library/review.h"
#include "ui/importing/fieldinput.h"
#include "ui/models/titles.h"

#include <algorithm>

namespace pizhu::ui {

using document::Candidate;
using document::FieldOrigin;
using document::Metadata;

namespace {

QStringList issuesOf(const std::vector<library::ReviewIssue>& issues, const QString& field)
{
    QStringList keys;
    for (const library::ReviewIssue& issue : issues) {
        if (issue.field == field)
            keys.append(library::reviewKey(issue));
    }
    return keys;
}

/// Best first; the value in force is shown by its field already.
std::vector<MetadataRow> candidateRows(const Metadata& metadata, const QString& field,
                                       const QStringList& inForce)
{
    std::vector<Candidate> found;
    std::ranges::copy_if(metadata.candidates, std::back_inserter(found), [&](const Candidate& candidate) {
        return candidate.field == field && candidate.value != inForce;
    });
    std::ranges::stable_sort(found, std::ranges::greater(), &Candidate::confidence);
    std::vector<MetadataRow> rows;
    for (const Candidate& candidate : found)
        rows.push_back({.isField = false,
                        .field = field,
                        .value = candidate.value,
                        .origin = candidate.origin,
                        .line = candidate.line,
                        .hit = candidate.range});
    return rows;
}

} // namespace

void MetadataFieldModel::setMetadata(const Metadata& metadata)
{
    const auto issues = library::reviewIssues(metadata);
    std::vector<MetadataRow> rows;
    for (const QString& field : inspectedFields()) {
        const library::FieldValue value = library::fieldValue(metadata, field);
        rows.push_back({.field = field,
                        .value = value.value,
                        .origin = value.origin,
                        .issues = issuesOf(issues, field)});
        for (MetadataRow& candidate : candidateRows(metadata, field, value.value))
            rows.push_back(std::move(candidate));
    }
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void MetadataFieldModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

QModelIndex MetadataFieldModel::indexOfField(const QString& field) const
{
    const auto row = std::ranges::find(m_rows, field, &MetadataRow::field);
    return row == m_rows.end() ? QModelIndex() : index(static_cast<int>(row - m_rows.begin()));
}

QModelIndex MetadataFieldModel::nextToReview(int row) const
{
    const int count = rowCount();
    for (int step = 0; step < count; ++step) {
        const int at = (std::max(0, row) + step) % count;
        if (!m_rows[static_cast<std::size_t>(at)].issues.isEmpty())
            return index(at);
    }
    return {};
}

const MetadataRow* MetadataFieldModel::bestCandidate(const QString& field) const
{
    const auto row = std::ranges::find_if(
        m_rows, [&field](const MetadataRow& each) { return !each.isField && each.field == field; });
    return row == m_rows.end() ? nullptr : &*row;
}

int MetadataFieldModel::issueCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_rows, [](const MetadataRow& row) { return !row.issues.isEmpty(); }));
}

int MetadataFieldModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant MetadataFieldModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const MetadataRow& row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return fieldInput(row.field, row.value);
    case Qt::AccessibleTextRole: {
        QStringList parts{fieldTitle(row.field), fieldInput(row.field, row.value), originText(row.origin)};
        for (const QString& issue : row.issues)
            parts.append(reviewTitle(issue));
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

Qt::ItemFlags MetadataFieldModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags common = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return rowAt(index).isField ? common | Qt::ItemIsEditable : common;
}

QString MetadataFieldModel::originText(FieldOrigin origin)
{
    switch (origin) {
    case FieldOrigin::None:
        return tr("not found");
    case FieldOrigin::FrontMatter:
        return tr("from the front matter");
    case FieldOrigin::MetaElement:
        return tr("from the page’s metadata");
    case FieldOrigin::Pattern:
        return tr("pattern in the text");
    case FieldOrigin::FileName:
        return tr("from the file name");
    case FieldOrigin::Rule:
        return tr("by a rule for the site");
    case FieldOrigin::User:
        return tr("set by you");
    }
    return {};
}

} // namespace pizhu::ui
