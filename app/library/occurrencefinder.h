// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/autocode.h"
#include "app/library/readview.h"
#include "app/search/queryast.h"

#include <span>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::search {
struct Sought;
}

namespace pizhu::library {

/// What was decided about an occurrence, where it stands now.
struct Decision
{
    qint64 id = 0;
    base::TextRange range;
    Verdict verdict = Verdict::Undecided;
    base::TagId tag;
    base::AnnotationId annotation;
};

/// Finds where the words of a job stand and what was decided there. Lives for one read or write.
class OccurrenceFinder
{
public:
    explicit OccurrenceFinder(storage::Connection& connection, ReadView view = {})
        : m_connection(connection)
        , m_view(std::move(view))
    {}

    /// Whether there is anything to look for in texts.
    [[nodiscard]] base::Result<bool> hasWords(const AutocodeJob& job) const;
    /// Articles in which it may stand, in the order of the job's scope.
    [[nodiscard]] base::Result<std::vector<base::ArticleId>> articles(const AutocodeJob& job) const;
    /// Where it stands in these articles: in their order, then as in the text.
    [[nodiscard]] base::Result<std::vector<Occurrence>>
    occurrences(const AutocodeJob& job, std::span<const base::ArticleId> articles) const;
    /// The same occurrences with about so many characters on each side.
    [[nodiscard]] base::Result<std::vector<ConcordanceLine>> lines(std::span<const Occurrence> occurrences,
                                                                   qsizetype around) const;
    /// Looks through all articles(); Cancelled when the read is.
    [[nodiscard]] base::Result<AutocodeCounts> counts(const AutocodeJob& job) const;

    /// Of one article, on its current text: those that still have a place in it, oldest first.
    [[nodiscard]] base::Result<std::vector<Decision>>
    decisions(AutocodeJobId job, base::ArticleId article, base::VersionId version, const QString& text) const;

private:
    [[nodiscard]] base::Result<search::Node> node(const AutocodeJob& job) const;
    [[nodiscard]] base::Result<void> addOccurrences(const AutocodeJob& job,
                                                    const std::vector<search::Sought>& sought,
                                                    const QString& tags, base::ArticleId article,
                                                    std::vector<Occurrence>& found) const;
    [[nodiscard]] base::Result<std::vector<base::TextRange>> coded(base::ArticleId article,
                                                                   const QString& tags) const;
    [[nodiscard]] base::Result<QString> codeTags(const AutocodeJob& job) const;

    storage::Connection& m_connection;
    ReadView m_view;
};

} // namespace pizhu::library
