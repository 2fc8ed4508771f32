// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <atomic>
#include <optional>
#include <vector>

namespace pizhu::importing {

/// A file to import, or a path that cannot be one.
struct ListedFile
{
    QString path;       ///< absolute
    bool named = false; ///< given by the user itself, not found in a folder
    QString problem;    ///< a sentence when the path is missing or unreadable
};

/// The files behind `paths` one after another: folders are walked in name order, without following links to
/// folders and without hidden files. Only the names in the folders it is in are in memory.
class FileWalk
{
public:
    explicit FileWalk(const QStringList& paths)
        : m_paths(paths)
    {}

    [[nodiscard]] std::optional<ListedFile> next();

private:
    struct Folder
    {
        QString path;      ///< with a "/" at its end
        QStringList names; ///< those of folders with a "/" at their end, which gives the order of whole paths
        qsizetype next = 0;
    };

    [[nodiscard]] std::optional<ListedFile> nextInside();
    [[nodiscard]] static Folder folderAt(const QString& path);

    QStringList m_paths;
    qsizetype m_next = 0; ///< of the paths
    std::vector<Folder> m_inside;
};

/// How many there are; stops early once `cancelled` is set.
[[nodiscard]] int countFiles(const QStringList& paths, const std::atomic_bool& cancelled);

} // namespace pizhu::importing
