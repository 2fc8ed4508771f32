// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QDateTime>
#include <QString>

namespace pizhu::library {

/// One undoable step.
struct JournalEntry
{
    base::JournalId id;
    QString label; ///< translated when it was made: "Highlight “…” in …"
    QDateTime at;  ///< UTC
    bool undone = false;
};

} // namespace pizhu::library
