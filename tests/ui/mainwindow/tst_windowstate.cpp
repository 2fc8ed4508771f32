// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/pageprobe.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/commands/commandset.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerpane.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QSplitter>

using namespace pizhu;
using ui::Command;

class TestWindowState : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] ui::MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] QAction& action(Command command) { return *window().commands().action(command); }
    [[nodiscard]] bool facetsShown() { return m_fixture->part("facetPane")->isVisible(); }
    [[nodiscard]] bool annotationsShown() { return m_fixture->part("annotationPane")->isVisible(); }

    std::unique_ptr<test::WindowFixture> m_fixture;

private Q_SLOTS:
    void init();
    void cleanup();
    void sizesPersist();
    void placesTakeWhatTheyNeedUntilTheBorderIsMoved();
    void columnsStandAboveTheArticleAndPersist();
    void orderOfTheListPersists();
    void hiddenPanesStayHidden();
    void articleAndPlacePersist();
    void scriptAndTextSizePersist();
    void librariesOfOneNameKeepTheirOwnPlace();
    void articleThatIsGoneIsNotOpened();
    void narrowWindowFoldsPanes();
    void foldingKeepsWhatTheUserHid();
    void readerIsNeverNarrow();
    void longNoticeDoesNotWidenTheWindow();
    void keyboardHelpListsAllKeys();
    void closedArticleLeavesNoTrace();
};

void TestWindowState::init()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->takeImportedPages();
    m_fixture->openWindow();
}

void TestWindowState::cleanup()
{
    m_fixture.reset();
}

void TestWindowState::sizesPersist()
{
    auto* panes = m_fixture->part<QSplitter>("panes");
    auto* reading = m_fixture->part<QSplitter>("reading");
    panes->setSizes({200, 920, 320});
    reading->setSizes({420, 500});
    const int facets = panes->sizes().front();
    const int list = reading->sizes().front();
    const QSize size(1500, 820);
    window().resize(size);
    const QList<int> resized = panes->sizes() + reading->sizes();
    m_fixture->closeWindow();

    ui::MainWindow again(m_fixture->library(), m_fixture->theme(), m_fixture->settings());
    again.show();
    QTRY_COMPARE(again.size(), size);
    const auto sizesOf = [&again](const QString& name) { return again.findChild<QSplitter*>(name)->sizes(); };
    QTRY_COMPARE(sizesOf(QStringLiteral("panes")) + sizesOf(QStringLiteral("reading")), resized);
    QCOMPARE(resized.at(0), facets); // the reader takes what the window gains
    QCOMPARE(resized.at(3), list);
}

void TestWindowState::placesTakeWhatTheyNeedUntilTheBorderIsMoved()
{
    const auto placesHeight = [this] { return m_fixture->part("placesPane")->height(); };
    const int before = placesHeight();
    const auto collect = [](library::Stores& stores) -> base::Result<void> {
        for (const QString& name : {QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("丙")}) {
            if (auto added = stores.collections.create({}, name); !added)
                return base::fail(added.error());
        }
        return {};
    };
    QVERIFY(m_fixture->library().write(QStringLiteral("collections"), collect).result());
    QTRY_VERIFY(placesHeight() > before);
    auto* left = m_fixture->part<QSplitter>("leftPanes");
    QTest::mousePress(left->handle(1), Qt::LeftButton);
    QTest::mouseMove(left->handle(1), left->handle(1)->rect().center() - QPoint(0, 60));
    QTest::mouseRelease(left->handle(1), Qt::LeftButton);
    const int moved = placesHeight();
    m_fixture->restart();
    QTRY_COMPARE(placesHeight(), moved);
}

