// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/base/result.h"
#include "app/library/anchordecision.h"
#include "app/library/autocode.h"

#include <QHash>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// What was decided about one occurrence, where it stands in its article's current text.
struct SharedDecision
{
    base::ArticleId article;
    base::TextRange range;
    annotation::TextQuoteSelector quote;
    Verdict verdict = Verdict::Later; ///< Yes, No or Later
    QString tagPath;                  ///< of Yes: what it was coded with
    QString annotation;               ///< of Yes: the uid of the highlight
    QDateTime decided;                ///< UTC

    bool operator==(const SharedDecision&) const = default;
};

struct SharedJob
{
    AutocodeJob job;
    std::vector<SharedDecision> decisions; ///< by article, then as they were made

    bool operator==(const SharedJob&) const = default;
};

/// What people decided while they coded and attached annotations again, for others and from others. Lives on
/// one connection, for the time of one read or write.
class DecisionExchange
{
public:
    explicit DecisionExchange(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// Oldest first, with what was decided about articles outside the trash. A Yes whose highlight was
    /// removed is a No.
    [[nodiscard]] base::Result<std::vector<SharedJob>> jobs() const;
    /// What was decided about the places that annotations have on the current version, by their uid.
    [[nodiscard]] base::Result<QHash<QString, AnchorDecision>> places() const;

    /// The job of that uid, else the one that asks the same with the same tag; absent when there is none.
    [[nodiscard]] base::Result<std::optional<AutocodeJobId>> find(const AutocodeJob& job) const;
    /// The same, made with its uid where it is missing.
    [[nodiscard]] base::Result<AutocodeJobId> ensure(const AutocodeJob& job);
    /// Whether `decision` is more than the job knows of the place: nothing was decided there, or earlier.
    /// What was coded stays coded.
    [[nodiscard]] base::Result<bool> isNews(AutocodeJobId job, const SharedDecision& decision) const;
    /// Stores it if it is, in place of the earlier one. A Yes needs its highlight to be there.
    [[nodiscard]] base::Result<bool> take(AutocodeJobId job, const SharedDecision& decision);
    /// Unless something was decided here. Kept needs an annotation without a place, the others one whose
    /// place is not exact; else nothing happens.
    [[nodiscard]] base::Result<void> takePlace(base::AnnotationId annotation, AnchorDecision decision);

private:
    struct Known;

    [[nodiscard]] base::Result<void> addDecisions(SharedJob& job) const;
    [[nodiscard]] base::Result<std::optional<Known>> knownAt(AutocodeJobId job,
                                                             const SharedDecision& decision) const;

    storage::Connection& m_connection;
};

} // namespace pizhu::library
