// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/reporttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::ImportReportDialog)
};

QString cell(QString value)
{
    if (!value.contains(u'"') && !value.contains(u',') && !value.contains(u'\n') && !value.contains(u'\r'))
        return value;
    return u'"' + value.replace(u'"', u"\"\""_s) + u'"';
}

QString line(const QStringList& values)
{
    QStringList cells;
    for (const QString& value : values)
        cells += cell(value);
    return cells.join(u',') + u"\r\n"_s;
}

} // namespace

QString outcomeText(importing::ItemState state, bool dryRun)
{
    using importing::ItemState;
    switch (state) {
    case ItemState::Added:
        return dryRun ? Text::tr("Would be added") : Text::tr("Added");
    case ItemState::NewVersion:
        return dryRun ? Text::tr("Would be a new version") : Text::tr("New version");
    case ItemState::Duplicate:
        return Text::tr("Already there");
    case ItemState::Failed:
        return Text::tr("Failed");
    case ItemState::Skipped:
        return Text::tr("Skipped");
    }
    Q_UNREACHABLE();
}

QString detailsText(const importing::ImportItem& item)
{
    if (!item.reason.isEmpty())
        return item.reason;
    QStringList parts;
    if (item.removals > 0)
        parts += Text::tr("%n piece(s) removed", nullptr, item.removals);
    if (item.repairs > 0)
        parts += Text::tr("%n repair(s)", nullptr, item.repairs);
    return parts.join(u" · "_s);
}

QString reportTable(const importing::ImportReport& report)
{
    QString table = line({Text::tr("Result"), Text::tr("Title"), Text::tr("File"), Text::tr("Repairs"),
                          Text::tr("Removals"), Text::tr("Reason")});
    for (const importing::ImportItem& item : report.items)
        table += line({outcomeText(item.state, report.dryRun), item.title, item.path,
                       QString::number(item.repairs), QString::number(item.removals), item.reason});
    return table;
}

} // namespace pizhu::ui