void TestWindowState::columnsStandAboveTheArticleAndPersist()
{
    auto* reading = m_fixture->part<QSplitter>("reading");
    QCOMPARE(reading->orientation(), Qt::Horizontal);
    reading->setSizes({400, 500});
    const QList<int> beside = reading->sizes();
    QTest::keyClick(&window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_fixture->part("articleTable")->isVisible());
    QCOMPARE(reading->orientation(), Qt::Vertical);
    QVERIFY(m_fixture->part("articleTable")->width() > 600);
    reading->setSizes({250, 500});
    const QList<int> above = reading->sizes();
    m_fixture->restart();
    reading = m_fixture->part<QSplitter>("reading");
    QVERIFY(m_fixture->part("articleTable")->isVisible());
    QVERIFY(action(Command::ToggleColumns).isChecked());
    QCOMPARE(reading->orientation(), Qt::Vertical);
    QTRY_COMPARE(reading->sizes(), above);
    action(Command::ToggleColumns).trigger();
    QCOMPARE(reading->orientation(), Qt::Horizontal);
    QTRY_COMPARE(reading->sizes(), beside);
}

void TestWindowState::orderOfTheListPersists()
{
    library::ArticleQuery query = window().query();
    query.sort = *library::sortKeysFromText(QStringLiteral("source,-date"));
    query.chineseOrder = text::ChineseOrder::Stroke;
    window().setQuery(query);
    m_fixture->restart();
    QCOMPARE(window().query().sort, query.sort);
    QCOMPARE(window().query().chineseOrder, text::ChineseOrder::Stroke);
    query.sort = {{library::SortColumn::Relevance, Qt::DescendingOrder}};
    window().setQuery(query);
    m_fixture->restart(); // nothing is searched then
    QCOMPARE(window().query().sort, std::vector{library::SortKey{}});
}

void TestWindowState::hiddenPanesStayHidden()
{
    action(Command::ToggleFacets).trigger();
    QVERIFY(!facetsShown());
    m_fixture->restart();
    QVERIFY(!facetsShown());
    QVERIFY(!action(Command::ToggleFacets).isChecked());
    QVERIFY(annotationsShown());
    action(Command::ToggleFacets).trigger();
    QVERIFY(facetsShown());
    m_fixture->restart();
    QVERIFY(facetsShown());
}

void TestWindowState::articleAndPlacePersist()
{
    window().resize(1400, 420);
    m_fixture->openArticle(test::kCommitteeTitle);
    const base::ArticleId id = m_fixture->article(test::kCommitteeTitle);
    const auto load = [this, id] {
        return *m_fixture->library()
                    .read([id](const library::Stores& stores) { return stores.articles.load(id); })
                    .result();
    };
    const qsizetype last = load().document.blocks.back().range.start;
    window().reader().scrollTo({last, last + 4});
    QTRY_VERIFY(load().readingPosition > 0);
    const qsizetype place = load().readingPosition;
    m_fixture->restart();
    QTRY_COMPARE(window().reader().currentArticle(), id);
    QTRY_VERIFY(test::rectOf(m_fixture->view(), QStringLiteral("干部起初不习惯")).isValid());
    QTRY_VERIFY(m_fixture->view().rect().contains(
        test::rectOf(m_fixture->view(), QStringLiteral("干部起初不习惯")).center()));
    QCOMPARE(load().readingPosition, place);
}

void TestWindowState::scriptAndTextSizePersist()
{
    m_fixture->part<QAction>("script-hk")->trigger();
    action(Command::LargerText).trigger();
    action(Command::LargerText).trigger();
    m_fixture->restart();
    QCOMPARE(window().reader().viewScript(), text::ViewScript::HantHk);
    QVERIFY(m_fixture->part<QAction>("script-hk")->isChecked());
    QCOMPARE(window().reader().readingStyle().fontPx, settings::Settings::kDefaultReaderFontPx + 2);
    action(Command::DefaultTextSize).trigger();
    QCOMPARE(window().reader().readingStyle().fontPx, settings::Settings::kDefaultReaderFontPx);
}

void TestWindowState::librariesOfOneNameKeepTheirOwnPlace()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->closeWindow();
    QVERIFY(m_fixture->folder().mkdir(QStringLiteral("other")));
    const auto other = library::Library::open(
        m_fixture->folder().filePath(QStringLiteral("other/articles.pizhu")), {.create = true});
    QVERIFY(other);
    {
        ui::MainWindow window(**other, m_fixture->theme(), m_fixture->settings());
        window.show();
        QTRY_VERIFY(window.isVisible());
        QVERIFY(!window.reader().currentArticle().isValid());
        window.close();
    }
    m_fixture->openWindow();
    QTRY_COMPARE(m_fixture->openTitle(), test::kCommitteeTitle);
}

