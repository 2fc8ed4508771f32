// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <atomic>
#include <vector>

namespace pizhu::importing {

/// A file to import, or a path that cannot be one.
struct ListedFile
{
    QString path;       ///< absolute
    bool named = false; ///< given by the user itself, not found in a folder
    QString problem;    ///< a sentence when the path is missing or unreadable
};

/// The files behind `paths`: folders are walked in name order, without following links to folders and without
/// hidden files. Stops early, with what it has, once `cancelled` is set.
[[nodiscard]] std::vector<ListedFile> listFiles(const QStringList& paths, const std::atomic_bool& cancelled);

} // namespace pizhu::importing
