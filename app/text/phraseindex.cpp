// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/phraseindex.h"

#include "app/text/folding.h"

#include <algorithm>

namespace pizhu::text {

namespace {

constexpr size_t kUnits = 0x10000;

[[nodiscard]] bool isVariant(QChar unit, QChar other)
{
    return unit == other || (!unit.isSurrogate() && !other.isSurrogate() &&
                             foldCharacter(unit.unicode()) == foldCharacter(other.unicode()));
}

/// 發 for 发 in a phrase keeps its place; in 滑鼠 for 鼠标 the characters only stand for the word as a whole.
[[nodiscard]] bool mapsUnitByUnit(QStringView key, QStringView value)
{
    return key.size() == value.size() && (key.size() == 1 || std::ranges::equal(key, value, isVariant));
}

/// −1 before every unit, for a key that ends there.
[[nodiscard]] int unitAt(QStringView key, qsizetype depth)
{
    return depth < key.size() ? key[depth].unicode() : -1;
}

} // namespace

PhraseIndex::PhraseIndex(const DictionaryEntries& entries)
    : m_firstOfUnit(kUnits + 1)
{
    m_phrases.reserve(entries.size());
    for (const DictionaryEntry& entry : entries) {
        const QString& value = entry.values.front();
        if (!entry.key.isEmpty())
            m_phrases.push_back({entry.key, value, mapsUnitByUnit(entry.key, value)});
    }
    std::ranges::sort(m_phrases, {}, &Phrase::key);
    for (const Phrase& phrase : m_phrases)
        ++m_firstOfUnit[phrase.key.front().unicode() + size_t(1)];
    for (size_t unit = 0; unit < kUnits; ++unit)
        m_firstOfUnit[unit + 1] += m_firstOfUnit[unit];
}

std::optional<PhraseIndex::Match> PhraseIndex::longestPrefix(QStringView text) const
{
    const auto first = size_t(text.front().unicode());
    auto begin = m_phrases.begin() + m_firstOfUnit[first];
    auto end = m_phrases.begin() + m_firstOfUnit[first + 1];
    auto best = end;
    const auto none = end;
    for (qsizetype depth = 1; begin != end; ++depth) {
        if (begin->key.size() == depth)
            best = begin;
        if (depth == text.size())
            break;
        const auto unit = [depth](const Phrase& phrase) { return unitAt(phrase.key, depth); };
        const auto same = std::ranges::equal_range(begin, end, int(text[depth].unicode()), {}, unit);
        begin = same.begin();
        end = same.end();
    }
    if (best == none)
        return std::nullopt;
    return Match{best->key.size(), best->value, best->oneToOne};
}

} // namespace pizhu::text
