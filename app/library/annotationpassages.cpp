// SPDX-License-Identifier: GPL-3.0-or-later
// Taking annotations apart, putting them together, doubling them.
#include "app/library/annotationstore.h"
#include "app/library/articlereader.h"

#include <QCoreApplication>
#include <algorithm>

namespace pizhu::library {

using annotation::Annotation;
using base::AnnotationId;
using base::ErrorCode;
using base::fail;
using base::Result;
using base::TagId;
using base::TextRange;

namespace {

bool hasPlace(const Annotation& annotation)
{
    return annotation.anchor && annotation.anchor->state != annotation::AnchorState::Orphan;
}

Result<void> needsPlace(const Annotation& annotation)
{
    if (hasPlace(annotation))
        return {};
    return fail(ErrorCode::InvalidInput,
                QCoreApplication::translate("pizhu::library",
                                            "This annotation has no place in the text. Attach it first."));
}

Result<QString> textOf(storage::Connection& connection, base::ArticleId article)
{
    const ArticleReader reader(connection);
    const auto version = reader.currentVersion(article);
    if (!version)
        return fail(version.error());
    return reader.text(*version);
}

NewAnnotation likeness(const Annotation& annotation)
{
    return {.article = annotation.article,
            .kind = annotation.kind,
            .range = annotation.anchor->range,
            .color = annotation.color,
            .tags = annotation.tags};
}

/// The offsets that cut the passage into parts with something in them.
std::vector<qsizetype> cutsInside(TextRange range, QStringView text, std::span<const qsizetype> at)
{
    std::vector<qsizetype> cuts;
    for (const qsizetype cut : at) {
        const bool inside = cut > std::max(range.start, cuts.empty() ? 0 : cuts.back()) && cut < range.end;
        if (inside && !(text[cut].isLowSurrogate() && text[cut - 1].isHighSurrogate()))
            cuts.push_back(cut);
    }
    return cuts;
}

QString joined(const QString& before, const QString& after, QLatin1String separator)
{
    if (before.trimmed().isEmpty() || after.trimmed().isEmpty())
        return before.trimmed().isEmpty() ? after : before;
    return before == after ? before : before + separator + after;
}

/// In text order; fails unless each touches what is before it.
Result<void> checkMergeable(std::vector<Annotation>& parts, const QString& text)
{
    for (const Annotation& part : parts) {
        if (auto placed = needsPlace(part); !placed)
            return placed;
    }
    std::ranges::sort(parts, {}, [](const Annotation& a) { return a.anchor->range.start; });
    qsizetype end = parts.front().anchor->range.end;
    for (const Annotation& part : parts) {
        const TextRange range = part.anchor->range;
        const bool touches = range.start <= end || TextRange{end, range.start}.of(text).trimmed().isEmpty();
        if (part.article != parts.front().article || !touches)
            return fail(ErrorCode::InvalidInput,
                        QCoreApplication::translate("pizhu::library",
                                                    "Only annotations that touch or overlap can be merged."));
        end = std::max(end, range.end);
    }
    return {};
}

void take(Annotation& whole, const Annotation& part)
{
    whole.anchor->range = whole.anchor->range.united(part.anchor->range);
    whole.note = joined(whole.note, part.note, QLatin1String("\n\n"));
    whole.translation = joined(whole.translation, part.translation, QLatin1String("\n"));
    for (const TagId tag : part.tags) {
        if (std::ranges::find(whole.tags, tag) == whole.tags.end())
            whole.tags.push_back(tag);
    }
}

} // namespace

Result<std::vector<Annotation>> AnnotationStore::split(AnnotationId id, std::span<const qsizetype> at)
{
    const auto whole = load(id);
    if (!whole)
        return fail(whole.error());
    if (auto placed = needsPlace(*whole); !placed)
        return fail(placed.error());
    const auto text = textOf(m_connection, whole->article);
    if (!text)
        return fail(text.error());
    std::vector<qsizetype> cuts = cutsInside(whole->anchor->range, *text, at);
    if (cuts.empty())
        return fail(ErrorCode::InvalidInput,
                    QCoreApplication::translate(
                        "pizhu::library", "There is nothing to split at this place of the annotation."));
    if (auto shortened = setRange(id, {whole->anchor->range.start, cuts.front()}); !shortened)
        return fail(shortened.error());
    auto first = load(id);
    if (!first)
        return fail(first.error());
    std::vector<Annotation> parts{std::move(*first)};
    cuts.push_back(whole->anchor->range.end);
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        NewAnnotation part = likeness(*whole);
        part.range = TextRange{cuts[i], cuts[i + 1]};
        auto added = add(part);
        if (!added)
            return fail(added.error());
        parts.push_back(std::move(*added));
    }
    return parts;
}

Result<Annotation> AnnotationStore::merge(std::span<const AnnotationId> ids)
{
    std::vector<Annotation> parts;
    for (const AnnotationId id : ids) {
        auto part = load(id);
        if (!part)
            return fail(part.error());
        parts.push_back(std::move(*part));
    }
    if (parts.size() < 2)
        return fail(
            ErrorCode::InvalidInput,
            QCoreApplication::translate("pizhu::library", "Choose at least two annotations to merge."));
    const auto text = textOf(m_connection, parts.front().article);
    if (!text)
        return fail(text.error());
    if (auto possible = checkMergeable(parts, *text); !possible)
        return fail(possible.error());
    Annotation whole = parts.front();
    std::vector<AnnotationId> others;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        take(whole, parts[i]);
        others.push_back(parts[i].id);
    }
    for (auto done : {remove(others), setRange(whole.id, whole.anchor->range), setNote(whole.id, whole.note),
                      setTranslation(whole.id, whole.translation), setTags(whole.id, whole.tags)}) {
        if (!done)
            return fail(done.error());
    }
    return load(whole.id);
}

Result<Annotation> AnnotationStore::duplicate(AnnotationId id, std::span<const TagId> tags)
{
    const auto original = load(id);
    if (!original)
        return fail(original.error());
    if (auto placed = needsPlace(*original); !placed)
        return fail(placed.error());
    NewAnnotation copy = likeness(*original);
    copy.tags.assign(tags.begin(), tags.end());
    return add(copy);
}

} // namespace pizhu::library
