// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/exportcontent.h"
#include "app/exporting/ziparchive.h"
#include "app/importing/refi/reficolors.h"
#include "app/importing/refi/refiimport.h"
#include "app/importing/refi/refitext.h"
#include "app/library/library.h"
#include "tests/support/shareddata.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::AnnotationOutcome;
using importing::RefiImportPlan;
using importing::RefiPart;
using importing::RefiProject;
using library::Library;
using library::Stores;

namespace {

struct TestLibrary
{
    QTemporaryDir folder;
    std::unique_ptr<Library> library;

    TestLibrary()
        : library(Library::open(folder.filePath(u"t.pizhu"_s), {.create = true, .readOnly = false}).value())
    {}

    RefiImportPlan plan(const RefiProject& project) const
    {
        return library->read([project](const Stores& s) { return importing::planRefiImport(s, project); })
            .result()
            .value();
    }

    RefiImportPlan apply(const RefiProject& project) const
    {
        const auto run = [project](Stores& stores) -> base::Result<RefiImportPlan> {
            auto planned = importing::planRefiImport(stores, project);
            return planned ? importing::applyRefiImport(stores, std::move(*planned)) : planned;
        };
        const auto done = library->write(u"Import"_s, run).result();
        if (!done)
            qFatal("%s %s", qPrintable(done.error().message), qPrintable(done.error().detail));
        return *done;
    }

    std::vector<library::AnnotationRow> rows() const
    {
        return library->read([](const Stores& stores) { return stores.annotations.find({}); })
            .result()
            .value();
    }

    std::vector<library::Tag> tags() const
    {
        return library->read([](const Stores& stores) { return stores.tags.all(); }).result().value();
    }

    QByteArray exported() const
    {
        const auto run = [](const Stores& stores) -> base::Result<QByteArray> {
            const auto content = exporting::gatherContent(stores, {}, exporting::Format::Qdpx);
            return content ? exporting::renderContent(*content, {.format = exporting::Format::Qdpx})
                           : base::Result<QByteArray>(base::fail(content.error()));
        };
        return library->read(run).result().value();
    }
};

const auto kText = QByteArray("\xEF\xBB\xBF第一段😀在这里。\r\n\r\n𠮷村开会，逐项核对。\r\n末段。\r\n");

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

/// Everything programs do to the standard: another namespace, odd cases of names, no "internal://".
QByteArray oddProject(const QByteArray& selection)
{
    const QByteArray xml =
        R"(<?xml version="1.0"?><q:Project xmlns:q="urn:QDA-XML:project:1.5" name="P" origin="Other">
<q:CodeBook><q:Codes>
 <q:Code guid="{A0000000-0000-0000-0000-000000000001}" name="制度" isCodable="true" color="#F00082">
  <q:Description>规矩</q:Description>
  <q:Code guid="a0000000-0000-0000-0000-000000000002" name="公开/公示" isCodable="true"/></q:Code></q:Codes></q:CodeBook>
<q:Sources><q:PictureSource guid="a0000000-0000-0000-0000-00000000000f" name="photo.jpg"/>
 <q:TextSource guid="a0000000-0000-0000-0000-000000000003" name="会议" plainTextPath="A0000000-0000-0000-0000-000000000003.TXT">)" +
        selection +
        R"(<q:Coding guid="a0000000-0000-0000-0000-000000000006"><q:CodeRef targetGUID="a0000000-0000-0000-0000-000000000001"/></q:Coding>
 <q:NoteRef targetGUID="a0000000-0000-0000-0000-000000000007"/></q:TextSource></q:Sources>
<q:Notes><q:Note guid="a0000000-0000-0000-0000-000000000007"><q:PlainTextContent>整篇</q:PlainTextContent></q:Note>
 <q:Note guid="a0000000-0000-0000-0000-000000000008"><q:PlainTextContent>查原件</q:PlainTextContent></q:Note></q:Notes></q:Project>)";
    return packed({{u"PROJECT.QDE"_s, xml}, {u"Sources/a0000000-0000-0000-0000-000000000003.txt"_s, kText}});
}

QByteArray selection(qsizetype start, qsizetype end, const QString& name)
{
    return u"<q:PlainTextSelection guid=\"a0000000-0000-0000-0000-000000000004\" name=\"%1\" "
           u"startPosition=\"%2\" "
           "endPosition=\"%3\"><q:Coding guid=\"a0000000-0000-0000-0000-000000000005\"><q:CodeRef "
           "targetGUID=\"A0000000-0000-0000-0000-000000000002\"/></q:Coding><q:NoteRef "
           "targetGUID=\"a0000000-0000-0000-0000-000000000008\"/></q:PlainTextSelection>"_s.arg(name)
               .arg(start)
               .arg(end)
               .toUtf8();
}

RefiProject project(const QByteArray& bytes)
{
    auto read = importing::readRefi(u"p.qdpx"_s, bytes);
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return *read;
}

