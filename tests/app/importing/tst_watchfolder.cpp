// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/watchfolder.h"
#include "app/library/library.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::ImportReport;
using importing::ItemState;
using importing::WatchFolder;

namespace {

constexpr int kTimeout = 60'000; ///< ms: only a watch that never notices needs it
constexpr WatchFolder::Timing kQuick{.settleMilliseconds = 50, .lookMilliseconds = 150};

QByteArray article(const QByteArray& title)
{
    return "---\ntitle: " + title + "\n---\n<p>　　讲清楚事情的经过，也讲清楚谁来监督。</p>\n";
}

} // namespace

class TestWatchFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<ImportReport>(); }
    void init();
    void cleanup();

    void whatIsThereIsImported();
    void aNewFileIsImported();
    void aFileInANewSubfolderIsImported();
    void aChangedFileBecomesAVersion();
    void whatTheLibraryHasIsNotAnnounced();
    void whatIsNoArticleIsLeftOut();
    void aVanishedFolderIsWaitedFor();

private:
    void write(const QString& name, const QByteArray& content) const;
    [[nodiscard]] int articleCount() const;
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"in"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<library::Library> m_library;
    std::unique_ptr<WatchFolder> m_watch;
};

void TestWatchFolder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(folder()));
    auto opened = library::Library::open(m_folder->filePath(u"test.pizhu"_s), {.create = true});
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message + opened.error().detail));
    m_library = std::move(*opened);
    m_watch = std::make_unique<WatchFolder>(*m_library, kQuick);
}

void TestWatchFolder::cleanup()
{
    m_watch.reset();
    m_library.reset();
}

void TestWatchFolder::write(const QString& name, const QByteArray& content) const
{
    QFile file(folder() + u'/' + name);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(name));
    QCOMPARE(file.write(content), content.size());
}

int TestWatchFolder::articleCount() const
{
    const auto counts =
        m_library->read([](const library::Stores& s) { return s.articles.counts(); }).result();
    return counts ? counts->all : -1;
}

void TestWatchFolder::whatIsThereIsImported()
{
    write(u"a.md"_s, article("甲"));
    QSignalSpy started(m_watch.get(), &WatchFolder::importStarted);
    m_watch->setFolders({folder()});
    QTRY_COMPARE_WITH_TIMEOUT(articleCount(), 1, kTimeout);
    QTRY_VERIFY(!m_watch->isImporting());
    QCOMPARE(started.count(), 1);
}

void TestWatchFolder::aNewFileIsImported()
{
    m_watch->setFolders({folder()});
    QSignalSpy imported(m_watch.get(), &WatchFolder::imported);
    write(u"a.md"_s, article("甲"));
    QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, kTimeout);
    QCOMPARE(imported.first().first().value<ImportReport>().count(ItemState::Added), 1);
    QCOMPARE(articleCount(), 1);
}

void TestWatchFolder::aFileInANewSubfolderIsImported()
{
    m_watch->setFolders({folder()});
    QVERIFY(QDir(folder()).mkpath(u"2021/06"_s));
    write(u"2021/06/a.md"_s, article("甲"));
    QTRY_COMPARE_WITH_TIMEOUT(articleCount(), 1, kTimeout);
}

void TestWatchFolder::aChangedFileBecomesAVersion()
{
    QSignalSpy imported(m_watch.get(), &WatchFolder::imported);
    write(u"a.md"_s, article("甲"));
    m_watch->setFolders({folder()});
    QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, kTimeout);
    write(u"a.md"_s, article("甲（更正）"));
    QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 2, kTimeout);
    QCOMPARE(imported.last().first().value<ImportReport>().count(ItemState::NewVersion), 1);
    QCOMPARE(articleCount(), 1);
}

void TestWatchFolder::whatTheLibraryHasIsNotAnnounced()
{
    write(u"a.md"_s, article("甲"));
    m_watch->setFolders({folder()});
    QTRY_VERIFY_WITH_TIMEOUT(articleCount() == 1 && !m_watch->isImporting(), kTimeout);
    QSignalSpy imported(m_watch.get(), &WatchFolder::imported);
    QSignalSpy started(m_watch.get(), &WatchFolder::importStarted);
    write(u"copy.md"_s, article("甲"));
    QTRY_VERIFY_WITH_TIMEOUT(started.count() == 1 && !m_watch->isImporting(), kTimeout);
    QCOMPARE(imported.count(), 0);
}

void TestWatchFolder::whatIsNoArticleIsLeftOut()
{
    write(u"picture.png"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + QByteArray(400, '\x07'));
    QSignalSpy imported(m_watch.get(), &WatchFolder::imported);
    QSignalSpy started(m_watch.get(), &WatchFolder::importStarted);
    m_watch->setFolders({folder()});
    QTRY_VERIFY_WITH_TIMEOUT(started.count() == 1 && !m_watch->isImporting(), kTimeout);
    QCOMPARE(imported.count(), 0);
}

void TestWatchFolder::aVanishedFolderIsWaitedFor()
{
    QSignalSpy vanished(m_watch.get(), &WatchFolder::folderVanished);
    QSignalSpy returned(m_watch.get(), &WatchFolder::folderReturned);
    m_watch->setFolders({folder()});
    QVERIFY(QDir(folder()).removeRecursively());
    QTRY_COMPARE_WITH_TIMEOUT(vanished.count(), 1, kTimeout);
    QVERIFY(QDir().mkpath(folder()));
    write(u"a.md"_s, article("甲"));
    QTRY_COMPARE_WITH_TIMEOUT(articleCount(), 1, kTimeout);
    QCOMPARE(returned.count(), 1);
    QCOMPARE(vanished.count(), 1);
}

QTEST_GUILESS_MAIN(TestWatchFolder)
#include "tst_watchfolder.moc"
