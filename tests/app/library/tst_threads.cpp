// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"
#include "tests/support/waiting.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QThread>

using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;
using base::ErrorCode;

class TestThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestReadWins();
    void queuedOlderReadEndsAtOnce();
    void otherChannelsAreLeftAlone();
    void outdatedReadsNeverFailOthers();
    void interruptsALongStatement();
    void readSeesOneSnapshot();
    void changedComesToTheOwner();
    void failedOrIdleWritesAreNoNews();
    void destructorFinishesWritesAndCancelsReads();
    void writesKeepTheirOrder();
    void continuationMayWriteWhileClosing();
    void idleReadsGiveWay();
    void idleReadsRunOneAtATime();
};

void TestThreads::newestReadWins()
{
    TemporaryLibrary library;
    QSemaphore running;
    QSemaphore release;
    const auto slow = [&](const Stores&) -> base::Result<int> {
        running.release();
        release.acquire();
        return 1;
    };
    const auto older = library.library().readNewest(QStringLiteral("search"), slow);
    running.acquire();
    const auto newer = library.library().readNewest(QStringLiteral("search"),
                                                    [](const Stores&) -> base::Result<int> { return 2; });
    QCOMPARE(valueOf(newer.result()), 2);
    release.release();
    QCOMPARE(older.result().error().code, ErrorCode::Cancelled);
}

void TestThreads::queuedOlderReadEndsAtOnce()
{
    TemporaryLibrary library;
    QSemaphore release;
    const auto block = [&](const Stores&) -> base::Result<int> {
        release.acquire();
        return 0;
    };
    const auto first = library.library().read(block);
    const auto second = library.library().read(block); // both readers are busy now
    const auto quick = [](const Stores&) -> base::Result<int> { return 3; };
    const auto older = library.library().readNewest(QStringLiteral("search"), quick);
    const auto newer = library.library().readNewest(QStringLiteral("search"), quick);
    QCOMPARE(older.result().error().code, ErrorCode::Cancelled);
    release.release(2);
    QCOMPARE(valueOf(newer.result()), 3);
    QCOMPARE(valueOf(first.result()) + valueOf(second.result()), 0);
}

void TestThreads::otherChannelsAreLeftAlone()
{
    TemporaryLibrary library;
    QSemaphore running;
    QSemaphore release;
    const auto slow = [&](const Stores&) -> base::Result<int> {
        running.release();
        release.acquire();
        return 1;
    };
    const auto list = library.library().readNewest(QStringLiteral("list"), slow);
    running.acquire();
    const auto facets = library.library().readNewest(QStringLiteral("facets"),
                                                     [](const Stores&) -> base::Result<int> { return 2; });
    QCOMPARE(valueOf(facets.result()), 2);
    release.release();
    QCOMPARE(valueOf(list.result()), 1);
}

/// An interrupt may come while the outdated read ends its snapshot; the next read on that connection must not
/// suffer.
void TestThreads::outdatedReadsNeverFailOthers()
{
    TemporaryLibrary library;
    library.add({});
    const auto count = [](const Stores& stores) { return stores.articles.counts(); };
    QStringList failures;
    for (int i = 0; i < 20'000; ++i) {
        std::ignore = library.library().readNewest(QStringLiteral("search"), count);
        if (i % 4 != 0)
            continue;
        const auto other = library.library().read(count).result();
        if (!other)
            failures += other.error().message + QStringLiteral(" ") + other.error().detail;
    }
    QVERIFY2(failures.isEmpty(), qPrintable(QString::number(failures.size()) + failures.value(0)));
}

void TestThreads::interruptsALongStatement()
{
    TemporaryLibrary library;
    for (int i = 0; i < 30; ++i)
        library.add({.title = QString::number(i)});
    QSemaphore running;
    // Searches without an end of its own: only the interruption stops it.
    const auto endless = [&](const Stores& stores) -> base::Result<int> {
        running.release();
        for (int i = 0;; ++i) { // another text each time: equal ones are answered from memory
            const auto found =
                stores.articles.find({.text = {QStringLiteral("第 段 -无 -%1 (一 OR 二)").arg(i)}});
            if (!found)
                return base::fail(found.error());
        }
    };
    const auto older = library.library().readNewest(QStringLiteral("search"), endless);
    running.acquire();
    // An interruption between two statements is lost, as SQLite documents: newer calls repeat it.
    while (!older.isFinished())
        std::ignore =
            library.library()
                .readNewest(QStringLiteral("search"), [](const Stores&) -> base::Result<int> { return 2; })
                .result();
    QCOMPARE(older.result().error().code, ErrorCode::Cancelled);
}

void TestThreads::readSeesOneSnapshot()
{
    TemporaryLibrary library;
    library.add({.title = QStringLiteral("甲")});
    QSemaphore counted;
    QSemaphore written;
    const auto countTwice = [&](const Stores& stores) -> base::Result<std::pair<int, int>> {
        const int before = valueOf(stores.articles.count({}));
        counted.release();
        written.acquire();
        return std::pair(before, valueOf(stores.articles.count({})));
    };
    const auto counts = library.library().read(countTwice);
    counted.acquire();
    library.add({.title = QStringLiteral("乙")});
    written.release();
    const auto [before, after] = valueOf(counts.result());
    QCOMPARE(before, 1);
    QCOMPARE(after, 1);
}

