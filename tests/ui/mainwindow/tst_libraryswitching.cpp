// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mainwindow/desktopfixture.h"
#include "tests/ui/mainwindow/scrapedpages.h"
#include "tests/ui/reader/readertestmain.h"
#include "tests/ui/widgets/mouse.h"
#include "tests/ui/widgets/typing.h"
#include "ui/library/articlelistpane.h"
#include "ui/models/articlefields.h"
#include "ui/models/articlelistmodel.h"

#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pizhu;

/// Going from library to library by the menu, and libraries that lie elsewhere than last time or can only be
/// read.
class TestLibrarySwitching : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] ui::MainWindow& window() { return m_fixture->window(); }
    template <typename W>
    [[nodiscard]] W& part(const char* name)
    {
        return *window().findChild<W*>(QLatin1String(name));
    }
    /// Chooses from the menu of everything, below "Recent libraries" too.
    [[nodiscard]] bool choose(const QString& entry);
    void waitForLibrary(const QString& path);
    [[nodiscard]] QStringList recent();

    std::unique_ptr<test::DesktopFixture> m_fixture;

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void dialogsMakeAndOpenLibraries();
    void recentLibrariesAreOneClickAway();
    void aLibraryThatIsGoneWaitsOrIsTakenOffTheList();
    void aLibraryGoesOnWhereItWasCarried();
    void aLibraryThatCanOnlyBeReadHasColumns();
};

void TestLibrarySwitching::init()
{
    m_fixture = std::make_unique<test::DesktopFixture>();
    m_fixture->makeLibrary();
    m_fixture->open(m_fixture->libraryPath());
}

bool TestLibrarySwitching::choose(const QString& entry)
{
    return test::chooseFrom(part<QToolButton>("moreButton"), entry);
}

void TestLibrarySwitching::waitForLibrary(const QString& path)
{
    const auto isOpen = [this, &path] {
        const ui::MainWindow* open = m_fixture->desktop().window();
        return open && m_fixture->window().library().path() == path;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isOpen(), qPrintable(path), 20000);
}

QStringList TestLibrarySwitching::recent()
{
    QStringList names;
    for (const QMenu* menu : window().findChildren<QMenu*>()) {
        if (menu->title() != u"Recent libraries"_s)
            continue;
        for (const QAction* action : menu->actions())
            names += action->text();
    }
    return names;
}

void TestLibrarySwitching::dialogsMakeAndOpenLibraries()
{
    QVERIFY(choose(u"New library"_s));
    const QString other = m_fixture->path(u"other.pizhu"_s);
    QVERIFY(test::answerFileDialog(m_fixture->path(u"other"_s))); // its suffix comes by itself
    waitForLibrary(other);
    QTRY_COMPARE(window().articles().model().rowCount(), 0);
    QTest::keyClick(&window(), Qt::Key_O, Qt::ControlModifier);
    QVERIFY(test::answerFileDialog(m_fixture->libraryPath()));
    waitForLibrary(m_fixture->libraryPath());
    QTRY_COMPARE(window().articles().model().rowCount(), 4);
}

void TestLibrarySwitching::recentLibrariesAreOneClickAway()
{
    m_fixture->desktop().createLibrary(m_fixture->path(u"other.pizhu"_s));
    waitForLibrary(m_fixture->path(u"other.pizhu"_s));
    QCOMPARE(recent(), (QStringList{u"other"_s, u"articles"_s})); // the last one first
    QVERIFY(choose(u"articles"_s));
    waitForLibrary(m_fixture->libraryPath());
    QCOMPARE(recent(), (QStringList{u"articles"_s, u"other"_s}));
    QVERIFY(choose(u"other"_s));
    waitForLibrary(m_fixture->path(u"other.pizhu"_s));
}

/// It may be on a stick that comes back.
void TestLibrarySwitching::aLibraryThatIsGoneWaitsOrIsTakenOffTheList()
{
    for (const QString& name : {u"stick.pizhu"_s, u"lost.pizhu"_s}) {
        m_fixture->desktop().createLibrary(m_fixture->path(name));
        waitForLibrary(m_fixture->path(name));
    }
    m_fixture->open(m_fixture->libraryPath());
    const QString stick = m_fixture->path(u"stick.pizhu"_s);
    QVERIFY(QFile::rename(stick, stick + u".away"_s));
    QVERIFY(QFile::remove(m_fixture->path(u"lost.pizhu"_s)));
    m_fixture->open(m_fixture->libraryPath());
    QCOMPARE(recent(), (QStringList{u"articles"_s, u"lost (not found)"_s, u"stick (not found)"_s}));
    QVERIFY(choose(u"Take off this list"_s)); // the first of them
    QTRY_COMPARE(recent(), (QStringList{u"articles"_s, u"stick (not found)"_s}));
    QVERIFY(QFile::rename(stick + u".away"_s, stick));
    m_fixture->open(m_fixture->libraryPath());
    QVERIFY(choose(u"stick"_s));
    waitForLibrary(stick);
}

void TestLibrarySwitching::aLibraryGoesOnWhereItWasCarried()
{
    const QStringList titles = m_fixture->titles();
    m_fixture->restart();
    QVERIFY(QDir().mkpath(m_fixture->path(u"another computer"_s)));
    const QString carried = m_fixture->path(u"another computer/书稿.pizhu"_s);
    QVERIFY(QFile::rename(m_fixture->libraryPath(), carried)); // the one file is all of it
    m_fixture->open(carried);
    QCOMPARE(m_fixture->titles(), titles);
    test::type(part<QLineEdit>("searchField"), u"账本"_s);
    QTRY_COMPARE(window().articles().model().rowCount(), 1);
}

void TestLibrarySwitching::aLibraryThatCanOnlyBeReadHasColumns()
{
    ui::Desktop holder(m_fixture->theme(), m_fixture->settings()); // writes it meanwhile
    m_fixture->restart();
    QSignalSpy held(&holder, &ui::Desktop::opened);
    holder.openLibrary(m_fixture->libraryPath());
    QVERIFY(held.wait(20000));
    m_fixture->open(m_fixture->libraryPath());
    QVERIFY(window().library().isReadOnly());
    QTRY_COMPARE(window().articles().model().rowCount(), 4);
    QTest::mouseClick(&part<QToolButton>("columnsButton"), Qt::LeftButton);
    auto& table = part<QTableView>("articleTable");
    QTRY_VERIFY(table.isVisible());
    const int title = static_cast<int>(ui::ArticleField::Title);
    const auto first = [&table, title] { return table.model()->index(0, title).data().toString(); };
    const QHeaderView& header = *table.horizontalHeader();
    const QPoint place(header.sectionViewportPosition(title) + 20, header.height() / 2);
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, place);
    QTRY_COMPARE(first(), test::kBridgeTitle); // jiu, tu, xing, yi
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, place);
    QTRY_COMPARE(first(), test::kCommitteeTitle);

    m_fixture->restart();
    m_fixture->open(m_fixture->libraryPath());
    QVERIFY(window().library().isReadOnly());
    QTRY_VERIFY(part<QTableView>("articleTable").isVisible());
    QTest::keyClick(&window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!part<QTableView>("articleTable").isVisible());
}

PIZHU_READER_TEST_MAIN(TestLibrarySwitching)
#include "tst_libraryswitching.moc"
