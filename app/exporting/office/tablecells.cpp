// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/office/tablecells.h"

#include <algorithm>

namespace pizhu::exporting {

using base::TextRange;

namespace {

constexpr std::size_t kMostColumns = 63; ///< as Word has them

} // namespace

std::optional<TableCells> tableCells(const document::Document& document, const document::Block& block)
{
    if (block.kind != document::BlockKind::Table)
        return std::nullopt;
    TableCells cells{.rows = {{}}};
    qsizetype start = block.range.start;
    for (qsizetype at = start; at <= block.range.end; ++at) {
        const bool isLast = at == block.range.end;
        if (!isLast && document.text[at] != u'\t' && document.text[at] != u'\n')
            continue;
        cells.rows.back().push_back(TextRange{start, at});
        cells.columns = std::max(cells.columns, cells.rows.back().size());
        if (!isLast && document.text[at] == u'\n')
            cells.rows.emplace_back();
        start = at + 1;
    }
    return cells.columns <= kMostColumns ? std::optional(std::move(cells)) : std::nullopt;
}

} // namespace pizhu::exporting
