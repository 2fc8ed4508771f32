// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/templates/excerpttemplate.h"
#include "app/exporting/templates/folderexport.h"
#include "app/exporting/templates/templateengine.h"
#include "tests/app/exporting/exportsample.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::ErrorCode;
using exporting::ExportOptions;
using exporting::FolderFile;
using exporting::Format;
using exporting::mergeBlocks;
using exporting::renderNunjucks;

namespace {

QString block(const QString& id, const QString& body)
{
    return u"<!-- pizhu:begin %1 -->\n%2\n<!-- pizhu:end -->\n"_s.arg(id, body);
}

QString rendered(const QString& name)
{
    const ExportOptions options{.format = Format::Template,
                                .templateText = exporting::shippedTemplateText(name).value()};
    const auto bytes = exporting::renderContent(test::exportSample(), options);
    return bytes ? QString::fromUtf8(*bytes) : bytes.error().message;
}

QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesLoopsAndFilters();
    void errorsNameTheLine_data();
    void errorsNameTheLine();
    void endlessTemplatesAreStopped_data();
    void endlessTemplatesAreStopped();
    void templatesReachNothingOutside_data();
    void templatesReachNothingOutside();
    void templatesSeeNoObjectOfTheProgram();
    void everyShippedTemplateRenders_data();
    void everyShippedTemplateRenders();
    void obsidianHasFrontMatterAndStableBlockIds();
    void unknownTemplatesNameTheKnownOnes();
    void whatTheUserWroteAroundBlocksStays();
    void newBlocksStandBehindTheOneTheyFollow();
    void blocksMergeThreeWays_data();
    void blocksMergeThreeWays();
    void anotherExportWithoutChangesChangesNothing();
    void foldersAreMergedFileByFile();
    void filesOfTheUserAreNotOverwritten();
};

void TestTemplates::valuesLoopsAndFilters()
{
    const QJsonObject context{{u"list"_s, QJsonArray{u"甲"_s, u"𠮷"_s}}, {u"text"_s, u"a|b\nc"_s}};
    const auto text = renderNunjucks(
        u"{% for x in list %}{{ loop.index }}{{ x }} {% endfor %}{{ text | cell }} {{ text | yaml }} {{ list | join('、') }}"_s,
        context);
    QVERIFY2(text.has_value(), qPrintable(text ? QString() : text.error().message + text.error().detail));
    QCOMPARE(*text, u"1甲 2𠮷 a\\|b c \"a|b\\nc\" 甲、𠮷"_s);
}

void TestTemplates::errorsNameTheLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("unclosed loop") << u"a\n{% for x in y %}\nb"_s
                                   << u"Line 3 of the template cannot be used: unexpected end of file"_s;
    QTest::newRow("unknown tag") << u"a\nb\n{% nonsense %}"_s << u"Line 3 "_s;
    QTest::newRow("unknown filter") << u"a\n{{ title | nonsense }}"_s
                                    << u"Line 2 of the template cannot be used: filter not found: nonsense"_s;
    QTest::newRow("nothing to call") << u"a\nb\n{{ x.y() }}"_s << u"Line 3 of the template"_s;
    QTest::newRow("a page beside it") << u"a\n{% include 'x' %}"_s << u"template not found: x"_s;
}

void TestTemplates::errorsNameTheLine()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    const auto result = renderNunjucks(text, {});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    QVERIFY2(result.error().message.contains(line), qPrintable(result.error().message));
}

void TestTemplates::endlessTemplatesAreStopped_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("loops")
        << u"{% for a in range(90000) %}{% for b in range(90000) %}{% for c in range(90000) %}x{% endfor %}{% endfor %}{% endfor %}"_s;
}

void TestTemplates::endlessTemplatesAreStopped()
{
    QFETCH(QString, text);
    const auto result = renderNunjucks(text, {}, {.time = std::chrono::milliseconds(300)});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::LimitExceeded);
}

void TestTemplates::templatesReachNothingOutside_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("include") << u"{% include '/etc/passwd' %}"_s;
    QTest::newRow("import") << u"{% import 'lib.njk' as l %}"_s;
    QTest::newRow("a long range") << u"{{ range(1000000000) }}"_s;
}

void TestTemplates::templatesReachNothingOutside()
{
    QFETCH(QString, text);
    const auto result = renderNunjucks(text, {});
    QVERIFY(!result);
}

