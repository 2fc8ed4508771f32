// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace pizhu::search {

/// A search as the user typed it. Parsing never fails: what is not understood is text.
struct Query
{
    QString text;
    bool regional = false;    ///< words of other regions are found as well: 软件 finds 軟體 (lexicon.h)
    QStringList withoutPairs; ///< pairKey() of pairs that are left out of this search

    [[nodiscard]] bool isEmpty() const { return text.trimmed().isEmpty(); }
    bool operator==(const Query&) const = default;
};

} // namespace pizhu::search
