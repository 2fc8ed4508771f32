// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/excerpts.h"

#include <QHash>

namespace pizhu::exporting {

/// A stretch of a block that is shaded alike throughout, with the comments that begin before it and end
/// behind it, as numbers of the article's excerpts.
struct CommentedPiece
{
    base::TextRange range;
    std::optional<annotation::HighlightColor> shade{};
    bool underlined = false;
    std::vector<std::size_t> beginning{};
    std::vector<std::size_t> ending{};
};

/// Cuts a block of the article where annotations begin and end. Of overlapping ones the shortest colours.
[[nodiscard]] std::vector<CommentedPiece> commentedPieces(const ArticleExcerpts& gathered,
                                                          base::TextRange block);

/// Excerpts without a place in the text: they are commented on the article's title.
[[nodiscard]] std::vector<std::size_t> placelessExcerpts(const ArticleExcerpts& gathered);

/// Who made it: a colleague by the name that `coders` has by uid, else this program.
[[nodiscard]] QString commentAuthor(const QHash<QString, QString>& coders, const Excerpt& excerpt);

/// The paragraphs of a comment: the words of an orphan, the note, the tags; never empty.
[[nodiscard]] QStringList commentParagraphs(const library::Article& article, const Excerpt& excerpt);

} // namespace pizhu::exporting
