// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of an import when the processes that read for it hang, grow, crash or are not there.

#include "app/importing/importjob.h"
#include "app/importing/pastedarticle.h"
#include "app/library/library.h"
#include "tests/support/shareddata.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::ImportOptions;
using importing::ImportReport;
using importing::ItemState;

namespace {

/// Enough to be at work for seconds; a limit ends it long before.
constexpr int kHugeMegabytes = 40;

constexpr int kTimeout = 120'000; ///< ms: only a hanging import needs it

QByteArray article(int number)
{
    return "---\ntitle: 第" + QByteArray::number(number) +
           "篇\n---\n<p>　　第一段讲清楚事情的经过，也讲清楚谁来监督。</"
           "p>\n<p>　　第二段讲清楚钱花到哪里去，编号" +
           QByteArray::number(number) + "。</p>\n";
}

/// Megabytes of text in which every sentence differs: seconds of honest work for a reader.
QByteArray hugeArticle(int megabytes)
{
    constexpr int kSentences = 8; // a paragraph; one each would be more elements than a page may have
    QByteArray text;
    text.reserve(megabytes * 1'000'000 + 200);
    for (int i = 0; text.size() < megabytes * 1'000'000; ++i) {
        text += i % kSentences == 0 ? "<p>　　" : "";
        text += "第" + QByteArray::number(i) + "段，記者(jiān)监督：2021年6月27日，来源：某某日报。";
        text += i % kSentences == kSentences - 1 ? "</p>\n" : "";
    }
    return text;
}

QString describe(const ImportReport& report)
{
    QStringList lines{report.error};
    for (const importing::ImportItem& item : report.items)
        lines += u"%1 state %2 %3"_s.arg(item.path).arg(int(item.state)).arg(item.reason);
    return lines.join(u'\n');
}

/// A line of a corpus.
QByteArray record(int number, const QByteArray& more = {})
{
    const QByteArray id = QByteArray::number(number);
    return "{\"title\":\"第" + id +
           "条\",\"date\":\"2021-06-27\",\"content\":\"第一段讲清楚事情的经过。\\n第二段讲清楚编号" + id +
           "。" + more + "\"}\n";
}

/// Processes whose parent is `parent`.
QList<qint64> childrenOf(qint64 parent)
{
    QList<qint64> children;
    for (const QString& name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile status(u"/proc/%1/stat"_s.arg(name));
        if (name.toLongLong() == 0 || !status.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = status.readAll();
        const QByteArray afterName = line.mid(line.lastIndexOf(')') + 2);
        if (afterName.split(' ').value(1).toLongLong() == parent)
            children += name.toLongLong();
    }
    return children;
}

} // namespace

class TestImportWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aFileThatTakesTooLongCostsOnlyItself_data();
    void aFileThatTakesTooLongCostsOnlyItself();
    void aFileThatTakesTooMuchMemoryCostsOnlyItself();
    void aCrashCostsOnlyTheFileItHappenedOn();
    void aCrashInsideACorpusCostsOnlyTheRecordItHappenedOn();
    void aWorkerThatDiesBeforeItSpeaksEndsTheImport();
    void aMissingWorkerIsAnError();
    void manyFilesKeepTheirOrder();
    void aRecordOfEveryLineOfACorpusIsReported();
    void knownRecordsOfACorpusAreNotCleanedAgain();
    void theFieldsOfRecordsCanBeNamed();
    void aPastedArticleIsImportedOnce_data();
    void aPastedArticleIsImportedOnce();
    void workersEndWithTheImport();
    void aKilledImportGoesOn();
    void aCancelledImportGoesOn();
    void thereIsNothingToResumeAfterACompleteImport();

private:
    void write(const QString& name, const QByteArray& content) const;
    [[nodiscard]] ImportReport import(ImportOptions options) const;
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"in"_s); }
    [[nodiscard]] QString libraryPath() const { return m_folder->filePath(u"test.pizhu"_s); }
    void openLibrary();
    [[nodiscard]] int articleCount() const;
    [[nodiscard]] std::optional<library::UnfinishedImport> unfinished() const;
    void writeBetweenTwoOthers(const QByteArray& content) const;
    void compareOneLost(const ImportReport& report, const QString& reason) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<library::Library> m_library;
};

