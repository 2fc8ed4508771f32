// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/filelisting.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <algorithm>

namespace pizhu::importing {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

std::vector<ListedFile> filesInFolder(const QString& folder, const std::atomic_bool& cancelled)
{
    std::vector<ListedFile> files;
    QDirIterator walk(folder, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
    while (walk.hasNext() && !cancelled)
        files.push_back({.path = walk.next()});
    std::ranges::sort(files, {}, &ListedFile::path);
    return files;
}

} // namespace

std::vector<ListedFile> listFiles(const QStringList& paths, const std::atomic_bool& cancelled)
{
    std::vector<ListedFile> files;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        if (info.isDir()) {
            const auto inside = filesInFolder(info.absoluteFilePath(), cancelled);
            files.insert(files.end(), inside.begin(), inside.end());
        } else if (!info.exists()) {
            files.push_back({info.absoluteFilePath(), true, Text::tr("There is no such file.")});
        } else if (!info.isReadable()) {
            files.push_back(
                {info.absoluteFilePath(), true, Text::tr("The file cannot be read: check its permissions.")});
        } else {
            files.push_back({.path = info.absoluteFilePath(), .named = true});
        }
    }
    return files;
}

} // namespace pizhu::importing
