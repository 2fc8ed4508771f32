// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/ziparchive.h"
#include "app/importing/interchange/interchangeplan.h"
#include "tests/app/library/fixture.h"

#include <QBuffer>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::AnnotationOutcome;
using importing::InterchangePlan;
using importing::PlannedPart;
using library::Stores;
using Kind = PlannedPart::Kind;

namespace {

const auto kText = u"井台修好以后，账目贴在墙上，谁都可以来问。"_s;

QByteArray packed(const std::vector<std::pair<QString, QByteArray>>& files)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exporting::ZipWriter zip(buffer);
    for (const auto& [name, content] : files)
        zip.add(name, content);
    if (const auto done = zip.finish(); !done)
        qFatal("%s", qPrintable(done.error().message));
    return buffer.data();
}

QByteArray project(const QByteArray& inside)
{
    return "<?xml version='1.0' encoding='utf-8'?><Project xmlns='urn:QDA-XML:project:1.0' name='P'>" +
           inside + "</Project>";
}

QByteArray sourceWith(const QByteArray& selections)
{
    return project("<CodeBook><Codes><Code guid='c0000000-0000-0000-0000-000000000001' name='公开' "
                   "isCodable='true'/></Codes></CodeBook><Sources><TextSource "
                   "guid='50000000-0000-0000-0000-000000000001' name='井台'><PlainTextContent>" +
                   kText.toUtf8() + "</PlainTextContent>" + selections + "</TextSource></Sources>");
}

/// With the code 公开 and one that the project does not have.
QByteArray selection(const QByteArray& guid, const QByteArray& start, const QByteArray& end,
                     const QByteArray& name)
{
    return "<PlainTextSelection guid='" + guid + "' startPosition='" + start + "' endPosition='" + end +
           "' name='" + name +
           "' creationDateTime='never'><Coding guid='d0000000-0000-0000-0000-000000000001'><CodeRef "
           "targetGUID='c0000000-0000-0000-0000-000000000001'/></Coding><Coding "
           "guid='d0000000-0000-0000-0000-000000000002'><CodeRef "
           "targetGUID='ffffffff-0000-0000-0000-000000000001'/></Coding><NoteRef "
           "targetGUID='eeeeeeee-0000-0000-0000-000000000001'/></PlainTextSelection>";
}

QByteArray entityBomb()
{
    QByteArray xml = "<?xml version='1.0'?><!DOCTYPE Project [<!ENTITY a0 'aaaaaaaaaaaaaaaa'>";
    for (int i = 1; i < 12; ++i)
        xml += "<!ENTITY a" + QByteArray::number(i) + " '" +
               QByteArray("&a" + QByteArray::number(i - 1) + ";").repeated(10) + "'>";
    return xml + "]><Project xmlns='urn:QDA-XML:project:1.0' name='P'><CodeBook><Codes><Code guid='"
                 "c0000000-0000-0000-0000-000000000001' name='&a11;' "
                 "isCodable='true'/></Codes></CodeBook></Project>";
}

QByteArray deepCodes()
{
    const QByteArray code = "<Code guid='c0000000-0000-0000-0000-000000000001' name='a' isCodable='true'>";
    return project("<CodeBook><Codes>" + code.repeated(20'000) + QByteArray("</Code>").repeated(20'000) +
                   "</Codes></CodeBook>");
}

const QByteArray kSpaces(64 * 1024 * 1024, ' ');

} // namespace

/// Files that are damaged, odd or made to do harm: what cannot be read is named, the rest goes on.
class TestHostileFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void unreadableFilesAreNamed_data();
    void unreadableFilesAreNamed();
    void oddSelectionsCostThemselvesOnly();
    void sourcesOutsideTheArchiveAreNotFollowed();
    void sourcesWithoutTextAreReported();
    void oddEntriesOfJsonCostThemselvesOnly();
    void marksAndLineEndsMakeNoDifference_data();
    void marksAndLineEndsMakeNoDifference();

private:
    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] InterchangePlan apply(const QString& file);
    [[nodiscard]] QStringList excerpts();

    QTemporaryDir m_folder;
    std::unique_ptr<test::TemporaryLibrary> m_library;
};

void TestHostileFiles::init()
{
    m_library = std::make_unique<test::TemporaryLibrary>();
}

void TestHostileFiles::cleanup()
{
    QCOMPARE(m_library->problems(), QString());
    m_library.reset();
}

QString TestHostileFiles::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

InterchangePlan TestHostileFiles::apply(const QString& file)
{
    const auto work = test::valueOf(importing::readInterchange(file), "file");
    return m_library->write([&](Stores& stores) {
        return importing::planInterchange(stores, work, {}).and_then([&](InterchangePlan plan) {
            return importing::applyInterchange(stores, std::move(plan));
        });
    });
}

