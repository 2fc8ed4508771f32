// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/deeplink.h"

#include <vector>

namespace pizhu::text {

/// A link in the Markdown of a note to something in the library. Four forms:
///
///     [[Title]](pizhu://article/UID)   chosen from the list that `[[` opens; shown with the present title
///     [my words](pizhu://article/UID)  shown with the words one wrote
///     pizhu://article/UID              pasted as it was copied; shown with the present title
///     [[Title]]                        a name only; leads where exactly one thing bears it
///
/// The first is an ordinary Markdown link for every other program.
struct NoteLink
{
    base::TextRange whole;          ///< in the note
    base::TextRange label;          ///< the words; of `[[Title]]` without the brackets; empty for an address
    bool isTitled = false;          ///< shown with the title of what it leads to
    std::optional<DeepLink> target; ///< none: a name only

    bool operator==(const NoteLink&) const = default;
};

/// The links of a note in its order. Code, escaped brackets and links to elsewhere are none. Never fails.
[[nodiscard]] std::vector<NoteLink> noteLinks(QStringView markdown);

/// A link of the first form.
[[nodiscard]] QString titledLink(const QString& title, const DeepLink& target);

/// A title as the label of a link, and back: brackets and backslashes are escaped, lines joined.
[[nodiscard]] QString linkLabel(const QString& title);
[[nodiscard]] QString labelText(QStringView label);

/// Half-open ranges of the note that are code: spans between backticks and fenced blocks.
[[nodiscard]] std::vector<base::TextRange> codeRanges(QStringView markdown);

} // namespace pizhu::text
