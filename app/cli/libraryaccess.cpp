// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/libraryaccess.h"

#include <QDir>
#include <QFileInfo>

namespace pizhu::cli {

using base::ErrorCode;
using library::Library;

OpenedLibrary openForReading(const Invocation& invocation)
{
    auto library = Library::open(invocation.libraryPath, {.create = false, .readOnly = true});
    if (!library)
        return libraryUnusable(std::move(library.error()));
    return std::move(*library);
}

OpenedLibrary openForWriting(const Invocation& invocation, bool create)
{
    if (create)
        QDir().mkpath(QFileInfo(invocation.libraryPath).absolutePath());
    auto library = Library::open(invocation.libraryPath, {.create = create, .readOnly = false});
    if (!library)
        return libraryUnusable(std::move(library.error()));
    if ((*library)->isReadOnly())
        return libraryUnusable({ErrorCode::ReadOnly, (*library)->readOnlyReason(), {}});
    // After an update of the program; what is left is done now, since the program ends with its command.
    if (const auto indexed = (*library)->indexComplete().result(); !indexed)
        return libraryUnusable(indexed.error());
    return std::move(*library);
}

} // namespace pizhu::cli
