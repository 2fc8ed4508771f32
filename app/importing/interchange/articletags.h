// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/annotationimport.h"

namespace pizhu::importing {

/// What becomes of the tags that a file has on an article itself. They are added; none is taken away.
struct PlannedArticleTags
{
    AnnotationOutcome outcome = AnnotationOutcome::New; ///< New, Duplicate or Discarded
    QString name;                                       ///< the article's title in the file
    QString reason;
    base::ArticleId article;
    QString articleTitle;
    QStringList tagPaths; ///< that it lacks
};

/// Of the articles of annotations planned already, and of those the file lists; paths are of the library.
[[nodiscard]] base::Result<std::vector<PlannedArticleTags>>
planArticleTags(const library::Stores& stores, const std::vector<WebAnnotation>& annotations,
                const AnnotationImportPlan& plan, const std::vector<ForeignArticle>& articles,
                const AnnotationProgress& progress);

[[nodiscard]] base::Result<void> applyArticleTags(library::Stores& stores,
                                                  const std::vector<PlannedArticleTags>& planned);

} // namespace pizhu::importing