/// Names are those of the data and of Nunjucks; no constructor leads to others.
void TestTemplates::templatesSeeNoObjectOfTheProgram()
{
    for (const auto& name :
         {u"Qt"_s, u"require"_s, u"process"_s, u"XMLHttpRequest"_s, u"console"_s, u"print"_s, u"gc"_s,
          u"setTimeout"_s, u"globalThis"_s, u"Function"_s, u"Object"_s, u"[].constructor.constructor"_s}) {
        const auto result = renderNunjucks(u"[{{ "_s + name + u" }}]"_s, {});
        QVERIFY2(result.has_value(), qPrintable(result ? QString() : result.error().message));
        QCOMPARE(*result, u"[]"_s);
    }
}

void TestTemplates::everyShippedTemplateRenders_data()
{
    QTest::addColumn<QString>("name");
    for (const exporting::ShippedTemplate& shipped : exporting::shippedTemplates())
        QTest::newRow(qPrintable(shipped.name)) << shipped.name;
}

void TestTemplates::everyShippedTemplateRenders()
{
    QFETCH(QString, name);
    const QString text = rendered(name);
    QVERIFY2(text.contains(u"整篇都要读。"_s), qPrintable(text));
    if (name != u"literature-table")
        QVERIFY2(text.contains(u"账目，逐项"_s), qPrintable(text));
    QVERIFY2(!text.contains(u"\n\n\n\n"_s), qPrintable(text));
    QVERIFY2(!text.contains(u"undefined"_s) && !text.contains(u"[object"_s), qPrintable(text));
}

void TestTemplates::obsidianHasFrontMatterAndStableBlockIds()
{
    const QString text = rendered(u"obsidian"_s);
    QVERIFY2(text.startsWith(u"---\npizhu: \"01890a5d-ac96-774b-bcce-b302099a8057\"\n"
                             "title: \"村务公开 <第1期> & 其他\"\n"_s),
             qPrintable(text.left(300)));
    QVERIFY2(text.contains(u"Highlight, leaf #制度/公开 #待查 ^p-b302099a8001\n"_s), qPrintable(text));
    QVERIFY(text.contains(u"> 开会议😀。\n>\n> 会议要求\"公开\"账目\n"_s));
}

void TestTemplates::unknownTemplatesNameTheKnownOnes()
{
    const auto text = exporting::shippedTemplateText(u"nonsense"_s);
    QVERIFY(!text);
    QVERIFY(text.error().message.contains(u"by-article"_s));
}

void TestTemplates::whatTheUserWroteAroundBlocksStays()
{
    const QString before =
        exporting::sealBlocks(u"# T\n"_s + block(u"a"_s, u"one"_s) + block(u"b"_s, u"two"_s));
    QString edited = before;
    edited.replace(u"# T\n"_s, u"# Mine\nwords\n"_s);
    edited.replace(u"<!-- pizhu:known"_s, u"more words\n<!-- pizhu:known"_s);
    const auto merged = mergeBlocks(edited, u"# T2\n"_s + block(u"a"_s, u"one!"_s) + block(u"c"_s, u"new"_s) +
                                                block(u"b"_s, u"two"_s));
    QVERIFY(merged.text.startsWith(u"# Mine\nwords\n"_s));
    QVERIFY(merged.text.contains(u"more words\n"_s));
    QVERIFY(merged.text.indexOf(u"one!"_s) < merged.text.indexOf(u"new"_s));
    QVERIFY(merged.text.indexOf(u"new"_s) < merged.text.indexOf(u"two"_s));
    QCOMPARE(merged.report, (exporting::MergeReport{.added = {u"c"_s}, .updated = {u"a"_s}}));
}

void TestTemplates::newBlocksStandBehindTheOneTheyFollow()
{
    const auto one = [](const QString& id) { return block(id, id + u'.'); };
    QString file = exporting::sealBlocks(one(u"a"_s) + one(u"b"_s) + one(u"c"_s));
    file.remove(QRegularExpression(u"<!-- pizhu:begin b .*?pizhu:end -->\n"_s,
                                   QRegularExpression::DotMatchesEverythingOption)); // by the user
    const auto merged = mergeBlocks(file, one(u"x"_s) + one(u"a"_s) + one(u"y"_s) + one(u"b"_s) +
                                              one(u"z"_s) + one(u"c"_s) + one(u"w"_s));
    QStringList order;
    static const QRegularExpression begin(u"pizhu:begin (\\S+)"_s);
    for (const auto& match : begin.globalMatch(merged.text))
        order << match.captured(1);
    QCOMPARE(order.join(u' '), u"a y z c w x"_s);
    QCOMPARE(merged.report,
             (exporting::MergeReport{.added = {u"x"_s, u"y"_s, u"z"_s, u"w"_s}, .removed = {u"b"_s}}));
}

