// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/citation/cslitem.h"

namespace pizhu::exporting {

/// The parts that are not empty with `delimiter` between them; a full stop is never doubled, nor set behind
/// another mark that closes a sentence.
[[nodiscard]] QString joined(const QStringList& parts, const QString& delimiter);

/// `text` with a full stop at its end, unless it ends with a mark that closes a sentence.
[[nodiscard]] QString withStop(const QString& text);

/// Straight quotation marks and apostrophes become the curly ones of print.
[[nodiscard]] QString printedQuotes(const QString& text);

/// "61-6" → "61-66", any dash → "-".
[[nodiscard]] QString expandedPages(const QString& pages);

/// Letters of given names: "Karen S." → "K S" with " ", "K. S." with ". ". `keepHyphen`: "Jung-Ran" → "J-R",
/// else "J R".
struct InitialsForm
{
    QString mark{}; ///< behind each letter: "." or nothing
    QString separator = QStringLiteral(" ");
    bool keepHyphen = true;
};
[[nodiscard]] QString initials(const QString& given, const InitialsForm& form);

/// "4th", "22nd".
[[nodiscard]] QString ordinal(int number);

/// A name as one reads it: "Priscilla Caplan", 陈登原.
[[nodiscard]] QString plainName(const CslName& name);
/// The part one sorts and cites by: "Caplan", "van der Graaf", 陈登原, a body's whole name.
[[nodiscard]] QString citedName(const CslName& name);
/// "Caplan, Priscilla", 陈登原.
[[nodiscard]] QString invertedName(const CslName& name);
/// Whether the name is written without a space, family first.
[[nodiscard]] bool isEastAsian(const CslName& name);

/// Those who answer for the item: authors, else who stands in their place.
[[nodiscard]] std::vector<CslName> responsible(const CslItem& item);
/// Whether those are its editors.
[[nodiscard]] bool isEdited(const CslItem& item);

} // namespace pizhu::exporting
