// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/autocode.h"
#include "app/library/bulkprogress.h"
#include "app/library/occurrencefinder.h"

namespace pizhu::library {

/// Decides about occurrences, for Library::write().
class Autocoding
{
public:
    explicit Autocoding(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// Yes, No or Later about the occurrence at this place; Undecided takes the decision back. Yes makes a
    /// highlight with the job's tag, or with the one at `tagPath`; an earlier Yes gives its highlight up,
    /// unless the user has written on it since. What is Coded already is not coded twice. Returns how the
    /// occurrence stands now.
    [[nodiscard]] base::Result<Verdict> decide(const AutocodeJob& job, base::ArticleId article,
                                               base::TextRange range, Verdict verdict,
                                               const QString& tagPath = {});
    /// Yes to all that is undecided; what was set aside stays so. Returns how many that were. Ends with
    /// Cancelled when `progress` is, so that nothing stays.
    [[nodiscard]] base::Result<int>
    codeRemaining(const AutocodeJob& job, std::span<const base::ArticleId> articles, BulkProgress& progress);

private:
    struct Text
    {
        base::VersionId version; ///< the current one
        QString text;
    };
    struct Coded
    {
        base::TagId tag;
        base::AnnotationId annotation;
    };

    [[nodiscard]] base::Result<Occurrence> occurrenceAt(const AutocodeJob& job, base::ArticleId article,
                                                        base::TextRange range) const;
    [[nodiscard]] base::Result<Text> textOf(base::ArticleId article) const;
    [[nodiscard]] base::Result<base::TagId> tagFor(const AutocodeJob& job, const QString& path);
    [[nodiscard]] base::Result<void> forget(const AutocodeJob& job, const Occurrence& occurrence,
                                            const Text& text);
    [[nodiscard]] base::Result<void> withdraw(const Decision& decision);
    [[nodiscard]] base::Result<Coded> code(const AutocodeJob& job, const Occurrence& occurrence,
                                           base::TagId tag);
    [[nodiscard]] base::Result<void> store(const AutocodeJob& job, const Occurrence& occurrence,
                                           const Text& text, Verdict verdict, const Coded& coded);
    [[nodiscard]] base::Result<int> codeArticle(const AutocodeJob& job, base::ArticleId article,
                                                base::TagId tag);

    storage::Connection& m_connection;
};

} // namespace pizhu::library
