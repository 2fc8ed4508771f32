// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/metadata.h"

namespace pizhu::library {

/// A metadata field by its name, its value as candidates hold it.
struct FieldValue
{
    QStringList value; ///< one item unless the field is a list; a date in ISO form; empty: none
    document::FieldOrigin origin = document::FieldOrigin::None;
    double confidence = 0;

    bool operator==(const FieldValue&) const = default;
};

/// An unset value when there is no such field.
[[nodiscard]] FieldValue fieldValue(const document::Metadata& metadata, QStringView field);

/// Makes `value` the user's, or what a rule says. An empty one means that the article has none. False, and
/// nothing changes, when there is no such field or the value is not one of its kind (no date, several
/// titles).
[[nodiscard]] bool setUserValue(document::Metadata& metadata, QStringView field, const QStringList& value,
                                document::FieldOrigin origin = document::FieldOrigin::User);

/// Makes the value in force the user's.
[[nodiscard]] bool confirmValue(document::Metadata& metadata, QStringView field);

} // namespace pizhu::library
