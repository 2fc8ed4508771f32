// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/document/metadata.h"

#include <optional>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

enum class SiteKind {
    Host,  ///< of the article's address, without "www."
    Site,  ///< the site's name, where there is no address
    Source ///< the source as it was found, where not even the site is known
};

/// What articles of one provenance have in common.
struct SiteName
{
    SiteKind kind = SiteKind::Host;
    QString name;

    bool operator==(const SiteName&) const = default;
};

struct SiteArticles
{
    SiteName site;
    std::vector<base::ArticleId> ids;
};

/// The host of an address without "www.", empty when it has none.
[[nodiscard]] QString hostOf(const QString& url);
/// Nullopt for an article of unknown provenance.
[[nodiscard]] std::optional<SiteName> siteOf(const document::Metadata& metadata);
[[nodiscard]] bool isFrom(const document::Metadata& metadata, const SiteName& site);

/// The articles outside the trash that come from a site: `own`, and those whose `field` the user has not set.
[[nodiscard]] base::Result<std::vector<base::ArticleId>> articlesFrom(storage::Connection& connection,
                                                                      const SiteName& site,
                                                                      base::ArticleId own,
                                                                      const QString& field);

} // namespace pizhu::library
