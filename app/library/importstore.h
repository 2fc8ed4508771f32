// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <optional>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// An import that did not come to its end.
struct UnfinishedImport
{
    base::ImportId id;
    QString label;
    QStringList paths;     ///< what it was asked to read
    QDateTime started;     ///< UTC
    bool finished = false; ///< it was cancelled and is a step of the history; else it broke off
};

/// One import run; its articles can be undone together.
class ImportStore
{
public:
    explicit ImportStore(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// `paths` is what a resumed import reads again; without them there is nothing to resume.
    [[nodiscard]] base::Result<base::ImportId> begin(const QString& label, const QStringList& paths = {});
    /// Stores the readable report beside the import. One that is not `complete` can be resumed.
    [[nodiscard]] base::Result<void> finish(base::ImportId id, const QString& report, bool complete = true);
    /// The newest import that is not complete.
    [[nodiscard]] base::Result<std::optional<UnfinishedImport>> unfinished() const;
    /// Nothing is left to resume of an import: another one did the rest, or found nothing more to do.
    [[nodiscard]] base::Result<void> setComplete(base::ImportId id);

private:
    storage::Connection& m_connection;
};

} // namespace pizhu::library
