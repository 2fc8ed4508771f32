// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/study/coderagreement.h"

namespace pizhu::study {

struct GroupQuestion
{
    QStringList coders; ///< two or more; an empty name is the library's owner
    CodingUnit unit = CodingUnit::Sentence;
    bool withBelow = false; ///< a tag below counts as the tag

    bool operator==(const GroupQuestion&) const = default;
};

struct GroupTagAgreement
{
    base::TagId tag;
    QString path;
    std::vector<std::optional<double>> kappas; ///< of each pair, in the order of GroupAgreementReport::pairs
    std::optional<double> meanKappa;           ///< of those that are defined
    std::optional<double> alpha;               ///< |uα of all coders over the articles that all worked on
};

/// Two of the coders, and on how many articles both worked.
struct CoderPair
{
    QString first;
    QString second;
    int articles = 0;

    bool operator==(const CoderPair&) const = default;
};

/// How any number of coders agree on each tag that one of them used: each with each, and all together. The
/// mean of the kappas of all pairs is Light's: R. J. Light, "Measures of response agreement for qualitative
/// data", Psychological Bulletin 76 (1971), 365–377.
struct GroupAgreementReport
{
    GroupQuestion question;
    std::vector<CoderPair> pairs;        ///< each coder with those behind it
    std::vector<GroupTagAgreement> tags; ///< by path
    int commonArticles = 0;              ///< that all of them worked on
};

/// NotFound when no two of them worked on the same article; InvalidInput with fewer than two coders.
/// `progress` hears of pairs.
[[nodiscard]] base::Result<GroupAgreementReport> compareGroup(const library::Stores& stores,
                                                              const GroupQuestion& question,
                                                              const AgreementProgress& progress = {});

} // namespace pizhu::study
