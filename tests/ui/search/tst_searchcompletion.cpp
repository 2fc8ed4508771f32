// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "ui/search/searchcompletion.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QInputMethodEvent>
#include <QListWidget>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace pizhu;
using ui::SearchCompletion;
using ui::SearchField;

namespace {

/// Counts how often the list opens in the middle of an input method's composition.
class ShownWhileComposing : public QObject
{
public:
    ShownWhileComposing(SearchCompletion& completion, const SearchField& field)
        : m_field(field)
    {
        completion.installEventFilter(this);
    }

    [[nodiscard]] int times() const { return m_times; }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_times += event->type() == QEvent::Show && m_field.isComposing() ? 1 : 0;
        return false;
    }

private:
    const SearchField& m_field;
    int m_times = 0;
};

} // namespace

class TestSearchCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void opensWhileOneTypesAndClosesWhenNothingFits();
    void tabTakesTheFirst();
    void arrowsChooseAndEnterTakes();
    void enterWithoutAChoiceSearches();
    void escapeClosesOnlyTheList();
    void fieldNameLeadsToItsValues();
    void valuesAreQuoted();
    void mouseTakesARow();
    void neverOpensWhileComposing();
    void leavingTheFieldCloses();
    void movingTheCursorCloses();
    void recentSearchesOnRequest();
    void newNamesAreOfferedAfterAChange();

private:
    void compose(const QString& preedit, const QString& commit = {});
    [[nodiscard]] QStringList shown() const { return m_completion->labels(); }

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_sample;
    std::unique_ptr<QWidget> m_window;
    SearchField* m_field = nullptr;
    SearchCompletion* m_completion = nullptr;
};

void TestSearchCompletion::initTestCase()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    const auto id = m_sample->add({u"题"_s, u"文。"_s, u"Morning Post"_s, u"2021-01-02"_s, {u"Ann"_s}, {}});
    m_sample->add({u"题二"_s, u"文二。"_s, u"人民日报"_s, u"2021-01-03"_s, {}, {}});
    m_sample->tagArticle(id, u"制度/监督"_s);
}

void TestSearchCompletion::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(700, 500);
    auto* layout = new QVBoxLayout(m_window.get());
    m_field = new SearchField(m_theme, m_window.get());
    layout->addWidget(m_field);
    layout->addWidget(new QLineEdit(m_window.get()));
    layout->addStretch(1);
    m_completion = new SearchCompletion(m_sample->library(), m_theme, *m_field);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_field->setFocus();
}

void TestSearchCompletion::cleanup()
{
    m_window.reset();
}

void TestSearchCompletion::compose(const QString& preedit, const QString& commit)
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(m_field, &event);
}

void TestSearchCompletion::opensWhileOneTypesAndClosesWhenNothingFits()
{
    QTest::keyClicks(m_field, u"sou"_s);
    QTRY_COMPARE(shown(), QStringList{u"source:"_s});
    QVERIFY(m_field->hasFocus());
    QTest::keyClicks(m_field, u"zzz"_s);
    QTRY_VERIFY(!m_completion->isVisible());
}

void TestSearchCompletion::tabTakesTheFirst()
{
    QTest::keyClicks(m_field, u"mor"_s);
    QTRY_COMPARE(shown(), QStringList{u"Morning Post"_s});
    QTest::keyClick(m_field, Qt::Key_Tab);
    QCOMPARE(m_field->text(), u"source:\"Morning Post\" "_s);
    QVERIFY(m_field->hasFocus());
    QVERIFY(!m_completion->isVisible());
}

void TestSearchCompletion::arrowsChooseAndEnterTakes()
{
    QSignalSpy left(m_field, &SearchField::leftDownwards);
    QTest::keyClicks(m_field, u"is:re"_s);
    QTRY_COMPARE(shown().size(), 5);
    QTest::keyClick(m_field, Qt::Key_Down);
    QTest::keyClick(m_field, Qt::Key_Down);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(m_field->text(), u"is:read "_s);
    QCOMPARE(left.size(), 0);
    QTest::keyClick(m_field, Qt::Key_Down); // closed: Down is the field's again
    QCOMPARE(left.size(), 1);
}

void TestSearchCompletion::enterWithoutAChoiceSearches()
{
    QSignalSpy committed(m_field, &SearchField::searchCommitted);
    QTest::keyClicks(m_field, u"sou"_s);
    QTRY_VERIFY(m_completion->isVisible());
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(committed.size(), 1);
    QCOMPARE(m_field->text(), u"sou"_s);
    QVERIFY(!m_completion->isVisible());
}