/// "passage|tags", in the order of the text.
QStringList TestHostileFiles::excerpts()
{
    QStringList lines;
    for (const library::AnnotationRow& row :
         m_library->read([](const Stores& stores) { return stores.annotations.find({}); })) {
        const auto& anchor = row.annotation.anchor;
        const bool placed = anchor && anchor->state != annotation::AnchorState::Orphan;
        lines << (placed ? QString() : u"orphan:"_s) + anchor->quote.exact + u'|' + row.tagPaths.join(u',');
    }
    return lines;
}

void TestHostileFiles::unreadableFilesAreNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");

    const QByteArray good = packed({{u"project.qde"_s, sourceWith({})}});
    QTest::newRow("project that unpacks to 64 MB") << u"炸弹.qdpx"_s << packed({{u"project.qde"_s, kSpaces}});
    QTest::newRow("source that unpacks to 64 MB")
        << u"炸弹.qdpx"_s << packed({{u"project.qde"_s, sourceWith({})}, {u"sources/a.txt"_s, kSpaces}});
    QTest::newRow("bundle that unpacks to 64 MB")
        << u"炸弹.pizhu-annotations"_s
        << packed({{u"bundle.json"_s, "{\"format\":\"pizhu-annotations\",\"version\":1}"},
                   {u"annotations.jsonld"_s, kSpaces}});
    QTest::newRow("entities in entities") << u"实体.qdpx"_s << packed({{u"project.qde"_s, entityBomb()}});
    QTest::newRow("codes 20,000 deep") << u"深.qdpx"_s << packed({{u"project.qde"_s, deepCodes()}});
    QTest::newRow("archive cut off") << u"断.qdpx"_s << good.left(good.size() / 2);
    QTest::newRow("bundle of a newer program")
        << u"新.pizhu-annotations"_s
        << packed({{u"bundle.json"_s, "{\"format\":\"pizhu-annotations\",\"version\":99}"}});
    QTest::newRow("bundle without annotations")
        << u"空.pizhu-annotations"_s
        << packed({{u"bundle.json"_s, "{\"format\":\"pizhu-annotations\",\"version\":1}"}});
    QTest::newRow("JSON nested without end") << u"深.json"_s << QByteArray("[").repeated(100'000);
    QTest::newRow("JSON cut off") << u"断.jsonld"_s << QByteArray("{\"items\": [{\"type\": \"Annot");
    QTest::newRow("JSON of something else") << u"别的.json"_s << QByteArray("{\"a\": 1}");
    QTest::newRow("database cut off") << u"断.sqlite3"_s << QByteArray("SQLite format 3\0garbage", 23);
}

void TestHostileFiles::unreadableFilesAreNamed()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    const auto work = importing::readInterchange(write(name, bytes));
    QVERIFY(!work);
    QVERIFY2(work.error().message.contains(name), qPrintable(work.error().message));
}

void TestHostileFiles::oddSelectionsCostThemselvesOnly()
{
    const QByteArray good = "a0000000-0000-0000-0000-000000000001";
    const InterchangePlan done = apply(write(
        u"a.qdpx"_s,
        packed({{u"project.qde"_s, sourceWith(selection(good, "7", "13", "账目贴在墙上") +
                                              selection(good, "14", "20", "谁都可以来问") +
                                              selection("no guid", "0", "6", "井台修好以后") +
                                              selection("", "900", "950", "从来没有写过的一句完全不同的话") +
                                              selection("", "-5", "3", "也没有写过的另一句不同的话") +
                                              selection("", "9", "4", "倒过来的一句完全不同的话") +
                                              selection("", "x", "y", "没有数字的一句完全不同的话"))}})));
    // The second of one id is left out and said to be; a wrong id gets one of its own; places that do not
    // exist leave orphans.
    QCOMPARE(done.count(Kind::Annotation, AnnotationOutcome::New), 2);
    QCOMPARE(done.count(Kind::Annotation, AnnotationOutcome::Discarded), 1);
    QCOMPARE(done.count(Kind::Annotation, AnnotationOutcome::Orphan), 4);
    for (const PlannedPart& part : done.parts) {
        if (part.outcome == AnnotationOutcome::Discarded || part.outcome == AnnotationOutcome::Orphan)
            QVERIFY2(!part.reason.isEmpty(), qPrintable(part.name));
    }
    QCOMPARE(excerpts().first(2), (QStringList{u"井台修好以后|公开"_s, u"账目贴在墙上|公开"_s}));
    // A second import finds those without an id again, too.
    const InterchangePlan again = apply(m_folder.filePath(u"a.qdpx"_s));
    QCOMPARE(again.count(Kind::Annotation, AnnotationOutcome::New), 0);
    QCOMPARE(excerpts().size(), 6);
}

