// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/metadata.h"

#include <optional>
#include <vector>

namespace pizhu::library {

enum class ReviewProblem { Missing, Conflicting, Doubtful };

/// Why a person should look at a field of an article.
struct ReviewIssue
{
    ReviewProblem problem = ReviewProblem::Missing;
    QString field; ///< "title", "published", "source" or "authors"

    bool operator==(const ReviewIssue&) const = default;
};

/// Values that clean-up trusts less than this are doubtful: what it read from a file name, guessed from the
/// first words or took from the site for want of a source. It is also what a candidate needs to contradict.
inline constexpr double kDoubtfulBelow = 0.5;

/// Changes whenever reviewIssues() would find something else for the same metadata; libraries then look at
/// all their articles anew.
inline constexpr int kReviewVersion = 1;

/// What is missing, contradicted by another candidate or doubtful, in the order of the fields. What the user
/// set or confirmed, or a rule for the site says, is settled, also when it is empty. An article that has no
/// source but comes from a known site is not missing one. Values that only differ in exactness (a day and its
/// minute, a name and the name with its channel) agree.
[[nodiscard]] std::vector<ReviewIssue> reviewIssues(const document::Metadata& metadata);

/// The issue as facet and query name it: "missing-date", "doubtful-source", "conflicting-author", ….
[[nodiscard]] QString reviewKey(const ReviewIssue& issue);
[[nodiscard]] std::optional<ReviewIssue> reviewFromKey(QStringView key);
/// Every key, field by field.
[[nodiscard]] QStringList reviewKeys();

} // namespace pizhu::library
