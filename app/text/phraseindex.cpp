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
    : m_roots(kUnits, kNone)
{
    m_phrases.reserve(entries.size());
    for (const DictionaryEntry& entry : entries) {
        const QString& value = entry.values.front();
        if (!entry.key.isEmpty())
            m_phrases.push_back({entry.key, value, mapsUnitByUnit(entry.key, value)});
    }
    std::ranges::sort(m_phrases, {}, &Phrase::key);
    build();
}

void PhraseIndex::build()
{
    m_nodes.emplace_back();
    m_units.push_back(0);
    addChildren(0, 0, quint32(m_phrases.size()), 0);
    const Node& root = m_nodes.front();
    for (quint32 node = root.firstChild; node < root.firstChild + root.childCount; ++node)
        m_roots[m_units[node]] = node;
}

/// The phrases [begin, end) share `depth` units and are sorted, so those of one child stand together.
void PhraseIndex::addChildren(quint32 parent, quint32 begin, quint32 end, qsizetype depth)
{
    if (begin < end && m_phrases[begin].key.size() == depth)
        m_nodes[parent].phrase = begin++;
    std::vector<quint32> starts;
    for (quint32 i = begin; i < end; ++i) {
        if (i == begin || unitAt(m_phrases[i].key, depth) != unitAt(m_phrases[i - 1].key, depth))
            starts.push_back(i);
    }
    const auto firstChild = quint32(m_nodes.size());
    m_nodes[parent].firstChild = firstChild;
    m_nodes[parent].childCount = quint32(starts.size());
    m_nodes.resize(m_nodes.size() + starts.size());
    for (const quint32 start : starts)
        m_units.push_back(m_phrases[start].key[depth].unicode());
    starts.push_back(end);
    for (size_t i = 0; i + 1 < starts.size(); ++i)
        addChildren(firstChild + quint32(i), starts[i], starts[i + 1], depth + 1);
}

quint32 PhraseIndex::child(const Node& node, char16_t unit) const
{
    const auto begin = m_units.begin() + node.firstChild;
    const auto end = begin + node.childCount;
    const auto found = std::lower_bound(begin, end, unit);
    return found == end || *found != unit ? kNone : quint32(found - m_units.begin());
}

bool PhraseIndex::isMadeOf(const DictionaryEntries& entries) const
{
    const auto has = [this](const DictionaryEntry& entry) {
        const auto match = entry.key.isEmpty() ? std::nullopt : longestPrefix(entry.key);
        return match && match->length == entry.key.size() && match->value == entry.values.front();
    };
    return entries.size() == m_phrases.size() && std::ranges::all_of(entries, has);
}

std::optional<PhraseIndex::Match> PhraseIndex::longestPrefix(QStringView text) const
{
    quint32 best = kNone;
    quint32 node = m_roots[text.front().unicode()];
    for (qsizetype depth = 1; node != kNone; ++depth) {
        if (m_nodes[node].phrase != kNone)
            best = m_nodes[node].phrase;
        node = depth < text.size() ? child(m_nodes[node], text[depth].unicode()) : kNone;
    }
    if (best == kNone)
        return std::nullopt;
    const Phrase& phrase = m_phrases[best];
    return Match{phrase.key.size(), phrase.value, phrase.oneToOne};
}

} // namespace pizhu::text
