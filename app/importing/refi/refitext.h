// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"
#include "app/importing/refi/refiproject.h"

#include <optional>

namespace pizhu::importing {

/// A source's plain text as a document of the library, and where its passages stand there.
class RefiText
{
public:
    explicit RefiText(const RefiSource& source);

    [[nodiscard]] const document::Document& document() const { return m_document; }
    /// The passage's place in the document's text, or, when that is another text, wherever its words stand
    /// once. Absent when it has none.
    [[nodiscard]] std::optional<base::TextRange> place(const RefiSelection& selection) const;
    /// The passage's place in the text as the source has it.
    [[nodiscard]] std::optional<base::TextRange> placeInSource(const RefiSelection& selection) const;
    [[nodiscard]] const QString& sourceText() const { return m_text; }
    /// The passage's words as the source has them; its name when they cannot be found out.
    [[nodiscard]] QString quote(const RefiSelection& selection) const;

private:
    /// Programs count differently: the byte order mark or not, CR LF as one character or two.
    struct Counting
    {
        bool mark = false;
        bool lineEndAsOne = false;
    };
    [[nodiscard]] std::vector<qsizetype> offsets(Counting counting) const;
    [[nodiscard]] std::optional<base::TextRange> raw(const RefiSelection& selection,
                                                     const std::vector<qsizetype>& at) const;

    QString m_text; ///< as found
    document::Document m_document;
    std::vector<qsizetype> m_canonical; ///< for each unit of m_text, and its end: the offset in the document
    std::vector<qsizetype> m_units;     ///< for each character as the project counts: the unit of m_text
};

} // namespace pizhu::importing