RefiProject sharedProject(const QString& name)
{
    QFile file(test::sharedFolder() + u"/interop/refi-qda/"_s + name);
    return file.open(QIODevice::ReadOnly) ? project(file.readAll()) : RefiProject();
}

} // namespace

class TestRefiImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void projectOfNVivo();
    void projectOfAtlasTi();
    void oddProjectsComeInWhole();
    void everyWayOfCountingIsUnderstood_data();
    void everyWayOfCountingIsUnderstood();
    void dryRunsSayWhatIsThere();
    void roundTripIsIdentical();
    void codebooksAlone();
    void brokenProjectsAreReported_data();
    void brokenProjectsAreReported();
    void nearestColors_data();
    void nearestColors();
};

void TestRefiImport::projectOfNVivo()
{
    if (test::sharedFolder().isEmpty())
        QSKIP("The sample projects are not here (PIZHU_SHARED).");
    const TestLibrary library;
    const RefiImportPlan plan = library.apply(sharedProject(u"nvivo-mac.qdpx"_s));
    QCOMPARE(plan.codes.size(), 262u);
    QCOMPARE(plan.sources.size(), 2u);
    QCOMPARE(RefiImportPlan::count(plan.sources, RefiPart::Outcome::New), 2);
    QVERIFY(library.tags().size() >= 255u); // a few names stand twice under one parent
}

void TestRefiImport::projectOfAtlasTi()
{
    if (test::sharedFolder().isEmpty())
        QSKIP("The sample projects are not here (PIZHU_SHARED).");
    const TestLibrary library;
    const RefiProject read = sharedProject(u"atlasti-sample.qdpx"_s);
    const RefiImportPlan plan = library.apply(read);
    QCOMPARE(plan.codes.size(), 14u);
    QCOMPARE(RefiImportPlan::total(plan.sources), 6);
    QCOMPARE(read.selectionCount(), 8);
    QCOMPARE(read.codingCount(), 16);
    QCOMPARE(RefiImportPlan::count(plan.sources, RefiPart::Outcome::Absent), 6);
    QCOMPARE(plan.count(AnnotationOutcome::Discarded), int(plan.items.size()));
    const QString report =
        plan.toText().normalized(QString::NormalizationForm_C); // the project has letter and accent
    QVERIFY2(report.contains(u"Mabêl 2ième.txt"_s), qPrintable(report));
    QCOMPARE(library.tags().size(), 14u);
}

void TestRefiImport::oddProjectsComeInWhole()
{
    const TestLibrary library;
    const RefiImportPlan plan = library.apply(project(oddProject(selection(12, 18, u"𠮷村开会，逐"_s))));
    QCOMPARE(plan.count(AnnotationOutcome::New), 2);
    QCOMPARE(plan.project.otherSources, QStringList{u"photo.jpg"_s});
    const auto rows = library.rows();
    QCOMPARE(rows.size(), 2u);
    QCOMPARE(rows[0].annotation.note, u"整篇"_s);
    QCOMPARE(rows[1].annotation.anchor->quote.exact, u"𠮷村开会，逐"_s);
    QCOMPARE(rows[1].annotation.note, u"查原件"_s);
    QCOMPARE(rows[1].annotation.uid, u"a0000000-0000-0000-0000-000000000004"_s);
    QCOMPARE(rows[1].tagPaths, QStringList{u"制度/公开／公示"_s});
    const auto tags = library.tags();
    QCOMPARE(tags[0].color, annotation::HighlightColor::Rose);
    QCOMPARE(tags[0].definition.description, u"规矩"_s);
    QCOMPARE(tags[0].articleCount, 1);
}

void TestRefiImport::everyWayOfCountingIsUnderstood_data()
{
    QTest::addColumn<qsizetype>("start");
    QTest::newRow("CR LF as two") << qsizetype(12);
    QTest::newRow("CR LF as one") << qsizetype(10);
    QTest::newRow("with the mark") << qsizetype(13);
    QTest::newRow("with the mark, CR LF as one") << qsizetype(11);
}

void TestRefiImport::everyWayOfCountingIsUnderstood()
{
    QFETCH(qsizetype, start);
    const RefiProject read = project(oddProject(selection(start, start + 6, u"𠮷村开会，逐"_s)));
    const importing::RefiText text(read.sources[0]);
    QCOMPARE(text.document().text, u"第一段😀在这里。\n𠮷村开会，逐项核对。\n末段。"_s);
    const auto place = text.place(read.sources[0].selections[0]);
    QVERIFY(place.has_value());
    QCOMPARE(place->of(text.document().text).toString(), u"𠮷村开会，逐"_s);
}

