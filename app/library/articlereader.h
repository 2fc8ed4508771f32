// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/article.h"

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// Loads whole articles. Lives for one read.
class ArticleReader
{
public:
    explicit ArticleReader(storage::Connection& connection)
        : m_connection(connection)
    {}

    [[nodiscard]] base::Result<base::VersionId> currentVersion(base::ArticleId id) const;
    [[nodiscard]] base::Result<Article> load(base::VersionId version) const;
    [[nodiscard]] base::Result<QString> text(base::VersionId version) const;
    [[nodiscard]] base::Result<QByteArray> sourceBytes(base::VersionId version) const;
    [[nodiscard]] base::Result<StoredSource> storedSource(base::ArticleId id) const;
    [[nodiscard]] base::Result<base::ArticleId> resolve(const QString& uidPrefix) const;

private:
    [[nodiscard]] base::Result<std::vector<VersionSummary>> versions(base::ArticleId id) const;
    [[nodiscard]] base::Result<QStringList> tagPaths(base::ArticleId id) const;

    storage::Connection& m_connection;
};

[[nodiscard]] base::Error noSuchArticle();

} // namespace pizhu::library
