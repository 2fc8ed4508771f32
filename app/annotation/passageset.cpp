// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/passageset.h"

#include "app/annotation/foldedtext.h"
#include "app/annotation/gramhash.h"

#include <QHash>
#include <algorithm>
#include <bit>

namespace pizhu::annotation {

namespace {

constexpr std::size_t kSlotsPerPassage = 2;
constexpr std::size_t kFilterPerSlot = 16;
constexpr int kGramsTried = 5; ///< from all over a passage: beginnings are often the same

} // namespace

PassageSet::PassageSet(const QStringList& passages)
{
    QHash<QString, std::size_t> known;
    for (std::size_t i = 0; i < std::size_t(passages.size()); ++i) {
        const QString& passage = passages[qsizetype(i)];
        QString folded = foldedForComparison(passage);
        if (folded.isEmpty()) {
            if (!passage.trimmed().isEmpty())
                m_unfoldable.emplace_back(passage.trimmed(), i);
            continue;
        }
        const auto place = known.constFind(folded);
        if (place != known.cend()) {
            m_passages[*place].places.push_back(i);
            continue;
        }
        known.insert(folded, m_passages.size());
        m_passages.push_back({.folded = std::move(folded), .places = {i}});
    }
    m_slots.resize(std::bit_ceil(m_passages.size() * kSlotsPerPassage + 1));
    m_filter.resize(m_slots.size() * kFilterPerSlot);
    for (int i = 0; i < int(m_passages.size()); ++i)
        addToTable(i);
}

void PassageSet::addToTable(int passage)
{
    Passage& added = m_passages[std::size_t(passage)];
    const qsizetype last = added.folded.size() - kGramLength;
    if (last < 0) {
        m_short.push_back(passage);
        return;
    }
    for (int i = 1; i < kGramsTried; ++i) {
        const qsizetype gram = last * i / (kGramsTried - 1);
        const Slot& tried = m_slots[slotOf(gramHash(added.folded, gram))];
        if (tried.passages < m_slots[slotOf(gramHash(added.folded, added.gram))].passages)
            added.gram = gram;
    }
    const quint64 hash = gramHash(added.folded, added.gram);
    Slot& slot = m_slots[slotOf(hash)];
    added.next = slot.first;
    slot = {.hash = hash, .first = passage, .passages = slot.passages + 1};
    m_filter[filterPlace(hash)] = true;
}

std::size_t PassageSet::slotOf(quint64 hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = std::size_t(hash) & mask;
    while (m_slots[at].first >= 0 && m_slots[at].hash != hash)
        at = (at + 1) & mask;
    return at;
}

std::size_t PassageSet::filterPlace(quint64 hash) const
{
    return std::size_t(hash >> 32) & (m_filter.size() - 1);
}

void PassageSet::findLong(const QString& folded, std::vector<std::size_t>& found) const
{
    for (qsizetype at = 0; at + kGramLength <= folded.size(); ++at) {
        const quint64 hash = gramHash(folded, at);
        if (!m_filter[filterPlace(hash)])
            continue;
        for (int i = m_slots[slotOf(hash)].first; i >= 0; i = m_passages[std::size_t(i)].next) {
            const Passage& passage = m_passages[std::size_t(i)];
            const qsizetype start = at - passage.gram;
            if (start >= 0 && QStringView(folded).sliced(start).startsWith(passage.folded))
                found.insert(found.end(), passage.places.begin(), passage.places.end());
        }
    }
}

std::vector<std::size_t> PassageSet::standingIn(QStringView text) const
{
    std::vector<std::size_t> found;
    for (const auto& [words, place] : m_unfoldable) {
        if (text.contains(words))
            found.push_back(place);
    }
    const QString folded = foldedForComparison(text);
    for (const int i : m_short) {
        const Passage& passage = m_passages[std::size_t(i)];
        if (folded.contains(passage.folded))
            found.insert(found.end(), passage.places.begin(), passage.places.end());
    }
    findLong(folded, found);
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    return found;
}

} // namespace pizhu::annotation
