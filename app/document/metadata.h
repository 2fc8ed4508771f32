// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/dates.h"
#include "app/text/script.h"

#include <QString>
#include <QStringList>
#include <optional>

namespace pizhu::document {

/// Where a metadata value came from.
enum class FieldOrigin { None, FrontMatter, MetaElement, Pattern, FileName, User };

/// A value with its origin and how sure we are (0…1). The user's value always wins.
template <typename T>
struct Field
{
    T value{};
    FieldOrigin origin = FieldOrigin::None;
    double confidence = 0;

    [[nodiscard]] bool isSet() const { return origin != FieldOrigin::None; }
    bool operator==(const Field&) const = default;
};

struct Metadata
{
    Field<QString> title;
    Field<std::optional<text::PublishedDate>> published;
    Field<QString> source; ///< the outlet the text was first published by, without 《》
    Field<QString> site;   ///< the web site it was collected from
    Field<QStringList> authors;
    Field<QString> authorNote; ///< what stands beside the author's name ("组长")
    Field<QStringList> editors;
    Field<QStringList> categories;
    Field<QString> url;
    Field<QString> language; ///< BCP 47
    text::Script script = text::Script::Other;

    bool operator==(const Metadata&) const = default;
};

/// "none", "front-matter", "meta", "pattern", "file-name", "user".
[[nodiscard]] QString fieldOriginName(FieldOrigin origin);
[[nodiscard]] FieldOrigin fieldOriginFromName(QStringView name);

} // namespace pizhu::document
