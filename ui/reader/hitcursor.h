// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <optional>
#include <vector>

namespace pizhu::ui {

/// Which hit one begins at.
enum class HitEnd { First, Last };

/// A list of hits in text order and the one the reader is at.
class HitCursor
{
public:
    /// Takes new hits and goes to the first that ends behind `from`, or to the very first.
    void setHits(std::vector<base::TextRange> hits, qsizetype from = 0);
    void next() { step(+1); }
    void previous() { step(-1); }
    void goToLast() { m_index = count() - 1; }

    [[nodiscard]] const std::vector<base::TextRange>& hits() const { return m_hits; }
    [[nodiscard]] int count() const { return static_cast<int>(m_hits.size()); }
    [[nodiscard]] int index() const { return m_index; } ///< -1 when there is no hit
    [[nodiscard]] std::optional<base::TextRange> current() const;
    /// A step that way would go round the end; also where there is no hit.
    [[nodiscard]] bool isAtEnd(int by) const
    {
        return m_hits.empty() || m_index == (by > 0 ? count() - 1 : 0);
    }

private:
    void step(int by);

    std::vector<base::TextRange> m_hits;
    int m_index = -1;
};

} // namespace pizhu::ui
