// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articlemarks.h"

#include "ui/models/titles.h"

#include <algorithm>
#include <optional>

namespace pizhu::ui {

namespace {

using annotation::Annotation;
using document::Mark;
using document::MarkKind;

bool hasPlace(const Annotation& annotation)
{
    return annotation.anchor && annotation.anchor->state != annotation::AnchorState::Orphan;
}

Mark markOf(const Annotation& annotation)
{
    const bool underlined = annotation.kind == annotation::AnnotationKind::Underline;
    return {.range = annotation.anchor->range,
            .kind = underlined ? MarkKind::Underline : MarkKind::Highlight,
            .color = annotation::colorName(annotation.color),
            .id = annotation.uid,
            .hasNote = !annotation.note.trimmed().isEmpty()};
}

/// The last parts of the paths: 监督 of 制度/监督.
QString labelOf(const QStringList& paths)
{
    QStringList names;
    for (const QString& path : paths)
        names.append(path.section(u'/', -1));
    return names.join(u'·');
}

QString describe(const Annotation& annotation, const QStringList& paths)
{
    QStringList parts{kindTitle(annotation.kind), colorTitle(annotation.color)};
    parts += paths;
    if (!annotation.note.trimmed().isEmpty())
        parts.append(shortened(annotation.note));
    return parts.join(QStringLiteral(" · "));
}

void addAnnotations(std::vector<Mark>& marks, const std::vector<Annotation>& annotations,
                    const TagPaths* tagPaths)
{
    std::vector<std::pair<qint64, std::size_t>> made; // ids grow with time
    for (const Annotation& annotation : annotations) {
        if (!hasPlace(annotation))
            continue;
        Mark mark = markOf(annotation);
        const QStringList paths = tagPaths ? tagPathsOf(annotation, *tagPaths) : QStringList();
        mark.label = labelOf(paths);
        mark.describes = describe(annotation, paths);
        made.emplace_back(annotation.id.value, marks.size());
        marks.push_back(std::move(mark));
    }
    std::ranges::sort(made);
    std::vector<std::size_t> order;
    for (const auto& [id, index] : made)
        order.push_back(index);
    document::assignLanes(marks, order);
}

void addRepairs(std::vector<Mark>& marks, const document::CleanupLog& log)
{
    for (const document::Repair& repair : log.repairs) {
        if (repair.field == QLatin1String("text"))
            marks.push_back({.range = repair.range, .kind = MarkKind::Repair});
    }
}

void addHits(std::vector<Mark>& marks, const std::vector<base::TextRange>& hits, int current)
{
    const int count = static_cast<int>(hits.size());
    const int first = std::max(0, current - kMarkedHitsEachSide);
    const int last = std::min(count, std::max(current, 0) + kMarkedHitsEachSide);
    for (int i = first; i < last; ++i) {
        const MarkKind kind = i == current ? MarkKind::CurrentHit : MarkKind::SearchHit;
        marks.push_back({.range = hits[static_cast<std::size_t>(i)], .kind = kind});
    }
}

} // namespace

std::vector<Mark> marksOf(const MarkSources& sources, qsizetype textLength)
{
    std::vector<Mark> marks;
    if (sources.log)
        addRepairs(marks, *sources.log);
    if (sources.hits)
        addHits(marks, *sources.hits, sources.currentHit);
    if (sources.annotations)
        addAnnotations(marks, *sources.annotations, sources.tagPaths);
    std::erase_if(marks, [textLength](const Mark& mark) { return !mark.range.fits(textLength); });
    return marks;
}

QStringList tagPathsOf(const Annotation& annotation, const TagPaths& paths)
{
    QStringList found;
    for (const base::TagId tag : annotation.tags) {
        if (const auto path = paths.constFind(tag); path != paths.cend() && !path->isEmpty())
            found.append(*path);
    }
    found.sort();
    return found;
}

int orphanCount(const std::vector<Annotation>& annotations)
{
    return static_cast<int>(std::ranges::count_if(annotations, [](const Annotation& annotation) {
        return annotation.anchor && annotation.anchor->state == annotation::AnchorState::Orphan;
    }));
}

} // namespace pizhu::ui
