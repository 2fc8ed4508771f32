// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/pictures/pictureaddress.h"

#include <QCryptographicHash>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

/// Longer names are no names of files (NAME_MAX is 255 bytes, a path has a few of them).
constexpr qsizetype kMaxPath = 4'096;
constexpr qsizetype kMaxShortData = 128;

/// `path` from `folder`, without "." and ".."; nothing when it leads out of the tree.
std::optional<QString> joined(const QString& folder, const QString& path)
{
    QStringList parts = folder.split(u'/', Qt::SkipEmptyParts);
    for (const QString& part : path.split(u'/', Qt::SkipEmptyParts)) {
        if (part == "."_L1)
            continue;
        if (part != ".."_L1)
            parts.append(part);
        else if (parts.isEmpty())
            return {};
        else
            parts.removeLast();
    }
    return parts.isEmpty() ? std::nullopt : std::optional(parts.join(u'/'));
}

QString folderOf(const QString& path)
{
    return path.contains(u'/') ? path.section(u'/', 0, -2) : QString();
}

/// The path without the suffix: "a/b.c" of "a/b.c.md".
QString withoutSuffix(const QString& path)
{
    const qsizetype dot = path.lastIndexOf(u'.');
    return dot > path.lastIndexOf(u'/') + 1 ? path.left(dot) : path;
}

/// The folder that holds a site's articles, without the last part; nothing when there is none.
std::optional<QString> siteRoot(const QString& article)
{
    static const QStringList kFolders{u"_posts"_s, u"_drafts"_s, u"content"_s};
    const QStringList parts = folderOf(article).split(u'/');
    for (qsizetype i = parts.size() - 1; i >= 0; --i) {
        if (kFolders.contains(parts[i]))
            return parts.mid(0, i).join(u'/');
    }
    return {};
}

/// What a browser saves has names without what follows "?"; what is percent-encoded may be so on disk, too.
QStringList spellings(const QString& address)
{
    const qsizetype end = address.indexOf(u'?') >= 0 ? address.indexOf(u'?') : address.indexOf(u'#');
    const QString plain = end < 0 ? address : address.left(end);
    QStringList found{QUrl::fromPercentEncoding(plain.toUtf8()), plain};
    if (end >= 0)
        found.append(QUrl::fromPercentEncoding(address.toUtf8()));
    found.removeDuplicates();
    return found;
}

/// "/a.png" of "{{ site.baseurl }}/a.png".
QString withoutTemplate(const QString& path)
{
    const qsizetype end = path.startsWith("{{"_L1) ? path.indexOf("}}"_L1) : -1;
    return end < 0 ? path : u'/' + path.mid(end + 2).trimmed();
}

void addPaths(QStringList& paths, const QString& article, const QString& address)
{
    const auto add = [&paths](const QString& folder, const QString& path) {
        if (auto found = joined(folder, path); found && !paths.contains(*found))
            paths.append(*found);
    };
    const QString path = withoutTemplate(address);
    if (!path.startsWith(u'/')) {
        add(folderOf(article), path);
        add(withoutSuffix(article), path);
        return;
    }
    if (const auto root = siteRoot(article)) {
        add(*root, path);
        add(*root + u"/static"_s, path);
        add(*root + u"/source"_s, path);
    }
    add({}, path);
}

void addSavedPaths(QStringList& paths, const QString& article, const QUrl& url)
{
    const QString name = url.fileName(QUrl::FullyDecoded);
    if (name.isEmpty() || name.contains(u'/'))
        return;
    for (const QLatin1String ending : {"_files"_L1, ".files"_L1}) {
        if (auto found = joined(withoutSuffix(article) + ending, name))
            paths.append(*found);
    }
}

bool isWeb(const QUrl& url)
{
    return (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty();
}

} // namespace

QStringList picturePaths(const QString& article, const QString& address)
{
    QStringList paths;
    if (address.isEmpty() || address.size() > kMaxPath || address.contains(QChar::Null))
        return paths;
    const QUrl url(address, QUrl::TolerantMode);
    if (isWeb(url))
        addSavedPaths(paths, article, url);
    else if (url.scheme().isEmpty() && !address.startsWith("//"_L1)) {
        for (QString& spelling : spellings(address))
            addPaths(paths, article, spelling.replace(u'\\', u'/'));
    }
    return paths;
}

QString webAddress(const QString& pageUrl, const QString& address)
{
    if (isDataAddress(address))
        return {};
    const QUrl url = QUrl(pageUrl).resolved(QUrl(address, QUrl::TolerantMode));
    return isWeb(url) ? url.adjusted(QUrl::RemoveFragment).toString(QUrl::FullyEncoded) : QString();
}

bool isDataAddress(const QString& address)
{
    return address.startsWith("data:"_L1, Qt::CaseInsensitive);
}

std::optional<QByteArray> dataOf(const QString& address)
{
    const qsizetype comma = address.indexOf(u',');
    if (!isDataAddress(address) || comma < 0)
        return {};
    const QByteArray content = QByteArray::fromPercentEncoding(QStringView(address).mid(comma + 1).toUtf8());
    if (!QStringView(address).left(comma).endsWith(";base64"_L1, Qt::CaseInsensitive))
        return content;
    const auto decoded = QByteArray::fromBase64Encoding(content.simplified().replace(" ", ""),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(*decoded) : std::nullopt;
}

QString shortAddress(const QString& address)
{
    if (!isDataAddress(address) || address.size() <= kMaxShortData)
        return address;
    const QByteArray hash = QCryptographicHash::hash(address.toUtf8(), QCryptographicHash::Sha256);
    const QString type = address.mid(5).section(u';', 0, 0).section(u',', 0, 0).left(40);
    return u"data:%1;sha256=%2,"_s.arg(type, QString::fromLatin1(hash.toHex()));
}

} // namespace pizhu::importing
