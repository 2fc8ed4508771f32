// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "ui/commands/commandpalette.h"
#include "ui/commands/paletteentries.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pizhu;
using ui::PaletteAnswer;
using ui::PaletteItem;
using ui::PaletteModel;
using ui::PaletteQuestion;

namespace {

/// Answers at once, or when it is told to.
class FakeSource : public ui::PaletteSource
{
public:
    FakeSource(const Description& description, const QStringList& titles, QObject* parent)
        : PaletteSource(description, parent)
    {
        std::vector<PaletteItem> items;
        for (const QString& title : titles)
            items.push_back({.source = description.name, .key = u"key of "_s + title, .title = title});
        m_entries = ui::PaletteEntries(std::move(items));
    }

    void ask(const PaletteQuestion& question) override
    {
        asked = question;
        if (!slow)
            answerNow();
    }
    void answerNow() { Q_EMIT answered(asked.text, m_entries.find(asked)); }
    void run(const QString& key) override { ran.append(key); }

    PaletteQuestion asked;
    QStringList ran;
    bool slow = false;

private:
    ui::PaletteEntries m_entries;
};

} // namespace

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void findsByInitialsAndRuns();
    void arrowsWalkOverHeadingsAndAround();
    void prefixShowsOneSection();
    void emptyFieldShowsWhatWasRunLately();
    void lateAnswersKeepWhatOneChose();
    void enterWaitsForTheAnswers();
    void disabledItemsAreNotRun();
    void escapeGivesTheFocusBack();
    void leavingClosesIt();
    void clickRuns();
    void standsOverTheMiddleAndIsAsHighAsItsRows();
    void nothingFoundIsSaid();
    void whatWasRunLatelyIsRemembered();
    void composingAsksNothing();
    void paintsWhatMatched();

private:
    [[nodiscard]] QLineEdit& field() const { return *m_palette->findChild<QLineEdit*>(u"paletteField"_s); }
    [[nodiscard]] QListView& view() const { return *m_palette->findChild<QListView*>(u"paletteView"_s); }
    /// Rows, headings in brackets, ">" before the current one.
    [[nodiscard]] QString rows() const;
    void press(Qt::Key key) { QTest::keyClick(&field(), key); }

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<QWidget> m_window;
    QPushButton* m_button = nullptr;
    ui::CommandPalette* m_palette = nullptr;
    FakeSource* m_commands = nullptr;
    FakeSource* m_tags = nullptr;
};

void TestCommandPalette::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(1000, 700);
    m_button = new QPushButton(m_window.get());
    m_palette = new ui::CommandPalette(m_theme, m_window.get());
    m_commands = new FakeSource({u"commands"_s, u"Commands"_s, u'>'},
                                {u"Export excerpts"_s, u"Next article"_s, u"Next hit"_s}, m_palette);
    m_tags =
        new FakeSource({u"tags"_s, u"Tags"_s, u'#'}, {u"制度/巡察"_s, u"机构"_s, u"Next steps"_s}, m_palette);
    m_palette->model().addSource(*m_commands);
    m_palette->model().addSource(*m_tags);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_button->setFocus();
}

QString TestCommandPalette::rows() const
{
    QStringList rows;
    const PaletteModel& model = m_palette->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const QString text = index.data().toString();
        rows += index.data(PaletteModel::HeadingRole).toBool()
                    ? u"[%1 %2]"_s.arg(text).arg(index.data(PaletteModel::CountRole).toInt())
                    : (index == view().currentIndex() ? u">"_s : QString()) + text;
    }
    return rows.join(u", "_s);
}

void TestCommandPalette::findsByInitialsAndRuns()
{
    m_palette->toggle();
    QVERIFY(field().hasFocus());
    QTest::keyClicks(&field(), u"zdxc"_s);
    QCOMPARE(rows(), u"[Tags 1], >制度/巡察"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_tags->ran, QStringList{u"key of 制度/巡察"_s});
    QVERIFY(!m_palette->isVisible());
    QVERIFY(m_button->hasFocus());
}

