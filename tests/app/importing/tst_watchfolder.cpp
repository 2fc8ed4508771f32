// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/watchfolder.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using pizhu::importing::WatchFolder;

namespace {

constexpr int kTimeout = 60'000; ///< ms: only a watch that never notices needs it
constexpr WatchFolder::Timing kQuick{.settleMilliseconds = 50, .lookMilliseconds = 150};

} // namespace

class TestWatchFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_watch.reset(); }

    void whatIsThereIsReady();
    void aNewFileIsReady();
    void aFileInANewSubfolderIsReady();
    void aChangedFileIsReadyAgain();
    void anUnchangedFileIsToldOnce();
    void aFileThatGrowsIsWaitedFor();
    void unfinishedDownloadsAreLeftAlone();
    void aVanishedFolderIsToldOnceAndWaitedFor();
    void filesBelongToTheInnermostFolder();
    void lookingNowTellsEverythingAgain();
    void lookingNowIsAnsweredForAnEmptyFolder();
    void aFolderGivenUpIsLeftAlone();
    void addingAFolderDoesNotTellTheOthersAgain();

private:
    void write(const QString& name, const QByteArray& content = "text") const;
    [[nodiscard]] QString path(const QString& name) const { return folder() + u'/' + name; }
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"in"_s); }
    /// Names of the files told so far, without their folder.
    [[nodiscard]] QStringList told() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WatchFolder> m_watch;
    std::unique_ptr<QSignalSpy> m_ready;
};

void TestWatchFolder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(folder()));
    m_watch = std::make_unique<WatchFolder>(kQuick);
    m_ready = std::make_unique<QSignalSpy>(m_watch.get(), &WatchFolder::filesReady);
}

void TestWatchFolder::write(const QString& name, const QByteArray& content) const
{
    QFile file(path(name));
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(name));
    QCOMPARE(file.write(content), content.size());
}

QStringList TestWatchFolder::told() const
{
    QStringList names;
    for (const QVariantList& arguments : *m_ready) {
        for (const QString& file : arguments.at(1).toStringList())
            names += QDir(folder()).relativeFilePath(file);
    }
    return names;
}

void TestWatchFolder::whatIsThereIsReady()
{
    write(u"b.md"_s);
    write(u"a.md"_s);
    m_watch->setFolders({folder()});
    QTRY_COMPARE_WITH_TIMEOUT(told(), (QStringList{u"a.md"_s, u"b.md"_s}), kTimeout);
    QCOMPARE(m_ready->first().at(0).toString(), folder());
}

void TestWatchFolder::aNewFileIsReady()
{
    m_watch->setFolders({folder()});
    write(u"a.md"_s);
    QTRY_COMPARE_WITH_TIMEOUT(told(), QStringList{u"a.md"_s}, kTimeout);
}

void TestWatchFolder::aFileInANewSubfolderIsReady()
{
    m_watch->setFolders({folder()});
    QVERIFY(QDir(folder()).mkpath(u"2021/06"_s));
    write(u"2021/06/a.md"_s);
    QTRY_COMPARE_WITH_TIMEOUT(told(), QStringList{u"2021/06/a.md"_s}, kTimeout);
}

void TestWatchFolder::aChangedFileIsReadyAgain()
{
    write(u"a.md"_s);
    m_watch->setFolders({folder()});
    QTRY_COMPARE_WITH_TIMEOUT(told().size(), 1, kTimeout);
    write(u"a.md"_s, "more text");
    QTRY_COMPARE_WITH_TIMEOUT(told(), (QStringList{u"a.md"_s, u"a.md"_s}), kTimeout);
}

void TestWatchFolder::anUnchangedFileIsToldOnce()
{
    write(u"a.md"_s);
    m_watch->setFolders({folder()});
    QTRY_COMPARE_WITH_TIMEOUT(told(), QStringList{u"a.md"_s}, kTimeout);
    write(u"b.md"_s);
    QTRY_COMPARE_WITH_TIMEOUT(told(), (QStringList{u"a.md"_s, u"b.md"_s}), kTimeout);
}

void TestWatchFolder::aFileThatGrowsIsWaitedFor()
{
    write(u"a.md"_s, "x");
    m_watch->setFolders({folder()});
    QFile file(path(u"a.md"_s));
    QVERIFY(file.open(QIODevice::Append));
    // Each look finds it larger than the one before did.
    for (int i = 0; i < 20 && told().isEmpty(); ++i) {
        file.write("more");
        file.flush();
        QCoreApplication::processEvents();
    }
    file.close();
    QTRY_COMPARE_WITH_TIMEOUT(told(), QStringList{u"a.md"_s}, kTimeout);
}

