// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace pizhu::annotation {

/// The character at `at`, which moves behind it. A lone surrogate is a character of its own.
inline char32_t nextCharacter(QStringView text, qsizetype& at)
{
    const QChar first = text[at++];
    const bool pair = first.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate();
    return pair ? QChar::surrogateToUcs4(first, text[at++]) : char32_t(first.unicode());
}

} // namespace pizhu::annotation
