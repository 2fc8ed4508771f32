// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace pizhu::text {

struct DictionaryEntry
{
    QString key;
    QStringList values; ///< the first is the one conversion takes; never empty

    bool operator==(const DictionaryEntry&) const = default;
};

/// One of OpenCC's dictionaries, sorted by key in UTF-8 order.
using DictionaryEntries = std::vector<DictionaryEntry>;

/// Dictionaries of falling rank: the first that knows any prefix of the text decides, also by a shorter one.
using DictionaryGroup = std::vector<DictionaryEntries>;

/// What an OpenCC configuration does: cut by the longest words of `segmentation`, then take each piece alone
/// through `steps`.
struct OpenCcProfile
{
    DictionaryGroup segmentation;
    std::vector<DictionaryGroup> steps;
};

/// Reads a configuration ("s2t") with all its dictionaries. The only place that knows OpenCC's headers.
[[nodiscard]] base::Result<OpenCcProfile> readOpenCcProfile(const QString& name);

} // namespace pizhu::text
