// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>

namespace pizhu::test {

/// What of an item breaks a constraint of csl-data.json, the schema of CSL-JSON 1.0.2; empty when it is
/// valid. Told in our own words: the constraints of the schema, each checked here.
[[nodiscard]] QStringList cslFaults(const QJsonValue& item);

} // namespace pizhu::test
