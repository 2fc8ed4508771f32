// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"

#include <QString>

namespace pizhu::bench {

/// A plain quote and position matcher, for comparison: the rules and weights that the Hypothesis client
/// publishes (match-quote.ts; quote 50, prefix 20, suffix 20, position 2). The quote is searched word for
/// word, else by Sellers' approximate search with up to min(256, length / 2) edits; the place with the best
/// score is taken, however bad it is.
class QuoteMatcher
{
public:
    explicit QuoteMatcher(QString text)
        : m_text(std::move(text))
    {}

    /// Empty when nothing is found within the edits allowed.
    [[nodiscard]] base::TextRange find(const annotation::Anchor& anchor) const;

private:
    QString m_text;
};

} // namespace pizhu::bench
