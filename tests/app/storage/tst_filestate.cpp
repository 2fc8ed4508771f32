// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/filestate.h"

#include "app/storage/connection.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pizhu::storage;

class TestFileState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatAFileIs_data();
    void tellsWhatAFileIs();
    void knowsADatabase();
    void folderIsUnreadable();
};

void TestFileState::tellsWhatAFileIs_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<FileState>("expected");
    QTest::newRow("missing") << QByteArray() << FileState::Missing;
    QTest::newRow("empty") << QByteArray("") << FileState::Empty;
    QTest::newRow("short") << QByteArray("SQLite") << FileState::NotADatabase;
    QTest::newRow("text") << QByteArray("# A note about SQLite format 3") << FileState::NotADatabase;
    QTest::newRow("header") << QByteArray("SQLite format 3\0\x10", 17) << FileState::SqliteDatabase;
}

void TestFileState::tellsWhatAFileIs()
{
    QFETCH(QByteArray, content);
    QFETCH(FileState, expected);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.pizhu")));
    if (!content.isNull()) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
    }
    QCOMPARE(probeFile(file.fileName()), expected);
}

void TestFileState::knowsADatabase()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pizhu"));
    auto connection = Connection::open(path, Connection::Mode::Create);
    QVERIFY(connection.has_value());
    QVERIFY((*connection)->execute("CREATE TABLE t(x)").has_value());
    connection->reset();
    QCOMPARE(probeFile(path), FileState::SqliteDatabase);
}

void TestFileState::folderIsUnreadable()
{
    QTemporaryDir folder;
    QCOMPARE(probeFile(folder.path()), FileState::Unreadable);
}

QTEST_GUILESS_MAIN(TestFileState)
#include "tst_filestate.moc"
