// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/runninginstance.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QUrl>
#include <atomic>

using namespace Qt::StringLiterals;
using namespace pizhu;
using text::DeepLink;
using ui::OpenedFiles;
using ui::RunningInstance;

class TestOpenedFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void annotationsAreToldFromArticles_data();
    void annotationsAreToldFromArticles();
    void argumentsAreSorted();
    void jsonSaysTheSame();
    void theRunningOneTakesFilesAndLinks();
    void manyFilesAreHandedOver();
    void eachLibraryHasItsName();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestOpenedFiles::annotationsAreToldFromArticles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("annotations");
    const auto row = [](const char* title, const char* name, const char* content, bool annotations) {
        QTest::newRow(title) << QString::fromUtf8(name) << QByteArray(content) << annotations;
    };
    row("bundle", "王.pizhu-annotations", "", true);
    row("REFI-QDA project", "a.QDPX", "", true);
    row("REFI-QDA codebook", "a.qdc", "", true);
    row("W3C", "a.jsonld", "", true);
    row("Taguette", "a.sqlite3", "", true);
    row("calibre", "a.calibre_highlights", "", true);
    row("W3C by content", "b.json", "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\"}", true);
    row("Hypothesis", "c.json", "{\"total\":1,\"rows\":[{\"uri\":\"x\",\"target\":[{}]}]}", true);
    row("calibre by content", "d.json", "{\"type\": \"calibre_annotation_collection\"}", true);
    row("Zotero", "e.json", "[{\"data\":{\"itemType\":\"annotation\",\"annotationType\":\"ink\"}}]", true);
    row("Readwise", "f.csv", "Highlight,Book Title,Note\n甲,乙,\n", true);
    row("records", "g.json", "[{\"title\":\"渡口\",\"text\":\"甲\"}]", false);
    row("a table", "h.csv", "title,text\n渡口,甲\n", false);
    row("a page", "i.html", "<p>http://www.w3.org/ns/anno.jsonld</p>", false);
    row("an empty file", "j.json", "", false);
}

void TestOpenedFiles::annotationsAreToldFromArticles()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QFETCH(const bool, annotations);
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const OpenedFiles files = OpenedFiles::of({file.fileName()});
    QCOMPARE(files.annotations, annotations ? QStringList{file.fileName()} : QStringList());
    QCOMPARE(files.articles, annotations ? QStringList() : QStringList{file.fileName()});
}

void TestOpenedFiles::argumentsAreSorted()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder.path()));
    const OpenedFiles files =
        OpenedFiles::of({u"文库.pizhu"_s, u"a.html"_s, QUrl::fromLocalFile(path(u"b c.md"_s)).toString(),
                         u"pizhu://tag/0193abcd"_s, u"x.qdpx"_s});
    QVERIFY(QDir::setCurrent(before));
    const QString folder = QDir(m_folder.path()).canonicalPath() + u'/';
    QCOMPARE(QFileInfo(files.library).fileName(), u"文库.pizhu"_s);
    QVERIFY(QFileInfo(files.library).isAbsolute());
    QCOMPARE(files.articles, (QStringList{folder + u"a.html"_s, path(u"b c.md"_s)}));
    QCOMPARE(files.annotations, QStringList{folder + u"x.qdpx"_s});
    QCOMPARE(files.link, (DeepLink{.target = DeepLink::Target::Tag, .uid = u"0193abcd"_s}));
    QVERIFY(!files.isEmpty());
    QVERIFY(OpenedFiles::of({}).isEmpty());
}

void TestOpenedFiles::jsonSaysTheSame()
{
    const OpenedFiles files{.library = path(u"我的 100%.pizhu"_s),
                            .articles = {path(u"甲#1?.html"_s), path(u"两\n行.txt"_s)},
                            .annotations = {path(u"王.pizhu-annotations"_s)},
                            .link = DeepLink{.uid = u"0193abcd"_s, .range = base::TextRange{3, 9}}};
    QVERIFY(!files.toJson().contains('\n'));
    QCOMPARE(OpenedFiles::fromJson(files.toJson()), files);
    for (const char* other : {"", "pizhu://tag/0193", "[]", "{\"link\":3}"})
        QVERIFY2(OpenedFiles::fromJson(other).isEmpty(), other);
}

void TestOpenedFiles::theRunningOneTakesFilesAndLinks()
{
    const QString name = path(u"socket"_s);
    const OpenedFiles files{.library = {},
                            .articles = {path(u"甲.html"_s)},
                            .annotations = {path(u"王.pizhu-annotations"_s)},
                            .link = DeepLink{.target = DeepLink::Target::Tag, .uid = u"0193abcd"_s}};
    QVERIFY(!RunningInstance::handOver(files, name)); // nobody listens
    RunningInstance instance;
    QVERIFY(instance.listen(name));
    QSignalSpy received(&instance, &RunningInstance::received);
    std::atomic<int> handed = 0;
    QThreadPool::globalInstance()->start([&] { handed = RunningInstance::handOver(files, name) ? 1 : -1; });
    QTRY_COMPARE(received.size(), 1);
    QCOMPARE(received.first().first().value<OpenedFiles>(), files);
    QTRY_COMPARE(handed.load(), 1);
    RunningInstance second;
    QVERIFY(!second.listen(name));
    QVERIFY(instance.listen(path(u"other"_s))); // no longer under the first name
    QVERIFY(second.listen(name));
}

/// As a shell hands over a folder of pages; far more than a socket takes at once.
void TestOpenedFiles::manyFilesAreHandedOver()
{
    OpenedFiles files;
    for (int i = 0; i < 5'000; ++i)
        files.articles << path(u"报纸的文章，第%1号.html"_s.arg(i));
    RunningInstance instance;
    QVERIFY(instance.listen(path(u"socket"_s)));
    QSignalSpy received(&instance, &RunningInstance::received);
    std::atomic<int> handed = 0;
    QThreadPool::globalInstance()->start(
        [&] { handed = RunningInstance::handOver(files, path(u"socket"_s)) ? 1 : -1; });
    QTRY_COMPARE(handed.load(), 1);
    QCOMPARE(received.size(), 1);
    QCOMPARE(received.first().first().value<OpenedFiles>().articles.size(), files.articles.size());
}

void TestOpenedFiles::eachLibraryHasItsName()
{
    const QString library = path(u"甲.pizhu"_s);
    QFile file(library);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(library, path(u"link.pizhu"_s)));
    QCOMPARE(RunningInstance::nameFor(path(u"link.pizhu"_s)), RunningInstance::nameFor(library));
    QVERIFY(RunningInstance::nameFor(path(u"乙.pizhu"_s)) != RunningInstance::nameFor(library));
    QVERIFY(RunningInstance::nameFor(library) != RunningInstance::defaultName());
}

QTEST_GUILESS_MAIN(TestOpenedFiles)
#include "tst_openedfiles.moc"
