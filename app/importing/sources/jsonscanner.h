// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/bytestream.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace pizhu::importing {

/// Finds the records of a JSON text without holding it: the objects in arrays that lie in no other record,
/// and a root object's scalars aside. Only brackets and strings are understood; each record is for a JSON
/// parser.
class JsonScanner
{
public:
    /// `utf8` must outlive it. `path`: only records of the array there ("data.list"); empty: of every array.
    JsonScanner(ByteStream& utf8, qint64 maxRecordBytes, QString path = {});

    struct Found
    {
        QString path; ///< of the array
        QByteArray json;
        bool tooLong = false; ///< more than maxRecordBytes; json is empty
    };
    /// The next record; nullopt at the end. Unreadable when the brackets do not match or the text ends
    /// within.
    [[nodiscard]] base::Result<std::optional<Found>> next();

private:
    struct Level
    {
        bool isArray = false;
        QString key; ///< under which it lies in its parent
    };

    [[nodiscard]] bool isInRecord() const { return m_recordDepth > 0; }
    [[nodiscard]] bool takesRecordsHere() const;
    [[nodiscard]] QString path() const;
    void openBracket(char c);
    [[nodiscard]] bool closeBracket(char c);
    void readString(char c);
    void keep(char c);

    ByteStream& m_stream;
    qint64 m_maxRecordBytes;
    QString m_wantedPath;
    QByteArray m_piece;
    qsizetype m_at = 0;
    std::vector<Level> m_levels; ///< outside records
    QByteArray m_recordBrackets; ///< the open ones inside
    qint64 m_recordDepth = 0;
    QByteArray m_record;
    bool m_tooLong = false;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_broken = false;
    bool m_any = false;
    QByteArray m_string; ///< the last one outside records: the key, if one follows
};

} // namespace pizhu::importing
