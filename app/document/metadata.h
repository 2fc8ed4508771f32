// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"
#include "app/text/dates.h"
#include "app/text/script.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <tuple>
#include <vector>

namespace pizhu::document {

/// Where a metadata value came from.
/// Rule: a rule made for the site.
enum class FieldOrigin { None, FrontMatter, MetaElement, Pattern, FileName, Rule, User };

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

/// One value that clean-up found for a field, chosen or not. Conflicting ones are all kept.
struct Candidate
{
    QString field;     ///< "title", "published", … as in kMetadataFields
    QStringList value; ///< one item unless the field is a list; a date in ISO form
    FieldOrigin origin = FieldOrigin::None;
    double confidence = 0;
    QString line;          ///< the line of the source it was read from, empty when unknown
    base::TextRange range; ///< where in that line it stands, empty when unknown

    bool operator==(const Candidate&) const = default;
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
    std::vector<Candidate> candidates; ///< of all fields, in the order found, each value once per field

    bool operator==(const Metadata&) const = default;
};

template <typename T>
struct NamedField
{
    const char* name;
    Field<T> Metadata::*member;
};

/// Every field under the name it is stored and shown by.
inline constexpr std::tuple kMetadataFields{
    NamedField<QString>{"title", &Metadata::title},
    NamedField<std::optional<text::PublishedDate>>{"published", &Metadata::published},
    NamedField<QString>{"source", &Metadata::source},
    NamedField<QString>{"site", &Metadata::site},
    NamedField<QStringList>{"authors", &Metadata::authors},
    NamedField<QString>{"author_note", &Metadata::authorNote},
    NamedField<QStringList>{"editors", &Metadata::editors},
    NamedField<QStringList>{"categories", &Metadata::categories},
    NamedField<QString>{"url", &Metadata::url},
    NamedField<QString>{"language", &Metadata::language},
};

/// Calls `visit(name, member)` for every field.
template <typename Visit>
void forEachMetadataField(Visit visit)
{
    std::apply([&visit](const auto&... field) { (visit(QLatin1String(field.name), field.member), ...); },
               kMetadataFields);
}

/// A field's value as a candidate holds it; empty when the field has none.
[[nodiscard]] QStringList candidateValue(const QString& value);
[[nodiscard]] QStringList candidateValue(const QStringList& value);
[[nodiscard]] QStringList candidateValue(const std::optional<text::PublishedDate>& value);

/// Notes a value found for a field. The same value twice stays one candidate with the better confidence.
void addCandidate(Metadata& metadata, Candidate candidate);

/// "none", "front-matter", "meta", "pattern", "file-name", "rule", "user".
[[nodiscard]] QString fieldOriginName(FieldOrigin origin);
[[nodiscard]] FieldOrigin fieldOriginFromName(QStringView name);

} // namespace pizhu::document