void TestSearchCompletion::escapeClosesOnlyTheList()
{
    QTest::keyClicks(m_field, u"sou"_s);
    QTRY_VERIFY(m_completion->isVisible());
    QTest::keyClick(m_field, Qt::Key_Escape);
    QVERIFY(!m_completion->isVisible());
    QCOMPARE(m_field->text(), u"sou"_s);
    QTest::keyClick(m_field, Qt::Key_Escape);
    QCOMPARE(m_field->text(), QString());
}

void TestSearchCompletion::fieldNameLeadsToItsValues()
{
    QTest::keyClicks(m_field, u"scr"_s);
    QTRY_COMPARE(shown(), QStringList{u"script:"_s});
    QTest::keyClick(m_field, Qt::Key_Tab);
    QCOMPARE(m_field->text(), u"script:"_s);
    QTRY_VERIFY(shown().contains(u"hant"_s));
}

void TestSearchCompletion::valuesAreQuoted()
{
    QTest::keyClicks(m_field, u"x -source:mor"_s);
    QTRY_COMPARE(shown(), QStringList{u"Morning Post"_s});
    QTest::keyClick(m_field, Qt::Key_Tab);
    QCOMPARE(m_field->text(), u"x -source:\"Morning Post\" "_s);
}

void TestSearchCompletion::mouseTakesARow()
{
    QTest::keyClicks(m_field, u"script:"_s);
    QTRY_VERIFY(shown().size() >= 4);
    auto* list = m_completion->findChild<QListWidget*>(u"suggestions"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    QCOMPARE(m_field->text(), u"script:hant "_s);
    QVERIFY(m_field->hasFocus());
}

void TestSearchCompletion::neverOpensWhileComposing()
{
    QTest::keyClicks(m_field, u"sou"_s);
    QTRY_VERIFY(m_completion->isVisible());
    ShownWhileComposing shownWhileComposing(*m_completion, *m_field);
    compose(u"ren"_s);
    QVERIFY(!m_completion->isVisible());
    QVERIFY(m_field->isComposing());
    compose(u"ren min"_s);
    m_field->clear();
    compose({}, u"人民"_s);
    QVERIFY(!m_field->isComposing());
    QTRY_COMPARE(shown(), QStringList{u"人民日报"_s}); // what was asked before it is answered by now, too
    QCOMPARE(shownWhileComposing.times(), 0);
}

void TestSearchCompletion::leavingTheFieldCloses()
{
    QTest::keyClicks(m_field, u"sou"_s);
    QTRY_VERIFY(m_completion->isVisible());
    m_window->findChildren<QLineEdit*>().last()->setFocus();
    QVERIFY(!m_completion->isVisible());
}

void TestSearchCompletion::movingTheCursorCloses()
{
    QTest::keyClicks(m_field, u"sou"_s);
    QTRY_VERIFY(m_completion->isVisible());
    QTest::keyClick(m_field, Qt::Key_Left);
    QVERIFY(!m_completion->isVisible());
}

void TestSearchCompletion::recentSearchesOnRequest()
{
    QSignalSpy searched(m_field, &SearchField::searchChanged);
    m_completion->setRecent({u"监督 OR 巡察"_s, u"title:预算"_s});
    QTest::keyClick(m_field, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(shown(), (QStringList{u"监督 OR 巡察"_s, u"title:预算"_s}));
    QTest::keyClick(m_field, Qt::Key_Down);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(m_field->text(), u"监督 OR 巡察"_s);
    QTRY_COMPARE(searched.size(), 1);
    QVERIFY(!m_completion->isVisible());
}

void TestSearchCompletion::newNamesAreOfferedAfterAChange()
{
    QTest::keyClicks(m_field, u"source:ev"_s);
    QSignalSpy changed(&m_sample->library(), &library::Library::changed);
    m_sample->add({u"题三"_s, u"文三。"_s, u"Evening Star"_s, u"2021-01-04"_s, {}, {}});
    QVERIFY(!changed.isEmpty() || changed.wait());
    QTest::keyClicks(m_field, u"e"_s);
    QTRY_COMPARE(shown(), QStringList{u"Evening Star"_s});
}

QTEST_MAIN(TestSearchCompletion)
#include "tst_searchcompletion.moc"
