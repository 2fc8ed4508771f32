// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importjob.h"
#include "app/importing/reclean.h"
#include "app/importing/userrules.h"
#include "app/library/library.h"
#include "app/storage/connection.h"
#include "app/text/charset.h"
#include "tests/app/importing/formats/officesamples.h"
#include "tests/app/importing/pictures/picturesamples.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::ArticleId;
using importing::ImportReport;
using importing::ItemState;
using library::Article;
using library::Stores;

namespace {

const QString kFirst =
    u"清晨的雾还没有散去，青河镇的渡口已经排起了队，挑着菜筐的老人们一边等船，一边说着昨夜涨起来的水位。"_s;
const QString kSecond =
    u"镇上的老船工说，自从新桥修好以后，坐船的人少了一半，可是每到赶集的日子，渡口还是和三十年前一样热闹。"_s;

QByteArray page(const QString& host = u"news.qinghe.example"_s)
{
    return u"<html><head><title>渡口的一天</title><link rel=canonical href='https://%3/1'></head>"
           u"<body><h1>渡口的一天</h1><div class=box><p>%1</p><p class=promo>下载青河客户端，看更多精彩。</p>"
           u"<p>%2</p></div></body></html>"_s.arg(kFirst, kSecond, host)
               .toUtf8();
}

void write(const QString& path, const QByteArray& content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(content), content.size());
}

QByteArray warcOf(const QByteArray& url, const QByteArray& html)
{
    const QByteArray http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url +
           "\r\nWARC-Date: 2021-06-27T01:02:03Z\r\nContent-Type: application/http; msgtype=response\r\n"
           "Content-Length: " +
           QByteArray::number(http.size()) + "\r\n\r\n" + http + "\r\n\r\n";
}

QString described(const ImportReport& report)
{
    QStringList lines{report.error};
    for (const importing::ImportItem& item : report.items)
        lines += u"%1: state %2 %3 %4"_s.arg(item.path).arg(int(item.state)).arg(item.title, item.reason);
    return lines.join(u'\n');
}

const QByteArray kRule =
    "version: 1\nhosts: [qinghe.example]\nremove: ['p.promo']\nvalues: {source: 河岸周刊}\n";

} // namespace

class TestReclean : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<ImportReport>(); }
    void init();
    void cleanup() { m_library.reset(); }

    void whatContainersGaveIsNotLost_data();
    void whatContainersGaveIsNotLost();
    void whatContainersGaveIsGuessedForOlderLibraries();
    void picturesThatLayBesideAPageStay_data();
    void picturesThatLayBesideAPageStay();
    void rulesOfTheUserApplyToPages();
    void rulesOfTheUserApplyWhenImporting();
    void aWrongRuleStopsCleaningAndNamesItsLine();
    void aWrongRuleDoesNotStopAnImport();
    void valuesOfTheUserStay();
    void aChosenCharsetIsKept();
    void anUnknownCharsetIsRefused();
    void cleaningIsOneStepOfTheHistory();
    void aDryRunWritesNothing();
    void aMissingArticleIsOneFailure();
    void manyArticlesAreCleanedInChunks();
    void cancellingKeepsWhatIsDone();
    void previewsReadWithoutStoring();
    void charsetsAreOfferedMostLikelyFirst();
    void anUndoneCorrectionOfASiteIsNotUsed();
    void anUndoneCorrectionGivesWayToTheOneBefore();

private:
    [[nodiscard]] ImportReport import(const importing::ImportOptions& options);
    [[nodiscard]] ImportReport importFile(const QString& name, const QByteArray& content);
    [[nodiscard]] ImportReport reclean(importing::RecleanOptions options);
    [[nodiscard]] std::vector<ArticleId> all() const;
    [[nodiscard]] Article only() const;
    [[nodiscard]] Article load(ArticleId id) const;
    [[nodiscard]] QString rulePath() const
    {
        return importing::userRuleFolder(m_library->path()) + u"/qinghe.yaml"_s;
    }
    template <typename F>
    auto write_(F f, const QString& label = u"step"_s)
    {
        return m_library->write(label, std::move(f)).takeResult();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<library::Library> m_library;
};

void TestReclean::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = library::Library::open(m_folder->filePath(u"test.pizhu"_s), {.create = true});
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message + opened.error().detail));
    m_library = std::move(*opened);
}

