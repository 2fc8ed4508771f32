// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/codebook.h"
#include "tests/ui/mainwindow/windowfixture.h"
#include "tests/ui/reader/readertestmain.h"
#include "ui/annotations/tagtreepane.h"
#include "ui/browser/annotationbrowser.h"
#include "ui/browser/annotationbrowsermodel.h"
#include "ui/mainwindow/browseractions.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::Facet;
using test::kCommitteeTitle;
using test::kQuote;

/// Filters in force while their tags are renamed, moved, merged and deleted by hand.
class TestTagFollowing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase() { m_fixture.reset(); }
    void renamedTagStaysTheFilter();
    void searchedTagStaysWhatIsSearchedFor();
    void mergedTagIsFollowedAndComesBack_data();
    void mergedTagIsFollowedAndComesBack();
    void browserFollows();
    void deletedTagIsTold();

private:
    [[nodiscard]] ui::MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] ui::AnnotationBrowser& browser() { return window().browsing().browser(); }
    [[nodiscard]] QAbstractItemView& tree() { return *m_fixture->part<QAbstractItemView>("tagTree"); }
    [[nodiscard]] QStringList tagFilter() { return window().query().filters.value(Facet::Tag); }
    [[nodiscard]] base::TagId tag(const QString& path)
    {
        const auto found = m_fixture->library()
                               .read([path](const library::Stores& s) { return s.tags.find(path); })
                               .result();
        return found->value_or(base::TagId());
    }
    void choose(const QString& name);
    void rename(const QString& name, const QString& to);
    void undo();

    std::unique_ptr<test::WindowFixture> m_fixture;
    base::JournalId m_begin; ///< the newest step before a test
    qsizetype m_all = 0;     ///< articles
};

void TestTagFollowing::initTestCase()
{
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->takeImportedPages();
    const base::ArticleId article = m_fixture->article(kCommitteeTitle);
    const auto tag = [article](library::Stores& stores) -> base::Result<void> {
        const auto watched = stores.tags.ensure(u"制度/监督"_s);
        const auto body = stores.tags.ensure(u"机构"_s);
        const auto made =
            stores.annotations.add({.article = article, .range = base::TextRange{0, 4}, .tags = {*watched}});
        if (!made || !body)
            return base::fail(made ? body.error() : made.error());
        return stores.tags.tagArticles(std::array{article}, *watched);
    };
    QVERIFY(m_fixture->library().write(u"tags"_s, tag, library::Journalling::Skip).result());
    m_begin = m_fixture->library().history(1).result()->front().id;
    m_fixture->openWindow();
    QTRY_VERIFY((m_all = m_fixture->listed().size()) > 1);
}

void TestTagFollowing::init()
{
    window().activateWindow();
    QTRY_VERIFY(tree().model()->rowCount() == 2);
}

void TestTagFollowing::cleanup()
{
    window().browsing().setShown(false);
    browser().setQuery({});
    auto& search = *m_fixture->part<ui::SearchField>("searchField");
    search.setFocus();
    search.selectAll();
    QTest::keyClick(&search, Qt::Key_Delete);
    QTRY_COMPARE(window().query().text.text, QString());
    QVERIFY(m_fixture->library().travelTo(m_begin).result());
    QTRY_COMPARE(m_fixture->listed().size(), tagFilter().isEmpty() ? m_all : 1);
    if (!tagFilter().isEmpty())
        choose(tagFilter().first().section(u'/', -1));
    QTRY_COMPARE(m_fixture->listed().size(), m_all);
}

/// Clicks on it in the tree, as for its articles.
void TestTagFollowing::choose(const QString& name)
{
    QModelIndexList found;
    QTRY_VERIFY(!(found = tree().model()->match(tree().model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                Qt::MatchExactly | Qt::MatchRecursive))
                     .isEmpty());
    tree().scrollTo(found.first());
    QTest::mouseClick(tree().viewport(), Qt::LeftButton, {}, tree().visualRect(found.first()).center());
}

void TestTagFollowing::rename(const QString& name, const QString& to)
{
    const QModelIndexList found = tree().model()->match(tree().model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                        Qt::MatchExactly | Qt::MatchRecursive);
    QVERIFY(!found.isEmpty());
    tree().setFocus();
    tree().setCurrentIndex(found.first());
    QTest::keyClick(&tree(), Qt::Key_F2);
    auto* editor = tree().findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->selectAll();
    test::type(*editor, to);
    QTest::keyClick(editor, Qt::Key_Return);
}

void TestTagFollowing::undo()
{
    QVERIFY(m_fixture->library().undo().result());
}

