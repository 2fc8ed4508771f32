// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/exportcontent.h"
#include "app/exporting/ziparchive.h"
#include "tests/app/exporting/checkingprogram.h"
#include "tests/app/exporting/exportsample.h"
#include "tests/support/shareddata.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace pizhu;
using exporting::ExportContent;
using exporting::Format;

namespace {

struct Selection
{
    QString source; ///< path of the .txt inside the archive
    QString quote;
    qsizetype start = 0;
    qsizetype end = 0;
};

QMap<QString, QByteArray> project(const ExportContent& content)
{
    return exporting::readZip(exporting::renderContent(content, {.format = Format::Qdpx}).value())->files;
}

base::Result<QByteArray> codebook(const ExportContent& content)
{
    return exporting::renderContent(content, {.format = Format::Qdc});
}

std::vector<Selection> selectionsOf(const QByteArray& xml)
{
    std::vector<Selection> selections;
    QString source;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        const QXmlStreamAttributes attributes = reader.attributes();
        if (reader.isStartElement() && reader.name() == u"TextSource")
            source = attributes.value("plainTextPath"_L1).toString().replace(u"internal://"_s, u"sources/"_s);
        if (reader.isStartElement() && reader.name() == u"PlainTextSelection")
            selections.push_back({source, attributes.value("name"_L1).toString(),
                                  attributes.value("startPosition"_L1).toLongLong(),
                                  attributes.value("endPosition"_L1).toLongLong()});
    }
    return selections;
}

void validate(const QByteArray& xml, const QString& schema)
{
    if (test::sharedFolder().isEmpty() || !test::isInstalled(u"xmllint"_s))
        QSKIP("xmllint or the schemas (PIZHU_SHARED) are not here.");
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"file.xml"_s);
    test::writeFile(path, xml);
    const test::CheckOutcome outcome =
        test::runProgram(u"xmllint"_s, {u"--noout"_s, u"--schema"_s,
                                        test::sharedFolder() + u"/interop/refi-qda/"_s + schema, path});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
}

} // namespace

class TestRefiExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void projectsAreValid();
    void projectsWithoutTagsAreValid();
    void codebooksAreValid();
    void codePointSlicesAreTheQuotes();
    void codesKeepTheirTree();
    void charactersXmlHasNoWayToWriteAreReplaced();
    void aCodebookNeedsATag();
};

void TestRefiExport::projectsAreValid()
{
    validate(project(test::exportSample()).value(u"project.qde"_s), u"Project.xsd"_s);
}

void TestRefiExport::projectsWithoutTagsAreValid()
{
    ExportContent content = test::exportSample();
    content.tags.clear();
    validate(project(content).value(u"project.qde"_s), u"Project.xsd"_s);
}

void TestRefiExport::codebooksAreValid()
{
    validate(codebook(test::exportSample()).value(), u"Codebook.xsd"_s);
}

void TestRefiExport::codePointSlicesAreTheQuotes()
{
    const auto files = project(test::exportSample());
    const std::vector<Selection> selections = selectionsOf(files.value(u"project.qde"_s));
    QCOMPARE(selections.size(), 5u);
    for (const Selection& selection : selections) {
        const QList<uint> points = QString::fromUtf8(files.value(selection.source)).toUcs4();
        const auto slice = points.mid(selection.start, selection.end - selection.start);
        const QString text =
            QString::fromUcs4(reinterpret_cast<const char32_t*>(slice.constData()), slice.size());
        QCOMPARE(text.simplified(), selection.quote.simplified()); // an attribute has spaces for line ends
    }
}

void TestRefiExport::codesKeepTheirTree()
{
    QXmlStreamReader reader(codebook(test::exportSample()).value());
    QStringList open;
    QStringList paths;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.name() != u"Code")
            continue;
        if (reader.isStartElement()) {
            open << reader.attributes().value("name"_L1).toString();
            paths << open.join(u'/') + u' ' + reader.attributes().value("color"_L1).toString();
        } else if (reader.isEndElement()) {
            open.removeLast();
        }
    }
    QCOMPARE(paths, (QStringList{u"制度 #DCCBF5"_s, u"制度/公开 "_s, u"待查 "_s}));
}

void TestRefiExport::charactersXmlHasNoWayToWriteAreReplaced()
{
    ExportContent content = test::exportSample();
    content.tags[0].definition.description = u"a\u0001b"_s + QChar(0xD800) + u'c';
    const QByteArray xml = codebook(content).value();
    QVERIFY(xml.contains("a\uFFFDb\uFFFDc"));
    validate(xml, u"Codebook.xsd"_s);
}

void TestRefiExport::aCodebookNeedsATag()
{
    QCOMPARE(codebook({}).error().code, base::ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestRefiExport)
#include "tst_refiexport.moc"
