// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <QString>
#include <vector>

namespace pizhu::importing {

/// The text of an HTML fragment that another program cleaned: blocks are lines, white space collapses. Each
/// unit knows its place in bytes, as programs count that store "offsets without tags".
struct PlainHtml
{
    QString text;
    std::vector<qint64> bytes; ///< of each unit, and of the end: UTF-8 bytes of text nodes before it

    /// The passage between two byte offsets without white space around it; empty when there is none.
    [[nodiscard]] base::TextRange range(qint64 startByte, qint64 endByte) const;
};

[[nodiscard]] PlainHtml plainHtml(QStringView html);

} // namespace pizhu::importing