void TestTagFollowing::renamedTagStaysTheFilter()
{
    choose(u"监督"_s);
    QTRY_COMPARE(m_fixture->listed(), QStringList{kCommitteeTitle});
    rename(u"监督"_s, u"督查"_s);
    QTRY_COMPARE(tagFilter(), QStringList{u"制度/督查"_s});
    QTRY_COMPARE(m_fixture->listed(), QStringList{kCommitteeTitle});
    QCOMPARE(tagFilter(), QStringList{u"制度/督查"_s}); // Enter ended the name and did nothing else
    const auto chips = m_fixture->part("filterChips")->findChildren<QToolButton*>(u"filterChip"_s);
    QCOMPARE(chips.size(), 1);
    QVERIFY2(chips.first()->text().contains(u"督查"_s), qPrintable(chips.first()->text()));
    rename(u"制度"_s, u"规范"_s); // what stands above it
    QTRY_COMPARE(tagFilter(), QStringList{u"规范/督查"_s});
    undo();
    QTRY_COMPARE(tagFilter(), QStringList{u"制度/督查"_s});
    QTRY_COMPARE(m_fixture->listed(), QStringList{kCommitteeTitle});
}

void TestTagFollowing::searchedTagStaysWhatIsSearchedFor()
{
    auto& search = *m_fixture->part<ui::SearchField>("searchField");
    search.setFocus();
    test::type(search, u"tag:监督"_s);
    QTRY_COMPARE(window().query().text.text, u"tag:监督"_s);
    QTRY_COMPARE(m_fixture->listed(), QStringList{kCommitteeTitle});
    rename(u"监督"_s, u"督查"_s);
    QTRY_COMPARE(search.text(), u"tag:制度/督查"_s);
    QTRY_COMPARE(m_fixture->listed(), QStringList{kCommitteeTitle});
    undo();
    QTRY_COMPARE(search.text(), u"tag:监督"_s); // as it was
}

void TestTagFollowing::mergedTagIsFollowedAndComesBack_data()
{
    QTest::addColumn<bool>("keepName");
    QTest::newRow("old name kept") << true;
    QTest::newRow("old name forgotten") << false;
}

void TestTagFollowing::mergedTagIsFollowedAndComesBack()
{
    QFETCH(const bool, keepName);
    choose(u"监督"_s);
    QTRY_COMPARE(tagFilter(), QStringList{u"制度/监督"_s});
    window().tags().mergeTags({tag(u"制度/监督"_s)}, tag(u"机构"_s));
    QDialog* dialog = m_fixture->dialog("mergeTagDialog");
    auto* merge = dialog->findChild<QPushButton*>(u"mergeTags"_s);
    QTRY_VERIFY(merge->isEnabled());
    if (!keepName)
        QTest::mouseClick(dialog->findChild<QAbstractButton*>(u"keepName"_s), Qt::LeftButton, {}, {10, 10});
    QTest::mouseClick(merge, Qt::LeftButton);
    QTRY_COMPARE(tagFilter(), QStringList{u"机构"_s});
    QTRY_COMPARE(m_fixture->listed(), QStringList{kCommitteeTitle});
    undo();
    QTRY_COMPARE(tagFilter(), QStringList{u"制度/监督"_s});
    QVERIFY(m_fixture->library().redo().result());
    QTRY_COMPARE(tagFilter(), QStringList{u"机构"_s});
}

void TestTagFollowing::browserFollows()
{
    library::AnnotationQuery query;
    query.allTags = {u"制度/监督/"_s};
    window().browsing().show(query);
    QTRY_COMPARE(browser().model().annotations(), 1);
    rename(u"监督"_s, u"督查"_s);
    QTRY_COMPARE(browser().query().allTags, QStringList{u"制度/督查/"_s});
    QTRY_VERIFY(!browser().model().isLoading());
    QCOMPARE(browser().model().annotations(), 1);
    window().browsing().setShown(false); // it goes on where nobody looks
    rename(u"制度"_s, u"规范"_s);
    QTRY_COMPARE(browser().query().allTags, QStringList{u"规范/督查/"_s});
}

void TestTagFollowing::deletedTagIsTold()
{
    choose(u"监督"_s);
    QTRY_COMPARE(tagFilter(), QStringList{u"制度/监督"_s});
    const auto remove = [id = tag(u"制度/监督"_s)](library::Stores& s) { return s.tags.remove(id); };
    QVERIFY(m_fixture->library().write(u"Delete"_s, remove).result());
    auto* choice = static_cast<QToolButton*>(nullptr);
    // After the message of the step itself.
    QTRY_VERIFY_WITH_TIMEOUT((choice = m_fixture->part<QToolButton>("noticeChoice1")) && choice->isVisible(),
                             20'000);
    QVERIFY2(m_fixture->noticeText().contains(u"制度/监督"_s), qPrintable(m_fixture->noticeText()));
    undo(); // it is a tag again: nothing to tell
    QTRY_VERIFY(!m_fixture->noticeText().contains(u"制度/监督"_s));
    QCOMPARE(tagFilter(), QStringList{u"制度/监督"_s});
    QVERIFY(m_fixture->library().redo().result());
    QTRY_VERIFY((choice = m_fixture->part<QToolButton>("noticeChoice1")) && choice->isVisible());
    QTest::mouseClick(choice, Qt::LeftButton);
    QTRY_COMPARE(tagFilter(), QStringList());
    QTRY_VERIFY(m_fixture->listed().size() > 1);
}

PIZHU_READER_TEST_MAIN(TestTagFollowing)
#include "tst_tagfollowing.moc"
