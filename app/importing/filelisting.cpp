// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/filelisting.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>

namespace pizhu::importing {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

ListedFile named(const QFileInfo& info)
{
    ListedFile file{.path = info.absoluteFilePath(), .named = true};
    if (!info.exists())
        file.problem = Text::tr("There is no such file.");
    else if (!info.isReadable())
        file.problem = Text::tr("The file cannot be read: check its permissions.");
    return file;
}

} // namespace

FileWalk::Folder FileWalk::folderAt(const QString& path)
{
    Folder folder{.path = path.endsWith(u'/') ? path : path + u'/'};
    QDirIterator entries(folder.path, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Readable);
    while (entries.hasNext()) {
        entries.next();
        const QFileInfo entry = entries.fileInfo();
        if (!entry.isDir())
            folder.names += entry.fileName();
        else if (!entry.isSymLink())
            folder.names += entry.fileName() + u'/';
    }
    folder.names.sort();
    return folder;
}

std::optional<ListedFile> FileWalk::nextInside()
{
    while (!m_inside.empty()) {
        Folder& folder = m_inside.back();
        if (folder.next == folder.names.size()) {
            m_inside.pop_back();
            continue;
        }
        const QString path = folder.path + folder.names[folder.next++];
        if (!path.endsWith(u'/'))
            return ListedFile{.path = path};
        m_inside.push_back(folderAt(path));
    }
    return {};
}

std::optional<ListedFile> FileWalk::next()
{
    for (;;) {
        if (auto file = nextInside())
            return file;
        if (m_next == m_paths.size())
            return {};
        const QFileInfo info(m_paths[m_next++]);
        if (!info.isDir())
            return named(info);
        m_inside.push_back(folderAt(info.absoluteFilePath()));
    }
}

int countFiles(const QStringList& paths, const std::atomic_bool& cancelled)
{
    FileWalk walk(paths);
    int count = 0;
    while (!cancelled && walk.next())
        ++count;
    return count;
}

} // namespace pizhu::importing
