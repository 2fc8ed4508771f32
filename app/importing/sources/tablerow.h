// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/bytestream.h"

#include <QStringList>
#include <optional>

namespace pizhu::importing {

/// Splits UTF-8 text into rows of fields after RFC 4180: quoted fields may hold separators, line ends and
/// doubled quotes. CR LF, LF and CR end a row; empty rows are passed over.
class TableRows
{
public:
    /// Judges the separator (comma, tab, semicolon or bar) by the first lines; an Excel line "sep=;" decides.
    TableRows(ByteStream& utf8, qint64 maxRowBytes)
        : m_stream(utf8)
        , m_maxRowBytes(maxRowBytes)
    {}

    struct Row
    {
        QList<QByteArray> fields; ///< UTF-8
        bool tooLong = false; ///< more than maxRowBytes or 10,000 columns; the fields are what came before
    };
    /// The next row; nullopt at the end.
    [[nodiscard]] base::Result<std::optional<Row>> next();

private:
    [[nodiscard]] int nextByte();
    [[nodiscard]] base::Result<void> begin();
    [[nodiscard]] base::Result<bool> readRow(Row& row);

    ByteStream& m_stream;
    qint64 m_maxRowBytes;
    QByteArray m_piece;
    qsizetype m_at = 0;
    char m_separator = 0;
    std::optional<base::Error> m_error;
};

/// The separator of a table that begins like `head`: the one that splits its first rows into the most
/// columns, the same number in each.
[[nodiscard]] char separatorOf(const QByteArray& head);

/// The first row of a table's text.
[[nodiscard]] QStringList firstTableRow(const QString& text);

} // namespace pizhu::importing