void TestRefiImport::dryRunsSayWhatIsThere()
{
    const TestLibrary library;
    const RefiProject read = project(oddProject(selection(12, 18, u"𠮷村开会，逐"_s)));
    QCOMPARE(RefiImportPlan::count(library.plan(read).codes, RefiPart::Outcome::New), 2);
    QVERIFY(library.rows().empty());
    (void)library.apply(read);
    const RefiImportPlan again = library.plan(read);
    QCOMPARE(RefiImportPlan::count(again.codes, RefiPart::Outcome::Matched), 2);
    QCOMPARE(RefiImportPlan::count(again.sources, RefiPart::Outcome::Matched), 1);
    QCOMPARE(again.count(AnnotationOutcome::Duplicate), 2);
    RefiProject beyond = read;
    beyond.sources[0].selections[0].guid = u"a0000000-0000-0000-0000-00000000000a"_s;
    beyond.sources[0].selections[0].codePoints = {500, 510};
    beyond.sources[0].selections[0].name = u"不在这里的话"_s;
    QCOMPARE(library.plan(beyond).count(AnnotationOutcome::Orphan), 1);
}

void TestRefiImport::roundTripIsIdentical()
{
    const TestLibrary first;
    (void)first.apply(project(oddProject(selection(12, 18, u"𠮷村开会，逐"_s))));
    // More of what is hard: an overlapping passage over the end of a block.
    const auto article = first.rows()[0].annotation.article;
    const auto annotated = first.library
                               ->write(u"annotate"_s,
                                       [article](Stores& stores) {
                                           library::NewAnnotation wanted;
                                           wanted.article = article;
                                           wanted.range = base::TextRange{3, 14};
                                           wanted.kind = annotation::AnnotationKind::Underline;
                                           wanted.color = annotation::HighlightColor::Sky;
                                           wanted.note = u"跨段\n两行"_s;
                                           wanted.tags = {stores.tags.ensure(u"制度"_s).value()};
                                           return stores.annotations.add(wanted);
                                       })
                               .result();
    QVERIFY(annotated.has_value());
    const QByteArray once = first.exported();
    const TestLibrary second;
    const RefiImportPlan plan = second.apply(project(once));
    QCOMPARE(plan.count(AnnotationOutcome::New), 3);
    const auto before = first.rows();
    const auto after = second.rows();
    QCOMPARE(after.size(), before.size());
    for (const library::AnnotationRow& row : before) {
        const auto same =
            std::find_if(after.begin(), after.end(), [&row](const library::AnnotationRow& other) {
                return other.annotation.note == row.annotation.note;
            });
        QVERIFY(same != after.end());
        QCOMPARE(same->tagPaths, row.tagPaths);
        QCOMPARE(same->annotation.kind, row.annotation.kind);
        QCOMPARE(same->annotation.color, row.annotation.color);
        QCOMPARE(same->annotation.anchor.has_value(), row.annotation.anchor.has_value());
        if (row.annotation.anchor)
            QCOMPARE(same->annotation.anchor->range, row.annotation.anchor->range);
    }
    QCOMPARE(second.apply(project(second.exported())).count(AnnotationOutcome::Duplicate), 3);
}

void TestRefiImport::codebooksAlone()
{
    const TestLibrary library;
    const QByteArray xml =
        R"(<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="x"><Codes><Code guid="a0000000-0000-0000-0000-000000000001" name="甲" isCodable="true"/></Codes></CodeBook>)";
    QVERIFY(importing::isRefi(xml));
    const RefiImportPlan plan = library.apply(project(xml));
    QCOMPARE(plan.codes.size(), 1u);
    QCOMPARE(library.tags()[0].path, u"甲"_s);
}

void TestRefiImport::brokenProjectsAreReported_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no project inside") << packed({{u"a.txt"_s, "a"}});
    QTest::newRow("cut off") << oddProject({}).left(300);
    QTest::newRow("broken XML") << QByteArray("<Project xmlns='urn:QDA-XML:project:1.0'><Sources>");
    QTest::newRow("other XML") << QByteArray("<html><body/></html>");
    QTest::newRow("nothing") << QByteArray();
}

void TestRefiImport::brokenProjectsAreReported()
{
    QFETCH(QByteArray, bytes);
    const auto read = importing::readRefi(u"p.qdpx"_s, bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().code, base::ErrorCode::Unreadable);
}

void TestRefiImport::nearestColors_data()
{
    using annotation::HighlightColor;
    QTest::addColumn<QString>("rgb");
    QTest::addColumn<HighlightColor>("color");
    QTest::newRow("red") << u"#FF0000"_s << HighlightColor::Rose;
    QTest::newRow("yellow") << u"#fe0"_s << HighlightColor::Amber;
    QTest::newRow("green") << u"#46AA00"_s << HighlightColor::Leaf;
    QTest::newRow("blue") << u"#0077CC"_s << HighlightColor::Sky;
    QTest::newRow("purple") << u"#7722DD"_s << HighlightColor::Violet;
    QTest::newRow("grey") << u"#808080"_s << HighlightColor::Slate;
}

void TestRefiImport::nearestColors()
{
    QFETCH(QString, rgb);
    QTEST(importing::nearestHighlight(rgb).value(), "color");
    QVERIFY(!importing::nearestHighlight(u"red"));
    QVERIFY(!importing::nearestHighlight(u"#12345"));
}

QTEST_GUILESS_MAIN(TestRefiImport)
#include "tst_refiimport.moc"
