// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articlequery.h"

#include <QMenu>
#include <QModelIndex>
#include <functional>

namespace pizhu::ui {

/// Receives the query one gets.
using QuerySink = std::function<void(const library::ArticleQuery&)>;

// Context menus of the facet pane; they delete themselves when they close.

/// What one can do with a value. `index` is of a FacetModel.
[[nodiscard]] QMenu* makeValueMenu(const library::ArticleQuery& query, const QModelIndex& index,
                                   const QuerySink& take, QWidget* parent);
/// What one can do with a facet that has filters.
[[nodiscard]] QMenu* makeSectionMenu(const library::ArticleQuery& query, library::Facet facet,
                                     const QuerySink& take, QWidget* parent);

} // namespace pizhu::ui
