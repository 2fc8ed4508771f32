// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/notedrafts.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using pizhu::settings::NoteDrafts;

class TestNoteDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outlivesTheProgram();
    void droppedDraftIsGone();
    void livesInMemoryWithoutAFile();
    void damagedFileHasNone_data();
    void damagedFileHasNone();

private:
    [[nodiscard]] QString file() const { return m_folder.filePath(u"below/drafts.json"_s); }

    QTemporaryDir m_folder;
};

void TestNoteDrafts::outlivesTheProgram()
{
    const QString text = u"没写完的“笔记”\n**第二行** 𠮷\0x"_s;
    {
        NoteDrafts drafts;
        drafts.keepIn(file());
        for (qsizetype length = 1; length <= text.size(); ++length)
            drafts.keep(u"a"_s, text.left(length));
        drafts.keep(u"b"_s, u"别的"_s);
    }
    NoteDrafts drafts;
    drafts.keepIn(file());
    QCOMPARE(drafts.of(u"a"_s), std::optional(text));
    QCOMPARE(drafts.uids().size(), 2);
}

void TestNoteDrafts::droppedDraftIsGone()
{
    {
        NoteDrafts drafts;
        drafts.keepIn(file());
        drafts.keep(u"a"_s, u"x"_s);
        drafts.drop(u"a"_s);
    }
    NoteDrafts drafts;
    drafts.keepIn(file());
    QCOMPARE(drafts.of(u"a"_s), std::nullopt);
}

void TestNoteDrafts::livesInMemoryWithoutAFile()
{
    NoteDrafts drafts;
    drafts.keep(u"a"_s, u"x"_s);
    QCOMPARE(drafts.of(u"a"_s), std::optional(u"x"_s));
}

void TestNoteDrafts::damagedFileHasNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("{\"a\": \"te");
    QTest::newRow("other kind") << QByteArray("[1, 2]");
    QTest::newRow("other values") << QByteArray("{\"a\": 1}");
}

void TestNoteDrafts::damagedFileHasNone()
{
    QFETCH(const QByteArray, bytes);
    const QString path = m_folder.filePath(u"damaged.json"_s);
    QFile damaged(path);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(bytes);
    damaged.close();
    NoteDrafts drafts;
    drafts.keepIn(path);
    QVERIFY(drafts.uids().isEmpty());
}

QTEST_APPLESS_MAIN(TestNoteDrafts)
#include "tst_notedrafts.moc"
