// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/versions/repairdelegate.h"
#include "ui/versions/repairsdialog.h"

#include <QAbstractButton>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace pizhu;
using document::Repair;
using document::RepairCertainty;
using ui::RepairEntry;
using ui::RepairsDialog;
using ui::RepairState;

namespace {

const QString kText = u"沿河各村要落實監督責任。\n當地加強巡察，&村民看守水閘。"_s;

Repair repair(const QString& before, const QString& after, const QString& kind, RepairCertainty certainty)
{
    const qsizetype start = kText.indexOf(after);
    return {.range = {start, start + after.size()},
            .before = before,
            .after = after,
            .kind = kind,
            .certainty = certainty};
}

document::CleanupLog damage()
{
    document::CleanupLog log;
    log.repairs = {repair(u"監(jiān)督"_s, u"監督"_s, u"pinyin-insertion"_s, RepairCertainty::Proven),
                   repair(u"當?shù)丶訌"_s, u"當地加強"_s, u"byte-shift"_s, RepairCertainty::Likely),
                   repair(u"&amp;"_s, u"&"_s, u"entity"_s, RepairCertainty::Proven)};
    log.repairs.push_back({.field = u"title"_s,
                           .range = {0, 1},
                           .before = u"修(xiū)"_s,
                           .after = u"修"_s,
                           .kind = u"pinyin-insertion"_s});
    log.removals = {
        {u"share-bar"_s, u"分享到：微博"_s}, {u"share-bar"_s, u"分享到：空間"_s}, {u"my rule"_s, u"廣告"_s}};
    return log;
}

} // namespace

class TestRepairsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsLikelyOnesFirst();
    void marksWhatChangedInItsSentence();
    void filtersByCertainty();
    void goesToARepairInTheArticle();
    void takesARepairBackAndPutsItBack();
    void takingBackIsUndone();
    void reportedDamageCannotBeTakenBack();
    void groupsRemovalsByRule();
    void anArticleWithoutRepairsSaysSo();
    void selectsTheRepairAtAPlace();

private:
    base::ArticleId add(const document::CleanupLog& log);
    void open(base::ArticleId article);
    [[nodiscard]] QListWidget& list() { return *m_dialog->findChild<QListWidget*>(u"repairs"_s); }
    [[nodiscard]] QPushButton& button(const char* name)
    {
        return *m_dialog->findChild<QPushButton*>(QLatin1String(name));
    }
    [[nodiscard]] QAbstractButton& filter(RepairState state)
    {
        return *m_dialog->findChild<QAbstractButton*>(u"filter-%1"_s.arg(static_cast<int>(state)));
    }
    [[nodiscard]] RepairEntry at(int row)
    {
        return list().item(row)->data(ui::RepairDelegate::kEntryRole).value<RepairEntry>();
    }
    [[nodiscard]] QString textOf(base::ArticleId article) { return m_library->load(article).document.text; }

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_library;
    std::unique_ptr<RepairsDialog> m_dialog;
};

void TestRepairsDialog::init()
{
    m_dialog.reset();
    m_library = std::make_unique<test::SampleLibrary>();
}

base::ArticleId TestRepairsDialog::add(const document::CleanupLog& log)
{
    return m_library->add({.title = u"修渠"_s,
                           .text = kText,
                           .source = {},
                           .published = {},
                           .authors = {},
                           .categories = {},
                           .log = log});
}

