// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/repair.h"

#include "app/cleanup/markuprepair.h"
#include "app/cleanup/pinyinrepair.h"

namespace pizhu::cleanup {

namespace {

/// Most articles are whole; this test costs nothing against the inference.
bool mayBeDamaged(const QString& text)
{
    for (qsizetype i = text.indexOf(u'('); i > 0; i = text.indexOf(u'(', i + 1)) {
        if (i + 1 < text.size() && text[i + 1].isLower() && text[i - 1].unicode() >= 0x3400)
            return true;
    }
    return false;
}

} // namespace

void repairTexts(std::vector<Piece>& pieces, std::vector<Piece>& headTexts, const Rules& rules)
{
    QStringList texts;
    bool damaged = false;
    for (std::vector<Piece>* list : {&headTexts, &pieces}) {
        for (Piece& piece : *list) {
            texts.append(piece.text);
            damaged = damaged || mayBeDamaged(piece.text);
        }
    }
    if (damaged) {
        PinyinRepairer repairer(texts, rules.damageReadings);
        for (std::vector<Piece>* list : {&headTexts, &pieces}) {
            for (Piece& piece : *list)
                applyEdits(piece, repairer.repair(piece.text));
        }
    }
    for (std::vector<Piece>* list : {&headTexts, &pieces}) {
        for (Piece& piece : *list)
            applyEdits(piece, repairMarkup(piece.text));
    }
}

} // namespace pizhu::cleanup
