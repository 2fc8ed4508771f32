// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVarLengthArray>
#include <string_view>

namespace pizhu::storage {

/// UTF-16 of UTF-8 bytes. A byte that does not belong to a valid sequence becomes one U+FFFD, so that offsets
/// can always be mapped back.
[[nodiscard]] QString decodeUtf8(std::string_view utf8);

/// Appends well-formed UTF-16 as UTF-8.
void appendUtf8(QVarLengthArray<char, 64>& out, QStringView text);

/// Maps offsets in decodeUtf8(utf8) to byte offsets in `utf8`. Asked in ascending order, the whole walk is
/// linear.
class Utf8Offsets
{
public:
    explicit Utf8Offsets(std::string_view utf8)
        : m_utf8(utf8)
    {}
    /// The byte where UTF-16 unit `unit` begins.
    [[nodiscard]] std::size_t byteAt(qsizetype unit);

private:
    struct Position
    {
        std::size_t byte = 0;
        qsizetype unit = 0;
    };

    std::string_view m_utf8;
    Position m_current;
    Position m_previous; ///< the last answer but one
};

} // namespace pizhu::storage
