// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articlecolumns.h"
#include "app/library/indexscan.h"
#include "app/search/queryast.h"
#include "app/text/tokenpattern.h"

#include <optional>

namespace pizhu::library {

/// A long phrase of which two characters that follow each other are rare together. FTS5 compares the
/// positions of all characters in every article that holds each of them, which for a phrase of common ones
/// are most; here the articles with the rare two are found and read. Lives for one read.
class RarePhrase
{
public:
    /// Nullopt where the index alone is as quick. Looks for its pairs in the newest articles, which takes a
    /// millisecond or so.
    [[nodiscard]] static base::Result<std::optional<RarePhrase>>
    of(storage::Connection& connection, const ArticleColumns& columns, const search::Term& term);

    /// As IndexScan::run(), with all calls on this thread. When the two turn out not to be rare it goes
    /// through the index after all, and some places are handed over twice.
    [[nodiscard]] base::Result<IndexScan::End> find(const IndexScan& scan, const IndexScan::Newest& newest,
                                                    const IndexScan::Oldest& oldest) const;

private:
    RarePhrase(storage::Connection& connection, QString phrase, QString pair, const QString& words);

    [[nodiscard]] base::Result<bool> holds(storage::Statement& article, qint64 place) const;

    storage::Connection& m_connection;
    QString m_phrase; ///< both as full-text expressions
    QString m_pair;
    text::TokenPattern m_pattern;
};

/// Goes through all places where the index has what an expression asks for, the quicker way. `phrase`: all
/// that the expression asks for, if it is one.
[[nodiscard]] base::Result<IndexScan::End> findPlaces(storage::Connection& connection, const ReadView& view,
                                                      const QString& expression,
                                                      const std::optional<search::Term>& phrase,
                                                      const IndexScan::Newest& newest,
                                                      const IndexScan::Oldest& oldest);

} // namespace pizhu::library
