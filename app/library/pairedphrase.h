// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articlecolumns.h"
#include "app/library/indexscan.h"
#include "app/search/queryast.h"
#include "app/text/tokenpattern.h"

#include <optional>

namespace pizhu::library {

/// Pairs of words that follow each other, as one expression for the index of pairs; of many some from all
/// over. A text that has the passage has them also where two of its line ends are none in the passage, or
/// five in a long one, and where the passage begins and ends inside a word. Empty when there are none.
[[nodiscard]] QString pairsIn(const QString& passage);

/// A phrase that is found through the pairs of words it is made of. FTS5 compares the positions of all
/// characters in every article that holds each of them, which for a phrase of common ones are most; few
/// articles have all its pairs, and those are read. Two words are their pair, and nothing is read. Lives for
/// one read.
class PairedPhrase
{
public:
    /// Nullopt where the index of words is as quick: the phrase is a single word or stands in many articles.
    /// Looks into the newest articles for that.
    [[nodiscard]] static base::Result<std::optional<PairedPhrase>>
    of(storage::Connection& connection, const ArticleColumns& columns, const search::Term& term);

    /// As IndexScan::run(). When the phrase turns out not to be rare it goes
    /// through the index of words after all, and some places are handed over twice.
    [[nodiscard]] base::Result<IndexScan::End> find(const IndexScan& scan, const IndexScan::Newest& newest,
                                                    const IndexScan::Oldest& oldest) const;

private:
    PairedPhrase(storage::Connection& connection, QString phrase, QString pairs, const QString& words);

    [[nodiscard]] IndexScan::Oldest readingIn(storage::Connection& connection, const IndexScan::Oldest& found,
                                              std::vector<qint64>& unread) const;
    [[nodiscard]] base::Result<bool> holds(storage::Statement& article, qint64 place) const;

    storage::Connection& m_connection;
    QString m_phrase; ///< both as full-text expressions
    QString m_pairs;
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
