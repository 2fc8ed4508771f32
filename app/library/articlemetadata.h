// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/document/metadata.h"

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// The metadata of an article: what a version's clean-up extracted, with the user's values on top, and the
/// copies of them that lists, sorting and facets read. Lives for one read or write.
class ArticleMetadata
{
public:
    explicit ArticleMetadata(storage::Connection& connection)
        : m_connection(connection)
    {}

    [[nodiscard]] base::Result<document::Metadata> extracted(base::VersionId version) const;
    [[nodiscard]] base::Result<document::Metadata> inForce(base::ArticleId article,
                                                           base::VersionId version) const;

    /// A new article with these metadata in force and no version yet.
    [[nodiscard]] base::Result<base::ArticleId> insertArticle(const QString& origin,
                                                              const document::Metadata& metadata);
    /// Makes `version` the current one and its metadata those in force.
    [[nodiscard]] base::Result<void> bringIntoForce(base::ArticleId article, base::VersionId version);
    /// Replaces the user's values by those of `wanted`.
    [[nodiscard]] base::Result<void> setUserValues(base::ArticleId article, base::VersionId version,
                                                   const document::Metadata& wanted);

private:
    [[nodiscard]] base::Result<void> storeUserFields(base::ArticleId article,
                                                     const QMap<QString, QString>& before,
                                                     const QMap<QString, QString>& after);
    [[nodiscard]] base::Result<void> storeChanges(base::ArticleId article, base::VersionId version,
                                                  const document::Metadata& before,
                                                  const document::Metadata& after);
    [[nodiscard]] base::Result<void> storeColumns(base::ArticleId article, base::VersionId version,
                                                  const document::Metadata& metadata);
    [[nodiscard]] base::Result<void> storeRow(base::ArticleId article, base::VersionId version,
                                              const document::Metadata& metadata);
    [[nodiscard]] base::Result<void> storeUnindexed(base::ArticleId article,
                                                    const document::Metadata& metadata);
    [[nodiscard]] base::Result<void> replaceNames(base::ArticleId article,
                                                  const document::Metadata& metadata);
    [[nodiscard]] base::Result<void> storeNames(base::ArticleId article, const document::Metadata& metadata);

    storage::Connection& m_connection;
};

} // namespace pizhu::library
