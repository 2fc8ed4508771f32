// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/importcorpus.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace pizhu::bench {

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// The start of the line in the middle.
qsizetype middle(const QByteArray& bytes)
{
    const qsizetype end = bytes.indexOf('\n', bytes.size() / 2);
    return end < 0 ? bytes.size() : end + 1;
}

/// Addresses become others, too: the same would make it a version of the first article.
QByteArray recombined(QByteArray first, const QByteArray& second, int distance)
{
    first.truncate(middle(first));
    return first.replace("://", "://again" + QByteArray::number(distance) + '.') + second.mid(middle(second));
}

/// A name of its own, and few files in each folder.
QString placeFor(const QString& folder, qsizetype number, const QString& path)
{
    constexpr qsizetype kPerFolder = 1000;
    const QString inside = QStringLiteral("%1/%2").arg(folder).arg(number / kPerFolder);
    QDir().mkpath(inside);
    const QString suffix = QFileInfo(path).suffix();
    return QStringLiteral("%1/%2.%3").arg(inside).arg(number).arg(suffix);
}

} // namespace

QStringList filesIn(const QStringList& folders)
{
    QStringList files;
    for (const QString& folder : folders) {
        QStringList inside;
        QDirIterator walk(folder, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
        while (walk.hasNext())
            inside += walk.next();
        inside.sort();
        files += inside;
    }
    return files;
}

bool writeRecombined(const QStringList& files, int distance, const QString& folder)
{
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString& second = files[(i + distance) % files.size()];
        const QByteArray bytes = recombined(contentOf(files[i]), contentOf(second), distance);
        if (!write(placeFor(folder, i, files[i]), bytes))
            return false;
    }
    return true;
}

bool copyPart(const QStringList& files, qint64 bytes, const QString& folder)
{
    qint64 all = 0;
    for (const QString& file : files)
        all += QFileInfo(file).size();
    const qsizetype step = std::max<qsizetype>(1, all / std::max<qint64>(1, bytes));
    for (qsizetype i = 0; i < files.size(); i += step) {
        if (!QFile::copy(files[i], placeFor(folder, i, files[i])))
            return false;
    }
    return true;
}

} // namespace pizhu::bench
