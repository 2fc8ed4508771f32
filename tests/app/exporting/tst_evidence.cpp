// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/evidence/evidencepack.h"
#include "app/exporting/evidence/evidenceverify.h"
#include "app/exporting/excerpttext.h"
#include "app/exporting/markdownescape.h"
#include "app/exporting/ziparchive.h"
#include "tests/app/exporting/exportsample.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using exporting::EvidenceFault;
using exporting::EvidenceReport;

namespace {

const auto kWide = u"01890a5d-ac96-774b-bcce-b302099a8001"_s;
const auto kFirst = u"articles/01890a5d-ac96-774b-bcce-b302099a8057/"_s;

QByteArray pack()
{
    return exporting::renderContent(test::exportSample(), {.format = exporting::Format::Evidence}).value();
}

QMap<QString, QByteArray> filesOf(const QByteArray& zip)
{
    return exporting::readZip(zip)->files;
}

QByteArray packed(const QMap<QString, QByteArray>& files)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exporting::ZipWriter zip(buffer);
    for (auto file = files.begin(); file != files.end(); ++file)
        zip.add(file.key(), file.value());
    if (const auto finished = zip.finish(); !finished)
        qFatal("%s", qPrintable(finished.error().message));
    return buffer.data();
}

EvidenceReport verified(const QMap<QString, QByteArray>& files)
{
    return exporting::verifyEvidence(packed(files)).value();
}

QStringList namesOf(const EvidenceReport& report)
{
    QStringList names;
    for (const EvidenceFault& fault : report.faults)
        names << (fault.part == EvidenceFault::Part::Quote ? u"quote "_s : QString()) + fault.name;
    names.removeDuplicates();
    return names;
}

/// Where the words of a quote stand in a file.
struct QuotePlace
{
    QString id;
    qsizetype start = 0;
    qsizetype end = 0;
};

/// In the text, the source or the readable excerpts; none in other files.
std::vector<QuotePlace> quotePlaces(const QString& file, const QString& content)
{
    std::vector<QuotePlace> places;
    for (const exporting::ArticleExcerpts& gathered : test::exportSample().articles) {
        if (!file.contains(gathered.article.uid) && file != u"excerpts.md")
            continue;
        for (const exporting::Excerpt& excerpt : gathered.excerpts) {
            if (!exporting::isAttached(gathered.article, excerpt.annotation))
                continue;
            QString words = exporting::quotedText(gathered.article, excerpt.annotation);
            if (file.endsWith(u".html"_s))
                words.replace(u"<b>"_s, u"&lt;b&gt;"_s).replace(u"\n"_s, u"</p>\r\n<p>"_s);
            else if (file == u"excerpts.md")
                words = exporting::markdownQuotation(words);
            else if (!file.endsWith(u"text.txt"_s))
                continue;
            const qsizetype start = content.indexOf(words);
            if (start >= 0)
                places.push_back({excerpt.annotation.uid, start, start + words.size()});
        }
    }
    return places;
}

/// With PIZHU_EXHAUSTIVE every character and every byte is changed, which takes minutes.
bool isExhaustive()
{
    return qEnvironmentVariableIsSet("PIZHU_EXHAUSTIVE");
}

/// The file with one letter, digit or Han character changed: the first where `behind` ends, else in the
/// middle.
QByteArray changed(QByteArray content, const QByteArray& behind)
{
    qsizetype at = behind.isEmpty() ? content.size() / 2 : content.indexOf(behind) + behind.size();
    while (at < content.size() && !QChar::isLetterOrNumber(uchar(content[at])) && uchar(content[at]) < 0x80)
        ++at;
    if (uchar(content[at]) >= 0xF0)
        return content.replace(at, 4, "𠀀");
    if (uchar(content[at]) >= 0xE0)
        return content.replace(at, 3, content.mid(at, 3) == "字" ? "文" : "字");
    content[at] = content[at] == 'a' ? 'b' : 'a';
    return content;
}

} // namespace

class TestEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packsAreSound();
    void aPackHoldsEverything();
    void checksumsAreThoseOfSha256sum();
    void oneChangedCharacterIsNamed_data();
    void oneChangedCharacterIsNamed();
    void oneCharacterOfAnyPartNamesExactlyWhatFails_data();
    void oneCharacterOfAnyPartNamesExactlyWhatFails();
    void everyByteOfEveryFileIsGuarded();
    void aChangedQuoteIsComparedCharacterByCharacter();
    void aTextThatWasRewrittenWithItsChecksumsStillFailsTheQuote();
    void damagedBytesAreNamed();
    void noByteOfTheArchiveHidesAChange();
    void missingAndForeignFilesAreNamed();
    void somethingElseIsNoPack_data();
    void somethingElseIsNoPack();
};

void TestEvidence::packsAreSound()
{
    const auto report = exporting::verifyEvidence(pack());
    QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
    QVERIFY2(report->isSound(), qPrintable(report->toText()));
    QCOMPARE(report->articles, 2);
    QCOMPARE(report->quotes, 5); // the note has no quote, the orphan no place
    QCOMPARE(report->literalInSource, 5);
}

void TestEvidence::aPackHoldsEverything()
{
    const auto files = filesOf(pack());
    const QStringList perArticle{u"text.txt"_s, u"source.html"_s, u"article.json"_s, u"clean-up.json"_s};
    for (const QString& name : perArticle)
        QVERIFY2(files.contains(kFirst + name), qPrintable(name));
    QCOMPARE(files.size(), 2 * perArticle.size() + 7 + 3);
    QVERIFY(files.value(kFirst + u"article.json"_s).contains("2022-01-02T03:04:00.000Z"));
    QVERIFY(files.value(kFirst + u"article.json"_s).contains("[N/OL]"));
    QCOMPARE(pack(), pack());
}

void TestEvidence::checksumsAreThoseOfSha256sum()
{
    const auto files = filesOf(pack());
    const QList<QByteArray> lines = files.value(u"SHA256SUMS"_s).trimmed().split('\n');
    QCOMPARE(lines.size(), files.size() - 1);
    for (const QByteArray& line : lines) {
        const QByteArray digest = QCryptographicHash::hash(files.value(QString::fromUtf8(line.sliced(66))),
                                                           QCryptographicHash::Sha256);
        QCOMPARE(line.left(64), digest.toHex());
    }
}

void TestEvidence::oneChangedCharacterIsNamed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("behind");
    QTest::addColumn<QStringList>("named");
    const QString quote = u"excerpts/"_s + kWide + u".json"_s;
    QTest::newRow("a quote") << quote << QByteArray("\"exact\": \"") << QStringList{u"quote "_s + kWide};
    QTest::newRow("its note") << quote << QByteArray("\"note\": \"") << QStringList{u"quote "_s + kWide};
    QTest::newRow("its time") << quote << QByteArray("\"created\": \"") << QStringList{u"quote "_s + kWide};
    QTest::newRow("what stands before it")
        << quote << QByteArray("\"prefix\": \"") << QStringList{u"quote "_s + kWide};
    QTest::newRow("a source") << kFirst + u"source.html"_s << QByteArray("<")
                              << QStringList{kFirst + u"source.html"_s};
    QTest::newRow("a log") << kFirst + u"clean-up.json"_s << QByteArray("{\"")
                           << QStringList{kFirst + u"clean-up.json"_s};
    QTest::newRow("retrieval time") << kFirst + u"article.json"_s << QByteArray("\"retrieved\": \"")
                                    << QStringList{kFirst + u"article.json"_s};
    QTest::newRow("the excerpts to read")
        << u"excerpts.md"_s << QByteArray("example") << QStringList{u"excerpts.md"_s};
    const QString inner = u"quote 01890a5d-ac96-774b-bcce-b302099a8003"_s; // “账目，逐项”
    QTest::newRow("the text, in a quote")
        << kFirst + u"text.txt"_s << QByteArray("账目，") << QStringList{kFirst + u"text.txt"_s, inner};
    QTest::newRow("the text, beside the quotes")
        << kFirst + u"text.txt"_s << QByteArray("逐项") << QStringList{kFirst + u"text.txt"_s};
    QTest::newRow("the source, in a quote")
        << kFirst + u"source.html"_s << QByteArray("账目，") << QStringList{kFirst + u"source.html"_s, inner};
    QTest::newRow("the excerpts to read, in a quote")
        << u"excerpts.md"_s << QByteArray("账目，") << QStringList{u"excerpts.md"_s, inner};
    QTest::newRow("the manifest") << u"manifest.json"_s << QByteArray("\"title\": \"")
                                  << QStringList{u"manifest.json"_s};
    QTest::newRow("a checksum in the manifest")
        << u"manifest.json"_s << QByteArray("text.txt\": \"") << QStringList{u"manifest.json"_s};
    QTest::newRow("a checksum") << u"SHA256SUMS"_s << QByteArray() << QStringList{u"SHA256SUMS"_s};
}

