// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/record.h"

#include <QJsonDocument>
#include <optional>

namespace pizhu::importing {

/// True for a file of annotations: Hypothesis (export or API answer) or the W3C model.
[[nodiscard]] bool isAnnotationFile(const QJsonObject& root);
/// True for one annotation of such a file.
[[nodiscard]] bool isAnnotation(const QJsonObject& record);
[[nodiscard]] base::Error annotationError();
/// True for a record that needs no mapping: wallabag, CSL-JSON, an annotation.
[[nodiscard]] bool isKnownKind(const QJsonObject& record);

/// True when an array directly in the object, or in an object in it, holds objects with a text of their own.
[[nodiscard]] bool holdsRecords(const QJsonObject& object, const SourceOptions& options);

/// Takes the JSON records of one source in order and hands over their items. The kind of the records
/// (wallabag, CSL-JSON or any) is judged by each record; without a mapping the columns are guessed anew when
/// they change.
class JsonRecords
{
public:
    JsonRecords(const SourcePlace& place, Delivery& delivery)
        : m_place(place)
        , m_delivery(delivery)
        , m_names(m_place)
    {}

    /// `json` may be invalid: reported. Records of an array beside the first one with texts are passed over.
    [[nodiscard]] base::Result<void> take(const QJsonDocument& json, const QString& path);
    [[nodiscard]] base::Result<void> reportNext(base::Error error);
    /// How many records were handed over or reported.
    [[nodiscard]] int count() const { return m_count; }

private:
    [[nodiscard]] base::Result<void> takeObject(const QJsonObject& object);
    [[nodiscard]] KnownFields fieldsOf(const QJsonObject& object);
    [[nodiscard]] const FieldMapping& mappingFor(const Record& record);

    SourcePlace m_place;
    Delivery& m_delivery;
    RecordNames m_names;
    std::optional<QString> m_path; ///< of the array that holds the records
    QStringList m_columns;
    FieldMapping m_mapping; ///< for m_columns
    int m_count = 0;
};

} // namespace pizhu::importing