void TestImportWorker::initTestCase()
{
    qRegisterMetaType<ImportReport>();
    if (qEnvironmentVariableIsEmpty("PIZHU_IMPORT_WORKER"))
        qputenv("PIZHU_IMPORT_WORKER", (test::binaryFolder() + u"/pizhu-import-worker"_s).toLocal8Bit());
}

void TestImportWorker::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(folder()));
    openLibrary();
}

void TestImportWorker::cleanup()
{
    m_library.reset();
}

void TestImportWorker::openLibrary()
{
    auto opened = library::Library::open(libraryPath(), {.create = true});
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message + opened.error().detail));
    m_library = std::move(*opened);
}

void TestImportWorker::write(const QString& name, const QByteArray& content) const
{
    QFile file(folder() + u'/' + name);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(name));
    QCOMPARE(file.write(content), content.size());
}

ImportReport TestImportWorker::import(ImportOptions options) const
{
    if (options.paths.isEmpty() && options.items.empty())
        options.paths = QStringList{folder()};
    importing::ImportJob job(*m_library, options);
    QSignalSpy finished(&job, &importing::ImportJob::finished);
    job.start();
    if (!finished.wait(kTimeout))
        return {.error = u"the import did not finish"_s};
    return finished.first().first().value<ImportReport>();
}

int TestImportWorker::articleCount() const
{
    const auto counts =
        m_library->read([](const library::Stores& s) { return s.articles.counts(); }).result();
    return counts ? counts->all : -1;
}

std::optional<library::UnfinishedImport> TestImportWorker::unfinished() const
{
    const auto found =
        m_library->read([](const library::Stores& s) { return s.imports.unfinished(); }).result();
    return found ? *found : std::nullopt;
}

void TestImportWorker::writeBetweenTwoOthers(const QByteArray& content) const
{
    write(u"a.md"_s, article(1));
    write(u"big.html"_s, content);
    write(u"c.md"_s, article(3));
}

void TestImportWorker::compareOneLost(const ImportReport& report, const QString& reason) const
{
    QVERIFY2(report.error.isEmpty() && report.items.size() == 3, qPrintable(describe(report)));
    QCOMPARE(report.items.at(0).state, ItemState::Added);
    QCOMPARE(report.items.at(1).state, ItemState::Failed);
    QCOMPARE(report.items.at(2).state, ItemState::Added);
    QVERIFY2(report.items.at(1).path.endsWith(u"/big.html"), qPrintable(describe(report)));
    QVERIFY2(report.items.at(1).reason.contains(reason), qPrintable(describe(report)));
    QVERIFY2(report.toText().contains(u"big.html"_s), qPrintable(report.toText()));
    QCOMPARE(articleCount(), 2);
}

void TestImportWorker::aFileThatTakesTooLongCostsOnlyItself_data()
{
    QTest::addColumn<importing::WorkerLimits>("limits");
    QTest::newRow("by the clock") << importing::WorkerLimits{.wallMilliseconds = 1'500};
    QTest::newRow("in computing time") << importing::WorkerLimits{.cpuSeconds = 1};
}

void TestImportWorker::aFileThatTakesTooLongCostsOnlyItself()
{
    QFETCH(importing::WorkerLimits, limits);
    writeBetweenTwoOthers(hugeArticle(kHugeMegabytes));
    compareOneLost(import({.limits = limits}), u"took longer than"_s);
}

void TestImportWorker::aFileThatTakesTooMuchMemoryCostsOnlyItself()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the address space is not limited under AddressSanitizer");
#endif
    writeBetweenTwoOthers(hugeArticle(kHugeMegabytes));
    compareOneLost(import({.limits = {.memoryBytes = 300'000'000}}), u"ran out of memory"_s);
}

