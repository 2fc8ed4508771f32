// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

namespace pizhu::importing {

/// Which column of a table, or which path into a JSON record ("a.b.c"), holds which field of an article.
struct FieldMapping
{
    /// The fields are those of fieldNames(). A field that is absent is not read.
    QMap<QString, QString> fieldToColumn;
    /// Path of the array of records in a JSON object ("data.list"); empty: judged by content.
    QString records;

    [[nodiscard]] bool isEmpty() const { return fieldToColumn.isEmpty(); }
    /// title, date, source, author, url, body, categories, tags, language, id. `id` makes the identity of a
    /// record; without it the record's number does.
    [[nodiscard]] static QStringList fieldNames();

    /// Reads "title=标题,body=content.html"; the key "records" sets `records`. A backslash keeps a comma or
    /// an equals sign in a column's name. Fails with InvalidInput on unknown fields and missing columns.
    [[nodiscard]] static base::Result<FieldMapping> fromText(const QString& text);
    /// What fromText() reads.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] static FieldMapping fromJson(const QJsonObject& json);
    [[nodiscard]] QJsonObject toJson() const;

    bool operator==(const FieldMapping&) const = default;
};

/// A mapping that the user settled for the files that have these columns.
struct SavedMapping
{
    QStringList columns; ///< of the file it was made for
    FieldMapping mapping;

    /// True when the file has the column of the text and no columns that one file of a kind has and another
    /// lacks speak against it: one set holds the other.
    [[nodiscard]] bool fits(const QStringList& fileColumns) const;

    [[nodiscard]] static SavedMapping fromJson(const QJsonObject& json);
    [[nodiscard]] QJsonObject toJson() const;

    bool operator==(const SavedMapping&) const = default;
};

/// The mapping that the names of columns or JSON paths suggest, Chinese or English, in any case and with
/// spaces, "_" or "-". Where several names fit a field the more specific one wins (content_html before
/// description). Columns that fit nothing are left out.
[[nodiscard]] FieldMapping guessMapping(const QStringList& columns);

} // namespace pizhu::importing
