// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/interchange/foreigndecisions.h"
#include "app/importing/webannotationreader.h"
#include "app/library/tagstore.h"

namespace pizhu::importing {

/// A tag with what a file says of it.
struct ForeignTag
{
    QString path;
    std::optional<annotation::HighlightColor> color;
    library::TagDefinition definition;
    QString memo;
};

/// What somebody sends with "Exchange annotations".
struct AnnotationBundle
{
    QString coder; ///< who sends it
    std::vector<WebAnnotation> annotations;
    std::vector<ForeignTag> tags;
    std::vector<ForeignArticle> articles;
    ForeignDecisions decisions;
};

/// Whether the bytes are a bundle of ours.
[[nodiscard]] bool isBundle(const QByteArray& bytes);

/// Unreadable when a part is missing or damaged, Unsupported when a newer program wrote it.
[[nodiscard]] base::Result<AnnotationBundle> readBundle(const QString& fileName, const QByteArray& bytes);

} // namespace pizhu::importing