void TestImportWorker::aCrashCostsOnlyTheFileItHappenedOn()
{
    writeBetweenTwoOthers(hugeArticle(kHugeMegabytes));
    importing::ImportJob job(*m_library, {.paths = {folder()}, .workers = 1});
    QSignalSpy finished(&job, &importing::ImportJob::finished);
    bool killed = false;
    connect(&job, &importing::ImportJob::progressed, &job, [&](const importing::ImportProgress& progress) {
        if (killed || !progress.current.contains(u"big.html"_s))
            return;
        killed = true;
        for (const qint64 worker : childrenOf(QCoreApplication::applicationPid()))
            ::kill(static_cast<pid_t>(worker), SIGSEGV);
    });
    job.start();
    QVERIFY(finished.wait(kTimeout));
    QVERIFY2(killed, "the reader was never seen at the large file");
    compareOneLost(finished.first().first().value<ImportReport>(), u"crashed"_s);
}

void TestImportWorker::aCrashInsideACorpusCostsOnlyTheRecordItHappenedOn()
{
    QByteArray corpus;
    for (int i = 0; i < 9; ++i)
        corpus += record(i, i == 4 ? hugeArticle(kHugeMegabytes / 2).replace('\n', "\\n") : QByteArray());
    write(u"corpus.jsonl"_s, corpus);
    importing::ImportJob job(*m_library, {.paths = {folder()}, .workers = 1});
    QSignalSpy finished(&job, &importing::ImportJob::finished);
    QString killedAt;
    connect(&job, &importing::ImportJob::progressed, &job, [&](const importing::ImportProgress& progress) {
        if (!killedAt.isEmpty() || progress.current.isEmpty())
            return;
        killedAt = progress.current;
        for (const qint64 worker : childrenOf(QCoreApplication::applicationPid()))
            ::kill(static_cast<pid_t>(worker), SIGSEGV);
    });
    job.start();
    QVERIFY(finished.wait(kTimeout));
    QVERIFY(!killedAt.isEmpty());
    const auto report = finished.first().first().value<ImportReport>();
    QCOMPARE(report.items.size(), std::size_t(9));
    // Between two records the end of the reader costs none.
    QVERIFY2(report.count(ItemState::Failed) <= 1, qPrintable(describe(report)));
    QCOMPARE(articleCount(), 9 - report.count(ItemState::Failed));
}

void TestImportWorker::aWorkerThatDiesBeforeItSpeaksEndsTheImport()
{
    const QByteArray real = qgetenv("PIZHU_IMPORT_WORKER");
    write(u"a.md"_s, article(1));
    qputenv("PIZHU_IMPORT_WORKER", "/bin/false");
    const ImportReport report = import({});
    qputenv("PIZHU_IMPORT_WORKER", real);
    QVERIFY2(report.error.contains(u"another version"_s), qPrintable(describe(report)));
    QCOMPARE(articleCount(), 0);
}

void TestImportWorker::aMissingWorkerIsAnError()
{
    const QByteArray real = qgetenv("PIZHU_IMPORT_WORKER");
    write(u"a.md"_s, article(1));
    qputenv("PIZHU_IMPORT_WORKER", QFile::encodeName(m_folder->filePath(u"nothing"_s)));
    const ImportReport report = import({});
    qputenv("PIZHU_IMPORT_WORKER", real);
    QVERIFY2(report.error.contains(u"pizhu-import-worker"_s), qPrintable(describe(report)));
    QVERIFY(report.items.empty());
}

