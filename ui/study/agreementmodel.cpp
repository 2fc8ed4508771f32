// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/agreementmodel.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using study::TagAgreement;

namespace {

constexpr int kDigits = 3;
constexpr double kUndefined = -2; ///< below every coefficient: sorts last from the best down

/// What a column is sorted by; the tag's path aside.
double valueOf(const TagAgreement& tag, int column)
{
    switch (column) {
    case AgreementModel::Both:
        return double(tag.decisions.both);
    case AgreementModel::OnlyFirst:
        return double(tag.decisions.onlyFirst);
    case AgreementModel::OnlySecond:
        return double(tag.decisions.onlySecond);
    case AgreementModel::Neither:
        return double(tag.decisions.neither);
    case AgreementModel::Observed:
        return tag.decisions.observed().value_or(kUndefined);
    case AgreementModel::Kappa:
        return tag.kappa.value_or(kUndefined);
    default:
        return tag.alpha.value_or(kUndefined);
    }
}

bool isCoefficient(int column)
{
    return column >= AgreementModel::Observed;
}

} // namespace

void AgreementModel::setReport(study::AgreementReport report)
{
    beginResetModel();
    m_report = std::move(report);
    endResetModel();
}

int AgreementModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_report.tags.size());
}

int AgreementModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AgreementModel::cellText(const TagAgreement& tag, int column) const
{
    if (column == Tag)
        return tag.path;
    const double value = valueOf(tag, column);
    if (isCoefficient(column))
        return value == kUndefined ? u"–"_s : QLocale().toString(value, 'f', kDigits);
    return QLocale().toString(qint64(value));
}

QVariant AgreementModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TagAgreement& tag = tagAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(tag, index.column());
    case Qt::ToolTipRole:
        if (isCoefficient(index.column()) && valueOf(tag, index.column()) == kUndefined)
            return tr("Not defined: nothing could have been decided otherwise.");
        return cellText(tag, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == Tag ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant AgreementModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Tag ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Kappa)
        return tr("Cohen’s kappa over the units: 1 is perfect agreement, 0 what chance gives");
    if (role == Qt::ToolTipRole && section == Alpha)
        return tr("Krippendorff’s alpha for unitised continua, over the passages themselves");
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Tag"),
                            tr("Both"),
                            tr("Only %1", "a coder").arg(coderTitle(m_report.question.first)),
                            tr("Only %1", "a coder").arg(coderTitle(m_report.question.second)),
                            tr("Neither"),
                            tr("Alike"),
                            u"κ"_s,
                            u"α"_s};
    return names.value(section);
}

void AgreementModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    std::ranges::stable_sort(m_report.tags, [column, order](const TagAgreement& a, const TagAgreement& b) {
        const bool less = column == Tag ? a.path < b.path : valueOf(a, column) < valueOf(b, column);
        const bool more = column == Tag ? b.path < a.path : valueOf(b, column) < valueOf(a, column);
        return order == Qt::AscendingOrder ? less : more;
    });
    endResetModel();
}

QString coderTitle(const QString& name)
{
    return name.isEmpty() ? QCoreApplication::translate("pizhu::ui::AgreementModel", "You", "a coder") : name;
}

} // namespace pizhu::ui
