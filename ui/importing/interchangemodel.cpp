// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/interchangemodel.h"

#include "ui/widgets/theme.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using importing::AnnotationOutcome;
using importing::ConflictChoice;
using importing::InterchangePlan;
using importing::PlannedAnnotation;
using importing::PlannedPart;

namespace {

/// What wants a decision or an explanation comes first.
int rank(const PlannedPart& part)
{
    static const QList<AnnotationOutcome> order{AnnotationOutcome::Conflict, AnnotationOutcome::Discarded,
                                                AnnotationOutcome::Orphan,   AnnotationOutcome::Matched,
                                                AnnotationOutcome::New,      AnnotationOutcome::Duplicate};
    const int kind = part.kind == PlannedPart::Kind::Annotation ? 0
                     : part.kind == PlannedPart::Kind::Tag      ? 1
                                                                : 2;
    const int doubt = part.outcome == AnnotationOutcome::New && !part.reason.isEmpty() ? 0 : 3;
    return int(order.indexOf(part.outcome)) * 6 + doubt + kind;
}

/// Tells one part from another as long as the file is the same.
QString keyOf(const PlannedPart& part)
{
    return u"%1/%2/%3/%4"_s.arg(int(part.kind)).arg(part.project).arg(part.index).arg(part.name);
}

/// Of what is no annotation.
QString iconName(PlannedPart::Kind kind)
{
    if (kind == PlannedPart::Kind::Decisions)
        return u"search"_s;
    return kind == PlannedPart::Kind::Tag ? u"tag"_s : u"article"_s;
}

QIcon iconOf(const PlannedPart& part, const ThemeSource& theme)
{
    switch (part.outcome) {
    case AnnotationOutcome::Conflict:
    case AnnotationOutcome::Discarded:
    case AnnotationOutcome::Orphan:
        return theme.icon(u"warning"_s);
    default:
        return {};
    }
}

} // namespace

InterchangeModel::InterchangeModel(const ThemeSource& theme, QObject* parent)
    : QAbstractTableModel(parent)
    , m_theme(theme)
{}

void InterchangeModel::setPlans(std::vector<InterchangePlan> plans, bool areDone)
{
    QSet<QString> leftOut;
    for (const InterchangePlan& plan : m_plans) {
        for (const PlannedPart& part : plan.parts) {
            if (!part.taken)
                leftOut.insert(plan.work.fileName + keyOf(part));
        }
    }
    beginResetModel();
    m_plans = std::move(plans);
    m_areDone = areDone;
    m_all.clear();
    for (std::size_t file = 0; file < m_plans.size(); ++file) {
        for (std::size_t i = 0; i < m_plans[file].parts.size(); ++i) {
            PlannedPart& part = m_plans[file].parts[i];
            part.taken = part.taken && !leftOut.contains(m_plans[file].work.fileName + keyOf(part));
            m_all.push_back({file, i});
        }
    }
    std::ranges::stable_sort(m_all, {}, [this](const Row& row) { return rank(part(row)); });
    applyFilter();
    endResetModel();
    Q_EMIT takenChanged();
}

void InterchangeModel::setFilter(std::optional<AnnotationOutcome> outcome, const QString& text)
{
    beginResetModel();
    m_outcome = outcome;
    m_text = text;
    applyFilter();
    endResetModel();
}

void InterchangeModel::applyFilter()
{
    m_rows.clear();
    std::ranges::copy_if(m_all, std::back_inserter(m_rows), [this](const Row& row) {
        const PlannedPart& one = part(row);
        return (!m_outcome || one.outcome == *m_outcome) &&
               (m_text.isEmpty() || one.name.contains(m_text, Qt::CaseInsensitive) ||
                one.where.contains(m_text, Qt::CaseInsensitive) ||
                one.reason.contains(m_text, Qt::CaseInsensitive));
    });
}

const PlannedPart& InterchangeModel::part(const Row& row) const
{
    return m_plans[row.file].parts[row.part];
}

const PlannedPart& InterchangeModel::partAt(int row) const
{
    return part(m_rows.at(std::size_t(row)));
}