void TestHostileFiles::sourcesOutsideTheArchiveAreNotFollowed()
{
    const QString outside = write(u"secret.txt"_s, "甲乙丙");
    QByteArray sources;
    int number = 0;
    for (const QByteArray& path :
         {QByteArray("internal://../secret.txt"), "absolute://" + outside.toUtf8(),
          "file://" + outside.toUtf8(), outside.toUtf8(), QByteArray("relative://../secret.txt")})
        sources += "<TextSource guid='50000000-0000-0000-0000-00000000000" + QByteArray::number(++number) +
                   "' name='外面' plainTextPath='" + path + "'/>";
    const InterchangePlan done = apply(
        write(u"a.qdpx"_s, packed({{u"project.qde"_s, project("<Sources>" + sources + "</Sources>")}})));
    QCOMPARE(done.count(Kind::Article, AnnotationOutcome::Discarded), 5);
    QCOMPARE(m_library->read([](const Stores& stores) { return stores.articles.count({}); }), 0);
}

/// One text is missing: its selections are named, those of the other come in.
void TestHostileFiles::sourcesWithoutTextAreReported()
{
    const QByteArray guid = "a0000000-0000-0000-0000-000000000001";
    const QByteArray other = "a0000000-0000-0000-0000-000000000002";
    QByteArray xml = sourceWith(selection(guid, "7", "13", "账目贴在墙上"));
    xml.replace("</Sources>", "<TextSource guid='50000000-0000-0000-0000-000000000002' name='不在' "
                              "plainTextPath='internal://x.txt'>" +
                                  selection(other, "0", "3", "甲乙丙") + "</TextSource></Sources>");
    const InterchangePlan done = apply(write(u"a.qdpx"_s, packed({{u"project.qde"_s, xml}})));
    QCOMPARE(done.count(Kind::Annotation, AnnotationOutcome::New), 1);
    QCOMPARE(done.count(Kind::Annotation, AnnotationOutcome::Discarded), 1);
    const auto left = std::ranges::find(done.parts, AnnotationOutcome::Discarded, &PlannedPart::outcome);
    QVERIFY(left != done.parts.end() && !left->reason.isEmpty());
    QVERIFY(std::ranges::any_of(done.parts,
                                [](const PlannedPart& part) { return part.reason.contains(u"不在"_s); }));
}

void TestHostileFiles::oddEntriesOfJsonCostThemselvesOnly()
{
    m_library->add({.title = u"井台"_s, .text = kText, .url = u"https://news.example/1"_s});
    const QByteArray good =
        "{\"type\":\"Annotation\",\"id\":\"not a uuid\",\"created\":\"yesterday\",\"target\":{"
        "\"source\":\"https://news.example/1\",\"selector\":{\"type\":\"TextQuoteSelector\","
        "\"exact\":\"账目贴在墙上，谁都可以来问\"}}}";
    const InterchangePlan done = apply(
        write(u"a.jsonld"_s,
              "[null, 7, \"text\", [], {}, {\"type\":\"Annotation\"}, {\"type\":\"Annotation\",\"target\":"
              "[1,2]}, " +
                  good + ", " + good + "]"));
    QCOMPARE(done.count(Kind::Annotation), 9);
    QCOMPARE(done.count(Kind::Annotation, AnnotationOutcome::New), 1);
    QCOMPARE(done.count(Kind::Annotation, AnnotationOutcome::Discarded), 8);
    QCOMPARE(excerpts(), QStringList{u"账目贴在墙上，谁都可以来问|"_s});
}

void TestHostileFiles::marksAndLineEndsMakeNoDifference_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray mark = "\xEF\xBB\xBF";
    const QByteArray csv = "Highlight,Book Title\r\n\"账目贴在墙上，谁都可以来问\",井台\r\n";
    const QByteArray json =
        "\r\n{\"rows\":[{\"id\":\"x\",\"uri\":\"https://news.example/"
        "1\",\"text\":\"\",\"target\":[{\"selector\":"
        "[{\"type\":\"TextQuoteSelector\",\"exact\":\"账目贴在墙上，谁都可以来问\"}]}]}]}\r\n";
    QByteArray xml = sourceWith(
        selection("a0000000-0000-0000-0000-000000000001", "7", "20", "账目贴在墙上，谁都可以来问"));
    xml.replace(">", ">\r\n").replace("<PlainTextContent>\r\n", "<PlainTextContent>");
    QTest::newRow("CSV") << u"a.csv"_s << mark + csv;
    QTest::newRow("JSON") << u"a.json"_s << mark + json;
    QTest::newRow("project") << u"a.qdpx"_s << packed({{u"PROJECT.QDE"_s, mark + xml}});
    QTest::newRow("project, next to its archive") << u"a.qde"_s << mark + xml;
}

void TestHostileFiles::marksAndLineEndsMakeNoDifference()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    m_library->add({.title = u"井台"_s, .text = kText, .url = u"https://news.example/1"_s});
    const InterchangePlan done = apply(write(name, bytes));
    QCOMPARE(done.count(Kind::Annotation, AnnotationOutcome::New), 1);
    QVERIFY(excerpts().first().startsWith(u"账目贴在墙上，谁都可以来问|"_s));
    QCOMPARE(m_library->read([](const Stores& stores) { return stores.articles.count({}); }), 1);
}

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "tst_hostilefiles.moc"
