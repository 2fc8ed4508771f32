// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <QString>
#include <vector>

namespace pizhu::cleanup {

/// A text in the form in which rules are written (simplified, half-width, lower case) that remembers where
/// each of its units came from.
class FoldedText
{
public:
    explicit FoldedText(QStringView source);

    [[nodiscard]] const QString& text() const { return m_text; }
    /// The source range of a range of text().
    [[nodiscard]] base::TextRange toSource(base::TextRange folded) const;

private:
    QString m_text;
    std::vector<qsizetype> m_starts; ///< source offset of every unit of m_text, and the source's length
};

/// Only the letters and digits of the folded text: two texts with the same key say the same.
[[nodiscard]] QString comparisonKey(QStringView text);

} // namespace pizhu::cleanup
