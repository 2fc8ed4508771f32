// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/annotationstore.h"

namespace pizhu::storage {
class Statement;
}

namespace pizhu::library {

/// Reads annotations as they stand on the current versions. Lives for one read.
class AnnotationRows
{
public:
    explicit AnnotationRows(storage::Connection& connection)
        : m_connection(connection)
    {}

    [[nodiscard]] base::Result<std::optional<annotation::Annotation>> load(base::AnnotationId id) const;
    [[nodiscard]] base::Result<std::vector<annotation::Annotation>> ofArticle(base::ArticleId id) const;
    [[nodiscard]] base::Result<std::vector<AnnotationRow>> find(const search::Query& query) const;

private:
    [[nodiscard]] base::Result<std::vector<annotation::Annotation>> read(storage::Statement& statement) const;
    [[nodiscard]] base::Result<void> readTags(annotation::Annotation& annotation) const;

    storage::Connection& m_connection;
};

} // namespace pizhu::library
