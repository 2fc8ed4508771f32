// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/stores.h"
#include "app/study/agreement.h"

#include <functional>

namespace pizhu::study {

/// What one decision is about.
enum class CodingUnit { Character, Sentence, Paragraph };

struct AgreementQuestion
{
    QString first; ///< coders; empty: the library's owner
    QString second;
    CodingUnit unit = CodingUnit::Sentence;
    bool withBelow = false; ///< a tag below counts as the tag

    bool operator==(const AgreementQuestion&) const = default;
};

/// A stretch of text with a tag by one of the two only.
struct Disagreement
{
    base::ArticleId article;
    base::TextRange range; ///< of the unit; of characters as many as stand together
    bool byFirst = false;  ///< else by the second
    QString uid;           ///< of an annotation that has the tag there
    QString text;          ///< its beginning

    bool operator==(const Disagreement&) const = default;
};

struct TagAgreement
{
    base::TagId tag;
    QString path;
    Decisions decisions; ///< over all units of the articles both worked on
    std::optional<double> kappa;
    std::optional<double> alpha; ///< |uα over their texts as one
    std::vector<Disagreement> disagreements;
};

/// How two coders agree on each tag that one of them used, over the articles in which both coded something.
struct AgreementReport
{
    AgreementQuestion question;
    std::vector<TagAgreement> tags; ///< by path
    std::vector<base::ArticleId> articles;
    QHash<base::ArticleId, QString> titles;
    qsizetype characters = 0; ///< UTF-16 units of those articles
    qsizetype units = 0;
};

/// Called now and then with how much is done; gives up (Cancelled) by returning false.
using AgreementProgress = std::function<bool(int done, int total)>;

/// NotFound when there is no article that both coded.
[[nodiscard]] base::Result<AgreementReport> compareCoders(const library::Stores& stores,
                                                          const AgreementQuestion& question,
                                                          const AgreementProgress& progress = {});

/// That the user stopped it.
[[nodiscard]] base::Error comparisonCancelled();

/// "character", "sentence", "paragraph".
[[nodiscard]] QString unitName(CodingUnit unit);
[[nodiscard]] std::optional<CodingUnit> unitFromName(QStringView name);

} // namespace pizhu::study
