// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/linkstore.h"

namespace pizhu::library {

/// Finds what a link may lead to by what one types. Lives for one read.
class LinkSuggestions
{
public:
    explicit LinkSuggestions(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// See LinkStore::suggestions().
    [[nodiscard]] base::Result<std::vector<LinkTarget>> find(const QString& typed, int most) const;

private:
    struct Rated;
    using Found = std::vector<Rated>;

    [[nodiscard]] base::Result<Found> tags(const QString& typed) const;
    [[nodiscard]] base::Result<Found> articles(const QString& typed, int most) const;
    [[nodiscard]] base::Result<Found> annotations(const QString& typed, int most) const;

    storage::Connection& m_connection;
};

/// What an annotation is called: the beginning of its quote, else of its note, on one line.
[[nodiscard]] QString titleOf(const QString& quote, const QString& note);

} // namespace pizhu::library
