// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/readertestmain.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/commands/commandset.h"
#include "ui/library/articlelistpane.h"
#include "ui/models/facetmodel.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerpane.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>

using namespace pizhu;
using library::Facet;

class TestFinding : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] ui::MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] QLineEdit& search() { return *m_fixture->part<QLineEdit>("searchField"); }
    [[nodiscard]] QTreeView& facets() { return *m_fixture->part<QTreeView>("facetView"); }
    /// The facet value's row; invalid while it is not there.
    [[nodiscard]] QModelIndex value(Facet facet, const QString& key);
    void click(Facet facet, const QString& key);
    [[nodiscard]] QStringList chips();

    std::unique_ptr<test::WindowFixture> m_fixture;

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void startsWithKeysForTheList();
    void listFiltersAsOneTypes_data();
    void listFiltersAsOneTypes();
    void hitsAreMarkedInTheArticle();
    void facetsNarrowAndChipsWiden();
    void sortingPutsOldestFirst();
    void jAndKWalkTheList();
    void backAndForwardFollowTheArticles();
    void slashGoesToTheSearchAndEscapeClearsIt();
    void controlFFindsInTheArticle();
    void tagInTheTreeFilters();
    void nothingFoundSaysWhy();
    void readArticleIsMarkedRead();
};

void TestFinding::initTestCase()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->takeImportedPages();
}

void TestFinding::cleanupTestCase()
{
    m_fixture.reset();
}

void TestFinding::init()
{
    m_fixture->closeWindow();
    m_fixture->settings().setViewScript(text::viewScriptName(text::ViewScript::Source));
    m_fixture->settings().setState(QStringLiteral("sort"), {}); // the order of last time is remembered
    m_fixture->openWindow();
    QTRY_COMPARE(m_fixture->listed().size(), 4);
}

QModelIndex TestFinding::value(Facet facet, const QString& key)
{
    const auto* model = static_cast<const ui::FacetModel*>(facets().model());
    for (int section = 0; section < model->rowCount(); ++section) {
        const QModelIndex parent = model->index(section, 0);
        for (int row = 0; row < model->rowCount(parent); ++row) {
            const QModelIndex index = model->index(row, 0, parent);
            if (index.data(ui::FacetModel::FacetRole).toInt() == static_cast<int>(facet) &&
                index.data(ui::FacetModel::KeyRole).toString() == key)
                return index;
        }
    }
    return {};
}

void TestFinding::click(Facet facet, const QString& key)
{
    QTRY_VERIFY2(value(facet, key).isValid(), qPrintable(key));
    facets().scrollTo(value(facet, key));
    const QRect row = facets().visualRect(value(facet, key));
    QTest::mouseClick(facets().viewport(), Qt::LeftButton, {}, row.center());
}

QStringList TestFinding::chips()
{
    QStringList texts;
    for (const auto* chip : window().findChildren<QToolButton*>(QStringLiteral("filterChip")))
        texts += chip->text();
    return texts;
}

void TestFinding::startsWithKeysForTheList()
{
    QVERIFY(!search().hasFocus());
    QVERIFY(!window().reader().currentArticle().isValid()); // nothing opens, and is read, by itself
    QTest::keyClick(window().focusWidget(), Qt::Key_J);
    QTRY_COMPARE(m_fixture->openTitle(), test::kBridgeTitle);
}

void TestFinding::listFiltersAsOneTypes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    const QStringList all{test::kBridgeTitle, test::kLibraryTitle, test::kCommitteeTitle, test::kRareTitle};
    QTest::newRow("simplified finds both scripts") << QStringLiteral("监督") << all;
    QTest::newRow("traditional finds both scripts") << QStringLiteral("監督") << all;
    QTest::newRow("phrase through quotation marks")
        << QStringLiteral("钱怎么花") << QStringList{test::kCommitteeTitle};
    QTest::newRow("beyond the basic plane") << QStringLiteral("𠮷") << QStringList{test::kRareTitle};
    QTest::newRow("title") << QStringLiteral("明细账") << QStringList{test::kBridgeTitle};
    QTest::newRow("boilerplate is not there") << QStringLiteral("掃碼關注") << QStringList{};
}

