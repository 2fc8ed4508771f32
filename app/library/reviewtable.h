// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/document/metadata.h"

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// Which articles need review and why, kept beside their metadata so that counts are one pass over an index.
/// Lives for one write.
class ReviewTable
{
public:
    explicit ReviewTable(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// Replaces what is known of the article by what its metadata in force says.
    [[nodiscard]] base::Result<void> store(base::ArticleId article, const document::Metadata& metadata);
    /// Of an article of which nothing is known yet.
    [[nodiscard]] base::Result<void> insert(base::ArticleId article, const document::Metadata& metadata);
    /// Looks at every article anew when the library was reviewed by other rules, or never.
    [[nodiscard]] base::Result<void> rebuildIfOutdated();

private:
    storage::Connection& m_connection;
};

} // namespace pizhu::library
