// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/filelisting.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using pizhu::importing::countFiles;
using pizhu::importing::FileWalk;
using pizhu::importing::ListedFile;

class TestFileListing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void foldersAreWalkedInTheOrderOfPaths();
    void pathsKeepTheirOrder();
    void whatIsMissingIsListedWithItsProblem();
    void linksToFoldersAreNotFollowed();
    void hiddenFilesAreLeftOut();
    void anEmptyFolderHasNothing();
    void countingFindsAsMany();
    void countingStopsWhenCancelled();

private:
    void write(const QString& name) const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    /// Relative to the folder.
    [[nodiscard]] QStringList walked(const QStringList& names) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFileListing::write(const QString& name) const
{
    QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
}

QStringList TestFileListing::walked(const QStringList& names) const
{
    QStringList paths;
    for (const QString& name : names)
        paths += path(name);
    QStringList found;
    FileWalk walk(paths);
    while (const auto file = walk.next())
        found += QDir(m_folder->path()).relativeFilePath(file->path);
    return found;
}

void TestFileListing::foldersAreWalkedInTheOrderOfPaths()
{
    QStringList names{u"b/1.md"_s, u"b-c/2.md"_s,   u"b.md"_s,    u"b/d/3.md"_s, u"b/d.md"_s,
                      u"a.md"_s,   u"经济/新.md"_s, u"经济.md"_s, u"z.md"_s,     u"b0/x.md"_s};
    for (const QString& name : names)
        write(name);
    names.sort();
    QCOMPARE(walked({QString()}), names);
}

void TestFileListing::pathsKeepTheirOrder()
{
    for (const QString& name : {u"z/1.md"_s, u"z/2.md"_s, u"a.md"_s})
        write(name);
    QCOMPARE(walked({u"z"_s, u"a.md"_s}), QStringList({u"z/1.md"_s, u"z/2.md"_s, u"a.md"_s}));
    FileWalk walk({path(u"z"_s), path(u"a.md"_s)});
    QVERIFY(!walk.next()->named);
    QVERIFY(!walk.next()->named);
    QVERIFY(walk.next()->named);
}

void TestFileListing::whatIsMissingIsListedWithItsProblem()
{
    FileWalk walk({path(u"gone.md"_s)});
    const auto file = walk.next();
    QVERIFY(file);
    QVERIFY(file->named);
    QVERIFY(!file->problem.isEmpty());
    QVERIFY(!walk.next());
}

void TestFileListing::linksToFoldersAreNotFollowed()
{
    write(u"in/1.md"_s);
    QVERIFY(QFile::link(path(u"in"_s), path(u"in/round"_s)));
    QVERIFY(QFile::link(path(u"in/1.md"_s), path(u"in/2.md"_s)));
    QCOMPARE(walked({u"in"_s}), QStringList({u"in/1.md"_s, u"in/2.md"_s}));
}

void TestFileListing::hiddenFilesAreLeftOut()
{
    for (const QString& name : {u"in/.git/1.md"_s, u"in/.2.md"_s, u"in/3.md"_s})
        write(name);
    QCOMPARE(walked({u"in"_s}), QStringList{u"in/3.md"_s});
}

void TestFileListing::anEmptyFolderHasNothing()
{
    QVERIFY(QDir().mkpath(path(u"in/sub"_s)));
    QCOMPARE(walked({u"in"_s}), QStringList());
}

void TestFileListing::countingFindsAsMany()
{
    for (const QString& name : {u"in/1.md"_s, u"in/sub/2.md"_s, u"3.md"_s})
        write(name);
    QCOMPARE(countFiles({path(u"in"_s), path(u"3.md"_s), path(u"gone.md"_s)}, false), 4);
}

void TestFileListing::countingStopsWhenCancelled()
{
    write(u"1.md"_s);
    QCOMPARE(countFiles({m_folder->path()}, true), 0);
}

QTEST_GUILESS_MAIN(TestFileListing)
#include "tst_filelisting.moc"
