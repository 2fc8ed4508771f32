// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/exportcontent.h"
#include "tests/app/exporting/checkingprogram.h"
#include "tests/app/exporting/exportsample.h"
#include "tests/support/waiting.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineUrlRequestInterceptor>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

/// Notes what a page asks for beside itself.
class Requests : public QWebEngineUrlRequestInterceptor
{
public:
    void interceptRequest(QWebEngineUrlRequestInfo& request) override { m_urls << request.requestUrl(); }
    [[nodiscard]] QList<QUrl> urls() const { return m_urls; }
    void forget() { m_urls.clear(); }

private:
    QList<QUrl> m_urls;
};

} // namespace

/// The exported web page in a browser: it filters itself, and needs nothing but itself.
class TestExcerptsPage : public QObject
{
    Q_OBJECT

private:
    QVariant run(const QString& script);
    void choose(const QString& selector, const QString& change, const QString& event);

    QTemporaryDir m_folder;
    Requests m_requests;
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<QWebEnginePage> m_page;

private Q_SLOTS:
    void init();
    void cleanup();
    void everythingIsShownAtFirst();
    void nothingElseIsLoaded();
    void searchFindsWordsOfQuotesNotesAndTitles_data();
    void searchFindsWordsOfQuotesNotesAndTitles();
    void aTagShowsWhatIsBelowIt();
    void coloursCanBeTakenOut();
    void nothingFoundIsSaid();
};

void TestExcerptsPage::init()
{
    const QString path = m_folder.filePath(u"page.html"_s);
    test::writeFile(
        path, exporting::renderContent(test::exportSample(), {.format = exporting::Format::Html}).value());
    m_requests.forget();
    m_profile = std::make_unique<QWebEngineProfile>();
    m_profile->setUrlRequestInterceptor(&m_requests);
    m_page = std::make_unique<QWebEnginePage>(m_profile.get());
    const QSignalSpy loaded(m_page.get(), &QWebEnginePage::loadFinished);
    m_page->load(QUrl::fromLocalFile(path));
    QTRY_COMPARE_WITH_TIMEOUT(loaded.count(), 1, 30'000);
}

void TestExcerptsPage::cleanup()
{
    m_page.reset();
    m_profile.reset();
}

QVariant TestExcerptsPage::run(const QString& script)
{
    std::optional<QVariant> result;
    m_page->runJavaScript(script, [&result](const QVariant& value) { result = value; });
    const bool answered = test::waitFor([&result] { return result.has_value(); }, 10'000);
    return answered ? *result : QVariant(u"no answer"_s);
}

void TestExcerptsPage::choose(const QString& selector, const QString& change, const QString& event)
{
    run(u"{ const control = document.querySelector('%1'); control.%2; control.dispatchEvent(new Event('%3')); }"_s
            .arg(selector, change, event));
}

namespace {
const auto kShown = u"[...document.querySelectorAll('section')].filter(s => s.offsetParent).length"_s;
const auto kArticles = u"[...document.querySelectorAll('article')].filter(s => s.offsetParent).length"_s;
const auto kOutline = u"[...document.querySelectorAll('nav a')].filter(s => s.offsetParent).length"_s;
} // namespace

void TestExcerptsPage::everythingIsShownAtFirst()
{
    QCOMPARE(run(kShown).toInt(), 7);
    run(u"document.querySelector('details').open = true"_s);
    QCOMPARE(run(kOutline).toInt(), 2);
    QCOMPARE(run(u"document.querySelector('output').value"_s).toString(), u"7"_s);
}

void TestExcerptsPage::nothingElseIsLoaded()
{
    QCOMPARE(m_requests.urls().size(), 1);
}

void TestExcerptsPage::searchFindsWordsOfQuotesNotesAndTitles_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("excerpts");
    QTest::newRow("in no one excerpt") << u"𠮷村 这一句"_s << 0;
    QTest::newRow("of a quote") << u"账目，逐项"_s << 1;
    QTest::newRow("of a note") << u"原件"_s << 1;
    QTest::newRow("of a title") << u"另一篇"_s << 2;
    QTest::newRow("two words") << u"公开 再查"_s << 1;
}

void TestExcerptsPage::searchFindsWordsOfQuotesNotesAndTitles()
{
    QFETCH(QString, words);
    choose(u"nav input[type=search]"_s, u"value = \"%1\""_s.arg(words), u"input"_s);
    QTEST(run(kShown).toInt(), "excerpts");
}

void TestExcerptsPage::aTagShowsWhatIsBelowIt()
{
    run(u"document.querySelector('details').open = true"_s);
    choose(u"nav select"_s, u"value = \"制度\""_s, u"change"_s);
    QCOMPARE(run(kShown).toInt(), 2);
    QCOMPARE(run(kArticles).toInt(), 1);
    QCOMPARE(run(kOutline).toInt(), 1);
    choose(u"nav select"_s, u"value = \"制度/公开\""_s, u"change"_s);
    QCOMPARE(run(kShown).toInt(), 1);
}

void TestExcerptsPage::coloursCanBeTakenOut()
{
    choose(u"nav input[value=rose]"_s, u"checked = false"_s, u"change"_s);
    QCOMPARE(run(kShown).toInt(), 6);
    choose(u"nav input[value=leaf]"_s, u"checked = false"_s, u"change"_s);
    QCOMPARE(run(kShown).toInt(), 2);
}

void TestExcerptsPage::nothingFoundIsSaid()
{
    choose(u"nav input[type=search]"_s, u"value = \"没有这样的话\""_s, u"input"_s);
    QCOMPARE(run(kShown).toInt(), 0);
    QVERIFY(run(u"!!document.querySelector('.none').offsetParent"_s).toBool());
}

QTEST_MAIN(TestExcerptsPage)
#include "tst_excerptspage.moc"
