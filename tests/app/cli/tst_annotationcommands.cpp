// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliprocess.h"
#include "tests/support/shareddata.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using pizhu::test::CliProcess;
using pizhu::test::CliResult;

namespace {

const auto kSecond = u"與會者認為😀，公開是最好的監督，𠮷村的賬目隨時可以查閱。"_s;

void importArticle(const CliProcess& cli)
{
    const QString path = cli.write(
        u"two.md"_s,
        pizhu::test::articleFile(u"鄉公所加強監督工作"_s, u"2022-03-05 09:00:00"_s,
                                 {u"白沙鄉公所近日開會，研究加強對各村經費使用的監督辦法。"_s, kSecond}));
    const CliResult result = cli.run({u"import"_s, path});
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors + result.text()));
}

QString articleId(const CliProcess& cli)
{
    return cli.run({u"list"_s, u"--json"_s}).json().array().at(0).toObject().value("id"_L1).toString();
}

QString articleText(const CliProcess& cli)
{
    return cli.run({u"show"_s, articleId(cli), u"--json"_s}).json().object().value("text"_L1).toString();
}

QJsonArray annotations(const CliProcess& cli)
{
    return cli.run({u"annotations"_s, u"--json"_s}).json().array();
}

/// What has to survive an export and import, whatever library it lands in.
QJsonObject portable(QJsonObject annotation)
{
    annotation.remove(u"article"_s);
    return annotation;
}

} // namespace

class TestAnnotationCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quoteInTheOtherScriptStoresTheSourceRange();
    void annotationsCarryEveryKey();
    void anAnnotationIsChangedInOneStep();
    void annotationsAreSplitAndMerged();
    void severalOccurrencesAskForOne();
    void linksAreListedFromBothEnds();
    void quoteThatIsNotThereIsReported();
    void tagsAreMadeWithTheirParents();
    void annotationsAreFilteredAndStreamed();
    void annotationsAreFilteredAsInTheBrowser_data();
    void annotationsAreFilteredAsInTheBrowser();
    void filtersThatCannotBeAreNamed_data();
    void filtersThatCannotBeAreNamed();
    void exportsEveryFormat_data();
    void exportsEveryFormat();
    void exportKeepsAnExistingFile();
    void jsonLdComesBackToTheSameRanges();
    void importOfTheSameAnnotationsChangesNothing();
    void dryRunOfAnnotationsWritesNothing();
    void unusableAnnotationsAreReported();
    void seedHighlightExportsAndComesBack();
};

void TestAnnotationCommands::quoteInTheOtherScriptStoresTheSourceRange()
{
    const CliProcess cli;
    importArticle(cli);
    const CliResult result =
        cli.run({u"annotate"_s, articleId(cli), u"--quote"_s, u"公开是最好的监督，𠮷村"_s, u"--json"_s});
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
    const QJsonObject annotation = result.json().object();
    QCOMPARE(annotation.value("exact"_L1).toString(), u"公開是最好的監督，𠮷村"_s);
    const int start = annotation.value("start"_L1).toInt();
    QCOMPARE(articleText(cli).mid(start, annotation.value("end"_L1).toInt() - start),
             u"公開是最好的監督，𠮷村"_s);
}

void TestAnnotationCommands::annotationsCarryEveryKey()
{
    const CliProcess cli;
    importArticle(cli);
    QCOMPARE(cli.run({u"annotate"_s, articleId(cli), u"--quote"_s, u"經費使用"_s, u"--note"_s, u"**查**"_s,
                      u"--translation"_s, u"use of funds"_s, u"--kind"_s, u"underline"_s, u"--color"_s,
                      u"sky"_s, u"--tag"_s, u"制度/经费"_s, u"--tag"_s, u"待查"_s})
                 .exitCode,
             0);
    QCOMPARE(annotations(cli).size(), 1);
    const QJsonObject annotation = annotations(cli).at(0).toObject();
    QStringList keys = annotation.keys();
    keys.sort();
    QCOMPARE(keys, (QStringList{u"article"_s, u"color"_s, u"created"_s, u"end"_s, u"exact"_s, u"id"_s,
                                u"kind"_s, u"modified"_s, u"note"_s, u"prefix"_s, u"start"_s, u"state"_s,
                                u"suffix"_s, u"tags"_s, u"translation"_s}));
    QCOMPARE(annotation.value("article"_L1).toString(), articleId(cli));
    QCOMPARE(annotation.value("kind"_L1).toString(), u"underline"_s);
    QCOMPARE(annotation.value("translation"_L1).toString(), u"use of funds"_s);
    QCOMPARE(annotation.value("state"_L1).toString(), u"exact"_s);
    QCOMPARE(annotation.value("color"_L1).toString(), u"sky"_s);
    QCOMPARE(annotation.value("note"_L1).toString(), u"**查**"_s);
    QCOMPARE(annotation.value("suffix"_L1).toString().left(5), u"的監督辦法"_s);
    QStringList tags = annotation.value("tags"_L1).toVariant().toStringList();
    tags.sort();
    QCOMPARE(tags, (QStringList{u"制度/经费"_s, u"待查"_s}));
}

