// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/quotelength.h"

#include "app/annotation/characters.h"
#include "app/text/normalisation.h"

namespace pizhu::annotation {

namespace {

constexpr int kShortQuote = 8; ///< Han characters or words

} // namespace

bool isShortQuote(QStringView quote)
{
    int han = 0;
    int words = 0;
    bool inWord = false;
    for (qsizetype at = 0; at < quote.size();) {
        const char32_t character = nextCharacter(quote, at);
        han += text::isHan(character) ? 1 : 0;
        const bool letter = QChar::isLetterOrNumber(character);
        words += letter && !inWord ? 1 : 0;
        inWord = letter;
    }
    return (han > 0 ? han : words) < kShortQuote;
}

} // namespace pizhu::annotation
