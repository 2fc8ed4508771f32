// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QString>
#include <array>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <vector>

namespace pizhu::importing {

enum class ItemState : quint8 { Added, NewVersion, Duplicate, Failed, Skipped };

/// What became of one article: of a file, or of an entry of an archive or corpus.
struct ImportItem
{
    QString path; ///< of the file; an entry's behind it: "/a/corpus.zip › 2021/03.html"
    ItemState state = ItemState::Added;
    QString reason; ///< a sentence, for Failed and Skipped
    base::ArticleId article;
    QString title;
    int repairs = 0;
    int removals = 0;
    base::ArticleId sameAs{}; ///< of an added article: another with the same folded text, such as a repost
    QString sameAsTitle{};
};

/// The items of an import in order. Only the last few thousand are kept in memory: older ones go to a
/// temporary file, which copies share and which is gone with the last of them. What cannot be written there
/// stays in memory. A copy may go to another thread; one object is used by one thread at a time, reading too.
class ImportItems
{
public:
    class Iterator;

    ImportItems() = default;
    ImportItems(std::initializer_list<ImportItem> items);

    void push_back(ImportItem item);
    [[nodiscard]] std::size_t size() const { return m_states.size(); }
    [[nodiscard]] bool empty() const { return m_states.empty(); }
    [[nodiscard]] int count(ItemState state) const { return m_counts[std::size_t(state)]; }
    /// Always in memory.
    [[nodiscard]] ItemState state(std::size_t index) const { return m_states[index]; }
    /// Fast for neighbours of the last one asked for. An item that the file does not give back any more has
    /// its state only.
    [[nodiscard]] ImportItem at(std::size_t index) const;
    [[nodiscard]] ImportItem front() const { return at(0); }
    [[nodiscard]] Iterator begin() const;
    [[nodiscard]] Iterator end() const;

private:
    class Overflow;
    struct Page
    {
        qint64 offset = 0; ///< in the file
        qint64 bytes = 0;
    };

    void writeOld();
    [[nodiscard]] std::vector<ImportItem> pageRead(std::size_t page) const;

    std::vector<ItemState> m_states;
    std::array<int, 5> m_counts{}; ///< by state
    std::shared_ptr<Overflow> m_overflow;
    std::vector<Page> m_pages;        ///< in the file
    std::vector<ImportItem> m_recent; ///< behind those
    bool m_writes = true;             ///< false once writing failed
    mutable std::size_t m_readPage = 0;
    mutable std::vector<ImportItem> m_read; ///< the page read last
};

class ImportItems::Iterator
{
public:
    using value_type = ImportItem;
    using difference_type = std::ptrdiff_t;
    using iterator_concept = std::input_iterator_tag;

    Iterator() = default;
    Iterator(const ImportItems& items, std::size_t index)
        : m_items(&items)
        , m_index(index)
    {}

    ImportItem operator*() const { return m_items->at(m_index); }
    Iterator& operator++()
    {
        ++m_index;
        return *this;
    }
    void operator++(int) { ++m_index; }
    bool operator==(const Iterator& other) const { return m_index == other.m_index; }

private:
    const ImportItems* m_items = nullptr;
    std::size_t m_index = 0;
};

inline ImportItems::Iterator ImportItems::begin() const
{
    return {*this, 0};
}

inline ImportItems::Iterator ImportItems::end() const
{
    return {*this, size()};
}

} // namespace pizhu::importing
