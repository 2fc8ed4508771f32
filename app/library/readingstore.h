// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/text/script.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// What is remembered of reading one article.
struct ArticleReading
{
    std::optional<text::ViewScript> script; ///< always shown in it; nullopt: in the reader's
    qsizetype furthest = 0;                 ///< UTF-16 offset behind what was last seen, at most so far

    bool operator==(const ArticleReading&) const = default;
};

struct RecentArticle
{
    base::ArticleId id;
    QString title;
    QString source;   ///< falls back to the site
    QDateTime opened; ///< UTC
    qsizetype furthest = 0;
    qsizetype length = 0; ///< of the text, in UTF-16 units
};

/// How far articles were read, when, and in which script. Nothing of it is undone: write with
/// Journalling::Skip.
class ReadingStore
{
public:
    explicit ReadingStore(storage::Connection& connection)
        : m_connection(connection)
    {}

    [[nodiscard]] base::Result<ArticleReading> of(base::ArticleId id) const;
    /// Newest first; none of the trash.
    [[nodiscard]] base::Result<std::vector<RecentArticle>> recent(int limit) const;
    [[nodiscard]] base::Result<void> setOpened(base::ArticleId id, const QDateTime& at);
    [[nodiscard]] base::Result<void> setScript(base::ArticleId id, std::optional<text::ViewScript> script);
    /// Only ever grows, until the article is marked as unread: forgetProgress().
    [[nodiscard]] base::Result<void> reached(base::ArticleId id, qsizetype offset);
    [[nodiscard]] base::Result<void> forgetProgress(base::ArticleId id);

private:
    storage::Connection& m_connection;
};

} // namespace pizhu::library
