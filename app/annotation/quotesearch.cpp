// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/anchoring.h"
#include "app/annotation/foldedtext.h"

namespace pizhu::annotation {

namespace {

std::vector<base::TextRange> findVerbatim(QStringView text, QStringView quote)
{
    std::vector<base::TextRange> found;
    if (quote.isEmpty())
        return found;
    for (qsizetype at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.size()))
        found.push_back({at, at + quote.size()});
    return found;
}

} // namespace

std::vector<base::TextRange> findQuote(QStringView text, QStringView quote)
{
    const QString wanted = foldedForComparison(quote);
    if (wanted.isEmpty())
        return findVerbatim(text, quote.trimmed());
    const FoldedText folded(text);
    std::vector<base::TextRange> found;
    for (const base::TextRange range : findVerbatim(folded.text(), wanted))
        found.push_back(folded.toSource(range));
    return found;
}

} // namespace pizhu::annotation
