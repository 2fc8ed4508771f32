// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importreportmodel.h"

#include "ui/importing/reporttext.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

using importing::ImportItem;
using importing::ItemState;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::ImportReportDialog)
};

/// Problems first: those are what the report is opened for.
int rank(ItemState state)
{
    static const QList<ItemState> order{ItemState::Failed, ItemState::Skipped, ItemState::NewVersion,
                                        ItemState::Added, ItemState::Duplicate};
    return static_cast<int>(order.indexOf(state));
}

bool mentions(const ImportItem& item, const QString& text)
{
    return item.title.contains(text, Qt::CaseInsensitive) || item.path.contains(text, Qt::CaseInsensitive) ||
           item.reason.contains(text, Qt::CaseInsensitive);
}

QString cellText(const ImportItem& item, int column, bool dryRun)
{
    switch (column) {
    case ImportReportModel::Result:
        return outcomeText(item.state, dryRun);
    case ImportReportModel::Title:
        return item.title;
    case ImportReportModel::File:
        return QFileInfo(item.path).fileName();
    default:
        return detailsText(item);
    }
}

} // namespace

ImportReportModel::ImportReportModel(importing::ImportReport report, const ThemeSource& theme,
                                     QObject* parent)
    : QAbstractTableModel(parent)
    , m_report(std::move(report))
    , m_theme(theme)
{
    m_all.resize(m_report.items.size());
    std::iota(m_all.begin(), m_all.end(), 0U);
    std::ranges::stable_sort(m_all, {}, [this](quint32 i) { return rank(m_report.items.state(i)); });
    m_rows = m_all;
}

void ImportReportModel::setFilter(std::optional<ItemState> state, const QString& text)
{
    beginResetModel();
    m_rows.clear();
    std::ranges::copy_if(m_all, std::back_inserter(m_rows), [&](quint32 i) {
        return (!state || m_report.items.state(i) == *state) &&
               (text.isEmpty() || mentions(m_report.items.at(i), text));
    });
    endResetModel();
}

int ImportReportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportReportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportReportModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportItem item = itemAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(item, index.column(), m_report.dryRun);
    case Qt::ToolTipRole:
        return index.column() == File ? item.path : cellText(item, index.column(), m_report.dryRun);
    case Qt::DecorationRole:
        if (index.column() == Result && item.state == ItemState::Failed)
            return m_theme.icon(u"warning"_s);
        return {};
    default:
        return {};
    }
}

QVariant ImportReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{Text::tr("Result"), Text::tr("Title"), Text::tr("File"), Text::tr("Details")};
    return names.value(section);
}

} // namespace pizhu::ui
