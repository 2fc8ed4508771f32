// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QLockFile>
#include <QString>
#include <memory>

namespace pizhu::storage {

/// The one writer of a library file: an advisory lock file beside it, released by the destructor or by the
/// end of the process. A stale lock of a dead process is taken over.
class WriterLock
{
public:
    /// Fails with ReadOnly and a message naming the other process when somebody holds it.
    [[nodiscard]] static base::Result<std::unique_ptr<WriterLock>> acquire(const QString& databasePath);

private:
    explicit WriterLock(std::unique_ptr<QLockFile> file);
    std::unique_ptr<QLockFile> m_file;
};

} // namespace pizhu::storage
