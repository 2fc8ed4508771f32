// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/facetmodel.h"

namespace pizhu::ui {

/// One row of the facet tree.
struct FacetModel::Node
{
    Kind kind = Kind::Section;
    library::Facet facet = library::Facet::Source;
    bool inFacet = false; ///< false for the root
    QString key;
    QString title;
    int count = -1;
    int own = -1;
    bool searchable = false; ///< a section with more values than one sees at once
    int row = 0;             ///< below the parent
    Node* parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    Node& add(std::unique_ptr<Node> child);
    [[nodiscard]] QString path() const;
    /// The same rows in the same order; counts may differ.
    [[nodiscard]] bool sameRows(const Node& other) const;
    void takeCounts(const Node& other); ///< of a tree with the same rows
};

} // namespace pizhu::ui