void TestFinding::listFiltersAsOneTypes()
{
    QFETCH(const QString, typed);
    QFETCH(const QStringList, found);
    search().setFocus();
    test::type(search(), typed);
    QTRY_COMPARE(window().query().text.text, typed);
    QTRY_COMPARE(m_fixture->listed(), found);
    test::retype(search(), {});
    QTRY_COMPARE(m_fixture->listed().size(), 4);
}

void TestFinding::hitsAreMarkedInTheArticle()
{
    test::retype(search(), QStringLiteral("監督"));
    QTRY_COMPARE(m_fixture->listed().size(), 4);
    QTest::keyClick(&search(), Qt::Key_Down); // into the list
    auto& list = m_fixture->list();
    QTRY_VERIFY(list.hasFocus());
    const auto row = static_cast<int>(m_fixture->listed().indexOf(test::kCommitteeTitle));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      list.visualRect(list.model()->index(row, 0)).center());
    QTRY_COMPARE(m_fixture->openTitle(), test::kCommitteeTitle);
    QTRY_COMPARE(window().reader().hitCount(), 1);
    QCOMPARE(window().reader().currentHit(), 0);
    search().setFocus();
    QTest::keyClick(&search(), Qt::Key_Escape);
    QTRY_COMPARE(window().reader().hitCount(), 0);
}

void TestFinding::facetsNarrowAndChipsWiden()
{
    click(Facet::Date, QStringLiteral("2022"));
    QTRY_COMPARE(m_fixture->listed(), QStringList{test::kCommitteeTitle});
    click(Facet::Date, QStringLiteral("2024")); // or, within a facet
    QTRY_COMPARE(m_fixture->listed(), (QStringList{test::kBridgeTitle, test::kCommitteeTitle}));
    click(Facet::Source, QStringLiteral("江岸新闻")); // and, across facets
    QTRY_COMPARE(m_fixture->listed(), QStringList{test::kBridgeTitle});
    QCOMPARE(chips().size(), 3);
    click(Facet::Date, QStringLiteral("2022")); // again: taken out
    QTRY_COMPARE(chips().size(), 2);
    while (!chips().isEmpty()) {
        const auto before = chips().size();
        QTest::mouseClick(m_fixture->part<QToolButton>("filterChip"), Qt::LeftButton);
        QTRY_COMPARE(chips().size(), before - 1);
    }
    QTRY_COMPARE(m_fixture->listed().size(), 4);
    QCOMPARE(window().query(), library::ArticleQuery{});
}

void TestFinding::sortingPutsOldestFirst()
{
    QVERIFY(test::chooseFrom(*m_fixture->part<QToolButton>("sortButton"), QStringLiteral("Oldest first")));
    QTRY_COMPARE(m_fixture->listed().first(), test::kRareTitle);
    QCOMPARE(m_fixture->listed().last(), test::kBridgeTitle);
}

void TestFinding::jAndKWalkTheList()
{
    m_fixture->openArticle(test::kBridgeTitle);
    m_fixture->pressInPage(Qt::Key_J);
    QTRY_COMPARE(m_fixture->openTitle(), test::kLibraryTitle);
    m_fixture->pressInPage(Qt::Key_J);
    QTRY_COMPARE(m_fixture->openTitle(), test::kCommitteeTitle);
    m_fixture->pressInPage(Qt::Key_K);
    QTRY_COMPARE(m_fixture->openTitle(), test::kLibraryTitle);
    QCOMPARE(window().articles().currentArticle(), m_fixture->article(test::kLibraryTitle));
}