void TestWatchFolder::unfinishedDownloadsAreLeftAlone()
{
    write(u"page.html.part"_s);
    write(u"other.crdownload"_s);
    m_watch->setFolders({folder()});
    write(u"a.md"_s);
    QTRY_COMPARE_WITH_TIMEOUT(told(), QStringList{u"a.md"_s}, kTimeout);
    QVERIFY(QFile::rename(path(u"page.html.part"_s), path(u"page.html"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(told(), (QStringList{u"a.md"_s, u"page.html"_s}), kTimeout);
}

void TestWatchFolder::aVanishedFolderIsToldOnceAndWaitedFor()
{
    QSignalSpy vanished(m_watch.get(), &WatchFolder::folderVanished);
    QSignalSpy returned(m_watch.get(), &WatchFolder::folderReturned);
    m_watch->setFolders({folder()});
    QVERIFY(QDir(folder()).removeRecursively());
    QTRY_COMPARE_WITH_TIMEOUT(vanished.count(), 1, kTimeout);
    QVERIFY(m_watch->isVanished(folder()));
    QVERIFY(QDir().mkpath(folder()));
    write(u"a.md"_s);
    QTRY_COMPARE_WITH_TIMEOUT(told(), QStringList{u"a.md"_s}, kTimeout);
    QCOMPARE(returned.count(), 1);
    QCOMPARE(vanished.count(), 1);
    QVERIFY(!m_watch->isVanished(folder()));
}

void TestWatchFolder::filesBelongToTheInnermostFolder()
{
    QVERIFY(QDir(folder()).mkpath(u"sub"_s));
    QVERIFY(QDir(folder()).mkpath(u"submarine"_s));
    write(u"a.md"_s);
    write(u"sub/b.md"_s);
    write(u"submarine/c.md"_s);
    m_watch->setFolders({folder(), path(u"sub"_s)});
    QTRY_COMPARE_WITH_TIMEOUT(told().size(), 3, kTimeout);
    QCOMPARE(m_ready->at(0).at(0).toString(), folder());
    QCOMPARE(m_ready->at(0).at(1).toStringList(), (QStringList{path(u"a.md"_s), path(u"submarine/c.md"_s)}));
    QCOMPARE(m_ready->at(1).at(0).toString(), path(u"sub"_s));
}

void TestWatchFolder::lookingNowTellsEverythingAgain()
{
    write(u"a.md"_s);
    m_watch->setFolders({folder()});
    QTRY_COMPARE_WITH_TIMEOUT(told().size(), 1, kTimeout);
    m_watch->lookNow(folder());
    QTRY_COMPARE_WITH_TIMEOUT(told(), (QStringList{u"a.md"_s, u"a.md"_s}), kTimeout);
    QCOMPARE(m_ready->count(), 2);
}

void TestWatchFolder::lookingNowIsAnsweredForAnEmptyFolder()
{
    m_watch->setFolders({folder()});
    m_watch->lookNow(folder());
    QTRY_COMPARE_WITH_TIMEOUT(m_ready->count(), 1, kTimeout);
    QCOMPARE(m_ready->first().at(0).toString(), folder());
    QVERIFY(m_ready->first().at(1).toStringList().isEmpty());
}

void TestWatchFolder::aFolderGivenUpIsLeftAlone()
{
    const QString other = m_folder->filePath(u"other"_s);
    QVERIFY(QDir().mkpath(other));
    m_watch->setFolders({folder(), other});
    m_watch->setFolders({other});
    write(u"a.md"_s);
    write(u"../other/b.md"_s);
    QTRY_COMPARE_WITH_TIMEOUT(told(), QStringList{u"../other/b.md"_s}, kTimeout);
}

void TestWatchFolder::addingAFolderDoesNotTellTheOthersAgain()
{
    const QString other = m_folder->filePath(u"other"_s);
    QVERIFY(QDir().mkpath(other));
    write(u"a.md"_s);
    write(u"../other/b.md"_s);
    m_watch->setFolders({folder()});
    QTRY_COMPARE_WITH_TIMEOUT(told(), QStringList{u"a.md"_s}, kTimeout);
    QSignalSpy vanished(m_watch.get(), &WatchFolder::folderVanished);
    m_watch->setFolders({folder(), other});
    QTRY_COMPARE_WITH_TIMEOUT(told(), (QStringList{u"a.md"_s, u"../other/b.md"_s}), kTimeout);
    QCOMPARE(vanished.count(), 0);
}

QTEST_GUILESS_MAIN(TestWatchFolder)
#include "tst_watchfolder.moc"
