// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QMap>
#include <QStringList>
#include <optional>

namespace pizhu::document {

/// Front matter split from a text: keys in lower case → values (a scalar is a list of one), and where the
/// body starts.
struct FrontMatter
{
    QMap<QString, QStringList> values;
    qsizetype bodyStart = 0; ///< UTF-16 units from the start of the text
    bool lenient = false;    ///< not valid YAML; the values were read line by line as `key: value`
    QString problem;         ///< what YAML found wrong when `lenient`, with the line
};

/// Reads YAML front matter between `---` lines (leading blank lines allowed). No front matter: nullopt.
/// A block that is not valid YAML but holds `key: value` lines is read leniently, and says so.
/// Fails with Unreadable (naming the YAML line) when not even that gives a value.
[[nodiscard]] base::Result<std::optional<FrontMatter>> readFrontMatter(QStringView text);

} // namespace pizhu::document
