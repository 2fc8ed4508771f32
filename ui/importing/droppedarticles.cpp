// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/droppedarticles.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace pizhu::ui {

namespace {

/// A longer text is no list of files.
constexpr qsizetype kMaxPathText = 1'000'000;

QStringList linesOf(const QString& text)
{
    QStringList lines;
    for (const QString& line : text.split(u'\n')) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            lines += trimmed;
    }
    return lines;
}

QString localPath(const QString& line)
{
    const QUrl url(line);
    const QString path = url.isLocalFile() ? url.toLocalFile() : line;
    return QFileInfo(path).isAbsolute() && QFileInfo::exists(path) ? path : QString();
}

/// The paths of a text whose lines are all files that exist; else none.
QStringList pathsIn(const QString& text)
{
    if (text.size() > kMaxPathText)
        return {};
    QStringList paths;
    for (const QString& line : linesOf(text)) {
        const QString path = localPath(line);
        if (path.isEmpty())
            return {};
        paths += path;
    }
    return paths;
}

bool isAddress(const QString& line)
{
    return !line.contains(u' ') && !QUrl(line).scheme().isEmpty() && line.contains(QLatin1String("://"));
}

} // namespace

DroppedArticles droppedArticles(const QMimeData& dropped)
{
    DroppedArticles articles;
    for (const QUrl& url : dropped.urls()) {
        if (url.isLocalFile())
            articles.paths += url.toLocalFile();
    }
    if (!articles.paths.isEmpty() || !dropped.urls().isEmpty())
        return articles;
    const QString text = dropped.text();
    articles.paths = pathsIn(text);
    if (!articles.paths.isEmpty())
        return articles;
    const QStringList lines = linesOf(text);
    const bool onlyAddresses = !lines.isEmpty() && std::ranges::all_of(lines, isAddress);
    articles.isArticle = !onlyAddresses && (!lines.isEmpty() || dropped.hasHtml());
    return articles;
}

} // namespace pizhu::ui