void TestTemplates::blocksMergeThreeWays_data()
{
    QTest::addColumn<QString>("inFile");    ///< what the user made of "one"; empty: took the block out
    QTest::addColumn<QString>("inLibrary"); ///< what the library has now; empty: nothing
    QTest::addColumn<QString>("outcome");
    QTest::newRow("nobody") << u"one"_s << u"one"_s << u"one"_s;
    QTest::newRow("the library") << u"one"_s << u"two"_s << u"updated two"_s;
    QTest::newRow("the user") << u"mine"_s << u"one"_s << u"kept mine"_s;
    QTest::newRow("both the same") << u"two"_s << u"two"_s << u"two"_s;
    QTest::newRow("both") << u"mine"_s << u"two"_s << u"conflict mine two"_s;
    QTest::newRow("the user took it out") << QString() << u"one"_s << u"removed"_s;
    QTest::newRow("deleted in the library") << u"one"_s << QString() << u"gone one"_s;
}

void TestTemplates::blocksMergeThreeWays()
{
    QFETCH(QString, inFile);
    QFETCH(QString, inLibrary);
    QString file = exporting::sealBlocks(block(u"a"_s, u"one"_s));
    if (inFile.isEmpty())
        file.remove(0, file.indexOf(u"<!-- pizhu:known"_s));
    else
        file.replace(u"\none\n"_s, u'\n' + inFile + u'\n');
    const auto merged = mergeBlocks(file, inLibrary.isEmpty() ? u"nothing\n"_s : block(u"a"_s, inLibrary));
    QStringList outcome;
    const exporting::MergeReport& report = merged.report;
    for (const auto& [list, word] : {std::pair{report.added, u"added"_s},
                                     {report.updated, u"updated"_s},
                                     {report.kept, u"kept"_s},
                                     {report.conflicts, u"conflict"_s},
                                     {report.removed, u"removed"_s},
                                     {report.gone, u"gone"_s}}) {
        if (!list.isEmpty())
            outcome << word;
    }
    for (const auto& word : {u"one"_s, u"mine"_s, u"two"_s}) {
        if (merged.text.contains(u'\n' + word + u'\n'))
            outcome << word;
    }
    QTEST(outcome.join(u' '), "outcome");
    // A conflict is told once: the next export of the same library leaves the file as it is.
    if (!inLibrary.isEmpty())
        QCOMPARE(mergeBlocks(merged.text, block(u"a"_s, inLibrary)).text, merged.text);
}

void TestTemplates::anotherExportWithoutChangesChangesNothing()
{
    const QString text = rendered(u"obsidian"_s);
    const QString file = exporting::sealBlocks(text);
    QCOMPARE(mergeBlocks(file, text).text, file);
    QCOMPARE(mergeBlocks(file, text).report, exporting::MergeReport());
}

void TestTemplates::foldersAreMergedFileByFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"vault"_s);
    auto articles = test::exportSample().articles;
    const ExportOptions options{.format = Format::Template,
                                .templateText = exporting::shippedTemplateText(u"obsidian"_s).value()};
    const auto first = exporting::exportIntoFolder(articles, options, path);
    QVERIFY2(first.has_value(), qPrintable(first ? QString() : first.error().message));
    QCOMPARE(first->count(FolderFile::Outcome::Written), 2);
    const QStringList names = QDir(path).entryList(QDir::Files, QDir::Name);
    QCOMPARE(names, (QStringList{u"另一篇 (099a8058).md"_s, u"村务公开 第1期 & 其他 (099a8057).md"_s}));
    articles[1].article.metadata.title.value = u"改了题目"_s;
    articles[1].excerpts[0].annotation.note = u"新的笔记"_s;
    const auto second = exporting::exportIntoFolder(articles, options, path);
    QVERIFY(contentOf(path + u'/' + names[0]).contains(u"title: \"改了题目\"\n"_s));
    QCOMPARE(second->count(FolderFile::Outcome::Unchanged), 1);
    QCOMPARE(second->count(FolderFile::Outcome::Merged), 1);
    QCOMPARE(QDir(path).entryList(QDir::Files, QDir::Name), names);
    QVERIFY(contentOf(path + u'/' + names[0]).contains(u"新的笔记"_s));
    QVERIFY2(second->toText().contains(u"updated"_s), qPrintable(second->toText()));
}

void TestTemplates::filesOfTheUserAreNotOverwritten()
{
    const auto merged = mergeBlocks(u"all mine\n"_s, block(u"a"_s, u"one"_s));
    QVERIFY(merged.text.startsWith(u"all mine\n"_s));
    QVERIFY(merged.text.contains(u"\none\n"_s));
}

QTEST_GUILESS_MAIN(TestTemplates)
#include "tst_templates.moc"