void TestImportWorker::manyFilesKeepTheirOrder()
{
    QStringList expected;
    for (int i = 0; i < 300; ++i) {
        const QString name = u"%1.md"_s.arg(i, 3, 10, QLatin1Char('0'));
        write(name, i % 50 == 7 ? QByteArray("\n") : article(i));
        expected += name;
    }
    const ImportReport report = import({});
    QStringList names;
    for (const importing::ImportItem& item : report.items)
        names += QFileInfo(item.path).fileName();
    QCOMPARE(names, expected);
    QCOMPARE(report.count(ItemState::Failed), 6);
    QCOMPARE(articleCount(), 294);
}

void TestImportWorker::aRecordOfEveryLineOfACorpusIsReported()
{
    QByteArray corpus;
    for (int i = 0; i < 40; ++i)
        corpus += record(i);
    write(u"corpus.jsonl"_s, corpus);
    const ImportReport report = import({});
    QVERIFY2(report.items.size() == 40 && report.count(ItemState::Added) == 40, qPrintable(describe(report)));
    QVERIFY2(report.items.at(3).path.contains(u"corpus.jsonl › "_s), qPrintable(report.items.at(3).path));
    QCOMPARE(report.items.at(3).title, u"第3条"_s);
    const ImportReport again = import({});
    QVERIFY2(again.count(ItemState::Duplicate) == 40, qPrintable(describe(again)));
    const ImportReport dry = import({.dryRun = true});
    QVERIFY2(dry.count(ItemState::Duplicate) == 40, qPrintable(describe(dry)));
}

void TestImportWorker::knownRecordsOfACorpusAreNotCleanedAgain()
{
    write(u"corpus.jsonl"_s, record(0) + record(1) + record(2));
    const ImportReport first = import({});
    QVERIFY2(first.count(ItemState::Added) == 3, qPrintable(describe(first)));
    write(u"corpus.jsonl"_s, record(0) + record(1, "又改了。") + record(2) + record(3));
    const ImportReport again = import({});
    QVERIFY2(again.items.size() == 4, qPrintable(describe(again)));
    QCOMPARE(again.items.at(0).state, ItemState::Duplicate);
    QCOMPARE(again.items.at(0).title, QString()); // nobody has looked
    QCOMPARE(again.items.at(0).path, first.items.at(0).path);
    QVERIFY(again.items.at(1).state != ItemState::Duplicate);
    QCOMPARE(again.items.at(2).state, ItemState::Duplicate);
    QCOMPARE(again.items.at(3).state, ItemState::Added);
    QVERIFY(again.bytes > first.bytes);
}

void TestImportWorker::theFieldsOfRecordsCanBeNamed()
{
    write(u"corpus.csv"_s,
          "a,b,c\n江边的桥修好了,2021-06-27,第一段讲清楚事情的经过。第二段讲清楚谁来监督。\n");
    ImportOptions options;
    options.source.mapping = importing::FieldMapping::fromText(u"title=a,date=b,body=c"_s).value();
    const ImportReport report = import(options);
    QVERIFY2(report.count(ItemState::Added) == 1, qPrintable(describe(report)));
    QCOMPARE(report.items.front().title, u"江边的桥修好了"_s);
}

void TestImportWorker::aPastedArticleIsImportedOnce_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    const QString line = u"第一段讲清楚事情的经过，也讲清楚谁来监督。"_s;
    QTest::newRow("page") << u"<h1>江边的桥修好了</h1><p>%1</p><p>%1再说一遍。</p>"_s.arg(line) << QString();
    QTest::newRow("text") << QString() << u"江边的桥修好了\n\n　　%1\n　　%1再说一遍。\n"_s.arg(line);
}

void TestImportWorker::aPastedArticleIsImportedOnce()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    const auto item = importing::pastedArticle({html, text, u"https://www.example.org/bridge"_s});
    QVERIFY(item.origin.startsWith(u"clipboard:"));
    const ImportReport report = import({.items = {item}});
    QVERIFY2(report.count(ItemState::Added) == 1, qPrintable(describe(report)));
    const auto loaded = m_library
                            ->read([id = report.items.front().article](const library::Stores& stores) {
                                return stores.articles.load(id);
                            })
                            .result();
    QVERIFY(loaded);
    QCOMPARE(loaded->metadata.title.value, u"江边的桥修好了"_s);
    QCOMPARE(loaded->metadata.url.value, u"https://www.example.org/bridge"_s);
    QCOMPARE(loaded->origin, item.origin);
    QCOMPARE(import({.items = {item}}).count(ItemState::Duplicate), 1);
}

