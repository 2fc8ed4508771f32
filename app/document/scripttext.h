// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace pizhu::document {

/// Texts that a script holds for the page to show: its string literals, decoded, that read like Chinese prose
/// or markup around it. Literals with nothing but a comma between them are one run; JSON inside a literal is
/// looked into. Reads strings as JavaScript and JSON write them and nothing else of the languages.
[[nodiscard]] std::vector<QStringList> textsInScript(const QString& script);

} // namespace pizhu::document