void TestAnnotationCommands::linksAreListedFromBothEnds()
{
    const CliProcess cli;
    importArticle(cli);
    const QString article = articleId(cli);
    const CliResult added = cli.run(
        {u"annotate"_s, article, u"--quote"_s, u"公開是最好的監督"_s, u"--tag"_s, u"制度"_s, u"--note"_s,
         u"見[[乡公所加强监督工作]]，pizhu://tag/0193dead-0000-7000-8000-000000000000"_s});
    QCOMPARE(added.exitCode, 0);
    const QJsonObject links = cli.run({u"links"_s, article, u"--json"_s}).json().object();
    QCOMPARE(links.value("link"_L1).toString(), u"pizhu://article/"_s + article);
    QCOMPARE(links.value("to"_L1).toArray().size(), 2);
    const QJsonArray from = links.value("from"_L1).toArray();
    QCOMPARE(from.size(), 1);
    QCOMPARE(from.at(0).toObject().value("id"_L1).toString(), added.text().trimmed());
    const QString lines = cli.run({u"links"_s, added.text().trimmed()}).text();
    QVERIFY2(lines.contains(u"to\ttag\t0193dead-0000-7000-8000-000000000000\t(not in this library)"_s),
             qPrintable(lines));
    QVERIFY2(lines.contains(u"to\tarticle\t%1\t鄉公所加強監督工作"_s.arg(article)), qPrintable(lines));
    QCOMPARE(cli.run({u"links"_s, u"ffff"_s}).exitCode, 1);
}

void TestAnnotationCommands::anAnnotationIsChangedInOneStep()
{
    const CliProcess cli;
    importArticle(cli);
    QCOMPARE(
        cli.run({u"annotate"_s, articleId(cli), u"--quote"_s, u"經費使用"_s, u"--tag"_s, u"甲"_s}).exitCode,
        0);
    const QJsonArray before = annotations(cli);
    const QString id = before.at(0)["id"_L1].toString();
    const CliResult done =
        cli.run({u"annotation"_s, id, u"--translation"_s, u"use of funds"_s, u"--kind"_s, u"underline"_s,
                 u"--tag"_s, u"乙"_s, u"--tag"_s, u"丙/丁"_s, u"--json"_s});
    QVERIFY2(done.exitCode == 0, qPrintable(done.errors));
    const QJsonObject changed = annotations(cli).at(0).toObject();
    QCOMPARE(done.json().array().at(0).toObject(), changed);
    QCOMPARE(changed["translation"_L1].toString(), u"use of funds"_s);
    QCOMPARE(changed["kind"_L1].toString(), u"underline"_s);
    QCOMPARE(changed["tags"_L1].toVariant().toStringList(), (QStringList{u"丙/丁"_s, u"乙"_s}));
    QCOMPARE(cli.run({u"undo"_s}).exitCode, 0);
    QCOMPARE(annotations(cli), before);
    QCOMPARE(cli.run({u"annotation"_s, id, u"--color"_s, u"pink"_s}).exitCode, 2);
    QCOMPARE(cli.run({u"annotation"_s, id}).exitCode, 0); // shows it
    QCOMPARE(cli.run({u"annotation"_s, id, u"--delete"_s}).exitCode, 0);
    QVERIFY(annotations(cli).isEmpty());
}

