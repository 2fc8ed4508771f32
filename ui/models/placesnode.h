// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/placesmodel.h"

namespace pizhu::ui {

/// One row of the places.
struct PlacesModel::Node
{
    Kind kind = Kind::LibrarySection;
    qint64 id = 0;
    QString uid; ///< of a collection or saved search
    QString title;
    int count = -1;
    Node* parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    Node& add(std::unique_ptr<Node> child);
    [[nodiscard]] int row() const; ///< below the parent
    [[nodiscard]] QString path() const;
    /// The same rows in the same order; names and counts may differ.
    [[nodiscard]] bool sameRows(const Node& other) const;
    void takeTexts(const Node& other); ///< of a tree with the same rows
};

} // namespace pizhu::ui
