// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/dictionary.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using text::Dictionary;

namespace {

// Our own entries, in the format of the dictionary.
constexpr auto kFile = "# CC-CEDICT\n"
                       "#! version=1\n"
                       "\n"
                       "銀行 银行 [yin2 hang2] /bank/CL:家[jia1]/\r\n"
                       "銀 银 [yin2] /silver/\n"
                       "行 行 [hang2] /row/line/\n"
                       "行 行 [xing2] /to walk/to go/\n"
                       "行人 行人 [xing2 ren2] /pedestrian/\n"
                       "𠮷 𠮷 [ji2] /variant of 吉/\n"
                       "女 女 [nu:3] /woman/\n"
                       "AA制 AA制 [A A zhi4] /to go Dutch/\n";

std::shared_ptr<const Dictionary> dictionary()
{
    const auto parsed = Dictionary::parse(kFile);
    return parsed ? *parsed : nullptr;
}

} // namespace

class TestDictionary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEntries();
    void findsTheLongestWord_data();
    void findsTheLongestWord();
    void wordsDecideHowTheyAreRead();
    void readsTheFileAsItComes();
    void namesTheLineThatIsNoEntry_data();
    void namesTheLineThatIsNoEntry();
};

void TestDictionary::readsEntries()
{
    const auto read = dictionary();
    QVERIFY(read);
    QCOMPARE(read->entryCount(), 8);
    const auto entries = read->entriesOf(u"銀行"_s);
    QCOMPARE(entries.size(), 1U);
    QCOMPARE(entries.front().simplified, u"银行"_s);
    QCOMPARE(entries.front().syllables, (QStringList{u"yín"_s, u"háng"_s}));
    QCOMPARE(entries.front().senses, (QStringList{u"bank"_s, u"CL:家[jia1]"_s}));
    QCOMPARE(read->entriesOf(u"行"_s).size(), 2U);
    QCOMPARE(read->entriesOf(u"女"_s).front().syllables, QStringList{u"nǚ"_s});
    QVERIFY(read->entriesOf(u"无"_s).empty());
}

void TestDictionary::findsTheLongestWord_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("word");
    QTest::newRow("simplified") << u"在银行里"_s << 1 << u"银行"_s;
    QTest::newRow("traditional") << u"在銀行裏"_s << 1 << u"銀行"_s;
    QTest::newRow("from the pointer on") << u"银行人"_s << 1 << u"行人"_s;
    QTest::newRow("at the end") << u"行"_s << 0 << u"行"_s;
    QTest::newRow("outside the BMP") << u"在𠮷村"_s << 1 << u"𠮷"_s;
    QTest::newRow("letters and Han") << u"用AA制吧"_s << 1 << u"AA制"_s;
    QTest::newRow("none") << u"，行"_s << 0 << QString();
    QTest::newRow("behind the end") << u"行"_s << 5 << QString();
}

void TestDictionary::findsTheLongestWord()
{
    QFETCH(const QString, sentence);
    QFETCH(const int, at);
    QFETCH(const QString, word);
    const auto match = dictionary()->longestAt(sentence, at);
    QCOMPARE(match ? match->range.of(sentence).toString() : QString(), word);
    QVERIFY(!match || !match->entries.empty());
}

void TestDictionary::wordsDecideHowTheyAreRead()
{
    const auto syllables = [](const QString& text) {
        QStringList found;
        for (const text::CharacterReading& reading : text::readPinyin(text, *dictionary()))
            found += reading.pinyin;
        return found.join(u' ');
    };
    QCOMPARE(syllables(u"银行"_s), u"yín háng"_s);
    QCOMPARE(syllables(u"行人"_s), u"xíng rén"_s);
}

/// Packed by gzip, here in two members.
void TestDictionary::readsTheFileAsItComes()
{
    const QByteArray packed = QByteArray::fromBase64(
        "H4sIAAAAAAACA3vZ1fBiYY/Cy8nbQFR0ZWaekUJGYl66UayCflJiHgCrfidmHwAAAB+LCAAAAAAAAgPL1ud6sbDnya"
        "5dClAquiIzL91IoSg1zyhWQb8gNSW1uKQoMzFPnwsA/wbXrSsAAAA=");
    const auto read = Dictionary::parse(packed);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE((*read)->entryCount(), 2);
    QCOMPARE((*read)->entriesOf(u"行人"_s).front().senses, QStringList{u"pedestrian"_s});
    const auto cut = Dictionary::parse(packed.chopped(12));
    QVERIFY(!cut);
    QVERIFY2(cut.error().message.contains(u"damaged"_s), qPrintable(cut.error().message));
}

void TestDictionary::namesTheLineThatIsNoEntry_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("prose") << QByteArray("# a\n行 行 [xing2] /go/\nThis is a letter.\n") << u"Line 3"_s;
    QTest::newRow("no senses") << QByteArray("行 行 [xing2]\n") << u"Line 1"_s;
    QTest::newRow("one form") << QByteArray("行 [xing2] /go/\n") << u"Line 1"_s;
    QTest::newRow("bracket open") << QByteArray("行 行 [xing2 /go/\n") << u"Line 1"_s;
    QTest::newRow("empty") << QByteArray() << u"no entries"_s;
    QTest::newRow("comments only") << QByteArray("# a\n") << u"no entries"_s;
    QTest::newRow("packed") << QByteArray("PK\x03\x04") << u"packed"_s;
    QTest::newRow("binary") << QByteArray("\x00\x01\xff\n", 4) << u"Line 1"_s;
}

void TestDictionary::namesTheLineThatIsNoEntry()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, says);
    const auto parsed = Dictionary::parse(bytes);
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().message.contains(says), qPrintable(parsed.error().message));
}

QTEST_APPLESS_MAIN(TestDictionary)
#include "tst_dictionary.moc"