const PlannedAnnotation* InterchangeModel::conflictAt(int row) const
{
    const Row& place = m_rows.at(std::size_t(row));
    const PlannedPart& one = part(place);
    return one.outcome == AnnotationOutcome::Conflict ? &m_plans[place.file].annotationOf(one) : nullptr;
}

void InterchangeModel::takeShown(bool taken)
{
    if (m_areDone || m_rows.empty())
        return;
    for (const Row& row : m_rows)
        m_plans[row.file].parts[row.part].taken = taken;
    Q_EMIT dataChanged(index(0, Result), index(rowCount() - 1, Result), {Qt::CheckStateRole});
    Q_EMIT takenChanged();
}

void InterchangeModel::setChoice(int row, ConflictChoice choice)
{
    const Row& place = m_rows.at(std::size_t(row));
    PlannedAnnotation& item = m_plans[place.file].annotationOf(part(place));
    if (!item.conflict || item.conflict->choice == choice)
        return;
    item.conflict->choice = choice;
    Q_EMIT dataChanged(index(row, Details), index(row, Details));
    Q_EMIT takenChanged();
}

int InterchangeModel::count(AnnotationOutcome outcome) const
{
    return int(
        std::ranges::count_if(m_all, [=, this](const Row& row) { return part(row).outcome == outcome; }));
}

int InterchangeModel::takenCount() const
{
    return int(std::ranges::count_if(
        m_all, [this](const Row& row) { return part(row).taken && part(row).canBeTaken(); }));
}

int InterchangeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int InterchangeModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString InterchangeModel::cellText(const PlannedPart& part, int column) const
{
    switch (column) {
    case Result:
        return outcomeText(part.outcome, m_areDone);
    case Name:
        return part.name;
    case Where:
        return part.where;
    default:
        return part.reason;
    }
}

QVariant InterchangeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const PlannedPart& part = partAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return cellText(part, index.column());
    case Qt::DecorationRole:
        if (index.column() == Result)
            return iconOf(part, m_theme);
        if (index.column() == Name && part.kind != PlannedPart::Kind::Annotation)
            return m_theme.icon(iconName(part.kind));
        return {};
    case Qt::CheckStateRole:
        if (index.column() == Result && part.canBeTaken() && !m_areDone)
            return part.taken ? Qt::Checked : Qt::Unchecked;
        return {};
    default:
        return {};
    }
}

bool InterchangeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || m_areDone)
        return false;
    const Row& place = m_rows.at(std::size_t(index.row()));
    PlannedPart& one = m_plans[place.file].parts[place.part];
    if (role == Qt::CheckStateRole && index.column() == Result) {
        one.taken = value.toInt() == Qt::Checked;
        Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
        Q_EMIT takenChanged();
        return true;
    }
    const QString path = value.toString().trimmed();
    if (role != Qt::EditRole || index.column() != Where || path.isEmpty() || path == one.where)
        return false;
    Q_EMIT tagMoved(one.name, path);
    return true;
}

Qt::ItemFlags InterchangeModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || m_areDone)
        return flags;
    const PlannedPart& part = partAt(index.row());
    if (index.column() == Result && part.canBeTaken())
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == Where && part.kind == PlannedPart::Kind::Tag)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant InterchangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Result"), tr("In the file"), tr("In the library"), tr("Details")};
    return names.value(section);
}

QString InterchangeModel::outcomeText(AnnotationOutcome outcome, bool isDone)
{
    switch (outcome) {
    case AnnotationOutcome::New:
        return isDone ? tr("Added") : tr("New");
    case AnnotationOutcome::Matched:
        return isDone ? tr("Used or updated") : tr("Matched");
    case AnnotationOutcome::Duplicate:
        return tr("Already there");
    case AnnotationOutcome::Orphan:
        return tr("Without its place");
    case AnnotationOutcome::Discarded:
        return isDone ? tr("Left out") : tr("Discarded");
    case AnnotationOutcome::Conflict:
        break;
    }
    return tr("Differs");
}

} // namespace pizhu::ui
