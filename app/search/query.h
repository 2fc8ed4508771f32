// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pizhu::search {

/// A search as the user typed it. Parsing never fails: what is not understood is text.
struct Query
{
    QString text;

    [[nodiscard]] bool isEmpty() const { return text.trimmed().isEmpty(); }
    bool operator==(const Query&) const = default;
};

} // namespace pizhu::search
