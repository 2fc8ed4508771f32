// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

#include <QRandomGenerator>

namespace pizhu::test {

/// A document of a few short paragraphs that mixes scripts, phrases whose conversion changes their length
/// (软件, 信息 …), characters beyond the BMP, emoji made of several characters, combining marks, Latin,
/// digits, tabs and carriage returns.
/// HTML knows no carriage returns.
enum class CarriageReturns { With, Without };
[[nodiscard]] document::Document mixedDocument(QRandomGenerator& random, int paragraphs,
                                               CarriageReturns returns = CarriageReturns::With);

/// A range of a text that is not empty, does not cut a surrogate pair, and is mostly short.
[[nodiscard]] base::TextRange randomSpan(const QString& text, QRandomGenerator& random);

} // namespace pizhu::test
