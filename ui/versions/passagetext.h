// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QString>

class QTextDocument;
class QTextEdit;

namespace pizhu::ui {

/// Which side of a change a passage shows.
enum class PassageSide {
    Before, ///< marks what went
    After,  ///< marks what came
};

/// A passage with the text around it, as it was or as it is. Characters that differ from `other` are marked:
/// what went is struck through in the accent colour, what came stands on the colour of a hit, underlined.
struct Passage
{
    QString before;
    QString text;
    QString after;
    QString other; ///< the passage on the other side; null: nothing is marked
};

/// Replaces the document's text; the text around the passage is drawn in the secondary colour.
void showPassage(QTextDocument& document, const Passage& passage, PassageSide side, const Theme& theme);

/// Scrolls until the passage is seen with the line before it, its beginning if there is no room for all of
/// it; never to half a line.
void goToPassage(QTextEdit& view, qsizetype start, qsizetype length);

} // namespace pizhu::ui
