// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"
#include "app/base/textrange.h"

#include <QStringView>
#include <optional>

namespace pizhu::annotation {

/// How well the text around a place agrees with the remembered context, 0…1 a side; a side that was not
/// remembered is absent. Nearer characters weigh more. Script, width, case and white space do not count.
struct ContextScore
{
    std::optional<double> before;
    std::optional<double> after;

    /// The mean of the sides there are; absent when there is none.
    [[nodiscard]] std::optional<double> mean() const;
};

/// Compares context that is folded once with many places of one text.
class ContextMatcher
{
public:
    ContextMatcher(QStringView text, const TextQuoteSelector& quote);

    [[nodiscard]] ContextScore scoreAt(base::TextRange place) const;
    [[nodiscard]] double scoreBefore(qsizetype position) const;
    [[nodiscard]] double scoreAfter(qsizetype position) const;
    /// Verbatim agreement next to the place, in UTF-16 units: a cheap order for many candidates.
    [[nodiscard]] qsizetype adjacentUnits(base::TextRange place) const;
    [[nodiscard]] bool hasContext() const;

private:
    QStringView m_text;
    const TextQuoteSelector& m_quote;
    QString m_foldedPrefixReversed;
    QString m_foldedSuffix;
};

} // namespace pizhu::annotation
