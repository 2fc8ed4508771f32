// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/groupagreementmodel.h"

#include "ui/study/agreementmodel.h"

#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using study::GroupTagAgreement;

namespace {

constexpr int kDigits = 3;
constexpr double kUndefined = -2; ///< below every coefficient: sorts last from the best down

std::optional<double> valueOf(const GroupTagAgreement& tag, int column)
{
    if (column == GroupAgreementModel::Alpha)
        return tag.alpha;
    if (column == GroupAgreementModel::MeanKappa)
        return tag.meanKappa;
    return tag.kappas.at(std::size_t(column - GroupAgreementModel::FirstPair));
}

QString shown(const std::optional<double>& value)
{
    return value ? QLocale().toString(*value, 'f', kDigits) : u"–"_s;
}

} // namespace

void GroupAgreementModel::setReport(study::GroupAgreementReport report)
{
    beginResetModel();
    m_report = std::move(report);
    endResetModel();
}

const study::CoderPair* GroupAgreementModel::pairAt(int column) const
{
    const auto index = std::size_t(column - FirstPair);
    return column >= FirstPair && index < m_report.pairs.size() ? &m_report.pairs[index] : nullptr;
}

int GroupAgreementModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_report.tags.size());
}

int GroupAgreementModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstPair + int(m_report.pairs.size());
}

QVariant GroupAgreementModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const GroupTagAgreement& tag = m_report.tags.at(std::size_t(index.row()));
    const bool isTag = index.column() == Tag;
    switch (role) {
    case Qt::DisplayRole:
        return isTag ? tag.path : shown(valueOf(tag, index.column()));
    case Qt::ToolTipRole:
        if (!isTag && !valueOf(tag, index.column()))
            return tr("Not defined: nothing could have been decided otherwise, or nothing was read by all of "
                      "them.");
        return isTag ? QVariant(tag.path) : QVariant();
    case Qt::TextAlignmentRole:
        return int((isTag ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant GroupAgreementModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Tag ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    const study::CoderPair* pair = pairAt(section);
    if (role == Qt::ToolTipRole) {
        if (pair)
            return tr("Cohen’s kappa over %n article(s) that both worked on; open a cell to compare them",
                      nullptr, pair->articles);
        if (section == Alpha)
            return tr("Krippendorff’s alpha for unitised continua, of all of them over the articles that all "
                      "worked on");
        return section == MeanKappa ? tr("The mean of the kappas of all pairs (Light)") : QVariant();
    }
    if (role != Qt::DisplayRole)
        return {};
    if (pair)
        return u"κ %1 – %2"_s.arg(coderTitle(pair->first), coderTitle(pair->second));
    const QStringList names{tr("Tag"), tr("α of all"), tr("Mean κ")};
    return names.value(section);
}

void GroupAgreementModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    beginResetModel();
    std::ranges::stable_sort(m_report.tags, [column, order](const GroupTagAgreement& a,
                                                            const GroupTagAgreement& b) {
        const GroupTagAgreement& less = order == Qt::AscendingOrder ? a : b;
        const GroupTagAgreement& more = order == Qt::AscendingOrder ? b : a;
        return column == Tag
                   ? less.path < more.path
                   : valueOf(less, column).value_or(kUndefined) < valueOf(more, column).value_or(kUndefined);
    });
    endResetModel();
}

} // namespace pizhu::ui
