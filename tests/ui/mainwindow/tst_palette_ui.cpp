// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/codebook.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/commands/commandpalette.h"
#include "ui/commands/commandset.h"
#include "ui/reader/readerpane.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::Facet;
using ui::Command;
using ui::PaletteItem;

/// The command palette of the real window.
class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_fixture.reset(); }
    void init();
    void cleanup();
    void runsCommands();
    void saysWhyACommandCannotBeHad();
    void opensArticlesByPinyinAndByWords();
    void tagsTheArticle();
    void findsTagsByTheirOtherNames();
    void tagsTheSelectedText();
    void jumpsToASource();
    void switchesScriptAndTheme();
    void remembersWhatWasRun();

private:
    [[nodiscard]] ui::MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] ui::CommandPalette& palette() { return window().commandPalette(); }
    [[nodiscard]] QLineEdit& field() { return *m_fixture->part<QLineEdit>("paletteField"); }
    void ask(const QString& text);
    /// The item one would run; waits for all answers.
    [[nodiscard]] PaletteItem current();
    void run(const QString& text);
    [[nodiscard]] QStringList tagsOf(const QString& title);

    std::unique_ptr<test::WindowFixture> m_fixture;
};

void TestPalette::initTestCase()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->takeImportedPages();
}

void TestPalette::init()
{
    m_fixture->openWindow();
}

void TestPalette::cleanup()
{
    m_fixture->closeWindow();
}

void TestPalette::ask(const QString& text)
{
    QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(field().hasFocus());
    test::type(field(), text);
}

PaletteItem TestPalette::current()
{
    if (!test::waitFor([this] { return palette().model().isComplete(); }))
        qFatal("the palette's sources do not answer");
    const auto* view = m_fixture->part<QListView>("paletteView");
    return palette().model().itemAt(view->currentIndex().row());
}

void TestPalette::run(const QString& text)
{
    ask(text);
    QTest::keyClick(&field(), Qt::Key_Return);
    QTRY_VERIFY(!palette().isVisible());
}

QStringList TestPalette::tagsOf(const QString& title)
{
    const auto id = m_fixture->article(title);
    const auto load = [id](const library::Stores& stores) { return stores.articles.load(id); };
    return m_fixture->library().read(load).result().value().tags;
}

void TestPalette::runsCommands()
{
    const int before = window().reader().readingStyle().fontPx;
    run(u">larger"_s);
    QCOMPARE(window().reader().readingStyle().fontPx, before + 1);
    ask(u">find in"_s);
    QCOMPARE(current().shortcut, u"Ctrl+F"_s);
    QTest::keyClick(&field(), Qt::Key_Escape);
    run(u">default text size"_s);
    QCOMPARE(window().reader().readingStyle().fontPx, before);
}

void TestPalette::saysWhyACommandCannotBeHad()
{
    window().reader().closeArticle();
    QTRY_VERIFY(!window().commands().action(Command::ShowVersions)->isEnabled());
    ask(u">versions"_s);
    const PaletteItem item = current();
    QCOMPARE(item.key, u"showVersions"_s);
    QVERIFY(!item.enabled);
    QCOMPARE(item.detail, u"Open an article first."_s);
    QTest::keyClick(&field(), Qt::Key_Return);
    QVERIFY(palette().isVisible());
}

void TestPalette::opensArticlesByPinyinAndByWords()
{
    run(u"jqjg"_s); // 旧桥加固…
    QTRY_COMPARE(m_fixture->openTitle(), test::kBridgeTitle);
    run(u"图书馆"_s);
    QTRY_COMPARE(m_fixture->openTitle(), test::kLibraryTitle);
    run(u"监督小组"_s); // inside the title
    QTRY_COMPARE(m_fixture->openTitle(), test::kCommitteeTitle);
}

void TestPalette::tagsTheArticle()
{
    m_fixture->openArticle(test::kBridgeTitle);
    run(u"#工程/桥梁"_s); // there is none yet
    QTRY_COMPARE(tagsOf(test::kBridgeTitle), QStringList{u"工程/桥梁"_s});
    m_fixture->openArticle(test::kLibraryTitle);
    run(u"#gcql"_s);
    QTRY_COMPARE(tagsOf(test::kLibraryTitle), QStringList{u"工程/桥梁"_s});
    m_fixture->library().undo().waitForFinished();
    QTRY_COMPARE(tagsOf(test::kLibraryTitle), QStringList());
}

void TestPalette::findsTagsByTheirOtherNames()
{
    const auto make = [](library::Stores& stores) -> base::Result<void> {
        const auto tag = stores.tags.ensure(u"制度/谈话提醒"_s);
        return tag ? stores.tags.codebook().setAliases(*tag, {u"约谈"_s}) : base::fail(tag.error());
    };
    QVERIFY(m_fixture->library().write(u"tag"_s, make).result());
    for (const QString& typed : {u"#约谈"_s, u"#yuetan"_s, u"#約談"_s}) {
        ask(typed);
        const PaletteItem found = current();
        QCOMPARE(found.key, u"制度/谈话提醒"_s);
        QVERIFY2(found.detail.contains(u"约谈"_s), qPrintable(found.detail));
        QTest::keyClick(&field(), Qt::Key_Escape);
    }
    QVERIFY(m_fixture->library().undo().result());
}

void TestPalette::tagsTheSelectedText()
{
    m_fixture->openArticle(test::kCommitteeTitle);
    m_fixture->select(test::kQuote);
    run(u"#预算"_s);
    QTRY_COMPARE(m_fixture->annotations(test::kCommitteeTitle).size(), std::size_t{1});
    const annotation::Annotation added = m_fixture->annotations(test::kCommitteeTitle).front();
    QCOMPARE(added.tags.size(), std::size_t{1});
    QVERIFY(!tagsOf(test::kCommitteeTitle).contains(u"预算"_s));
}

void TestPalette::jumpsToASource()
{
    const auto facets = [](const library::Stores& stores) { return stores.articles.facets({}); };
    const QString source = m_fixture->library().read(facets).result().value()[Facet::Source].front().key;
    QVERIFY(!source.isEmpty());
    run(u"@"_s + source);
    QCOMPARE(window().query().filters, (QMap<Facet, QStringList>{{Facet::Source, {source}}}));
    window().setQuery({});
}

void TestPalette::switchesScriptAndTheme()
{
    run(u"script traditional"_s);
    QCOMPARE(window().reader().viewScript(), text::ViewScript::Hant);
    run(u"script as published"_s);
    QCOMPARE(window().reader().viewScript(), text::ViewScript::Source);
    run(u"theme dark"_s);
    QCOMPARE(m_fixture->theme().choice(), ui::ThemeSource::Choice::Dark);
    run(u"theme light"_s);
    QCOMPARE(m_fixture->theme().choice(), ui::ThemeSource::Choice::Light);
}

void TestPalette::remembersWhatWasRun()
{
    run(u">smaller"_s);
    m_fixture->closeWindow();
    m_fixture->openWindow();
    ask(QString());
    const PaletteItem item = current();
    QCOMPARE(item.key, u"smallerText"_s);
    QCOMPARE(item.shortcut, u"Ctrl+-"_s);
}

PIZHU_READER_TEST_MAIN(TestPalette)
#include "tst_palette_ui.moc"
