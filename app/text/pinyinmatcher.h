// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <QString>
#include <optional>
#include <vector>

namespace pizhu::text {

/// A name made ready to be matched: its letters, digits and Chinese characters, folded, and where they stand.
/// About 9 bytes a character; names are compared by their first kMaxNameLength characters.
class PinyinName
{
public:
    static constexpr qsizetype kMaxNameLength = 120;

    PinyinName() = default;
    explicit PinyinName(QStringView name);

private:
    friend class PinyinMatcher;

    struct Element
    {
        char32_t character = 0; ///< folded
        quint16 start = 0;      ///< where it stands in the name
        quint8 length = 0;
        bool beginsWord = false;
    };

    std::vector<Element> m_elements;
    quint64 m_signature = 0; ///< a bit for each letter its readings have, and some for characters
};

struct PinyinMatch
{
    int score = 0;                       ///< greater is better; of one query, over all names
    std::vector<base::TextRange> ranges; ///< what matched of the name, ascending, in UTF-16 units
};

/// A query against names, by any mixture of pinyin initials, syllables and the characters themselves: "rmrb",
/// "renmin", "人民rb" and "人民" find 人民日报 and 人民日報. A character is found by any of its readings (行
/// by hang and xing), ü as v or u; case, width and diacritics do not count. Latin words are found inside, and
/// by the beginnings of several ("exex": Export excerpts). After a space in the query the next part may come
/// later in the name. Made once for a query; any thread.
class PinyinMatcher
{
public:
    explicit PinyinMatcher(QStringView query);

    [[nodiscard]] bool isEmpty() const { return m_query.empty(); }
    /// An empty query matches everything with score 0.
    [[nodiscard]] std::optional<PinyinMatch> match(const PinyinName& name) const;
    [[nodiscard]] std::optional<PinyinMatch> match(QStringView name) const { return match(PinyinName(name)); }
    /// Whether the name begins with the query.
    [[nodiscard]] bool matchesStart(const PinyinName& name) const;

private:
    class Search;

    struct Piece
    {
        char32_t character = 0;
        bool afterSpace = false;
    };

    std::vector<Piece> m_query;
    quint64 m_signature = 0;
};

} // namespace pizhu::text
