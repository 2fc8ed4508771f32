// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/library/article.h"
#include "app/storage/compression.h"

#include <span>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// Where a new version belongs.
struct VersionPlace
{
    base::ArticleId article;
    base::SourceId source;
    base::VersionId previous; ///< the current one; invalid for a new article
};

/// Adds articles, sources and versions and decides which version is current. Lives for one write.
class ArticleWriter
{
public:
    explicit ArticleWriter(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// One outcome for each, in order.
    [[nodiscard]] base::Result<std::vector<AddedArticle>> add(std::span<const NewArticle* const> articles,
                                                              base::ImportId import);
    /// A version that becomes the current one, without the repairs the user took back.
    [[nodiscard]] base::Result<base::VersionId> addVersion(const VersionPlace& place,
                                                           const NewArticle& article, base::ImportId import);
    /// The row of a version as it is, which becomes nothing's current one.
    [[nodiscard]] base::Result<base::VersionId> insertVersion(base::ArticleId id, base::SourceId source,
                                                              const NewArticle& article);
    /// Makes a version of the article its current one: metadata, annotations and the reading position follow.
    [[nodiscard]] base::Result<void> makeCurrent(base::ArticleId article, base::VersionId version);

private:
    [[nodiscard]] base::Result<AddedArticle> addOne(const NewArticle& article, base::ImportId import);
    [[nodiscard]] base::Result<AddedArticle> addNew(const NewArticle& article, const QByteArray& sha256,
                                                    base::ImportId import);
    [[nodiscard]] base::Result<void> makeFreshCurrent();
    [[nodiscard]] base::Result<void> holdFresh(); ///< out of the index until indexHeld()
    [[nodiscard]] base::Result<void> indexHeld();
    [[nodiscard]] base::Result<base::ArticleId> sameArticle(const NewArticle& article) const;
    [[nodiscard]] base::Result<base::SourceId> insertSource(const SourceFile& source,
                                                            const QByteArray& sha256, base::ImportId import);
    [[nodiscard]] base::Result<void> noteImport(base::ImportId import, base::ArticleId article,
                                                base::VersionId version, base::VersionId previous);
    [[nodiscard]] base::Result<void> mapReadingPosition(base::ArticleId article, base::VersionId version);

    storage::Connection& m_connection;
    storage::Compressor m_compressor;
    bool m_holds = false;
    base::ArticleId m_firstFresh; ///< new articles from here on have no current version yet
};

} // namespace pizhu::library
