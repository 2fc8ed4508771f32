// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/annotationimport.h"
#include "app/importing/refi/refiproject.h"

namespace pizhu::importing {

/// What becomes of one code or source of a project.
struct RefiPart
{
    enum class Outcome {
        New,
        Matched, ///< in the library already: used as it is there
        Absent,  ///< of a source: its text is not in the file
    };
    QString guid;
    QString name; ///< a code's path, a source's title
    Outcome outcome = Outcome::New;
    base::ArticleId article{}; ///< of a matched source
    bool stoodIn = false;      ///< RefiSource::stoodIn: no source of its own, not counted
};

/// What an import would do, in as much detail as REFI-QDA asks for.
struct RefiImportPlan
{
    RefiProject project;
    std::vector<RefiPart> codes;
    std::vector<RefiPart> sources;         ///< as in project.sources
    std::vector<PlannedAnnotation> items;  ///< selections in the order of the file, then notes on sources
    std::vector<std::size_t> sourceOfItem; ///< index into `sources`, for each item
    int notes = 0;

    [[nodiscard]] int count(AnnotationOutcome outcome) const;
    [[nodiscard]] int doubtfulCount() const;
    [[nodiscard]] static int count(const std::vector<RefiPart>& parts, RefiPart::Outcome outcome);
    [[nodiscard]] static int total(const std::vector<RefiPart>& parts);
    /// For people: totals, then a line for each source and selection that could not be taken over.
    [[nodiscard]] QString toText() const;
};

/// Works out what an import of the project would do; writes nothing. A source is the article of that uid, or
/// of that title with the same text; else it becomes an article. Where the texts differ, PassagePlacing
/// compares them.
[[nodiscard]] base::Result<RefiImportPlan> planRefiImport(const library::Stores& stores, RefiProject project,
                                                          const AnnotationProgress& progress = {});

/// Carries out a plan made on the same state of the library: codes become tags, sources articles, selections
/// annotations. An item that cannot be written becomes Discarded.
[[nodiscard]] base::Result<RefiImportPlan> applyRefiImport(library::Stores& stores, RefiImportPlan plan,
                                                           const AnnotationProgress& progress = {});

} // namespace pizhu::importing