void TestEvidence::oneChangedCharacterIsNamed()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, behind);
    auto files = filesOf(pack());
    QVERIFY(files.contains(file));
    files[file] = changed(files[file], behind);
    const EvidenceReport report = verified(files);
    QVERIFY(!report.isSound());
    QTEST(namesOf(report), "named");
}

void TestEvidence::oneCharacterOfAnyPartNamesExactlyWhatFails_data()
{
    QTest::addColumn<QString>("file");
    const auto files = filesOf(pack());
    for (auto file = files.keyBegin(); file != files.keyEnd(); ++file)
        QTest::newRow(qPrintable(*file)) << *file;
}

/// Each character of the small files, many of the large ones, is made another.
void TestEvidence::oneCharacterOfAnyPartNamesExactlyWhatFails()
{
    QFETCH(QString, file);
    auto files = filesOf(pack());
    const QString content = QString::fromUtf8(files.value(file));
    const std::vector<QuotePlace> places = quotePlaces(file, content);
    const bool isExcerpt = file.startsWith(u"excerpts/"_s);
    const qsizetype step = isExhaustive() ? 1 : std::max<qsizetype>(1, content.size() / 150);
    for (qsizetype at = 0; at < content.size(); at += step) {
        if (content[at].isLowSurrogate())
            continue;
        QString forged = content;
        const QString other = content[at] == u'a' ? u"b"_s : content[at].unicode() < 128 ? u"a"_s : u"字"_s;
        forged.replace(at, content[at].isHighSurrogate() ? 2 : 1, content[at] == u'字' ? u"文"_s : other);
        files[file] = forged.toUtf8();
        QStringList named = namesOf(verified(files));
        QStringList expected{isExcerpt ? u"quote "_s + file.sliced(9).chopped(5) : file};
        for (const QuotePlace& place : places) {
            const bool isInside = place.start <= at && at < place.end;
            // Between its paragraphs stand tags, which are no words of it.
            const bool mayBeMarkup = file.endsWith(u".html"_s) && content[at].unicode() < 128;
            if (isInside && (!mayBeMarkup || named.contains(u"quote "_s + place.id)))
                expected << u"quote "_s + place.id;
        }
        named.sort();
        expected.sort();
        QVERIFY2(named == expected, qPrintable(u"%1 at %2 (%3): %4 instead of %5"_s.arg(file).arg(at).arg(
                                        content.mid(at, 10), named.join(u", "_s), expected.join(u", "_s))));
    }
}

void TestEvidence::everyByteOfEveryFileIsGuarded()
{
    const auto files = filesOf(pack());
    for (auto file = files.begin(); file != files.end(); ++file) {
        // Every byte would take long: steps that meet each line.
        for (qsizetype at = 0; at < file.value().size(); at += isExhaustive() ? 1 : 37) {
            auto forged = files;
            forged[file.key()][at] = char(forged[file.key()][at] ^ 1);
            const EvidenceReport report = verified(forged);
            const QString name = file.key().startsWith(u"excerpts/"_s)
                                     ? u"quote "_s + file.key().sliced(9).chopped(5)
                                     : file.key();
            QVERIFY2(namesOf(report).contains(name),
                     qPrintable(u"%1 at %2: %3"_s.arg(file.key()).arg(at).arg(report.toText())));
        }
    }
}

