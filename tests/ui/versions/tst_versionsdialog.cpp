// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/versions/outcomedelegate.h"
#include "ui/versions/versiondelegate.h"
#include "ui/versions/versionsdialog.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace pizhu;
using annotation::AnchorState;
using ui::VersionRow;
using ui::VersionsDialog;

namespace {

const QString kFirst =
    u"沿河各村加强监督，村民轮流看守水闸。\n会议讨论了明年的预算安排。\n水渠在三月修好。"_s;
const QString kSecond =
    u"新的导语写在最前面，介绍全文。\n沿河各村加强监督，村民轮流看守水闸。\n会议讨论了今年的预算安排。"_s;

} // namespace

class TestVersionsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneVersionIsExplained();
    void listsVersionsNewestFirst();
    void namesWhyThereIsAVersion_data();
    void namesWhyThereIsAVersion();
    void comparesTheSelectedWithTheOneBefore();
    void comparesTwoSelectedWithEachOther();
    void stepsThroughChangesByKeyboard();
    void tellsWhatBecameOfTheHighlights();
    void aHighlightLeadsToItsPlace();
    void anOrphanLeadsToWhereItStood();
    void readsAVersionAsAWhole();
    void usesAVersionAndUndoesIt();
    void keepsTheSelectionWhenTheLibraryChanges();

private:
    base::ArticleId add(const QString& text)
    {
        return m_library->add({.title = u"修渠"_s,
                               .text = text,
                               .source = {},
                               .published = {},
                               .authors = {},
                               .categories = {}});
    }
    /// Opens the versions of the article and waits until the newest is compared.
    void open(base::ArticleId article);
    template <typename F>
    void whenCompared(F act);
    void selectRows(const QList<int>& rows);
    [[nodiscard]] QListWidget& versions() { return *m_dialog->findChild<QListWidget*>(u"versions"_s); }
    [[nodiscard]] QListWidget& outcomes() { return *m_dialog->findChild<QListWidget*>(u"outcomes"_s); }
    [[nodiscard]] QString text(const char* label)
    {
        return m_dialog->findChild<QLabel*>(QLatin1String(label))->text();
    }
    [[nodiscard]] VersionRow row(int index)
    {
        return versions().item(index)->data(ui::VersionDelegate::kRowRole).value<VersionRow>();
    }
    [[nodiscard]] QPushButton& button(const char* name)
    {
        return *m_dialog->findChild<QPushButton*>(QLatin1String(name));
    }

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_library;
    std::unique_ptr<VersionsDialog> m_dialog;
};

void TestVersionsDialog::init()
{
    m_dialog.reset();
    m_library = std::make_unique<test::SampleLibrary>();
}

void TestVersionsDialog::open(base::ArticleId article)
{
    m_dialog = std::make_unique<VersionsDialog>(m_library->library(), m_theme, article);
    m_dialog->show();
    QSignalSpy compared(m_dialog.get(), &VersionsDialog::compared);
    QTRY_VERIFY(compared.count() > 0);
}

template <typename F>
void TestVersionsDialog::whenCompared(F act)
{
    QSignalSpy compared(m_dialog.get(), &VersionsDialog::compared);
    act();
    QTRY_VERIFY(compared.count() > 0);
}

void TestVersionsDialog::selectRows(const QList<int>& rows)
{
    const QSignalBlocker quiet(versions());
    versions().clearSelection();
    for (const int selected : rows)
        versions().item(selected)->setSelected(true);
}

void TestVersionsDialog::oneVersionIsExplained()
{
    open(add(kFirst));
    QCOMPARE(text("comparison"), u"This article has one version"_s);
    QVERIFY(!text("changes").isEmpty());
    QCOMPARE(versions().count(), 1);
    QCOMPARE(m_dialog->differences().toPlainText(), kFirst);
    QVERIFY(!button("useVersion").isEnabled());
}

void TestVersionsDialog::listsVersionsNewestFirst()
{
    add(kFirst);
    open(add(kSecond));
    QCOMPARE(versions().count(), 2);
    QCOMPARE(row(0).name, u"Version 2"_s);
    QVERIFY(row(0).current);
    QCOMPARE(row(0).reason, u"Imported again, with changes"_s);
    QCOMPARE(row(1).reason, u"Imported"_s);
    QTRY_VERIFY2(row(0).changes.contains(u"1 paragraph(s) changed, 1 added, 1 removed"),
                 qPrintable(row(0).changes));
}

void TestVersionsDialog::namesWhyThereIsAVersion_data()
{
    QTest::addColumn<library::VersionSummary>("version");
    QTest::addColumn<int>("reverted");
    QTest::addColumn<QString>("expected");
    const library::VersionSummary same{.number = 2, .created = {}, .origin = {}, .sameSource = true};
    library::VersionSummary other = same;
    other.sameSource = false;
    library::VersionSummary chosen = same;
    chosen.chosenCharset = u"GB18030"_s;
    QTest::newRow("other bytes") << other << 1 << u"Imported again, with changes"_s;
    QTest::newRow("charset") << chosen << 1 << u"Read as GB18030"_s;
    QTest::newRow("taken back") << same << 2 << u"Repair taken back"_s;
    QTest::newRow("put back") << same << 0 << u"Repair put back"_s;
    QTest::newRow("rules or pipeline") << same << 1 << u"Cleaned again"_s;
}

void TestVersionsDialog::namesWhyThereIsAVersion()
{
    QFETCH(library::VersionSummary, version);
    QFETCH(int, reverted);
    QFETCH(QString, expected);
    ui::VersionEntry before;
    before.reverted = 1;
    ui::VersionEntry entry;
    entry.summary = version;
    entry.reverted = reverted;
    QCOMPARE(ui::versionReason(entry, &before), expected);
    QCOMPARE(ui::versionReason(entry, nullptr), u"Imported"_s);
}

