// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/anchorcarrier.h"
#include "app/annotation/anchorrecord.h"

#include <memory>

namespace pizhu::importing {

/// A passage as a file has it.
struct ForeignPassage
{
    std::optional<base::TextRange> place; ///< UTF-16 units of the file's text, or of the article's
    bool isOurPlace = false;              ///< it counts as the library does, not as a page in a browser does
    annotation::TextQuoteSelector quote;
    std::optional<annotation::AnchorRecord> record; ///< of our own exports
};

/// Finds where the passages of a file stand in one article, by the library's own anchoring and its floors. A
/// place is exact where the file's place holds the file's words, or where they stand without doubt; what is
/// less sure is moved or approximate with its score, and waits in the re-attach inbox; the rest are orphans.
class PassagePlacing
{
public:
    explicit PassagePlacing(QString text);
    /// The file brings the text the passages were made on.
    PassagePlacing(QString fileText, QString text);

    [[nodiscard]] annotation::Anchor anchorOf(const ForeignPassage& passage) const;

    [[nodiscard]] const QString& text() const { return m_text; }

private:
    [[nodiscard]] annotation::Anchor found(const ForeignPassage& passage) const;
    [[nodiscard]] annotation::Anchor carried(const ForeignPassage& passage) const;
    [[nodiscard]] bool standsAt(base::TextRange place, const annotation::TextQuoteSelector& quote) const;
    [[nodiscard]] const annotation::AnchorCarrier& carrier() const;

    QString m_text;
    std::optional<QString> m_fileText;
    mutable std::unique_ptr<annotation::AnchorCarrier> m_carrier; ///< made when a place is not plain
};

/// What an import says of a place that is not exact, for people; empty for others.
[[nodiscard]] QString doubtText(const annotation::Anchor& anchor);

} // namespace pizhu::importing
