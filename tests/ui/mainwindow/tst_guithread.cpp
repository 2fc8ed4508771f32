// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/sqlwitness.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/importing/importcontroller.h"
#include "ui/library/articlelistpane.h"
#include "ui/models/articlelistmodel.h"
#include "ui/models/facetmodel.h"
#include "ui/reader/readerpane.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTreeView>

using namespace pizhu;

/// Whatever one does in the window, the database is asked on other threads: a library of any size leaves the
/// GUI thread alone.
class TestGuiThread : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] ui::MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] const ui::ArticleListModel& model() { return window().articles().model(); }
    [[nodiscard]] bool rowIsShown(int row);
    [[nodiscard]] QModelIndex firstValueOf(const QTreeView& facets, library::Facet facet);

    test::SqlWitness m_witness;
    std::unique_ptr<test::WindowFixture> m_fixture;

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void openingTheWindow();
    void typingASearch();
    void scrollingToTheEnd();
    void sortingByTitle();
    void clickingAFacet();
    void readingAnArticle();
    void starringEverything();
    void undoing();
    void importing();
};

namespace {

constexpr int kArticles = 3000;
constexpr int kAtOnce = 500;
constexpr int kPatience = 20'000; // ms

library::NewArticle article(int number)
{
    library::NewArticle made;
    made.source.bytes = "meeting " + QByteArray::number(number);
    made.source.mediaType = QStringLiteral("text/plain");
    made.source.charset = QStringLiteral("UTF-8");
    made.source.charsetEvidence = QStringLiteral("utf-8");
    made.source.origin = QStringLiteral("/meetings/%1.txt").arg(number);
    document::DocumentBuilder builder;
    builder.append({}, QStringLiteral("第%1次会议在河堤边召开，居民代表监督了工程款的支付。").arg(number));
    builder.append({}, QStringLiteral("工作組逐項答覆了提問，並公布了帳目。"));
    made.document = builder.take();
    made.metadata.title.value = QStringLiteral("会议记录之%1").arg(number);
    made.metadata.source.value = QStringLiteral("江岸晚报%1").arg(number % 7);
    made.metadata.published.value =
        text::PublishedDate::fromIso(QStringLiteral("20%1-0%2-11").arg(10 + number % 14).arg(1 + number % 9));
    made.metadata.script = text::Script::Hans;
    made.pipelineVersion = 1;
    return made;
}

void fill(library::Library& library)
{
    for (int first = 0; first < kArticles; first += kAtOnce) {
        const auto add = [first](library::Stores& stores) -> base::Result<void> {
            for (int i = first; i < first + kAtOnce; ++i) {
                if (const auto added = stores.articles.add(article(i), {}); !added)
                    return base::fail(added.error());
            }
            return {};
        };
        QVERIFY(library.write(QStringLiteral("add"), add, library::Journalling::Skip).result());
    }
}

} // namespace

void TestGuiThread::initTestCase()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    fill(m_fixture->library());
    m_witness.forget(); // the fixture opens the library where it stands
    m_fixture->openWindow();
}

void TestGuiThread::cleanupTestCase()
{
    m_fixture.reset();
}

void TestGuiThread::init()
{
    if (QTest::currentTestFunction() != QByteArray("openingTheWindow"))
        m_witness.forget();
}

void TestGuiThread::cleanup()
{
    QCOMPARE(m_witness.here(), QStringList{});
    QVERIFY2(m_witness.elsewhere() > 0, "nothing was seen at all");
    window().setQuery({});
    QTRY_VERIFY_WITH_TIMEOUT(!model().isLoading() && model().rowCount() >= kArticles, kPatience);
}

bool TestGuiThread::rowIsShown(int row)
{
    return model().index(row).data(ui::ArticleListModel::LoadedRole).toBool();
}

