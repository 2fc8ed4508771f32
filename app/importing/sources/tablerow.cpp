// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/tablerow.h"

#include <array>

namespace pizhu::importing {

namespace {

using base::fail;
using base::Result;

constexpr qsizetype kPiece = 64 * 1024;
constexpr qsizetype kSample = 16 * 1024;
constexpr qsizetype kSampleRows = 8;
constexpr qsizetype kMaxColumns = 10'000;
constexpr int kEnd = -1;

// The fields of the first rows when `separator` is the one.
std::vector<qsizetype> columnsOfRows(const QByteArray& head, char separator)
{
    std::vector<qsizetype> counts;
    qsizetype columns = 1;
    bool quoted = false;
    bool empty = true;
    for (const char c : head.left(kSample)) {
        quoted = quoted != (c == '"');
        if (!quoted && (c == '\n' || c == '\r')) {
            if (!empty)
                counts.push_back(columns);
            columns = 1;
            empty = true;
        } else {
            empty = false;
            columns += !quoted && c == separator ? 1 : 0;
        }
        if (static_cast<qsizetype>(counts.size()) == kSampleRows)
            return counts;
    }
    // The last row may be cut off; it counts when it is the only one.
    if (counts.empty() && !empty)
        counts.push_back(columns);
    return counts;
}

qsizetype rating(const std::vector<qsizetype>& counts)
{
    if (counts.empty() || counts.front() < 2)
        return 0;
    const qsizetype alike = std::ranges::count(counts, counts.front());
    return alike * 1000 / static_cast<qsizetype>(counts.size()) * 100 +
           std::min<qsizetype>(counts.front(), 99);
}

} // namespace

char separatorOf(const QByteArray& head)
{
    char best = ',';
    qsizetype bestRating = 0;
    for (const char candidate : std::array{',', '\t', ';', '|'}) {
        const qsizetype rated = rating(columnsOfRows(head, candidate));
        if (rated > bestRating) {
            best = candidate;
            bestRating = rated;
        }
    }
    return best;
}

Result<void> TableRows::begin()
{
    auto head = m_stream.peek(kSample);
    if (!head)
        return fail(head.error());
    if (head->startsWith("sep=") && head->size() > 4) {
        m_separator = head->at(4);
        if (auto line = m_stream.readLine(kSample); !line)
            return fail(line.error());
        return {};
    }
    m_separator = separatorOf(*head);
    return {};
}

int TableRows::nextByte()
{
    if (m_at < m_piece.size())
        return static_cast<uchar>(m_piece[m_at++]);
    auto piece = m_stream.read(kPiece);
    if (!piece) {
        m_error = piece.error();
        return kEnd;
    }
    m_piece = std::move(*piece);
    m_at = 0;
    return m_piece.isEmpty() ? kEnd : static_cast<uchar>(m_piece[m_at++]);
}

// True when a row was read, false at the end. A quote opens a quoted field only at its start; one inside a
// bare field stands for itself, as spreadsheets read it.
Result<bool> TableRows::readRow(Row& row)
{
    QByteArray field;
    qint64 size = 0;
    bool quoted = false;
    bool wasQuoted = false;
    while (true) {
        const int c = nextByte();
        if (m_error)
            return fail(*m_error);
        if (c == kEnd || (!quoted && (c == '\n' || c == '\r'))) {
            row.fields += field;
            return c != kEnd || size > 0;
        }
        row.tooLong = row.tooLong || ++size > m_maxRowBytes || row.fields.size() > kMaxColumns;
        if (c == '"' && (quoted || wasQuoted || field.isEmpty())) {
            // A doubled quote closes and opens again: what stands between is one quote.
            if (!quoted && wasQuoted)
                field += '"';
            quoted = !quoted;
            wasQuoted = true;
        } else if (row.tooLong) {
            continue;
        } else if (!quoted && c == m_separator) {
            row.fields += std::exchange(field, {});
            wasQuoted = false;
        } else {
            field += static_cast<char>(c);
        }
    }
}

Result<std::optional<TableRows::Row>> TableRows::next()
{
    if (m_separator == 0) {
        if (auto begun = begin(); !begun)
            return fail(begun.error());
    }
    while (true) {
        Row row;
        auto read = readRow(row);
        if (!read)
            return fail(read.error());
        if (!*read)
            return std::nullopt;
        if (row.fields.size() > 1 || !row.fields.first().isEmpty())
            return row;
    }
}

QStringList firstTableRow(const QString& text)
{
    MemoryStream stream(text.toUtf8());
    TableRows rows(stream, kSample);
    auto row = rows.next();
    QStringList columns;
    if (row && *row) {
        for (const QByteArray& field : (*row)->fields)
            columns += QString::fromUtf8(field).trimmed();
    }
    return columns;
}

} // namespace pizhu::importing
