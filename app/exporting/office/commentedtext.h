// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/excerpts.h"

#include <QHash>

namespace pizhu::exporting {

/// A piece of a text that is shaded alike throughout, with the comments that begin before it and end behind
/// it, as numbers of the article's excerpts.
struct CommentedPiece
{
    base::TextRange range;
    std::optional<annotation::HighlightColor> shade{};
    bool underlined = false;
    std::vector<std::size_t> beginning{};
    std::vector<std::size_t> ending{};
};

/// The text of an article with its excerpts as comments, gone through once from its beginning to its end.
class CommentedText
{
public:
    /// The excerpts must outlive this.
    explicit CommentedText(const ArticleExcerpts& gathered);

    /// Excerpts that have no words in the text: they are commented on the article's title.
    [[nodiscard]] const std::vector<std::size_t>& placeless() const { return m_placeless; }
    /// Cuts a block, or a cell of a table, where annotations begin and end. Each call has to ask for one
    /// behind that of the call before. Of overlapping annotations the shortest colours. A comment ends where
    /// the table ends that it begins in, or before the first table: LibreOffice loses others.
    [[nodiscard]] std::vector<CommentedPiece> pieces(base::TextRange stretch);

private:
    /// Without the ends of lines and of cells around its words, which no stretch holds.
    struct Covering
    {
        std::size_t excerpt;
        base::TextRange range;
        qsizetype commentEnd;
    };

    void look(CommentedPiece& piece, const std::vector<Covering>& open) const;

    const ArticleExcerpts& m_gathered;
    std::vector<std::size_t> m_placeless;
    std::vector<Covering> m_coverings; ///< by where they begin
    std::size_t m_next = 0;            ///< the first of them that begins behind the last stretch
    std::vector<Covering> m_present;   ///< those that reach into the last stretch or behind it
};

/// Who made it: a colleague by the name that `coders` has by uid, else this program.
[[nodiscard]] QString commentAuthor(const QHash<QString, QString>& coders, const Excerpt& excerpt);

/// The paragraphs of a comment: the words of an orphan, the note, the tags; never empty.
[[nodiscard]] QStringList commentParagraphs(const library::Article& article, const Excerpt& excerpt);

} // namespace pizhu::exporting
