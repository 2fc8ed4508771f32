// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/annotationimport.h"
#include "app/library/coders.h"

#include <QCoreApplication>

namespace pizhu::importing {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

Result<std::vector<base::TagId>> ensureTags(library::Stores& stores, const QStringList& paths)
{
    std::vector<base::TagId> tags;
    for (const QString& path : paths) {
        auto tag = stores.tags.ensure(path);
        if (!tag)
            return fail(tag.error());
        tags.push_back(*tag);
    }
    return tags;
}

Result<void> updatePlace(library::AnnotationStore& annotations, base::AnnotationId id,
                         const library::NewAnnotation& wanted)
{
    if (wanted.anchor)
        return annotations.setAnchor(id, *wanted.anchor);
    return wanted.range ? annotations.setRange(id, *wanted.range) : Result<void>();
}

/// What the file says takes the place of what is there; what it does not speak of stays.
Result<void> update(library::Stores& stores, const PlannedAnnotation& planned)
{
    const library::NewAnnotation& wanted = planned.annotation;
    library::AnnotationStore& annotations = stores.annotations;
    const base::AnnotationId id = planned.existing;
    const KnownParts& known = planned.known;
    const auto when = [](bool isKnown, const auto& change) {
        return isKnown ? Result<void>(change()) : Result<void>();
    };
    return when(known.note, [&] { return annotations.setNote(id, wanted.note); })
        .and_then([&] {
            return when(known.translation,
                        [&] { return annotations.setTranslation(id, wanted.translation); });
        })
        .and_then([&] { return when(known.color, [&] { return annotations.setColor(id, wanted.color); }); })
        .and_then([&] { return when(known.kind, [&] { return annotations.setKind(id, wanted.kind); }); })
        .and_then([&] { return when(known.tags, [&] { return annotations.setTags(id, wanted.tags); }); })
        .and_then([&] { return updatePlace(annotations, id, wanted); })
        .and_then([&] {
            return when(wanted.modified.isValid(),
                        [&] { return annotations.setModified(id, wanted.modified); });
        });
}

/// As chosen, it is one that is there, one that changes or one more.
void resolve(PlannedAnnotation& planned)
{
    switch (planned.conflict->choice) {
    case ConflictChoice::Mine:
        planned.outcome = AnnotationOutcome::Duplicate;
        planned.reason = Tr::tr("Yours is kept.");
        break;
    case ConflictChoice::Theirs:
        planned.outcome = AnnotationOutcome::Matched;
        planned.reason = Tr::tr("Theirs has taken the place of yours.");
        break;
    case ConflictChoice::Both:
        planned.outcome = AnnotationOutcome::New;
        planned.reason = Tr::tr("Theirs is kept beside yours.");
        planned.annotation.uid = uidBeside(planned.annotation.uid, planned.coder);
        break;
    }
}

Result<void> write(library::Stores& stores, PlannedAnnotation& planned)
{
    auto tags = ensureTags(stores, planned.tagPaths);
    if (!tags)
        return fail(tags.error());
    planned.annotation.tags = std::move(*tags);
    if (planned.outcome == AnnotationOutcome::Matched)
        return update(stores, planned);
    const auto added = stores.annotations.add(planned.annotation);
    if (!added)
        return fail(added.error());
    return planned.coder.isEmpty() ? Result<void>()
                                   : stores.annotations.coders().set(added->id, planned.coder);
}

/// A failing store or a cancelled call ends an import; a value it does not accept costs one item.
bool endsImport(ErrorCode code)
{
    return code != ErrorCode::InvalidInput && code != ErrorCode::NotFound && code != ErrorCode::Conflict;
}

bool isWritten(AnnotationOutcome outcome)
{
    return outcome != AnnotationOutcome::Duplicate && outcome != AnnotationOutcome::Discarded;
}

} // namespace

Result<void> writePlanned(library::Stores& stores, PlannedAnnotation& planned)
{
    if (planned.outcome == AnnotationOutcome::Conflict)
        resolve(planned);
    if (!isWritten(planned.outcome))
        return {};
    auto written = write(stores, planned);
    if (written || endsImport(written.error().code))
        return written;
    planned.outcome = AnnotationOutcome::Discarded;
    planned.reason = written.error().message;
    return {};
}

Result<AnnotationImportPlan> applyAnnotationImport(library::Stores& stores, AnnotationImportPlan plan,
                                                   const AnnotationProgress& progress)
{
    for (std::size_t i = 0; i < plan.items.size(); ++i) {
        if (!goesOn(progress, i, plan.items.size()))
            return fail(importCancelled());
        if (auto written = writePlanned(stores, plan.items[i]); !written)
            return fail(written.error());
    }
    return plan;
}

} // namespace pizhu::importing
