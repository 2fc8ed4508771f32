// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/pictures/folderpictures.h"

#include "app/importing/pictures/pictureaddress.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

constexpr int kMaxAscent = 6;

bool holdsArticlesOfSite(const QString& folderName)
{
    return folderName == "_posts"_L1 || folderName == "_drafts"_L1 || folderName == "content"_L1;
}

/// The folder beyond which nothing is looked at.
QString treeOf(const QString& folder)
{
    QDir ascending(folder);
    for (int i = 0; i < kMaxAscent; ++i) {
        const bool found = holdsArticlesOfSite(ascending.dirName());
        if (!ascending.cdUp() || ascending.isRoot())
            break;
        if (found)
            return ascending.canonicalPath();
    }
    return folder;
}

/// Asks before opening: a pipe or a device would keep the reader waiting.
bool isFileInside(const QString& tree, const QString& path)
{
    const QFileInfo info(path);
    const QString inside = tree.endsWith(u'/') ? tree : tree + u'/';
    return info.isFile() && info.canonicalFilePath().startsWith(inside);
}

} // namespace

std::optional<QByteArray> pictureBeside(const QString& path, const QString& address, qint64 maxBytes)
{
    const QFileInfo article(path);
    const QString folder = article.canonicalPath();
    if (folder.isEmpty())
        return {};
    const QString tree = treeOf(folder);
    const QString name = QDir(tree).relativeFilePath(folder + u'/' + article.fileName());
    for (const QString& candidate : picturePaths(name, address)) {
        const QString there = QDir(tree).filePath(candidate);
        if (!isFileInside(tree, there))
            continue;
        QFile file(there);
        if (file.size() <= maxBytes && file.open(QIODevice::ReadOnly))
            return file.read(maxBytes);
    }
    return {};
}

} // namespace pizhu::importing
