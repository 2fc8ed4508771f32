// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articlemarks.h"

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
    if (sources.annotations) {
        for (const Annotation& annotation : *sources.annotations) {
            if (hasPlace(annotation))
                marks.push_back(markOf(annotation));
        }
    }
    std::erase_if(marks, [textLength](const Mark& mark) { return !mark.range.fits(textLength); });
    return marks;
}

int orphanCount(const std::vector<Annotation>& annotations)
{
    return static_cast<int>(std::ranges::count_if(annotations, [](const Annotation& annotation) {
        return annotation.anchor && annotation.anchor->state == annotation::AnchorState::Orphan;
    }));
}

} // namespace pizhu::ui