void TestFinding::backAndForwardFollowTheArticles()
{
    const auto* back = window().commands().action(ui::Command::Back);
    const auto* forward = window().commands().action(ui::Command::Forward);
    m_fixture->openArticle(test::kRareTitle);
    m_fixture->openArticle(test::kBridgeTitle);
    QVERIFY(back->isEnabled());
    QVERIFY(!forward->isEnabled());
    QTest::keyClick(&window(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(m_fixture->openTitle(), test::kRareTitle);
    QVERIFY(forward->isEnabled());
    QTest::keyClick(&window(), Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(m_fixture->openTitle(), test::kBridgeTitle);
}

void TestFinding::slashGoesToTheSearchAndEscapeClearsIt()
{
    m_fixture->openArticle(test::kBridgeTitle);
    m_fixture->pressInPage(Qt::Key_Slash);
    QTRY_VERIFY(search().hasFocus());
    QCOMPARE(search().text(), QString());
    test::type(search(), QStringLiteral("旧桥"));
    QTRY_COMPARE(m_fixture->listed(), QStringList{test::kBridgeTitle});
    QTest::keyClick(&search(), Qt::Key_Escape);
    QTRY_COMPARE(m_fixture->listed().size(), 4);
    QTest::keyClick(&search(), Qt::Key_Down);
    QTRY_VERIFY(m_fixture->part("articleList")->hasFocus());
}

void TestFinding::controlFFindsInTheArticle()
{
    m_fixture->openArticle(test::kBridgeTitle);
    m_fixture->pressInPage(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->part("findBar")->isVisible());
    auto* field = m_fixture->part<QLineEdit>("findField");
    QTRY_VERIFY(field->hasFocus());
    test::type(*field, QStringLiteral("賬本")); // either script
    QTRY_COMPARE(window().reader().hitCount(), 2);
}

void TestFinding::tagInTheTreeFilters()
{
    const base::ArticleId id = m_fixture->article(test::kRareTitle);
    const auto tagged = m_fixture->library()
                            .write(QStringLiteral("Tag"),
                                   [id](library::Stores& stores) -> base::Result<void> {
                                       const auto tag = stores.tags.ensure(QStringLiteral("手艺"));
                                       if (!tag)
                                           return base::fail(tag.error());
                                       return stores.tags.tagArticles(std::span(&id, 1), *tag);
                                   })
                            .result();
    QVERIFY(tagged);
    auto* tree = m_fixture->part<QTreeView>("tagTree");
    QTRY_COMPARE(tree->model()->rowCount(), 1);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {},
                      tree->visualRect(tree->model()->index(0, 0)).center());
    QTRY_COMPARE(m_fixture->listed(), QStringList{test::kRareTitle});
    QCOMPARE(chips(), QStringList{QStringLiteral("手艺")});
    // The tree shows what is in force: the same click again takes the filter out.
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {},
                      tree->visualRect(tree->model()->index(0, 0)).center());
    QTRY_COMPARE(m_fixture->listed().size(), 4);
}

void TestFinding::nothingFoundSaysWhy()
{
    test::retype(search(), QStringLiteral("查無此文"));
    auto* empty = m_fixture->part("emptyArticles");
    QTRY_VERIFY(empty->isVisible());
    auto* action = empty->findChild<QPushButton*>(QStringLiteral("emptyAction"));
    QVERIFY(action->isVisible());
    QTest::mouseClick(action, Qt::LeftButton);
    QTRY_COMPARE(m_fixture->listed().size(), 4);
    QCOMPARE(search().text(), QString());
}

void TestFinding::readArticleIsMarkedRead()
{
    const base::ArticleId id = m_fixture->article(test::kLibraryTitle);
    const auto readState = [this, id] {
        return m_fixture->library()
            .read([id](const library::Stores& stores) { return stores.articles.load(id); })
            .result()
            ->readState;
    };
    m_fixture->openArticle(test::kLibraryTitle);
    QTRY_COMPARE_WITH_TIMEOUT(readState(), library::ReadState::Read, 20000);
    QCOMPARE(m_fixture->noticeText(), QString()); // nobody undoes reading
}

PIZHU_READER_TEST_MAIN(TestFinding)
#include "tst_finding.moc"