void TestAnnotationCommands::annotationsAreSplitAndMerged()
{
    const CliProcess cli;
    importArticle(cli);
    QCOMPARE(
        cli.run({u"annotate"_s, articleId(cli), u"--quote"_s, u"經費使用"_s, u"--note"_s, u"注"_s}).exitCode,
        0);
    const QJsonObject whole = annotations(cli).at(0).toObject();
    const QString cut = QString::number(whole["start"_L1].toInt() + 2);
    const CliResult split =
        cli.run({u"annotation"_s, whole["id"_L1].toString(), u"--split"_s, cut, u"--json"_s});
    QVERIFY2(split.exitCode == 0, qPrintable(split.errors));
    const QJsonArray parts = split.json().array();
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts.at(0)["exact"_L1].toString(), u"經費"_s);
    QCOMPARE(parts.at(1)["exact"_L1].toString(), u"使用"_s);
    const CliResult merged = cli.run({u"annotation"_s, parts.at(1)["id"_L1].toString(), u"--merge"_s,
                                      parts.at(0)["id"_L1].toString(), u"--json"_s});
    QVERIFY2(merged.exitCode == 0, qPrintable(merged.errors));
    QCOMPARE(annotations(cli).size(), 1);
    QCOMPARE(annotations(cli).at(0)["id"_L1], whole["id"_L1]);
    QCOMPARE(annotations(cli).at(0)["exact"_L1].toString(), u"經費使用"_s);
}

void TestAnnotationCommands::severalOccurrencesAskForOne()
{
    const CliProcess cli;
    importArticle(cli);
    const CliResult refused = cli.run({u"annotate"_s, articleId(cli), u"--quote"_s, u"监督"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.errors.contains(u"2 times"_s), qPrintable(refused.errors));
    QVERIFY(annotations(cli).isEmpty());
    const CliResult second = cli.run(
        {u"annotate"_s, articleId(cli), u"--quote"_s, u"监督"_s, u"--occurrence"_s, u"2"_s, u"--json"_s});
    QVERIFY2(second.exitCode == 0, qPrintable(second.errors));
    QCOMPARE(second.json().object().value("start"_L1).toInt(), articleText(cli).lastIndexOf(u"監督"_s));
    QCOMPARE(
        cli.run({u"annotate"_s, articleId(cli), u"--quote"_s, u"监督"_s, u"--occurrence"_s, u"3"_s}).exitCode,
        1);
}

void TestAnnotationCommands::quoteThatIsNotThereIsReported()
{
    const CliProcess cli;
    importArticle(cli);
    const CliResult result =
        cli.run({u"annotate"_s, articleId(cli), u"--quote"_s, u"火箭发射"_s, u"--tag"_s, u"航天"_s});
    QCOMPARE(result.exitCode, 1);
    QVERIFY(!result.errors.isEmpty());
    QVERIFY2(cli.run({u"tags"_s}).lines().isEmpty(), "a failed step leaves no tag behind");
}

void TestAnnotationCommands::tagsAreMadeWithTheirParents()
{
    const CliProcess cli;
    importArticle(cli);
    QCOMPARE(cli.run({u"annotate"_s, articleId(cli), u"--quote"_s, u"經費使用"_s, u"--tag"_s, u"制度/经费"_s})
                 .exitCode,
             0);
    QCOMPARE(cli.run({u"tags"_s}).lines(), (QStringList{u"制度\t0\t0"_s, u"制度/经费\t0\t1"_s}));
    const QJsonObject tag = cli.run({u"tags"_s, u"--json"_s}).json().array().at(1).toObject();
    QCOMPARE(tag.value("path"_L1).toString(), u"制度/经费"_s);
    QCOMPARE(tag.value("annotations"_L1).toInt(), 1);
    QCOMPARE(tag.value("id"_L1).toString().size(), 36);
}

void TestAnnotationCommands::annotationsAreFilteredAndStreamed()
{
    const CliProcess cli;
    importArticle(cli);
    QCOMPARE(cli.run({u"annotate"_s, articleId(cli), u"--quote"_s, u"經費使用"_s}).exitCode, 0);
    QCOMPARE(cli.run({u"annotate"_s, articleId(cli), u"--quote"_s, u"近日開會"_s}).exitCode, 0);
    const QStringList lines = cli.run({u"annotations"_s, u"--stream"_s}).lines();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(QJsonDocument::fromJson(lines.at(0).toUtf8()).object().value("exact"_L1).toString(),
             u"近日開會"_s);
    QCOMPARE(cli.run({u"annotations"_s, u"--query"_s, u"监督"_s}).lines().size(), 2);
    QCOMPARE(cli.run({u"annotations"_s, u"--query"_s, u"火箭"_s}).lines().size(), 0);
}

void TestAnnotationCommands::annotationsAreFilteredAsInTheBrowser_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("quotes");
    const auto row = [](const char* name, const QStringList& options, const QString& quotes) {
        QTest::newRow(name) << options << quotes;
    };
    row("none", {}, u"近日開會 加強對各村 經費使用"_s);
    row("tag with those below", {u"--tag"_s, u"制度"_s}, u"加強對各村 經費使用"_s);
    row("tag alone", {u"--tag"_s, u"制度/"_s}, QString());
    row("both tags", {u"--tag"_s, u"制度/经费"_s, u"--tag"_s, u"待查"_s}, u"經費使用"_s);
    row("either tag", {u"--any-tag"_s, u"待查"_s, u"--any-tag"_s, u"制度/监督"_s}, u"加強對各村 經費使用"_s);
    row("not that tag", {u"--tag"_s, u"制度"_s, u"--without-tag"_s, u"待查"_s}, u"加強對各村"_s);
    row("untagged", {u"--untagged"_s}, u"近日開會"_s);
    row("colours", {u"--color"_s, u"rose"_s, u"--color"_s, u"leaf"_s}, u"加強對各村 經費使用"_s);
    row("note", {u"--note"_s, u"yes"_s}, u"經費使用"_s);
    row("words of the quote", {u"--text"_s, u"经费"_s}, u"經費使用"_s);
    row("of articles without any", {u"--filter"_s, u"source=查无此报"_s}, QString());
    row("made since", {u"--created"_s, u"2020-01.."_s}, u"近日開會 加強對各村 經費使用"_s);
    row("made until", {u"--created"_s, u"..2020"_s}, QString());
    row("newest first", {u"--sort"_s, u"newest"_s, u"--limit"_s, u"1"_s}, u"經費使用"_s);
}

