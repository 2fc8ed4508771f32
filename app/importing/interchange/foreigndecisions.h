// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/annotationimport.h"
#include "app/library/decisionexchange.h"

#include <QJsonObject>

namespace pizhu::importing {

/// What somebody else decided about one occurrence.
struct ForeignDecision
{
    std::size_t article = 0; ///< in ForeignDecisions::articles
    base::TextRange codePoints;
    annotation::TextQuoteSelector quote;
    library::Verdict verdict = library::Verdict::Later;
    QString tagPath;    ///< of Yes
    QString annotation; ///< of Yes: the uid of the highlight
    QDateTime decided;
};

struct ForeignJob
{
    library::AutocodeJob job; ///< its id and its tag are none of the library's
    std::vector<ForeignDecision> decisions;
};

/// What a bundle tells of the decisions that were made beside the annotations.
struct ForeignDecisions
{
    std::vector<AnnotatedSource> articles;
    std::vector<ForeignJob> jobs;
    QHash<QString, library::AnchorDecision> places; ///< of annotations, by uid
};

/// How a bundle names an article.
[[nodiscard]] AnnotatedSource sourceOf(const QJsonObject& json);

/// Passes over what it does not know; empty without such a part.
[[nodiscard]] ForeignDecisions readDecisions(const QJsonObject& json);

/// How the decisions of a job fare that are not taken.
struct LeftDecisions
{
    int known = 0; ///< here as well, or decided here later
    int lost = 0;
};

/// What becomes of a job: its decisions are merged with those of the same job here, the later of two holds.
struct PlannedJob
{
    AnnotationOutcome outcome = AnnotationOutcome::New; ///< New, Matched, Duplicate or Discarded
    QString reason;
    library::AutocodeJob job;
    std::vector<library::SharedDecision> decisions; ///< those to take, or that were taken
    LeftDecisions left;
};

[[nodiscard]] base::Result<std::vector<PlannedJob>> planDecisions(const library::Stores& stores,
                                                                  const ForeignDecisions& decisions,
                                                                  const AnnotationProgress& progress);

/// After the annotations: a Yes whose highlight was not taken is left out. What cannot be written costs no
/// more than itself; a job with nothing taken becomes Discarded. Cancelled when `progress` returns false; it
/// hears of the decisions of each job.
[[nodiscard]] base::Result<void> applyDecisions(library::Stores& stores, std::vector<PlannedJob>& jobs,
                                                const AnnotationProgress& progress = {});

/// What was decided about the places of annotations that are the same there as here now.
[[nodiscard]] base::Result<void> applyPlaces(library::Stores& stores, const AnnotationImportPlan& annotations,
                                             const ForeignDecisions& decisions);

} // namespace pizhu::importing
