// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/delivery.h"

#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QStringList>

namespace pizhu::importing {

/// One record of a corpus: column, or path into JSON, → values.
using Record = QMap<QString, QStringList>;

/// The scalars of a JSON record under their paths ("a.b"); the members of arrays share one path, in order.
/// Nulls and empty strings are left out.
[[nodiscard]] Record flattened(const QJsonObject& object);

/// The paths in flattened() that lead through no array of objects.
[[nodiscard]] QStringList ownColumns(const QJsonObject& object);

/// True when a body is marked up as HTML rather than written as text that happens to hold "<".
[[nodiscard]] bool looksLikeHtml(const QString& body);

/// The fields of an article that a container knows; empty values are left out by itemOf().
struct KnownFields
{
    QString id; ///< names the record for ever; empty: its number does
    QString body;
    QString bodyType; ///< "text/html" or "text/plain"; empty: judged
    QMap<QString, QStringList> given;
};

[[nodiscard]] KnownFields mappedFields(const Record& record, const FieldMapping& mapping);

/// Turns the records of one source into items. Numbers start at 1.
class RecordNames
{
public:
    explicit RecordNames(const SourcePlace& place)
        : m_place(place)
    {}
    /// The place of the record: named by its id, or by its number when it has none or one that came before.
    [[nodiscard]] SourcePlace placeOf(const QString& id, int number);

private:
    const SourcePlace& m_place;
    QSet<size_t> m_seen; ///< hashes of the ids
};

/// The item of a record. Fails with Unreadable when there is no body.
[[nodiscard]] base::Result<SourceItem> itemOf(KnownFields fields, const SourcePlace& place);

} // namespace pizhu::importing
