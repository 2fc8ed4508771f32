// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/text/pinyinmatcher.h"

#include <optional>
#include <span>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// The first of these articles whose title or source begins with the query; nullopt when none does. Reads one
/// article after the other. Ends with Cancelled when the connection is interrupted.
[[nodiscard]] base::Result<std::optional<base::ArticleId>>
firstBeginningWith(storage::Connection& connection, std::span<const base::ArticleId> articles,
                   const text::PinyinMatcher& query);

/// An article by its title, for choosing one.
struct NamedArticle
{
    base::ArticleId id;
    QString title;
    QString source;
    QString date; ///< PublishedDate::toIso()
};

/// The newest articles that have a title and are not in the trash, at most `limit`, newest first.
[[nodiscard]] base::Result<std::vector<NamedArticle>> newestNamed(storage::Connection& connection, int limit);

} // namespace pizhu::library