void TestWindowState::articleThatIsGoneIsNotOpened()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->closeWindow();
    m_fixture->startAnew(); // as after a damaged library was set aside
    m_fixture->openWindow();
    QTRY_VERIFY(m_fixture->part("emptyArticles")->isVisible());
    QVERIFY(!window().reader().currentArticle().isValid());
    QVERIFY(m_fixture->part("emptyArticle")->isVisible());
}

void TestWindowState::narrowWindowFoldsPanes()
{
    window().resize(1360, 800);
    QVERIFY(facetsShown() && annotationsShown());
    window().resize(1359, 800);
    QTRY_VERIFY(!annotationsShown());
    QVERIFY(facetsShown());
    QVERIFY(!action(Command::ToggleAnnotations).isChecked());
    window().resize(1079, 800);
    QTRY_VERIFY(!facetsShown());
    action(Command::ToggleFacets).trigger(); // a folded pane can be had
    QVERIFY(facetsShown());
    window().resize(1440, 800);
    QTRY_VERIFY(facetsShown() && annotationsShown());
    QVERIFY(action(Command::ToggleAnnotations).isChecked());
}

void TestWindowState::foldingKeepsWhatTheUserHid()
{
    action(Command::ToggleAnnotations).trigger();
    QVERIFY(!annotationsShown());
    window().resize(1000, 800);
    window().resize(1440, 800);
    QTRY_VERIFY(facetsShown());
    QVERIFY(!annotationsShown());
}

void TestWindowState::readerIsNeverNarrow()
{
    for (const int width : {1440, 1360, 1200, 1080, 900}) {
        window().resize(width, 800);
        QVERIFY2(window().reader().width() >= 480, qPrintable(QStringLiteral("at %1").arg(width)));
    }
}

void TestWindowState::longNoticeDoesNotWidenTheWindow()
{
    window().resize(1000, 700);
    const QString sentence =
        QStringLiteral("The file could not be written because the disk is full. ").repeated(10);
    window().showFailure({base::ErrorCode::Storage, sentence, {}});
    QTRY_COMPARE(m_fixture->noticeText(), sentence);
    QTRY_COMPARE(window().width(), 1000);
    QVERIFY(window().minimumSizeHint().width() <= 1000);
    QVERIFY(!m_fixture->part("noticeUndo")->isVisible());
}

void TestWindowState::keyboardHelpListsAllKeys()
{
    QTest::keyClick(&window(), Qt::Key_F1);
    QDialog* help = m_fixture->dialog("keyboardHelp");
    QVERIFY(help);
    QString text;
    for (const auto* label : help->findChildren<QLabel*>())
        text += label->text() + QLatin1Char('\n');
    for (const char* key : {"1 – 6", "N", "T", "Del", "J", "K", "Ctrl+F", "/", "Ctrl+K", "Ctrl+Z",
                            "Ctrl+Shift+Z", "Ctrl+I", "Ctrl+E"})
        QVERIFY2(text.split(QRegularExpression(QStringLiteral("\n|  ·  "))).contains(QString::fromUtf8(key)),
                 key);
    for (const Command command : window().commands().all()) {
        if (!action(command).shortcut().isEmpty())
            QVERIFY2(text.contains(action(command).text().remove(QChar(u'…'))),
                     qPrintable(action(command).text()));
    }
    help->close();
    window().resize(1000, 600); // and in a small window they are all within reach
    QTest::keyClick(&window(), Qt::Key_F1);
    help = m_fixture->dialog("keyboardHelp");
    QVERIFY(help);
    QVERIFY2(help->height() <= 600, qPrintable(QString::number(help->height())));
    help->close();
}

void TestWindowState::closedArticleLeavesNoTrace()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->highlight(test::kQuote);
    window().reader().closeArticle();
    QTRY_VERIFY(!window().reader().currentArticle().isValid());
    QTRY_VERIFY(m_fixture->part("emptyAnnotations")->isVisible());
    QVERIFY(!action(Command::ShowCleanupLog).isEnabled());
}

PIZHU_READER_TEST_MAIN(TestWindowState)
#include "tst_windowstate.moc"
