// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/importing/annotatedarticles.h"
#include "app/library/stores.h"

#include <QByteArray>
#include <QStringList>
#include <vector>

namespace pizhu::importing {

enum class AnnotationOutcome {
    New,       ///< its place is found; it is added
    Matched,   ///< in the library already: what the file says takes the place of what was there
    Duplicate, ///< in the library already: left as it is
    Orphan,    ///< its article is here, its quote is not: kept with its quote, without a place
    Discarded, ///< cannot be used; the reason says why
    Conflict,  ///< in the library already, and another there: one of them, or both, as chosen
};

enum class ConflictChoice {
    Mine,   ///< the library's stays
    Theirs, ///< the file's takes its place
    Both,   ///< the library's stays, the file's is added beside it
};

/// An annotation that two people have, each their own way.
struct AnnotationConflict
{
    annotation::Annotation mine;
    QStringList myTags; ///< paths
    ConflictChoice choice = ConflictChoice::Mine;
};

/// What becomes of one annotation of the file.
struct PlannedAnnotation
{
    AnnotationOutcome outcome = AnnotationOutcome::New;
    QString reason;                    ///< a sentence, for all but New
    QString quote;                     ///< the quote, else the beginning of the note: for people
    library::NewAnnotation annotation; ///< tags are in `tagPaths`
    QStringList tagPaths;
    KnownParts known;                           ///< what of it the file speaks of
    base::AnnotationId existing;                ///< for Matched, Duplicate and Conflict
    std::optional<AnnotationConflict> conflict; ///< for Conflict
    MatchedBy matchedBy = MatchedBy::Nothing;   ///< what says that it belongs to its article
    QString articleTitle;
    QString coder; ///< whose it is, as the file says; empty: the library's owner's
};

struct AnnotationImportPlan
{
    std::vector<PlannedAnnotation> items; ///< in the order of the file

    [[nodiscard]] int count(AnnotationOutcome outcome) const;
    /// How many are added to a place that waits for somebody to confirm it.
    [[nodiscard]] int doubtfulCount() const;
    /// For people: totals, then one line per item that was not simply added.
    [[nodiscard]] QString toText() const;
};

/// Works out what an import of W3C Web Annotations (JSON-LD) would do; writes nothing. Positions are code
/// points and are checked against the quote; where they do not fit, PassagePlacing decides. What the library
/// has already is a duplicate, or a conflict where it differs. Fails with Unreadable when the file is no such
/// JSON.
[[nodiscard]] base::Result<AnnotationImportPlan> planAnnotationImport(const library::Stores& stores,
                                                                      const QByteArray& json);
/// The same for annotations of any program.
[[nodiscard]] base::Result<AnnotationImportPlan>
planAnnotationImport(const library::Stores& stores, const std::vector<WebAnnotation>& annotations,
                     const AnnotationProgress& progress = {});

/// Carries out a plan made on the same state of the library. An item that cannot be written becomes
/// Discarded; only a failing library ends the import. Returns what became of each item.
[[nodiscard]] base::Result<AnnotationImportPlan>
applyAnnotationImport(library::Stores& stores, AnnotationImportPlan plan,
                      const AnnotationProgress& progress = {});

/// Whether it is added to a place that waits for somebody to confirm it.
[[nodiscard]] bool isDoubtful(const PlannedAnnotation& planned);

/// Gives a planned annotation its place, or makes it an orphan; without words it becomes a note on the
/// article.
void placeAt(PlannedAnnotation& planned, const annotation::Anchor& anchor);

/// Writes one planned annotation as its outcome and choice say, with its tags and coder. One that cannot be
/// written becomes Discarded; fails when the library does.
[[nodiscard]] base::Result<void> writePlanned(library::Stores& stores, PlannedAnnotation& planned);

/// Whether to go on; asks only now and then.
[[nodiscard]] bool goesOn(const AnnotationProgress& progress, std::size_t done, std::size_t total);
/// That the user stopped it.
[[nodiscard]] base::Error importCancelled();

/// The uid of another person's version of an annotation, kept beside the library's own.
[[nodiscard]] QString uidBeside(const QString& uid, const QString& coder);

/// "new", "matched", "duplicate", "orphan", "discarded", "conflict".
[[nodiscard]] QString outcomeName(AnnotationOutcome outcome);

} // namespace pizhu::importing
