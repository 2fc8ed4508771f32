// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/matchcache.h"

#include <algorithm>

namespace pizhu::library {

using base::fail;
using base::Result;

namespace {

/// At a million articles one takes 125 KB.
constexpr std::size_t kKept = 8;

} // namespace

MatchCache::Entries::iterator MatchCache::entryOf(const Key& key)
{
    return std::find_if(m_entries.begin(), m_entries.end(),
                        [&key](const Entry& entry) { return entry.key == key; });
}

Result<MatchCache::Matches> MatchCache::get(const Key& key, const std::function<Result<ArticleSet>()>& find)
{
    QMutexLocker lock(&m_mutex);
    for (auto known = entryOf(key); known != m_entries.end(); known = entryOf(key)) {
        if (known->matches)
            return known->matches;
        m_found.wait(&m_mutex);
    }
    const auto entry = m_entries.insert(m_entries.begin(), {key, nullptr});
    lock.unlock();
    auto found = find();
    lock.relock();
    m_found.wakeAll();
    if (!found) {
        m_entries.erase(entry);
        return fail(found.error());
    }
    const Matches matches = std::make_shared<const ArticleSet>(std::move(*found));
    entry->matches = matches;
    dropOldest();
    return matches;
}

void MatchCache::dropOldest()
{
    for (auto entry = m_entries.end(); m_entries.size() > kKept && entry != m_entries.begin();) {
        --entry;
        if (entry->matches)
            entry = m_entries.erase(entry);
    }
}

} // namespace pizhu::library