QModelIndex TestGuiThread::firstValueOf(const QTreeView& facets, library::Facet facet)
{
    for (int section = 0; section < facets.model()->rowCount(); ++section) {
        const QModelIndex parent = facets.model()->index(section, 0);
        for (int row = 0; row < facets.model()->rowCount(parent); ++row) {
            const QModelIndex index = facets.model()->index(row, 0, parent);
            if (index.data(ui::FacetModel::FacetRole).toInt() == static_cast<int>(facet) &&
                index.data(ui::FacetModel::KindRole).toInt() == static_cast<int>(ui::FacetModel::Kind::Value))
                return index;
        }
    }
    return {};
}

void TestGuiThread::openingTheWindow()
{
    QTRY_VERIFY_WITH_TIMEOUT(rowIsShown(0), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), kArticles, kPatience);
}

void TestGuiThread::typingASearch()
{
    auto* field = m_fixture->part<QLineEdit>("searchField");
    field->setFocus();
    for (const QChar c : QStringLiteral("第12次會議"))
        test::type(*field, c);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 1, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(rowIsShown(0), kPatience);
}

void TestGuiThread::scrollingToTheEnd()
{
    m_fixture->list().setFocus();
    QTest::keyClick(&m_fixture->list(), Qt::Key_PageDown);
    QTest::keyClick(&m_fixture->list(), Qt::Key_End);
    QTRY_VERIFY_WITH_TIMEOUT(rowIsShown(kArticles - 1), kPatience);
}

void TestGuiThread::sortingByTitle()
{
    library::ArticleQuery query;
    query.sort = {{library::SortColumn::Title, Qt::AscendingOrder}};
    window().setQuery(query);
    QTRY_VERIFY_WITH_TIMEOUT(!model().isLoading() && rowIsShown(0), kPatience);
}

void TestGuiThread::clickingAFacet()
{
    auto* facets = m_fixture->part<QTreeView>("facetView");
    QTRY_VERIFY_WITH_TIMEOUT(firstValueOf(*facets, library::Facet::Source).isValid(), kPatience);
    const QModelIndex value = firstValueOf(*facets, library::Facet::Source);
    facets->scrollTo(value);
    QTest::mouseClick(facets->viewport(), Qt::LeftButton, {}, facets->visualRect(value).center());
    QTRY_VERIFY_WITH_TIMEOUT(!model().isLoading() && model().rowCount() < kArticles, kPatience);
}

void TestGuiThread::readingAnArticle()
{
    QSignalSpy opened(&window().reader(), &ui::ReaderPane::articleOpened);
    window().openArticle(model().articleAt(0));
    QTRY_VERIFY_WITH_TIMEOUT(opened.count() > 0, kPatience);
}

void TestGuiThread::starringEverything()
{
    QSignalSpy changed(&m_fixture->library(), &library::Library::changed);
    window().articles().selectAll();
    window().articles().toggleStar();
    QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, kPatience);
    library::ArticleQuery starred;
    starred.starredOnly = true;
    window().setQuery(starred);
    QTRY_VERIFY_WITH_TIMEOUT(!model().isLoading() && model().rowCount() == kArticles, kPatience);
}

void TestGuiThread::undoing()
{
    library::ArticleQuery starred;
    starred.starredOnly = true;
    window().setQuery(starred);
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!model().isLoading() && model().rowCount() == 0, kPatience);
}

void TestGuiThread::importing()
{
    const QDir folder = m_fixture->folder();
    QVERIFY(folder.mkdir(QStringLiteral("imported")));
    for (int i = 0; i < 20; ++i) {
        QFile file(folder.filePath(QStringLiteral("imported/%1.txt").arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            QStringLiteral("巡查日志第%1号\n堤坝完好，水位正常，无需处置。\n").arg(i).toUtf8().repeated(3));
    }
    QSignalSpy finished(&window().importer(), &ui::ImportController::finished);
    window().importer().importPaths({folder.filePath(QStringLiteral("imported"))});
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), kArticles + 20, kPatience);
}

PIZHU_READER_TEST_MAIN(TestGuiThread)
#include "tst_guithread.moc"
