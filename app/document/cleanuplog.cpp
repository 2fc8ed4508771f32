// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/cleanuplog.h"

namespace pizhu::document {

QString certaintyName(RepairCertainty certainty)
{
    switch (certainty) {
    case RepairCertainty::Proven:
        return QStringLiteral("proven");
    case RepairCertainty::Likely:
        return QStringLiteral("likely");
    case RepairCertainty::Unrepaired:
        break;
    }
    return QStringLiteral("unrepaired");
}

} // namespace pizhu::document
