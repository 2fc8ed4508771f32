// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/text/dates.h"
#include "app/text/fingerprint.h"

#include <optional>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// An article with the same text as another, or nearly the same.
struct RelatedArticle
{
    base::ArticleId id;
    QString title;
    QString source; ///< falls back to the site
    std::optional<text::PublishedDate> published;
    double similarity = 0; ///< 1 = same folded text; below: text::shinglesInCommon()

    friend bool operator==(const RelatedArticle&, const RelatedArticle&) = default;
};

/// Texts with less in common are not nearly the same.
inline constexpr double kNearlySame = 0.5;

/// Finds articles whose current texts are the same or nearly the same: reposts, other editions. Articles in
/// the trash are left out. Lives for one read or write.
class RelatedArticles
{
public:
    explicit RelatedArticles(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// Best first. Ends with Cancelled when the connection is interrupted.
    [[nodiscard]] base::Result<std::vector<RelatedArticle>> of(base::ArticleId id) const;
    /// Those with that Fingerprint::exact, oldest publication first.
    [[nodiscard]] base::Result<std::vector<RelatedArticle>> same(base::ArticleId id, qint64 exact) const;

    /// The first other article that was added with the text of that version and has it still.
    [[nodiscard]] base::Result<std::optional<RelatedArticle>> firstLike(base::VersionId version,
                                                                        base::ArticleId id) const;

    /// Takes what of() needs of a version's text.
    [[nodiscard]] base::Result<void> store(base::VersionId version, const text::Fingerprint& fingerprint);
    /// Whether versions lack what of() needs: libraries were made without it.
    [[nodiscard]] base::Result<bool> isComplete() const;
    /// Computes it for up to `limit` versions behind `after`; the last of these, invalid when there are none
    /// left.
    [[nodiscard]] base::Result<base::VersionId> complete(base::VersionId after, int limit);

private:
    storage::Connection& m_connection;
};

} // namespace pizhu::library
