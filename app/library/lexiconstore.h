// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/articlequery.h"
#include "app/library/readview.h"
#include "app/search/lexicon.h"
#include "app/search/whymatched.h"

#include <span>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// A word of another region in a search, and what it is worth.
struct RegionalFind
{
    search::AddedWord word;
    int articles = 0; ///< found with this word and not without it, all other words as they are

    bool operator==(const RegionalFind&) const = default;
};

/// The user's own pairs of words, and what the whole lexicon (queryreading.h) does to a search.
class LexiconStore
{
public:
    explicit LexiconStore(storage::Connection& connection, ReadView view = {});

    /// By term.
    [[nodiscard]] base::Result<std::vector<search::WordPair>> all() const;
    /// Adds what is new, in either direction, and returns how many those are. InvalidInput when a pair holds
    /// no words or the same word twice once characters are folded.
    [[nodiscard]] base::Result<int> add(std::span<const search::WordPair> pairs);
    [[nodiscard]] base::Result<void> remove(std::span<const search::WordPair> pairs);

    /// The words the lexicon has for a query, at most kMaxRegionalFinds; also when the query does not want
    /// them (none is in use then). Counts articles once or twice for each: not for the GUI thread.
    [[nodiscard]] base::Result<std::vector<RegionalFind>> findsOf(const ArticleQuery& query) const;
    /// Why a passage of a text was found.
    [[nodiscard]] base::Result<std::vector<search::MatchReason>> whyMatched(const search::Query& query,
                                                                            QStringView found) const;

    static constexpr std::size_t kMaxRegionalFinds = 8;

private:
    storage::Connection& m_connection;
    ReadView m_view;
};

/// Why a pair adds nothing to a search, as a sentence; empty when it does.
[[nodiscard]] QString objectionTo(const search::WordPair& pair);

} // namespace pizhu::library
