// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

#include <optional>

namespace pizhu::exporting {

/// Where the cells of a table stand in the document's text, row by row; a cell may be empty.
struct TableCells
{
    std::vector<std::vector<base::TextRange>> rows;
    std::size_t columns = 0; ///< of the longest row
};

/// Nothing for other blocks and for tables that word processors have too few columns for.
[[nodiscard]] std::optional<TableCells> tableCells(const document::Document& document,
                                                   const document::Block& block);

} // namespace pizhu::exporting
