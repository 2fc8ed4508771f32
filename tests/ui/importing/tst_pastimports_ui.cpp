// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"
#include "tests/support/waiting.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/importing/pastimportsdialog.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::Stores;

class TestPastImportsUi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theNewestComesFirstWithItsReport();
    void theReportFollowsTheChoice();
    void takingBackEmptiesTheImport();
    void anEmptyHistoryTeaches();
    void aReadOnlyLibraryTakesNothingBack();

private:
    base::ImportId import(const QString& label, const QStringList& titles);
    void show();
    [[nodiscard]] QTreeWidget* list() const { return m_dialog->findChild<QTreeWidget*>(u"pastImportList"_s); }
    [[nodiscard]] QString report() const
    {
        return m_dialog->findChild<QPlainTextEdit*>(u"pastImportReport"_s)->toPlainText();
    }
    [[nodiscard]] QPushButton* takeBack() const
    {
        return m_dialog->findChild<QPushButton*>(u"takeBackImport"_s);
    }

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::TemporaryLibrary> m_library;
    std::unique_ptr<ui::PastImportsDialog> m_dialog;
};

void TestPastImportsUi::init()
{
    m_library = std::make_unique<test::TemporaryLibrary>();
}

void TestPastImportsUi::cleanup()
{
    m_dialog.reset();
    m_library.reset();
}

base::ImportId TestPastImportsUi::import(const QString& label, const QStringList& titles)
{
    const auto id =
        m_library->write([&label](Stores& stores) { return stores.imports.begin(label, {u"/in"_s}); }, label);
    for (const QString& title : titles)
        m_library->add({.title = title, .text = title}, id);
    m_library->write([&](Stores& stores) { return stores.imports.finish(id, u"Report of "_s + label); },
                     label);
    return id;
}

void TestPastImportsUi::show()
{
    m_dialog = std::make_unique<ui::PastImportsDialog>(m_library->library(), m_theme);
    m_dialog->show();
}

void TestPastImportsUi::theNewestComesFirstWithItsReport()
{
    import(u"first"_s, {u"甲"_s});
    import(u"second"_s, {u"乙"_s, u"丙"_s});
    show();
    QTRY_COMPARE(list()->topLevelItemCount(), 2);
    QCOMPARE(list()->topLevelItem(0)->text(1), u"second"_s);
    QCOMPARE(list()->topLevelItem(0)->text(2), u"2"_s);
    QTRY_COMPARE(report(), u"Report of second"_s);
}

void TestPastImportsUi::theReportFollowsTheChoice()
{
    import(u"first"_s, {u"甲"_s});
    import(u"second"_s, {u"乙"_s});
    show();
    QTRY_COMPARE(list()->topLevelItemCount(), 2);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Down);
    QTRY_COMPARE(report(), u"Report of first"_s);
}

void TestPastImportsUi::takingBackEmptiesTheImport()
{
    import(u"first"_s, {u"甲"_s, u"乙"_s});
    import(u"second"_s, {u"丙"_s});
    show();
    QTRY_COMPARE(list()->topLevelItemCount(), 2);
    test::clickRow(*list(), 1);
    QVERIFY(takeBack()->isEnabled());
    test::click(*takeBack());
    QTRY_COMPARE(list()->topLevelItem(1)->text(4), u"0"_s);
    QTRY_COMPARE(list()->currentItem(), list()->topLevelItem(1)); // what was chosen stays chosen
    QVERIFY(!takeBack()->isEnabled());
    QVERIFY(m_dialog->findChild<QLabel*>(u"pastImportMessage"_s)->isVisible());
    QCOMPARE(m_library->titles(QString()), QStringList{u"丙"_s});
    QVERIFY(m_library->library().undo().result());
    QTRY_COMPARE(list()->topLevelItem(1)->text(4), u"2"_s);
}

void TestPastImportsUi::anEmptyHistoryTeaches()
{
    show();
    auto* action = m_dialog->findChild<QPushButton*>(u"emptyAction"_s);
    QTRY_VERIFY(action->isVisible());
    QSignalSpy requested(m_dialog.get(), &ui::PastImportsDialog::importRequested);
    test::click(*action);
    QCOMPARE(requested.count(), 1);
}

void TestPastImportsUi::aReadOnlyLibraryTakesNothingBack()
{
    import(u"first"_s, {u"甲"_s});
    const auto second = library::Library::open(m_library->path(), {.readOnly = true});
    QVERIFY(second);
    m_dialog = std::make_unique<ui::PastImportsDialog>(**second, m_theme);
    m_dialog->show();
    QTRY_COMPARE(list()->topLevelItemCount(), 1);
    QVERIFY(!takeBack()->isEnabled());
    m_dialog.reset();
}

QTEST_MAIN(TestPastImportsUi)
#include "tst_pastimports_ui.moc"
