// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/excerpts.h"
#include "app/library/articlequery.h"

#include <QHash>

namespace pizhu::exporting {

/// All that any format writes.
struct ExportContent
{
    std::vector<ArticleExcerpts> articles;
    std::vector<library::Tag> tags;               ///< the codebook, for REFI-QDA
    QHash<base::ArticleId, QByteArray> sources{}; ///< bytes as imported, for evidence

    [[nodiscard]] int excerptCount() const;
};

/// What of the library goes into an export.
struct ExportScope
{
    library::ArticleQuery query{};                 ///< everything when empty
    std::vector<base::ArticleId> articles{};       ///< these instead, in this order, when there are any
    std::vector<base::AnnotationId> annotations{}; ///< only these of theirs, when there are any
    QString tag{}; ///< only excerpts tagged with it or below it, when not empty
};

/// Reads what `format` needs of the articles in scope.
[[nodiscard]] base::Result<ExportContent> gatherContent(const library::Stores& stores,
                                                        const ExportScope& scope, Format format);

/// The file's bytes. Fails where a template is wrong or a text cannot be converted.
[[nodiscard]] base::Result<QByteArray> renderContent(const ExportContent& content,
                                                     const ExportOptions& options);

} // namespace pizhu::exporting