void TestImportWorker::workersEndWithTheImport()
{
    write(u"a.md"_s, article(1));
    QCOMPARE(import({}).count(ItemState::Added), 1);
    QTRY_VERIFY(childrenOf(QCoreApplication::applicationPid()).isEmpty());
}

void TestImportWorker::aKilledImportGoesOn()
{
    constexpr int kFiles = 4'000;
    for (int i = 0; i < kFiles; ++i)
        write(u"%1.md"_s.arg(i, 5, 10, QLatin1Char('0')), article(i));
    m_library.reset();
    QProcess cli;
    const QStringList start{u"--library"_s, libraryPath(), u"import"_s};
    cli.start(test::binaryFolder() + u"/pizhu-cli"_s, start + QStringList{folder()});
    QVERIFY(cli.waitForStarted());
    // Killed once something is in the library, seen through a reader of our own.
    int stored = 0;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            auto opened = library::Library::open(libraryPath(), {.readOnly = true});
            if (!opened)
                return false;
            m_library = std::move(*opened);
            stored = articleCount();
            m_library.reset();
            return stored > 0;
        }(),
        kTimeout);
    cli.kill();
    QVERIFY(cli.waitForFinished());
    QVERIFY2(cli.exitStatus() == QProcess::CrashExit, "the import was over before it could be killed");

    openLibrary();
    stored = articleCount();
    QVERIFY2(stored > 0 && stored < kFiles, qPrintable(QString::number(stored)));
    QVERIFY(unfinished());
    m_library.reset();
    cli.start(test::binaryFolder() + u"/pizhu-cli"_s, start + QStringList{u"--resume"_s});
    QVERIFY(cli.waitForFinished(kTimeout));
    QVERIFY2(cli.exitCode() == 0, cli.readAllStandardError().constData());

    openLibrary();
    QCOMPARE(articleCount(), kFiles);
    QVERIFY(!unfinished());
    QCOMPARE(m_library->history().result()->size(), std::size_t(1)); // both parts are one step
    QVERIFY(m_library->undo().result());
    QCOMPARE(articleCount(), 0);
}

void TestImportWorker::aCancelledImportGoesOn()
{
    for (int i = 0; i < 800; ++i)
        write(u"%1.md"_s.arg(i, 5, 10, QLatin1Char('0')), article(i));
    importing::ImportJob job(*m_library, {.paths = {folder()}});
    QSignalSpy finished(&job, &importing::ImportJob::finished);
    connect(&job, &importing::ImportJob::progressed, &job, [&job](const importing::ImportProgress& progress) {
        if (progress.done > 0)
            job.cancel();
    });
    job.start();
    QVERIFY(finished.wait(kTimeout));
    const int stored = articleCount();
    QVERIFY2(stored > 0 && stored < 800, qPrintable(QString::number(stored)));
    const auto rest = unfinished();
    QVERIFY(rest);
    QCOMPARE(rest->paths, QStringList{folder()});
    const ImportReport report = import({.paths = rest->paths, .resumed = rest});
    QCOMPARE(report.count(ItemState::Added), 800 - stored);
    QCOMPARE(report.count(ItemState::Duplicate), stored);
    QVERIFY(!unfinished());
}

void TestImportWorker::thereIsNothingToResumeAfterACompleteImport()
{
    write(u"a.md"_s, article(1));
    write(u"broken.md"_s, "\n");
    QCOMPARE(import({}).count(ItemState::Added), 1);
    QVERIFY(!unfinished());
}

QTEST_GUILESS_MAIN(TestImportWorker)
#include "tst_importworker.moc"