void TestThreads::changedComesToTheOwner()
{
    TemporaryLibrary library;
    QSignalSpy changed(&library.library(), &Library::changed);
    QThread* emittedOn = nullptr;
    connect(
        &library.library(), &Library::changed, this, [&] { emittedOn = QThread::currentThread(); },
        Qt::DirectConnection);
    library.write([](Stores& stores) { return stores.tags.ensure(QStringLiteral("a")); });
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(emittedOn, QThread::currentThread());
    valueOf(library.library().undo().result());
    QTRY_COMPARE(changed.size(), 2);
}

void TestThreads::failedOrIdleWritesAreNoNews()
{
    TemporaryLibrary library;
    QSignalSpy changed(&library.library(), &Library::changed);
    const auto fails = [](Stores&) -> base::Result<void> {
        return base::fail(ErrorCode::InvalidInput, QString());
    };
    QVERIFY(!library.library().write(QString(), fails).result());
    const base::ArticleId article = library.add({});
    QTRY_COMPARE(changed.size(), 1);
    library.write([=](Stores& stores) { return stores.articles.setStarred(std::array{article}, false); });
    library.write([](Stores& stores) { return stores.tags.ensure(QStringLiteral("a")); });
    QTRY_COMPARE(changed.size(), 2);
}

void TestThreads::destructorFinishesWritesAndCancelsReads()
{
    TemporaryLibrary library;
    QSemaphore release;
    const auto block = [&](const Stores&) -> base::Result<int> {
        release.acquire();
        return 0;
    };
    const auto busy = library.library().read(block);
    const auto alsoBusy = library.library().read(block);
    const auto queued = library.library().read(block);
    std::vector<QFuture<base::Result<base::TagId>>> writes;
    for (int i = 0; i < 20; ++i)
        writes.push_back(library.library().write(
            QString(), [i](Stores& stores) { return stores.tags.ensure(QString::number(i)); }));
    release.release(3);
    library.close();
    QVERIFY(busy.isFinished());
    QVERIFY(alsoBusy.isFinished());
    QVERIFY(queued.isFinished());
    for (const auto& write : writes)
        QVERIFY(write.isFinished() && write.result());
    library.reopen();
    QCOMPARE(library.read([](const Stores& stores) { return stores.tags.all(); }).size(), 20U);
}

void TestThreads::writesKeepTheirOrder()
{
    TemporaryLibrary library;
    library.add({});
    for (int i = 0; i <= 50; ++i)
        std::ignore = library.library().write(QString(), [i](Stores& stores) {
            return stores.articles.setReadingPosition(base::ArticleId{1}, i);
        });
    const auto article = [](Stores& stores) { return stores.articles.load(base::ArticleId{1}); };
    QCOMPARE(library.write(article).readingPosition, 50);
}

void TestThreads::continuationMayWriteWhileClosing()
{
    TemporaryLibrary library;
    Library* own = &library.library();
    QFuture<base::Result<base::TagId>> second;
    const auto first =
        own->write(QString(), [](Stores& stores) { return stores.tags.ensure(QStringLiteral("a")); })
            .then([&second, own](base::Result<base::TagId> done) {
                second = own->write(QString(),
                                    [](Stores& stores) { return stores.tags.ensure(QStringLiteral("b")); });
                return done;
            });
    library.close();
    QVERIFY(first.isFinished());
    QVERIFY(second.isFinished());
}

void TestThreads::idleReadsGiveWay()
{
    TemporaryLibrary library;
    QSemaphore running;
    QSemaphore release;
    const auto block = [&](const Stores&) -> base::Result<int> {
        running.release();
        release.acquire();
        return 1;
    };
    const auto idle = library.library().readIdle(block);
    const auto other = library.library().read(block);
    running.acquire(2); // both readers are busy now
    const auto wanted = library.library().read([](const Stores&) -> base::Result<int> { return 2; });
    release.release(2);
    QCOMPARE(idle.result().error().code, ErrorCode::Cancelled);
    QCOMPARE(valueOf(other.result()), 1);
    QCOMPARE(valueOf(wanted.result()), 2);
    QCOMPARE(
        valueOf(library.library().readIdle([](const Stores&) -> base::Result<int> { return 3; }).result()),
        3);
}

void TestThreads::idleReadsRunOneAtATime()
{
    TemporaryLibrary library;
    QSemaphore running;
    QSemaphore release;
    const auto block = [&](const Stores&) -> base::Result<int> {
        running.release();
        release.acquire();
        return 1;
    };
    const auto first = library.library().readIdle(block);
    const auto second = library.library().readIdle(block);
    running.acquire();
    // The other reader is free for what somebody waits for.
    QCOMPARE(valueOf(library.library().read([](const Stores&) -> base::Result<int> { return 2; }).result()),
             2);
    QCOMPARE(running.available(), 0);
    release.release(2);
    QCOMPARE(valueOf(first.result()) + valueOf(second.result()), 2);
}

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
