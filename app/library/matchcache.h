// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/articleset.h"
#include "app/search/query.h"

#include <QMutex>
#include <QWaitCondition>
#include <functional>
#include <list>
#include <memory>

namespace pizhu::library {

/// What the last searches found, so that the list, its facets and its count ask the index once. Good for the
/// time between two commits. Any thread.
class MatchCache
{
public:
    using Matches = std::shared_ptr<const ArticleSet>;

    /// What a search depends on beside the library; facets are looked at later.
    struct Key
    {
        search::Query text;
        bool starredOnly = false;
        bool trash = false;

        bool operator==(const Key&) const = default;
    };

    /// The known matches, or those of `find`, which is not called while another thread does so for the same
    /// key: that one is waited for. A `find` that fails leaves nothing behind.
    [[nodiscard]] base::Result<Matches> get(const Key& key,
                                            const std::function<base::Result<ArticleSet>()>& find);

private:
    struct Entry
    {
        Key key;
        Matches matches; ///< null: being found
    };
    using Entries = std::list<Entry>;

    [[nodiscard]] Entries::iterator entryOf(const Key& key);
    void dropOldest();

    QMutex m_mutex;
    QWaitCondition m_found;
    Entries m_entries; ///< newest first
};

} // namespace pizhu::library
