// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/lexiconcsv.h"

#include "app/library/lexiconstore.h"

#include <QCoreApplication>

namespace pizhu::library {

using search::WordPair;

namespace {

constexpr QStringView kHeading = u"term,equivalent";

/// The sign between the columns of a line: the first that stands outside quotes.
QChar separatorOf(QStringView line)
{
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u',' || c == u'\t' || c == u';' || c == u'，'))
            return c;
    }
    return u',';
}

/// The cells of a line; nullopt when a quote is not closed.
std::optional<QStringList> cellsOf(QStringView line)
{
    const QChar separator = separatorOf(line);
    QStringList cells{QString()};
    bool quoted = false;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar c = line[at];
        const bool doubled = quoted && c == u'"' && at + 1 < line.size() && line[at + 1] == u'"';
        if (doubled)
            ++at;
        if (c == u'"' && !doubled)
            quoted = !quoted;
        else if (c == separator && !quoted)
            cells.append(QString());
        else
            cells.back() += c;
    }
    if (quoted)
        return std::nullopt;
    for (QString& cell : cells)
        cell = cell.trimmed();
    return cells;
}

/// What is wrong with the line; empty after its pair was added.
QString readLine(QStringView line, std::vector<WordPair>& pairs)
{
    const auto cells = cellsOf(line);
    if (!cells)
        return QCoreApplication::translate("pizhu::library", "A quotation mark is not closed.");
    if (cells->size() != 2)
        return QCoreApplication::translate("pizhu::library", "There are %1 columns; a pair has two.")
            .arg(cells->size());
    const WordPair pair{cells->at(0), cells->at(1)};
    QString objection = objectionTo(pair);
    if (objection.isEmpty())
        pairs.push_back(pair);
    return objection;
}

QString cell(const QString& word)
{
    return u'"' + QString(word).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

LexiconTable readLexiconCsv(QStringView text)
{
    LexiconTable table;
    int number = 0;
    for (QStringView line : text.split(u'\n')) {
        ++number;
        line = line.trimmed();
        if (line.startsWith(QChar::ByteOrderMark))
            line = line.sliced(1);
        const bool isHeading = table.pairs.empty() && line.toString().remove(u'"').remove(u' ') == kHeading;
        if (line.isEmpty() || line.startsWith(u'#') || isHeading)
            continue;
        if (const QString problem = readLine(line, table.pairs); !problem.isEmpty())
            table.problems.push_back({number, problem});
    }
    return table;
}

QString writeLexiconCsv(const std::vector<WordPair>& pairs)
{
    QString text = kHeading.toString() + u'\n';
    for (const WordPair& pair : pairs)
        text += cell(pair.term) + u',' + cell(pair.equivalent) + u'\n';
    return text;
}

} // namespace pizhu::library