void TestEvidence::aChangedQuoteIsComparedCharacterByCharacter()
{
    auto files = filesOf(pack());
    const QString text = kFirst + u"text.txt"_s;
    files[text].replace("逐项", "逐條");
    const EvidenceReport report = verified(files);
    // The highlight that holds 逐项, the one before whose end it stands, and the text itself.
    QVERIFY(namesOf(report).contains(text));
    QVERIFY(namesOf(report).contains(u"quote 01890a5d-ac96-774b-bcce-b302099a8003"_s));
    QVERIFY2(report.toText().contains(u"character 5"_s), qPrintable(report.toText()));
}

void TestEvidence::aTextThatWasRewrittenWithItsChecksumsStillFailsTheQuote()
{
    exporting::ExportContent content = test::exportSample();
    QString& text = content.articles[0].article.document.text;
    auto files = filesOf(pack());
    const QByteArray forgedText = QString(text).replace(u"公开\"账目"_s, u"保密\"账目"_s).toUtf8();
    const QString name = kFirst + u"text.txt"_s;
    const auto hex = [](const QByteArray& bytes) {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    };
    const QByteArray before = hex(files[name]);
    const QByteArray manifestBefore = hex(files[u"manifest.json"_s]);
    files[name] = forgedText;
    files[u"manifest.json"_s].replace(before, hex(forgedText));
    files[u"SHA256SUMS"_s]
        .replace(before, hex(forgedText))
        .replace(manifestBefore, hex(files[u"manifest.json"_s]));
    const QStringList names = namesOf(verified(files));
    QVERIFY(names.contains(u"quote "_s + kWide));
    QVERIFY(!names.contains(name));
}

void TestEvidence::damagedBytesAreNamed()
{
    QByteArray zip = pack();
    const qsizetype at = zip.indexOf("excerpts.md");
    zip[at + 60] = char(zip[at + 60] ^ 0x10);
    const auto report = exporting::verifyEvidence(zip);
    QVERIFY(report.has_value());
    QVERIFY2(namesOf(*report).contains(u"excerpts.md"_s), qPrintable(report->toText()));
}

/// What a changed byte of the ZIP leaves sound, its dates and such, is the same to whoever unpacks it.
void TestEvidence::noByteOfTheArchiveHidesAChange()
{
    const QByteArray zip = pack();
    const auto files = filesOf(zip);
    int sound = 0;
    int refused = 0;
    int named = 0;
    for (qsizetype at = 0; at < zip.size(); at += isExhaustive() ? 1 : 23) {
        QByteArray forged = zip;
        forged[at] = char(forged[at] ^ (1 << (at % 8)));
        const auto report = exporting::verifyEvidence(forged);
        refused += report ? 0 : 1;
        named += report && !report->isSound() ? 1 : 0;
        if (!report || !report->isSound())
            continue;
        ++sound;
        QVERIFY2(filesOf(forged) == files, qPrintable(QString::number(at)));
    }
    qInfo("%d bytes of the archive: %d named, %d refused, %d without meaning", sound + refused + named, named,
          refused, sound);
    QVERIFY(named > sound);
}

void TestEvidence::missingAndForeignFilesAreNamed()
{
    auto files = filesOf(pack());
    files.remove(kFirst + u"source.html"_s);
    files.insert(u"extra.txt"_s, "x");
    QCOMPARE(namesOf(verified(files)), (QStringList{kFirst + u"source.html"_s, u"extra.txt"_s}));
}

void TestEvidence::somethingElseIsNoPack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("no archive");
    QTest::newRow("another ZIP") << packed({{u"a.txt"_s, "a"}});
    QTest::newRow("cut off") << pack().left(200);
}

void TestEvidence::somethingElseIsNoPack()
{
    QFETCH(QByteArray, bytes);
    const auto report = exporting::verifyEvidence(bytes);
    QVERIFY(!report || !report->isSound());
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
