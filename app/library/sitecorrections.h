// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QSet>
#include <QString>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// Corrections of whole sites. Their values stand in files beside the library, which the history cannot
/// change; which of them are in force stands here, and goes and comes back with the step that made them.
class SiteCorrections
{
public:
    explicit SiteCorrections(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// Notes a new correction and returns its uid.
    [[nodiscard]] base::Result<QString> add();
    [[nodiscard]] base::Result<QSet<QString>> inForce() const;
    /// Tells this library's corrections from those in a file that came from elsewhere.
    [[nodiscard]] base::Result<QString> libraryUid() const;

private:
    storage::Connection& m_connection;
};

} // namespace pizhu::library