void TestRepairsDialog::open(base::ArticleId article)
{
    m_dialog = std::make_unique<RepairsDialog>(m_library->library(), m_theme, article);
    m_dialog->show();
    QSignalSpy loaded(m_dialog.get(), &RepairsDialog::loaded);
    QTRY_VERIFY(loaded.count() > 0);
    m_dialog->activateWindow(); // its keys are shortcuts
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestRepairsDialog::showsLikelyOnesFirst()
{
    open(add(damage()));
    QCOMPARE(list().count(), 4);
    QCOMPARE(at(0).state, RepairState::Likely);
    QCOMPARE(at(1).state, RepairState::Proven);
    QCOMPARE(m_dialog->findChild<QTabWidget*>()->tabText(0), u"Repaired (4)"_s);
}

void TestRepairsDialog::marksWhatChangedInItsSentence()
{
    open(add(damage()));
    const ui::Redline line = ui::redlineOf(at(1), m_theme.theme());
    QCOMPARE(line.text, u"沿河各村要落實監(jiān)督責任。 當地加強巡察，&村民看守…"_s);
    QStringList struck;
    for (const auto& format : line.formats) {
        if (format.format.fontStrikeOut())
            struck += line.text.mid(format.start, format.length);
    }
    QCOMPARE(struck, QStringList{u"(jiān)"_s});
}

void TestRepairsDialog::filtersByCertainty()
{
    open(add(damage()));
    QCOMPARE(filter(RepairState::Likely).text(), u"Likely 1"_s);
    QVERIFY(!filter(RepairState::Unrepaired).isVisible());
    test::click(filter(RepairState::Proven));
    QCOMPARE(list().count(), 3);
    test::click(filter(RepairState::Likely));
    QCOMPARE(list().count(), 1);
    QCOMPARE(at(0).repair.after, u"當地加強"_s);
}

void TestRepairsDialog::goesToARepairInTheArticle()
{
    open(add(damage()));
    QSignalSpy activated(m_dialog.get(), &RepairsDialog::rangeActivated);
    test::clickRow(list(), 1);
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.front().front().value<base::TextRange>(), at(1).repair.range);
    test::clickRow(list(), 3); // in the title
    QVERIFY(!button("showInArticle").isEnabled());
}

void TestRepairsDialog::takesARepairBackAndPutsItBack()
{
    const auto article = add(damage());
    open(article);
    test::clickRow(list(), 0);
    QTest::keyClick(&list(), Qt::Key_Delete);
    QTRY_VERIFY(textOf(article).contains(u"當?shù)丶訌巡察"));
    QTRY_VERIFY(filter(RepairState::Reverted).isVisible());
    test::click(filter(RepairState::Reverted));
    QCOMPARE(list().count(), 1);
    QCOMPARE(button("reverseRepair").text(), u"Put it back"_s);
    test::click(button("reverseRepair"));
    QTRY_VERIFY(!filter(RepairState::Reverted).isVisible());
    QCOMPARE(textOf(article), kText);
    QCOMPARE(list().count(), 4); // the filter that shows nothing any more gave way
}

void TestRepairsDialog::takingBackIsUndone()
{
    const auto article = add(damage());
    open(article);
    test::clickRow(list(), 0);
    test::click(button("reverseRepair"));
    QTRY_VERIFY(filter(RepairState::Reverted).isVisible());
    QVERIFY(m_library->library().undo().result().has_value());
    QTRY_VERIFY(!filter(RepairState::Reverted).isVisible());
    QCOMPARE(textOf(article), kText);
}

void TestRepairsDialog::reportedDamageCannotBeTakenBack()
{
    document::CleanupLog log;
    log.repairs = {repair(u"當地"_s, u"當地"_s, u"byte-shift"_s, RepairCertainty::Unrepaired)};
    open(add(log));
    QCOMPARE(at(0).state, RepairState::Unrepaired);
    QVERIFY(!button("reverseRepair").isEnabled());
    QVERIFY(button("showInArticle").isEnabled());
}

void TestRepairsDialog::groupsRemovalsByRule()
{
    open(add(damage()));
    auto* removals = m_dialog->findChild<QTreeWidget*>(u"removals"_s);
    QStringList rules;
    for (int i = 0; i < removals->topLevelItemCount(); ++i)
        rules += removals->topLevelItem(i)->text(0);
    QCOMPARE(rules, (QStringList{u"Share buttons (2)"_s, u"my rule (1)"_s}));
    QCOMPARE(removals->topLevelItem(0)->child(1)->text(0), u"分享到：空間"_s);
}

void TestRepairsDialog::anArticleWithoutRepairsSaysSo()
{
    document::CleanupLog log;
    open(add(log));
    QVERIFY(m_dialog->findChild<QWidget*>(u"noRepairs"_s)->isVisible());
    QVERIFY(!list().isVisible());
    QVERIFY(!button("reverseRepair").isEnabled());
}

void TestRepairsDialog::selectsTheRepairAtAPlace()
{
    const auto article = add(damage());
    m_dialog = std::make_unique<RepairsDialog>(m_library->library(), m_theme, article);
    m_dialog->show();
    const qsizetype place = kText.indexOf(u'&');
    m_dialog->goTo({place, place + 1});
    QTRY_VERIFY(list().currentItem());
    QCOMPARE(at(list().currentRow()).repair.after, u"&"_s);
}

QTEST_MAIN(TestRepairsDialog)
#include "tst_repairsdialog.moc"
