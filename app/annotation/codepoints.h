// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <optional>
#include <vector>

namespace pizhu::annotation {

/// Converts ranges of one text between UTF-16 units (everywhere in Pizhu) and code points (W3C, REFI-QDA).
class CodePointIndex
{
public:
    explicit CodePointIndex(QStringView text);

    [[nodiscard]] base::TextRange toCodePoints(base::TextRange utf16) const;
    /// Absent when the range is empty, reversed or ends behind the text.
    [[nodiscard]] std::optional<base::TextRange> toUtf16(base::TextRange codePoints) const;

private:
    [[nodiscard]] qsizetype toCodePoint(qsizetype utf16) const;
    [[nodiscard]] qsizetype toUtf16Unit(qsizetype codePoint) const;

    qsizetype m_utf16Length = 0;
    std::vector<qsizetype> m_pairs; ///< offsets of the second units of surrogate pairs, ascending
};

} // namespace pizhu::annotation
