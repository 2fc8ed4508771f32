// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace pizhu::cleanup {

/// The two-byte codes of GBK (code page 936), as damaged sites use them. Private-use areas are unassigned.
class Gbk
{
public:
    Gbk();

    /// The code lead × 256 + trail of a character, 0 when it has none (ASCII included).
    [[nodiscard]] quint16 code(QChar character) const { return m_codes[character.unicode()]; }
    /// The character of a code, null when there is none.
    [[nodiscard]] QChar character(quint8 lead, quint8 trail) const
    {
        return m_characters[lead * 256U + trail];
    }
    /// True when the character belongs to GBK but not to GB 2312: most traditional characters.
    [[nodiscard]] bool isOutsideGb2312(QChar character) const;

private:
    std::vector<quint16> m_codes;
    std::vector<QChar> m_characters;
};

/// The table, built once.
[[nodiscard]] const Gbk& gbk();

} // namespace pizhu::cleanup
