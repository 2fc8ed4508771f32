// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/importing/annotatedarticles.h"
#include "app/library/stores.h"

#include <QByteArray>
#include <QStringList>
#include <functional>
#include <vector>

namespace pizhu::importing {

enum class AnnotationOutcome {
    New,     ///< its place is found; it is added
    Matched, ///< in the library already, older than in the file: note, colour, tags and place are taken over
    Duplicate, ///< in the library already and not older: left as it is
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
    base::AnnotationId existing;                ///< for Matched, Duplicate and Conflict
    std::optional<AnnotationConflict> conflict; ///< for Conflict
    MatchedBy matchedBy = MatchedBy::Nothing;   ///< what says that it belongs to its article
    QString articleTitle;
    QString coder; ///< whose it is, as the file says; empty: the library's owner's
};

/// Called now and then with how many are done; gives up (Cancelled, nothing written) by returning false.
using AnnotationProgress = std::function<bool(int done, int total)>;

struct AnnotationImportPlan
{
    std::vector<PlannedAnnotation> items; ///< in the order of the file

    [[nodiscard]] int count(AnnotationOutcome outcome) const;
    /// For people: totals, then one line per item that was not simply added.
    [[nodiscard]] QString toText() const;
};

/// Works out what an import of W3C Web Annotations (JSON-LD) would do; writes nothing. Positions are code
/// points and are checked against the quote; where they do not fit, the quote is looked for, in any script,
/// by its context. Fails with Unreadable when the file is no such JSON.
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

/// The uid of another person's version of an annotation, kept beside the library's own.
[[nodiscard]] QString uidBeside(const QString& uid, const QString& coder);

/// "new", "matched", "duplicate", "orphan", "discarded", "conflict".
[[nodiscard]] QString outcomeName(AnnotationOutcome outcome);

} // namespace pizhu::importing
