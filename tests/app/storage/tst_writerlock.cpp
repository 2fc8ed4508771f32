// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/writerlock.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/wait.h>
#include <unistd.h>

using namespace pizhu::storage;
using pizhu::base::ErrorCode;

class TestWriterLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondWriterIsRefusedWithTheNameOfTheFirst();
    void isFreeAgainAfterItsOwner();
    void linksMeetAtOneLock();
    void lockOfADeadProcessIsTakenOver();
    void missingFolderIsReadOnly();

private:
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(QStringLiteral("library.pizhu")); }
};

void TestWriterLock::secondWriterIsRefusedWithTheNameOfTheFirst()
{
    const auto first = WriterLock::acquire(path());
    QVERIFY(first.has_value());
    const auto second = WriterLock::acquire(path());
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().code, ErrorCode::ReadOnly);
    QVERIFY2(second.error().message.contains(path()), qPrintable(second.error().message));
    QVERIFY2(second.error().message.contains(QString::number(QCoreApplication::applicationPid())),
             qPrintable(second.error().message));
}

void TestWriterLock::isFreeAgainAfterItsOwner()
{
    {
        const auto first = WriterLock::acquire(path());
        QVERIFY(first.has_value());
    }
    QVERIFY(WriterLock::acquire(path()).has_value());
}

void TestWriterLock::linksMeetAtOneLock()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString link = m_folder.filePath(QStringLiteral("link.pizhu"));
    QVERIFY(QFile::link(path(), link));
    const auto first = WriterLock::acquire(path());
    QVERIFY(first.has_value());
    QVERIFY(!WriterLock::acquire(link).has_value());
}

void TestWriterLock::lockOfADeadProcessIsTakenOver()
{
    const pid_t child = ::fork();
    if (child == 0) {
        // Ends like a crash: no destructor runs, the lock file stays.
        const auto held = WriterLock::acquire(path());
        ::_exit(held.has_value() ? 0 : 1);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
    QVERIFY(QFile::exists(path() + QLatin1String(".lock")));
    QVERIFY(WriterLock::acquire(path()).has_value());
}

void TestWriterLock::missingFolderIsReadOnly()
{
    const auto lock = WriterLock::acquire(m_folder.filePath(QStringLiteral("none/library.pizhu")));
    QVERIFY(!lock.has_value());
    QCOMPARE(lock.error().code, ErrorCode::ReadOnly);
}

QTEST_GUILESS_MAIN(TestWriterLock)
#include "tst_writerlock.moc"
