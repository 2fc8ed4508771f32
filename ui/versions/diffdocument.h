// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/textdiff.h"
#include "ui/widgets/theme.h"

#include <QFont>
#include <QSet>
#include <optional>
#include <vector>

class QTextDocument;

namespace pizhu::ui {

/// Two texts and what differs.
struct ComparedTexts
{
    QString before;
    QString after;
    text::TextDiff diff;
};

/// How a diff is written.
struct DiffStyle
{
    Theme theme;
    QFont font;
    QSet<int> unfolded;            ///< folds the user opened, by the index of their first paragraph
    qsizetype mostUnits = 200'000; ///< of text; the rest waits behind a link
};

/// Where things stand in a written diff; positions are those of the QTextDocument.
struct DiffLayout
{
    /// A piece of text, as long in the document as in the texts it comes from.
    struct Passage
    {
        base::TextRange before; ///< empty when it is not in the old text
        base::TextRange after;  ///< empty when it is not in the new text
        qsizetype position = 0;
        int paragraph = 0; ///< of the diff
    };

    std::vector<base::TextRange> changes; ///< what one goes to from change to change
    std::vector<Passage> passages;        ///< in the order of the document
    int written = 0;                      ///< paragraphs of the diff; the others are behind the link
};

/// Address of a fold's link; the rest of a long diff has kRestLink.
[[nodiscard]] QString foldLink(int firstParagraph);
[[nodiscard]] std::optional<int> foldOfLink(const QString& link);
inline constexpr auto kRestLink = "rest:";

/// The run of unchanged paragraphs without a change beside them that `paragraph` is hidden in, [first, end)
/// as indices of the diff; empty when it is never hidden.
[[nodiscard]] base::TextRange foldAround(const text::TextDiff& diff, int paragraph);

/// Writes the new text with what was taken away struck out, unchanged paragraphs folded.
DiffLayout writeDiff(QTextDocument& document, const ComparedTexts& texts, const DiffStyle& style);

/// Writes one text as it is, its paragraphs as passages of the new side.
DiffLayout writePlainText(QTextDocument& document, const QString& text, const DiffStyle& style);

} // namespace pizhu::ui
