// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/annotationimport.h"
#include "app/importing/interchange/articletags.h"
#include "app/importing/interchange/interchangefile.h"
#include "app/importing/interchange/tagmapping.h"
#include "app/importing/refi/refiimport.h"

namespace pizhu::importing {

/// One tag, article, annotation of a file, the tags of an article or what was decided about occurrences of
/// something: what an import makes of it, for people to see and choose.
struct PlannedPart
{
    enum class Kind { Tag, Article, Annotation, ArticleTags, Decisions };
    Kind kind = Kind::Annotation;
    AnnotationOutcome outcome = AnnotationOutcome::New;
    QString name;  ///< a tag's path in the file, an article's title, a quote or the beginning of a note, what
                   ///< is looked for
    QString where; ///< the tag's path in the library, the article of an annotation
    QString reason; ///< a sentence, where there is something to say
    bool taken = true;
    // Where it stands in the plan: which project (-1: the annotations or tags of articles), and its place
    // there.
    int project = -1;
    std::size_t index = 0;

    /// Whether leaving it out would make a difference.
    [[nodiscard]] bool canBeTaken() const;
};

/// What an import of a file would do, or did.
struct InterchangePlan
{
    ForeignWork work;   ///< with the tags as the mapping has them
    TagMapping mapping; ///< it was made with
    AnnotationImportPlan annotations;
    std::vector<PlannedArticleTags> articleTags;
    std::vector<PlannedJob> jobs;
    std::vector<RefiImportPlan> projects;
    std::vector<PlannedPart> parts; ///< tags, articles, annotations
    QStringList remarks;            ///< sentences about what is left out of a project as a whole

    [[nodiscard]] int count(PlannedPart::Kind kind) const;
    [[nodiscard]] int count(PlannedPart::Kind kind, AnnotationOutcome outcome) const;
    /// How many annotations get a place that waits to be confirmed.
    [[nodiscard]] int doubtfulCount() const;
    /// Of an annotation.
    [[nodiscard]] const PlannedAnnotation& annotationOf(const PlannedPart& part) const;
    [[nodiscard]] PlannedAnnotation& annotationOf(const PlannedPart& part);
    /// Everything was or would be taken over.
    [[nodiscard]] bool isWhole() const;
    /// A line or two: what there is and what becomes of it.
    [[nodiscard]] QString summary() const;
};

/// Works out what an import would do; writes nothing.
[[nodiscard]] base::Result<InterchangePlan> planInterchange(const library::Stores& stores, ForeignWork work,
                                                            const TagMapping& mapping,
                                                            const AnnotationProgress& progress = {});

/// Carries out a plan made on the same state of the library, without the parts that are not taken. What
/// cannot be written becomes Discarded.
[[nodiscard]] base::Result<InterchangePlan> applyInterchange(library::Stores& stores, InterchangePlan plan,
                                                             const AnnotationProgress& progress = {});

/// Why an annotation belongs to its article: "by its address" and so on, for people; empty for Nothing.
[[nodiscard]] QString matchText(MatchedBy by);
/// "uid", "url", "source", "text", "title-date", "title", "quote"; empty for Nothing.
[[nodiscard]] QString matchKey(MatchedBy by);

} // namespace pizhu::importing
