// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articlequery.h"

#include <QHash>

namespace pizhu::ui {

// What facets and their values are called in the interface, in its language.

/// Names of values whose keys say nothing to people: collections and imports.
using ValueNames = QMap<library::Facet, QHash<QString, QString>>;

[[nodiscard]] QString facetTitle(library::Facet facet);
/// Where its facet and the values above it are in sight: a month without its year, a tag without its parents.
[[nodiscard]] QString valueTitle(library::Facet facet, const QString& key, const QString& label = {});
/// Where they are not: "June 2021", "制度/巡察", "制度 (only itself)". The facet's title while the name is
/// not known.
[[nodiscard]] QString fullValueTitle(library::Facet facet, const QString& key, const ValueNames& names);
/// Whether names of the facet's values come with the counts only.
[[nodiscard]] bool isNamedByLabel(library::Facet facet);

} // namespace pizhu::ui
