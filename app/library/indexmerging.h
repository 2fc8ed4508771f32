// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// Joins the segments that imports and changes leave in the search indexes, so that a search goes through
/// few of them: https://www.sqlite.org/fts5.html#the_merge_command
class IndexMerging
{
public:
    /// The connection must be allowed to write. `pages` of 4 KiB are written in a step.
    explicit IndexMerging(storage::Connection& connection, int pages = 128)
        : m_connection(connection)
        , m_pages(pages)
    {}

    /// How FTS5 itself joins segments while texts are added. Changes nothing in a library that has it.
    [[nodiscard]] base::Result<void> setUp();

    /// One step of some dozen milliseconds in one transaction; goes on where the last one ended, also when
    /// that was in another session. False: there is nothing left to join.
    [[nodiscard]] base::Result<bool> mergeSome();

private:
    [[nodiscard]] base::Result<void> set(const QByteArray& index, const QByteArray& option, int value);
    [[nodiscard]] base::Result<bool> mergeSomeOf(const QByteArray& index);

    storage::Connection& m_connection;
    const int m_pages;
};

} // namespace pizhu::library
