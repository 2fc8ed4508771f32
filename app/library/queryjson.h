// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/annotationquery.h"

#include <QByteArray>
#include <QJsonObject>

namespace pizhu::library {

/// Raised whenever a query stored by this program says something an older one would get wrong.
inline constexpr int kQueryVersion = 1;

/// A query as it was stored, perhaps by a newer program.
struct StoredQuery
{
    ArticleQuery query;  ///< what this program understands of it
    QStringList unknown; ///< what it does not: the names of conditions, for people
    int version = kQueryVersion;
    /// Of a query for annotations, all of it; `query` is then which articles they are of.
    std::optional<AnnotationQuery> annotations{};

    bool operator==(const StoredQuery&) const = default;
};

/// Every condition and the order, as compact JSON. What a newer program wrote into `kept` and this one does
/// not understand stays in it; so does what `kept` asks of annotations.
[[nodiscard]] QByteArray queryToJson(const ArticleQuery& query, const QByteArray& kept = {});
/// The same of a query for annotations; a program that knows articles only reads the articles of it.
[[nodiscard]] QByteArray queryToJson(const AnnotationQuery& query, const QByteArray& kept = {});
/// Never fails: of what is no query nothing is understood.
[[nodiscard]] StoredQuery queryFromJson(const QByteArray& json);

} // namespace pizhu::library