void TestCommandPalette::arrowsWalkOverHeadingsAndAround()
{
    m_palette->toggle();
    QTest::keyClicks(&field(), u"next"_s);
    QCOMPARE(rows(), u"[Commands 2], >Next hit, Next article, [Tags 1], Next steps"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(rows(), u"[Commands 2], Next hit, Next article, [Tags 1], >Next steps"_s);
    press(Qt::Key_Down);
    QCOMPARE(view().currentIndex().row(), 1);
    press(Qt::Key_Up);
    QCOMPARE(view().currentIndex().row(), 4);
    press(Qt::Key_PageUp);
    QCOMPARE(view().currentIndex().row(), 1);
}

void TestCommandPalette::prefixShowsOneSection()
{
    m_palette->toggle(u"#"_s);
    QCOMPARE(rows(), u"[Tags 3], >制度/巡察, 机构, Next steps"_s);
    QTest::keyClicks(&field(), u"n"_s);
    QCOMPARE(rows(), u"[Tags 1], >Next steps"_s);
    QCOMPARE(m_tags->asked.text, u"n"_s);
    press(Qt::Key_Home);
    QTest::keyClick(&field(), Qt::Key_Delete); // the prefix
    QVERIFY2(rows().contains(u"[Commands"_s), qPrintable(rows()));
}

void TestCommandPalette::emptyFieldShowsWhatWasRunLately()
{
    m_palette->toggle(u"#"_s);
    press(Qt::Key_Return);
    m_palette->toggle(u">"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    m_palette->toggle();
    QCOMPARE(
        rows(),
        u"[Recent 2], >Next article, 制度/巡察, [Commands 3], Export excerpts, Next article, Next hit"_s);
    QTest::keyClicks(&field(), u"next"_s); // the one run lately comes before the better match
    QVERIFY2(rows().startsWith(u"[Commands 2], >Next article"_s), qPrintable(rows()));
}

void TestCommandPalette::lateAnswersKeepWhatOneChose()
{
    m_commands->slow = true;
    m_palette->toggle();
    QTest::keyClicks(&field(), u"next"_s);
    QCOMPARE(rows(), u"[Tags 1], >Next steps"_s);
    m_commands->answerNow(); // nobody chose: the first one is current again
    QVERIFY2(rows().startsWith(u"[Commands 2], >Next hit"_s), qPrintable(rows()));
    press(Qt::Key_Up);
    QVERIFY(rows().endsWith(u">Next steps"_s));
    m_commands->answerNow();
    QVERIFY2(rows().endsWith(u">Next steps"_s), qPrintable(rows()));
}

void TestCommandPalette::enterWaitsForTheAnswers()
{
    m_commands->slow = true;
    m_palette->toggle();
    QTest::keyClicks(&field(), u"next h"_s);
    press(Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
    QVERIFY(m_tags->ran.isEmpty());
    m_commands->answerNow();
    QCOMPARE(m_commands->ran, QStringList{u"key of Next hit"_s});
    QVERIFY(!m_palette->isVisible());
}

void TestCommandPalette::disabledItemsAreNotRun()
{
    m_palette->toggle(u">"_s);
    Q_EMIT m_commands->answered(
        QString(), {{{.source = u"commands"_s, .key = u"k"_s, .title = u"Undo"_s, .enabled = false}}, 1});
    press(Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
    QVERIFY(m_commands->ran.isEmpty());
    const PaletteItem undo{.source = u"commands"_s, .key = u"k"_s, .title = u"Undo"_s, .enabled = false};
    const PaletteItem redo{.source = u"commands"_s, .key = u"l"_s, .title = u"Redo"_s};
    Q_EMIT m_commands->answered(QString(), {{undo, redo}, 2});
    QCOMPARE(rows(), u"[Commands 2], Undo, >Redo"_s);
}

void TestCommandPalette::escapeGivesTheFocusBack()
{
    m_palette->toggle();
    press(Qt::Key_Escape);
    QVERIFY(!m_palette->isVisible());
    QVERIFY(m_button->hasFocus());
    m_palette->toggle();
    m_palette->toggle(); // its key pressed again
    QVERIFY(!m_palette->isVisible());
}

void TestCommandPalette::leavingClosesIt()
{
    m_palette->toggle();
    m_button->setFocus(Qt::MouseFocusReason);
    QVERIFY(!m_palette->isVisible());
    QVERIFY(m_button->hasFocus());
}

void TestCommandPalette::clickRuns()
{
    m_palette->toggle(u"#"_s);
    const QRect row = view().visualRect(m_palette->model().index(2));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(m_tags->ran, QStringList{u"key of 机构"_s});
}

void TestCommandPalette::standsOverTheMiddleAndIsAsHighAsItsRows()
{
    m_palette->toggle(u"#"_s);
    QCOMPARE(m_palette->geometry().center().x(), m_window->rect().center().x());
    QVERIFY(m_palette->rect().contains(view().geometry()));
    QVERIFY(view().height() >= 28 + 3 * 34);
    const int high = m_palette->height();
    QTest::keyClicks(&field(), u"jg"_s);
    QVERIFY(m_palette->height() < high);
    m_window->resize(500, 400);
    QTRY_VERIFY(m_window->rect().contains(m_palette->geometry()));
}

void TestCommandPalette::nothingFoundIsSaid()
{
    m_palette->toggle();
    QTest::keyClicks(&field(), u"qqqq"_s);
    QVERIFY(m_palette->findChild<QLabel*>(u"paletteNothing"_s)->isVisible());
    QVERIFY(!view().isVisible());
    press(Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
}

void TestCommandPalette::whatWasRunLatelyIsRemembered()
{
    m_palette->toggle(u"#"_s);
    press(Qt::Key_Return);
    const QByteArray state = m_palette->model().saveRecent();
    PaletteModel another;
    another.addSource(*m_tags);
    another.restoreRecent(state);
    another.setText({});
    QCOMPARE(another.index(0).data().toString(), u"Recent"_s);
    QCOMPARE(another.itemAt(1).title, u"制度/巡察"_s);
    another.restoreRecent("damaged");
    another.setText(u"x"_s);
    another.setText({});
    QCOMPARE(another.index(0).data().toString(), u"Tags"_s);
}

void TestCommandPalette::composingAsksNothing()
{
    m_palette->toggle();
    QInputMethodEvent composing(u"jig"_s, {});
    QCoreApplication::sendEvent(&field(), &composing);
    QCOMPARE(m_tags->asked.text, QString());
    QInputMethodEvent committed(QString(), {});
    committed.setCommitString(u"机构"_s);
    QCoreApplication::sendEvent(&field(), &committed);
    QCOMPARE(m_tags->asked.text, u"机构"_s);
    QCOMPARE(rows(), u"[Tags 1], >机构"_s);
}

void TestCommandPalette::paintsWhatMatched()
{
    for (const auto choice : {ui::ThemeSource::Choice::Dark, ui::ThemeSource::Choice::Light}) {
        m_theme.setChoice(choice);
        m_palette->toggle();
        QTest::keyClicks(&field(), u"exex"_s);
        const QImage image = view().viewport()->grab(view().visualRect(view().currentIndex())).toImage();
        int accent = 0;
        int ground = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                accent += image.pixelColor(x, y) == m_theme.theme().accent ? 1 : 0;
                ground += image.pixelColor(x, y) == m_theme.theme().selection ? 1 : 0;
            }
        }
        QVERIFY2(accent > 5 && ground > 1000, qPrintable(u"%1 %2"_s.arg(accent).arg(ground)));
        m_palette->dismiss();
    }
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
