// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/hitcursor.h"

#include <algorithm>

namespace pizhu::ui {

void HitCursor::setHits(std::vector<base::TextRange> hits, qsizetype from)
{
    m_hits = std::move(hits);
    if (m_hits.empty()) {
        m_index = -1;
        return;
    }
    const auto at =
        std::ranges::find_if(m_hits, [from](const base::TextRange& hit) { return hit.end > from; });
    m_index = at == m_hits.end() ? 0 : static_cast<int>(at - m_hits.begin());
}

std::optional<base::TextRange> HitCursor::current() const
{
    if (m_index < 0)
        return std::nullopt;
    return m_hits[static_cast<std::size_t>(m_index)];
}

void HitCursor::step(int by)
{
    if (!m_hits.empty())
        m_index = (m_index + by + count()) % count();
}

} // namespace pizhu::ui