ImportReport TestReclean::import(const importing::ImportOptions& options)
{
    importing::ImportJob job(*m_library, options);
    QSignalSpy finished(&job, &importing::ImportJob::finished);
    job.start();
    if (!finished.wait(60'000))
        return {.error = u"the import did not finish"_s};
    return finished.first().first().value<ImportReport>();
}

ImportReport TestReclean::importFile(const QString& name, const QByteArray& content)
{
    const QString path = m_folder->filePath(u"in/"_s + name);
    write(path, content);
    return import({.paths = {path}});
}

ImportReport TestReclean::reclean(importing::RecleanOptions options)
{
    if (options.articles.empty())
        options.articles = all();
    options.locale = u"en"_s;
    importing::RecleanJob job(*m_library, options);
    QSignalSpy finished(&job, &importing::RecleanJob::finished);
    job.start();
    if (!finished.wait(120'000))
        return {.error = u"the cleaning did not finish"_s};
    return finished.first().first().value<ImportReport>();
}

std::vector<ArticleId> TestReclean::all() const
{
    return m_library->read([](const Stores& stores) { return stores.articles.find({}); })
        .takeResult()
        .value_or(std::vector<ArticleId>());
}

Article TestReclean::load(ArticleId id) const
{
    return m_library->read([id](const Stores& stores) { return stores.articles.load(id); })
        .takeResult()
        .value_or(Article());
}

Article TestReclean::only() const
{
    const auto ids = all();
    return ids.size() == 1 ? load(ids.front()) : Article();
}

void TestReclean::whatContainersGaveIsNotLost_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const QString row = u"标题,日期,来源,作者,正文\n渡口旧事,2021-06-27,江城日报,林一,%1%2\n"_s;
    QTest::newRow("a row of a table") << u"corpus.csv"_s << row.arg(kFirst, kSecond).toUtf8();
    QTest::newRow("a record of a web archive")
        << u"crawl.warc"_s
        << warcOf("https://archive.example/a/1",
                  page().replace("<link rel=canonical href='https://news.qinghe.example/1'>", ""));
    QTest::newRow("a book") << u"book.epub"_s << test::packed(test::epubParts());
    QTest::newRow("a page") << u"渡口的一天-20210627.html"_s << page();
}

void TestReclean::whatContainersGaveIsNotLost()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const ImportReport imported = importFile(name, bytes);
    QVERIFY2(imported.count(ItemState::Added) == 1, qPrintable(described(imported)));
    const Article before = only();
    const ImportReport same = reclean({});
    QVERIFY2(same.count(ItemState::Skipped) == 1, qPrintable(described(same)));
    // The same under another rule: everything else is as it was.
    write(rulePath(), "version: 1\nhosts: [example, example.org]\nremoveLines: ['下载青河客户端.*']\n"
                      "names: [渡口]\nvalues: {editors: 顾三}\n");
    const ImportReport changed = reclean({});
    QVERIFY2(changed.error.isEmpty() && changed.count(ItemState::Failed) == 0,
             qPrintable(described(changed)));
    const Article after = only();
    QCOMPARE(after.metadata.title, before.metadata.title);
    QCOMPARE(after.metadata.published, before.metadata.published);
    QCOMPARE(after.metadata.source, before.metadata.source);
    QCOMPARE(after.metadata.authors, before.metadata.authors);
    QCOMPARE(after.metadata.url, before.metadata.url);
    QCOMPARE(after.origin, before.origin);
}

void TestReclean::whatContainersGaveIsGuessedForOlderLibraries()
{
    library::NewArticle article;
    article.source.bytes = (kFirst + u'\n' + kSecond).toUtf8();
    article.source.mediaType = u"text/plain"_s;
    article.source.charset = u"UTF-8"_s;
    article.source.charsetEvidence = u"utf-8"_s;
    article.source.origin = u"/corpus.csv#1"_s;
    article.metadata.title = {u"渡口旧事"_s, document::FieldOrigin::FrontMatter, 1.0};
    article.metadata.source = {u"江城日报"_s, document::FieldOrigin::FrontMatter, 1.0};
    document::DocumentBuilder builder;
    builder.append({}, u"旧的清理结果。"_s);
    article.document = builder.take();
    QVERIFY(write_([article](Stores& stores) { return stores.articles.add(article, {}); }));
    // Stored by a version that did not keep it.
    const auto stored =
        m_library->read([id = all().front()](const Stores& stores) { return stores.versions.source(id); })
            .takeResult();
    QVERIFY(stored && stored->source.given.isEmpty());
    m_library.reset();
    {
        auto connection = storage::Connection::open(m_folder->filePath(u"test.pizhu"_s),
                                                    storage::Connection::Mode::ReadWrite);
        QVERIFY(connection && (*connection)->execute("UPDATE source SET item = ''"));
    }
    m_library = library::Library::open(m_folder->filePath(u"test.pizhu"_s), {}).value();
    const ImportReport report = reclean({});
    QVERIFY2(report.count(ItemState::NewVersion) == 1, qPrintable(described(report)));
    QCOMPARE(only().metadata.title.value, u"渡口旧事"_s);
    QCOMPARE(only().metadata.source.value, u"江城日报"_s);
    QVERIFY(only().document.text.contains(kSecond));
}

void TestReclean::picturesThatLayBesideAPageStay_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::newRow("imported") << true;
    QTest::newRow("missing then and now") << false;
}

void TestReclean::picturesThatLayBesideAPageStay()
{
    QFETCH(bool, isThere);
    if (isThere)
        write(m_folder->filePath(u"in/a_files/p.png"_s), test::encoded(test::photo(160, 120), "png"));
    const QByteArray html = page().replace(
        "</p></div>",
        "</p><figure><img src='a_files/p.png'><figcaption>清晨的渡口</figcaption></figure></div>");
    QCOMPARE(importFile(u"a.html"_s, html).count(ItemState::Added), 1);
    QVERIFY(QDir(m_folder->filePath(u"in"_s)).removeRecursively()); // only the library has them now
    const auto pictures = [this] {
        return m_library
            ->read([version = only().version](const Stores& stores) {
                return stores.pictures.ofVersion(version);
            })
            .takeResult()
            .value_or(std::vector<library::ShownPicture>());
    };
    const auto before = pictures();
    const auto isNote = [](const document::Removal& removal) { return removal.rule == u"picture"; };
    QCOMPARE(before.size(), isThere ? 1U : 0U);
    const auto notes = std::ranges::count_if(only().log.removals, isNote);
    const ImportReport same = reclean({});
    QVERIFY2(same.count(ItemState::Skipped) == 1, qPrintable(described(same)));
    write(rulePath(), kRule);
    QCOMPARE(reclean({}).count(ItemState::NewVersion), 1);
    QCOMPARE(pictures(), before);
    QCOMPARE(std::ranges::count_if(only().log.removals, isNote), notes);
}

void TestReclean::rulesOfTheUserApplyToPages()
{
    QVERIFY(importFile(u"a.html"_s, page()).count(ItemState::Added) == 1);
    QVERIFY(only().document.text.contains(u"下载青河客户端"_s));
    write(rulePath(), kRule);
    const ImportReport report = reclean({});
    QVERIFY2(report.count(ItemState::NewVersion) == 1, qPrintable(described(report)));
    QCOMPARE(only().document.text, kFirst + u'\n' + kSecond);
    QCOMPARE(only().metadata.source.value, u"河岸周刊"_s);
    QCOMPARE(only().versions.size(), 2U);
    QVERIFY(QFile::remove(rulePath()));
    QCOMPARE(reclean({}).count(ItemState::NewVersion), 1);
    QVERIFY(only().document.text.contains(u"下载青河客户端"_s));
}

void TestReclean::rulesOfTheUserApplyWhenImporting()
{
    write(rulePath(), kRule);
    const ImportReport report = importFile(u"a.html"_s, page());
    QVERIFY2(report.count(ItemState::Added) == 1, qPrintable(described(report)));
    QCOMPARE(only().document.text, kFirst + u'\n' + kSecond);
    // A container knows the address of a page that does not say its own.
    const QByteArray bare = page().replace("<link rel=canonical href='https://news.qinghe.example/1'>", "");
    QVERIFY(importFile(u"c.warc"_s, warcOf("https://www.qinghe.example/2", bare)).count(ItemState::Added) ==
            1);
    for (const ArticleId id : all())
        QCOMPARE(load(id).document.text, kFirst + u'\n' + kSecond);
}

void TestReclean::aWrongRuleStopsCleaningAndNamesItsLine()
{
    QVERIFY(importFile(u"a.html"_s, page()).count(ItemState::Added) == 1);
    write(rulePath(), "version: 1\nhosts: [qinghe.example]\nremove: ['div > p']\n");
    const ImportReport report = reclean({});
    QVERIFY2(report.error.contains(u"qinghe.yaml"_s) && report.error.contains(u"line 3"_s),
             qPrintable(report.error));
    QCOMPARE(only().versions.size(), 1U);
}

void TestReclean::aWrongRuleDoesNotStopAnImport()
{
    write(rulePath(), "version: 1\nhosts: [qinghe.example]\nremoveLine: ['x']\n");
    const ImportReport report = importFile(u"a.html"_s, page());
    QCOMPARE(report.count(ItemState::Added), 1);
    QCOMPARE(report.count(ItemState::Failed), 1);
    QVERIFY2(report.toText().contains(u"qinghe.yaml"_s) && report.toText().contains(u"removeLine"_s),
             qPrintable(report.toText()));
}

void TestReclean::valuesOfTheUserStay()
{
    QVERIFY(importFile(u"a.html"_s, page()).count(ItemState::Added) == 1);
    const ArticleId id = all().front();
    QVERIFY(
        write_([id](Stores& stores) { return stores.articles.setField(id, u"source"_s, {u"我定的"_s}); }));
    QVERIFY(write_([id](Stores& stores) {
        return stores.articles.setReadState(std::array{id}, library::ReadState::Read);
    }));
    write(rulePath(), kRule);
    QCOMPARE(reclean({}).count(ItemState::NewVersion), 1);
    QCOMPARE(only().metadata.source.value, u"我定的"_s);
    QCOMPARE(only().readState, library::ReadState::Read);
}

void TestReclean::aChosenCharsetIsKept()
{
    const QString text = u"渡口的一天\n\n"_s + kFirst + u'\n' + kSecond + u'\n';
    QVERIFY(importFile(u"a.txt"_s, text.toUtf8()).count(ItemState::Added) == 1);
    const ArticleId id = all().front();
    const QString right = only().document.text;
    ImportReport report = reclean({.articles = {}, .charset = u"GB18030"_s});
    QVERIFY2(report.count(ItemState::NewVersion) == 1, qPrintable(described(report)));
    QVERIFY(only().document.text != right);
    QCOMPARE(only().charset, u"GB18030"_s);
    QCOMPARE(only().charsetEvidence, u"user"_s);
    QCOMPARE(only().versions.back().chosenCharset, u"GB18030"_s);
    // Cleaning again keeps the choice, importing the same bytes changes nothing.
    QCOMPARE(reclean({}).count(ItemState::Skipped), 1);
    QCOMPARE(importFile(u"a.txt"_s, text.toUtf8()).count(ItemState::Duplicate), 1);
    // Changed bytes from the same place are read as the user said.
    report = importFile(u"a.txt"_s, (text + kFirst + u'\n').toUtf8());
    QVERIFY2(report.count(ItemState::NewVersion) == 1, qPrintable(described(report)));
    QCOMPARE(load(id).charset, u"GB18030"_s);
    QVERIFY(!load(id).document.text.contains(kFirst));
    // Back to what is found.
    QCOMPARE(reclean({.articles = {id}, .charset = QString()}).count(ItemState::NewVersion), 1);
    QCOMPARE(load(id).charset, u"UTF-8"_s);
    QVERIFY(load(id).charsetEvidence != u"user"_s);
    QVERIFY(load(id).document.text.contains(kFirst));
}

void TestReclean::anUnknownCharsetIsRefused()
{
    QVERIFY(importFile(u"a.html"_s, page()).count(ItemState::Added) == 1);
    const ImportReport report = reclean({.articles = {}, .charset = u"klingon-8"_s});
    QVERIFY2(report.error.contains(u"klingon-8"_s), qPrintable(report.error));
}

void TestReclean::cleaningIsOneStepOfTheHistory()
{
    QVERIFY(importFile(u"a.html"_s, page()).count(ItemState::Added) == 1);
    QVERIFY(importFile(u"b.html"_s, page(u"b.qinghe.example"_s)).count(ItemState::Added) == 1);
    write(rulePath(), kRule);
    QCOMPARE(reclean({}).count(ItemState::NewVersion), 2);
    const auto undone = m_library->undo().result();
    QVERIFY2(undone && undone->contains(u"again"_s), undone ? qPrintable(*undone) : "nothing");
    for (const ArticleId id : all())
        QVERIFY(load(id).document.text.contains(u"下载青河客户端"_s));
    QVERIFY(m_library->redo().result());
    for (const ArticleId id : all())
        QVERIFY(!load(id).document.text.contains(u"下载青河客户端"_s));
}

void TestReclean::aDryRunWritesNothing()
{
    QVERIFY(importFile(u"a.html"_s, page()).count(ItemState::Added) == 1);
    write(rulePath(), kRule);
    const ImportReport report = reclean({.articles = {}, .charset = {}, .dryRun = true});
    QCOMPARE(report.count(ItemState::NewVersion), 1);
    QVERIFY(report.dryRun);
    QCOMPARE(only().versions.size(), 1U);
}

void TestReclean::aMissingArticleIsOneFailure()
{
    QVERIFY(importFile(u"a.html"_s, page()).count(ItemState::Added) == 1);
    const ImportReport report = reclean({.articles = {ArticleId{4711}, all().front()}});
    QCOMPARE(report.count(ItemState::Failed), 1);
    QCOMPARE(report.count(ItemState::Skipped), 1);
}

void TestReclean::manyArticlesAreCleanedInChunks()
{
    for (int i = 0; i < 300; ++i)
        write(m_folder->filePath(u"in/%1.html"_s.arg(i)), page(u"n%1.qinghe.example"_s.arg(i)));
    QCOMPARE(import({.paths = {m_folder->filePath(u"in"_s)}}).count(ItemState::Added), 300);
    write(rulePath(), kRule);
    const ImportReport report = reclean({});
    QCOMPARE(report.count(ItemState::NewVersion), 300);
    std::vector<ArticleId> order;
    for (const importing::ImportItem& item : report.items)
        order.push_back(item.article);
    QCOMPARE(order, all()); // in the order asked for
    QVERIFY(m_library->undo().result());
    QVERIFY(load(all().back()).document.text.contains(u"下载青河客户端"_s));
}

void TestReclean::cancellingKeepsWhatIsDone()
{
    for (int i = 0; i < 40; ++i)
        write(m_folder->filePath(u"in/%1.html"_s.arg(i)), page(u"n%1.qinghe.example"_s.arg(i)));
    QCOMPARE(import({.paths = {m_folder->filePath(u"in"_s)}}).count(ItemState::Added), 40);
    write(rulePath(), kRule);
    importing::RecleanJob job(*m_library, {.articles = all()});
    QSignalSpy finished(&job, &importing::RecleanJob::finished);
    job.start();
    job.cancel();
    QVERIFY(finished.wait(60'000));
    const auto report = finished.first().first().value<ImportReport>();
    QVERIFY(report.cancelled);
    int changed = 0;
    for (const ArticleId id : all())
        changed += load(id).versions.size() == 2 ? 1 : 0;
    QCOMPARE(report.count(ItemState::NewVersion), changed);
}

void TestReclean::previewsReadWithoutStoring()
{
    const QString text = u"渡口的一天\n\n"_s + kFirst + u'\n' + kSecond + u'\n';
    QVERIFY(importFile(u"a.txt"_s, text.toUtf8()).count(ItemState::Added) == 1);
    const ArticleId id = all().front();
    const auto wrong = importing::previewReading(*m_library, id, u"GB18030"_s).takeResult();
    QVERIFY2(wrong, wrong ? "" : qPrintable(wrong.error().message));
    QCOMPARE(wrong->charset, u"GB18030"_s);
    QCOMPARE(wrong->evidence, text::CharsetEvidence::User);
    QVERIFY(wrong->article.document.text != only().document.text);
    const auto right = importing::previewReading(*m_library, id, {}).takeResult();
    QVERIFY(right);
    QCOMPARE(right->article.document.text, only().document.text);
    QCOMPARE(only().versions.size(), 1U);
    QVERIFY(!importing::previewReading(*m_library, ArticleId{4711}, {}).takeResult());
    auto outdated = importing::previewReading(*m_library, id, {});
    outdated.cancel();
    outdated.waitForFinished();
    QVERIFY(outdated.isCanceled());
}

void TestReclean::charsetsAreOfferedMostLikelyFirst()
{
    const auto choices = importing::charsetChoices(kFirst.toUtf8());
    QCOMPARE(choices.front(), (importing::CharsetChoice{u"UTF-8"_s, true}));
    const auto find = [&](const QString& name) {
        return std::ranges::find(choices, name, &importing::CharsetChoice::name);
    };
    QVERIFY(find(u"GB18030"_s) != choices.end() && find(u"Big5-HKSCS"_s) != choices.end());
    const auto firstWrong = std::ranges::find(choices, false, &importing::CharsetChoice::valid);
    QVERIFY(std::none_of(firstWrong, choices.end(), [](const auto& choice) { return choice.valid; }));
    for (const auto& choice : choices)
        QCOMPARE(choice.valid, text::decodeStrictly(kFirst.toUtf8(), choice.name).has_value());
    QVERIFY(importing::charsetChoices(test::packed(test::epubParts())).empty());
}

void TestReclean::anUndoneCorrectionOfASiteIsNotUsed()
{
    QVERIFY(importFile(u"a.html"_s, page()).count(ItemState::Added) == 1);
    const ArticleId id = all().front();
    const QString folder = importing::userRuleFolder(m_library->path());
    const library::SiteName site{library::SiteKind::Host, u"qinghe.example"_s};
    const auto correct = [=](Stores& stores) -> base::Result<QString> {
        if (auto done = stores.articles.setField(id, u"source"_s, {u"河岸周刊"_s}); !done)
            return base::fail(done.error());
        return importing::saveUserRule(stores, folder, site, u"source"_s, {u"河岸周刊"_s});
    };
    QVERIFY(write_(correct, u"Correct the site"_s));
    const auto sourceOfNext = [this](int number) {
        const QString host = u"n%1.qinghe.example"_s.arg(number);
        std::ignore = importFile(u"n%1.html"_s.arg(number), page(host));
        for (const ArticleId next : all()) {
            if (const Article article = load(next); article.metadata.url.value.contains(host))
                return article.metadata.source.value;
        }
        return u"not imported"_s;
    };
    QVERIFY(m_library->undo().result());
    QVERIFY(sourceOfNext(1) != u"河岸周刊"_s);
    QVERIFY(write_(correct, u"Correct the site"_s));
    QCOMPARE(sourceOfNext(2), u"河岸周刊"_s);
    // In another library the file holds as it is.
    m_library = library::Library::open(m_folder->filePath(u"other.pizhu"_s), {.create = true}).value();
    QVERIFY(QDir().mkpath(importing::userRuleFolder(m_library->path())));
    const QString file = QDir(folder).entryList({u"*.yaml"_s}).value(0);
    QVERIFY(QFile::copy(folder + u'/' + file, importing::userRuleFolder(m_library->path()) + u'/' + file));
    QCOMPARE(sourceOfNext(3), u"河岸周刊"_s);
}

void TestReclean::anUndoneCorrectionGivesWayToTheOneBefore()
{
    const QString folder = importing::userRuleFolder(m_library->path());
    const library::SiteName site{library::SiteKind::Host, u"qinghe.example"_s};
    for (const QString& value : {u"甲报"_s, u"乙报"_s}) {
        QVERIFY(write_([=](Stores& stores) {
            return importing::saveUserRule(stores, folder, site, u"source"_s, {value});
        }));
    }
    const auto source = [this] {
        const auto rules = importing::userRules(*m_library).values;
        return rules.empty() ? QString() : rules.front().values.value(u"source"_s).join(u'+');
    };
    QCOMPARE(source(), u"乙报"_s);
    QVERIFY(m_library->undo().result());
    QCOMPARE(source(), u"甲报"_s);
    QVERIFY(m_library->undo().result());
    QCOMPARE(source(), QString());
    QVERIFY(m_library->redo().result());
    QCOMPARE(source(), u"甲报"_s);
}

QTEST_GUILESS_MAIN(TestReclean)
#include "tst_reclean.moc"
