// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/tabletext.h"

#include <QAbstractItemModel>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

QList<QStringList> rowsOf(const QAbstractItemModel& model)
{
    QStringList heading;
    for (int column = 0; column < model.columnCount(); ++column)
        heading << model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    QList<QStringList> rows{heading};
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        rows << cells;
    }
    return rows;
}

QString quoted(QString cell)
{
    const bool isPlain = !cell.contains(u'"') && !cell.contains(u',') && !cell.contains(u'\n');
    return isPlain ? cell : u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QString tabSeparated(const QAbstractItemModel& model)
{
    QStringList lines;
    for (const QStringList& cells : rowsOf(model))
        lines << cells.join(u'\t');
    return lines.join(u'\n');
}

QByteArray commaSeparated(const QAbstractItemModel& model)
{
    QByteArray csv("\xEF\xBB\xBF");
    for (QStringList cells : rowsOf(model)) {
        for (QString& cell : cells)
            cell = quoted(cell);
        csv += (cells.join(u',') + u"\r\n"_s).toUtf8();
    }
    return csv;
}

} // namespace pizhu::ui