void TestVersionsDialog::comparesTheSelectedWithTheOneBefore()
{
    add(kFirst);
    open(add(kSecond));
    QCOMPARE(text("comparison"), u"Version 2 compared with Version 1"_s);
    QCOMPARE(text("changes"), u"1 paragraph(s) changed, 1 added, 1 removed"_s);
    const QString shown = m_dialog->differences().toPlainText();
    QVERIFY2(shown.contains(u"明年今年的预算"), qPrintable(shown));
    whenCompared([this] { test::clickRow(versions(), 1); });
    QCOMPARE(text("comparison"), u"Version 1, the first one"_s);
    QCOMPARE(m_dialog->differences().toPlainText(), kFirst);
}

void TestVersionsDialog::comparesTwoSelectedWithEachOther()
{
    add(kFirst);
    add(kSecond);
    open(add(kFirst + u"\n后来又补充了一段全新的文字。"_s));
    whenCompared([this] {
        selectRows({0, 2});
        Q_EMIT versions().itemSelectionChanged();
    });
    QCOMPARE(text("comparison"), u"Version 3 compared with Version 1"_s);
    QCOMPARE(text("changes"), u"1 added"_s);
    QVERIFY(!button("useVersion").isEnabled()); // which of the two?
}

void TestVersionsDialog::stepsThroughChangesByKeyboard()
{
    add(kFirst);
    open(add(kSecond));
    QCOMPARE(m_dialog->differences().changeCount(), 3);
    QCOMPARE(text("changePosition"), u"3 change(s)"_s);
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTest::keyClick(m_dialog.get(), Qt::Key_F7);
    QTRY_COMPARE(text("changePosition"), u"Change 1 of 3"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_F7, Qt::ShiftModifier);
    QTRY_COMPARE(text("changePosition"), u"Change 3 of 3"_s);
}

void TestVersionsDialog::tellsWhatBecameOfTheHighlights()
{
    const auto article = add(kFirst);
    m_library->annotate(article, u"加强监督"_s, annotation::HighlightColor::Sky);
    m_library->annotate(article, u"水渠在三月修好"_s, annotation::HighlightColor::Rose);
    add(kSecond);
    open(article);
    QCOMPARE(outcomes().count(), 2);
    const auto at = [this](int index) {
        return outcomes()
            .item(index)
            ->data(ui::OutcomeDelegate::kOutcomeRole)
            .value<library::AnchorOutcome>();
    };
    QCOMPARE(at(0).quoted, u"加强监督"_s);
    QCOMPARE(at(0).color, annotation::HighlightColor::Sky);
    QVERIFY(at(0).state == AnchorState::Exact || at(0).state == AnchorState::Moved);
    QCOMPARE(at(1).state, AnchorState::Orphan);
    QVERIFY2(text("outcomesSummary").contains(u"1 without a place"), qPrintable(text("outcomesSummary")));
    whenCompared([this] { test::clickRow(versions(), 1); });
    QCOMPARE(text("outcomesSummary"), u"2 kept"_s);
}

void TestVersionsDialog::aHighlightLeadsToItsPlace()
{
    const auto article = add(kFirst);
    m_library->annotate(article, u"加强监督"_s, annotation::HighlightColor::Sky);
    add(kSecond);
    open(article);
    test::clickRow(outcomes(), 0);
    QCOMPARE(m_dialog->differences().markedText(), u"加强监督"_s);
}

void TestVersionsDialog::anOrphanLeadsToWhereItStood()
{
    const auto article = add(kFirst);
    m_library->annotate(article, u"水渠在三月修好"_s, annotation::HighlightColor::Rose);
    add(kSecond);
    open(article);
    test::clickRow(outcomes(), 0);
    QCOMPARE(m_dialog->differences().markedText(), u"水渠在三月修好"_s);
}

void TestVersionsDialog::readsAVersionAsAWhole()
{
    add(kFirst);
    open(add(kSecond));
    test::click(button("readVersion"));
    QCOMPARE(m_dialog->differences().toPlainText(), kSecond);
    test::click(button("readVersion"));
    QVERIFY(m_dialog->differences().toPlainText() != kSecond);
}

void TestVersionsDialog::usesAVersionAndUndoesIt()
{
    add(kFirst);
    const auto article = add(kSecond);
    open(article);
    whenCompared([this] { test::clickRow(versions(), 1); });
    QVERIFY(button("useVersion").isEnabled());
    test::click(button("useVersion"));
    QTRY_VERIFY(row(1).current);
    QCOMPARE(m_library->load(article).document.text, kFirst);
    QVERIFY(!button("useVersion").isEnabled()); // it is in use
    QVERIFY(m_library->library().undo().result().has_value());
    QTRY_VERIFY(row(0).current);
    QCOMPARE(m_library->load(article).document.text, kSecond);
}

void TestVersionsDialog::keepsTheSelectionWhenTheLibraryChanges()
{
    add(kFirst);
    const auto article = add(kSecond);
    open(article);
    whenCompared([this] { test::clickRow(versions(), 1); });
    whenCompared([this, article] { m_library->star(article); });
    QCOMPARE(versions().currentRow() >= 0 ? versions().row(versions().selectedItems().front()) : -1, 1);
    QCOMPARE(text("comparison"), u"Version 1, the first one"_s);
}

QTEST_MAIN(TestVersionsDialog)
#include "tst_versionsdialog.moc"
