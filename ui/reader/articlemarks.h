// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/document/cleanuplog.h"
#include "app/document/htmlwriter.h"

#include <QHash>
#include <vector>

namespace pizhu::ui {

/// The paths of the tags that an article's annotations have.
using TagPaths = QHash<base::TagId, QString>;

/// What is to be marked in an article.
struct MarkSources
{
    const std::vector<annotation::Annotation>* annotations = nullptr;
    const TagPaths* tagPaths = nullptr;                 ///< null: no labels
    const std::vector<base::TextRange>* hits = nullptr; ///< ascending
    int currentHit = -1;
    const document::CleanupLog* log = nullptr; ///< null: repairs are not shown
};

/// Only hits this near to the current one are marked: a one-character search may have 100,000 in one article.
inline constexpr int kMarkedHitsEachSide = 1000;

/// The marks of a page: repairs, then hits, then annotations in text order. Orphans and notes on the whole
/// article have none. Ranges that do not fit a text of `textLength` units are left out.
[[nodiscard]] std::vector<document::Mark> marksOf(const MarkSources& sources, qsizetype textLength);

/// Sorted; tags that nobody named are left out.
[[nodiscard]] QStringList tagPathsOf(const annotation::Annotation& annotation, const TagPaths& paths);

[[nodiscard]] int orphanCount(const std::vector<annotation::Annotation>& annotations);

} // namespace pizhu::ui
