// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <QString>
#include <vector>

namespace pizhu::annotation {

/// A text as it is compared when script, width and case do not count: folded character by character, white
/// space left out except one space between two letters or digits of an alphabet. Remembers where every unit
/// came from.
class FoldedText
{
public:
    explicit FoldedText(QStringView source);

    [[nodiscard]] const QString& text() const { return m_text; }
    /// The source range of a non-empty folded range, widened to whole source characters and their combining
    /// marks.
    [[nodiscard]] base::TextRange toSource(base::TextRange folded) const;
    /// The folded units that come from a source range; empty when none does.
    [[nodiscard]] base::TextRange toFolded(base::TextRange source) const;

private:
    QString m_text;
    std::vector<qint32> m_starts; ///< source start of each unit of m_text
    std::vector<qint32> m_ends;
};

/// `text` folded as above, without offsets.
[[nodiscard]] QString foldedForComparison(QStringView text);

} // namespace pizhu::annotation