void TestAnnotationCommands::annotationsAreFilteredAsInTheBrowser()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, quotes);
    const CliProcess cli;
    importArticle(cli);
    const auto annotate = [&cli](const QStringList& more) {
        QCOMPARE(cli.run(QStringList{u"annotate"_s, articleId(cli), u"--quote"_s} + more).exitCode, 0);
    };
    annotate({u"近日開會"_s});
    annotate({u"加強對各村"_s, u"--tag"_s, u"制度/监督"_s, u"--color"_s, u"rose"_s});
    annotate({u"經費使用"_s, u"--tag"_s, u"制度/经费"_s, u"--tag"_s, u"待查"_s, u"--color"_s, u"leaf"_s,
              u"--note"_s, u"多少？"_s});
    const CliResult result = cli.run(QStringList{u"annotations"_s, u"--json"_s} + options);
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
    QStringList found;
    for (const QJsonValue annotation : result.json().array())
        found << annotation["exact"_L1].toString();
    if (!options.contains(u"--sort"_s))
        QCOMPARE(cli.run(QStringList{u"annotations"_s, u"--count"_s} + options).lines(),
                 QStringList{QString::number(found.size())});
    QCOMPARE(found.join(u' '), quotes);
}

void TestAnnotationCommands::filtersThatCannotBeAreNamed_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("named");
    QTest::newRow("colour") << QStringList{u"--color"_s, u"pink"_s} << u"pink"_s;
    QTest::newRow("kind") << QStringList{u"--kind"_s, u"box"_s} << u"box"_s;
    QTest::newRow("tag") << QStringList{u"--tag"_s, u"查无此签"_s} << u"查无此签"_s;
    QTest::newRow("days") << QStringList{u"--created"_s, u"yesterday"_s} << u"yesterday"_s;
    QTest::newRow("note") << QStringList{u"--note"_s, u"maybe"_s} << u"maybe"_s;
    QTest::newRow("order") << QStringList{u"--sort"_s, u"date"_s} << u"date"_s;
    QTest::newRow("saved search") << QStringList{u"--saved"_s, u"无名"_s} << u"无名"_s;
}

