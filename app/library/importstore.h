// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QDateTime>
#include <QString>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// One import run; its articles can be undone together.
class ImportStore
{
public:
    explicit ImportStore(storage::Connection& connection)
        : m_connection(connection)
    {}

    [[nodiscard]] base::Result<base::ImportId> begin(const QString& label);
    /// Stores the readable report beside the import.
    [[nodiscard]] base::Result<void> finish(base::ImportId id, const QString& report);

private:
    storage::Connection& m_connection;
};

} // namespace pizhu::library
