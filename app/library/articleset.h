// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <bit>
#include <vector>

namespace pizhu::library {

/// A set of article ids, one bit each: ids are dense.
class ArticleSet
{
public:
    void add(base::ArticleId id)
    {
        const auto word = wordOf(id);
        if (word >= m_words.size())
            m_words.resize(word + 1);
        m_words[word] |= bitOf(id);
    }

    [[nodiscard]] bool contains(base::ArticleId id) const
    {
        const auto word = wordOf(id);
        return word < m_words.size() && (m_words[word] & bitOf(id)) != 0;
    }

    [[nodiscard]] std::size_t size() const
    {
        std::size_t bits = 0;
        for (const quint64 word : m_words)
            bits += static_cast<std::size_t>(std::popcount(word));
        return bits;
    }

    void unite(const ArticleSet& other)
    {
        if (other.m_words.size() > m_words.size())
            m_words.resize(other.m_words.size());
        for (std::size_t i = 0; i < other.m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
    }

    void intersect(const ArticleSet& other)
    {
        if (m_words.size() > other.m_words.size())
            m_words.resize(other.m_words.size());
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
    }

    void subtract(const ArticleSet& other)
    {
        for (std::size_t i = 0; i < std::min(m_words.size(), other.m_words.size()); ++i)
            m_words[i] &= ~other.m_words[i];
    }

    /// Calls `visit(id)` in ascending order.
    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 rest = m_words[i]; rest != 0; rest &= rest - 1)
                visit(base::ArticleId{static_cast<qint64>(i * 64) + std::countr_zero(rest)});
        }
    }

    /// forEach() of the ids from `from` up to `before`.
    template <typename Visit>
    void forEachBetween(base::ArticleId from, base::ArticleId before, Visit visit) const
    {
        const std::size_t end = std::min(m_words.size(), wordOf(before) + 1);
        for (std::size_t i = wordOf(from); i < end; ++i) {
            for (quint64 rest = m_words[i]; rest != 0; rest &= rest - 1) {
                const base::ArticleId id{static_cast<qint64>(i * 64) + std::countr_zero(rest)};
                if (from <= id && id < before)
                    visit(id);
            }
        }
    }

private:
    [[nodiscard]] static std::size_t wordOf(base::ArticleId id)
    {
        return static_cast<std::size_t>(id.value) / 64;
    }
    [[nodiscard]] static quint64 bitOf(base::ArticleId id)
    {
        return quint64{1} << (static_cast<quint64>(id.value) % 64);
    }

    std::vector<quint64> m_words;
};

} // namespace pizhu::library
