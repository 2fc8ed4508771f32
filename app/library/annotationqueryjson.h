// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/annotationquery.h"

#include <QJsonObject>

namespace pizhu::library {

/// What a query asks of annotations themselves, with groups and order; its articles are stored beside it
/// (queryjson.h). What a newer program wrote into `kept` and this one does not understand stays in it.
[[nodiscard]] QJsonObject annotationFiltersToJson(const AnnotationQuery& query, const QJsonObject& kept = {});
/// Never fails. What is not understood is named in `unknown`.
[[nodiscard]] AnnotationQuery annotationFiltersFromJson(const QJsonObject& json, QStringList& unknown);

} // namespace pizhu::library