void TestAnnotationCommands::filtersThatCannotBeAreNamed()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, named);
    const CliProcess cli;
    importArticle(cli);
    const CliResult result = cli.run(QStringList{u"annotations"_s} + options);
    QVERIFY(result.exitCode != 0);
    QVERIFY2(result.errors.contains(named), qPrintable(result.errors));
}

void TestAnnotationCommands::exportsEveryFormat_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("start");
    QTest::newRow("md") << u"md"_s << u"# "_s;
    QTest::newRow("html") << u"html"_s << u"<!DOCTYPE html>"_s;
    QTest::newRow("csv") << u"csv"_s << u"annotation,"_s;
    QTest::newRow("jsonld") << u"jsonld"_s << u"{"_s;
    QTest::newRow("tsv") << u"tsv"_s << u"annotation\t"_s;
    QTest::newRow("txt") << u"txt"_s << u"鄉公所加強監督工作"_s;
    QTest::newRow("json") << u"json"_s << u"["_s;
    QTest::newRow("jsonl") << u"jsonl"_s << u"{"_s;
    QTest::newRow("hypothesis") << u"hypothesis"_s << u"{\"rows\""_s;
}

void TestAnnotationCommands::exportsEveryFormat()
{
    QFETCH(QString, format);
    QFETCH(QString, start);
    const CliProcess cli;
    importArticle(cli);
    QCOMPARE(cli.run({u"annotate"_s, articleId(cli), u"--quote"_s, u"公开是最好的监督，𠮷村"_s}).exitCode, 0);
    const QString path = cli.path(u"out."_s + format);
    const CliResult result = cli.run({u"export"_s, u"--format"_s, format, u"--output"_s, path, u"--json"_s});
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
    QCOMPARE(result.json().object().value("excerpts"_L1).toInt(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString content = QString::fromUtf8(file.readAll());
    QVERIFY2(content.startsWith(start), qPrintable(content.left(200)));
    QVERIFY(content.contains(u"公開是最好的監督，𠮷村"_s));
    QVERIFY(content.contains(u"鄉公所加強監督工作"_s));
}

void TestAnnotationCommands::exportKeepsAnExistingFile()
{
    const CliProcess cli;
    importArticle(cli);
    const QString path = cli.write(u"kept.md"_s, u"mine"_s);
    QCOMPARE(cli.run({u"export"_s, u"--format"_s, u"md"_s, u"--output"_s, path}).exitCode, 1);
    QCOMPARE(cli.run({u"export"_s, u"--format"_s, u"md"_s, u"--output"_s, path, u"--overwrite"_s}).exitCode,
             0);
}

void TestAnnotationCommands::jsonLdComesBackToTheSameRanges()
{
    const CliProcess from;
    importArticle(from);
    const QString id = articleId(from);
    QCOMPARE(from.run({u"annotate"_s, id, u"--quote"_s, u"公开是最好的监督，𠮷村"_s, u"--tag"_s,
                       u"制度/公开"_s, u"--note"_s, u"第一行\n第二行"_s, u"--translation"_s,
                       u"openness is the best oversight"_s, u"--color"_s, u"violet"_s})
                 .exitCode,
             0);
    QCOMPARE(from.run({u"annotate"_s, id, u"--quote"_s, u"監督"_s, u"--occurrence"_s, u"2"_s}).exitCode, 0);
    const QString path = from.path(u"a.jsonld"_s);
    QCOMPARE(from.run({u"export"_s, u"--format"_s, u"jsonld"_s, u"--output"_s, path}).exitCode, 0);

    const CliProcess to;
    importArticle(to);
    const CliResult imported = to.run({u"import-annotations"_s, path, u"--json"_s});
    QVERIFY2(imported.exitCode == 0, qPrintable(imported.errors + imported.text()));
    QCOMPARE(imported.json().object().value("new"_L1).toInt(), 2);
    QCOMPARE(annotations(to).size(), 2);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(portable(annotations(to).at(i).toObject()), portable(annotations(from).at(i).toObject()));
}

void TestAnnotationCommands::importOfTheSameAnnotationsChangesNothing()
{
    const CliProcess cli;
    importArticle(cli);
    QCOMPARE(cli.run({u"annotate"_s, articleId(cli), u"--quote"_s, u"經費使用"_s}).exitCode, 0);
    const QString path = cli.path(u"a.jsonld"_s);
    QCOMPARE(cli.run({u"export"_s, u"--format"_s, u"jsonld"_s, u"--output"_s, path}).exitCode, 0);
    const QJsonArray before = annotations(cli);
    const CliResult again = cli.run({u"import-annotations"_s, path, u"--json"_s});
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.json().object().value("duplicate"_L1).toInt(), 1);
    QCOMPARE(annotations(cli), before);
}

void TestAnnotationCommands::dryRunOfAnnotationsWritesNothing()
{
    const CliProcess from;
    importArticle(from);
    QCOMPARE(from.run({u"annotate"_s, articleId(from), u"--quote"_s, u"經費使用"_s}).exitCode, 0);
    const QString path = from.path(u"a.jsonld"_s);
    QCOMPARE(from.run({u"export"_s, u"--format"_s, u"jsonld"_s, u"--output"_s, path}).exitCode, 0);
    const CliProcess to;
    importArticle(to);
    const CliResult planned = to.run({u"import-annotations"_s, path, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(planned.exitCode, 0);
    QCOMPARE(planned.json().object().value("new"_L1).toInt(), 1);
    QVERIFY(annotations(to).isEmpty());
}

void TestAnnotationCommands::unusableAnnotationsAreReported()
{
    const CliProcess cli;
    importArticle(cli);
    const QString broken = cli.write(u"broken.jsonld"_s, u"{\"items\": ["_s);
    QCOMPARE(cli.run({u"import-annotations"_s, broken}).exitCode, 1);
    const QString unknown = cli.write(
        u"unknown.jsonld"_s,
        u"[{\"type\": \"Annotation\", \"target\": {\"source\": \"https://example.org/x\", \"selector\": "
        "{\"type\": \"TextQuoteSelector\", \"exact\": \"甲乙\"}}}]"_s);
    const CliResult result = cli.run({u"import-annotations"_s, unknown, u"--json"_s});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.json().object().value("discarded"_L1).toInt(), 1);
    const QJsonObject item = result.json().object().value("items"_L1).toArray().at(0).toObject();
    QCOMPARE(item.value("outcome"_L1).toString(), u"discarded"_s);
    QVERIFY(!item.value("reason"_L1).toString().isEmpty());
}

void TestAnnotationCommands::seedHighlightExportsAndComesBack()
{
    const QString shared = pizhu::test::sharedFolder();
    const QStringList seeds = QDir(shared + u"/seeds"_s).entryList({u"003*.txt"_s});
    if (shared.isEmpty() || seeds.isEmpty())
        QSKIP("The folder of real inputs is not here; set PIZHU_SHARED.");
    const QString seed = shared + u"/seeds/"_s + seeds.first();
    const QString quote = u"本屆市委已開展5輪共巡視126個黨組織"_s;

    const CliProcess from;
    QCOMPARE(from.run({u"import"_s, seed}).exitCode, 0);
    const CliResult made = from.run({u"annotate"_s, articleId(from), u"--quote"_s, quote, u"--json"_s});
    QVERIFY2(made.exitCode == 0, qPrintable(made.errors));
    QCOMPARE(made.json().object().value("exact"_L1).toString(), quote);
    const QString path = from.path(u"seed.jsonld"_s);
    QCOMPARE(from.run({u"export"_s, u"--format"_s, u"jsonld"_s, u"--output"_s, path}).exitCode, 0);

    const CliProcess to;
    QCOMPARE(to.run({u"import"_s, seed}).exitCode, 0);
    QCOMPARE(to.run({u"import-annotations"_s, path}).exitCode, 0);
    QCOMPARE(annotations(to).size(), 1);
    QCOMPARE(portable(annotations(to).at(0).toObject()), portable(made.json().object()));
}

QTEST_GUILESS_MAIN(TestAnnotationCommands)
#include "tst_annotationcommands.moc"
