// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/document/metadata.h"

#include <QByteArray>
#include <QMap>

namespace pizhu::library {

/// Every field with its origin and confidence, and all candidates, as compact JSON for the version's row.
[[nodiscard]] QByteArray metadataToJson(const document::Metadata& metadata);
[[nodiscard]] base::Result<document::Metadata> metadataFromJson(const QByteArray& json);

/// What the user decided: fields of `wanted` that have origin User or differ from the extracted value, as
/// field name → JSON of the value.
[[nodiscard]] QMap<QString, QString> userFields(const document::Metadata& wanted,
                                                const document::Metadata& extracted);

/// Puts the user's values (as userFields() made them) over extracted ones. Unknown fields are ignored.
void applyUserFields(document::Metadata& metadata, const QMap<QString, QString>& fields);

} // namespace pizhu::library
