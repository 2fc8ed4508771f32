// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/codebook.h"
#include "app/library/tagusage.h"
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "tests/ui/widgets/mouse.h"
#include "tests/ui/widgets/typing.h"
#include "ui/annotations/tagchecklist.h"
#include "ui/annotations/tagdetailsdialog.h"
#include "ui/annotations/tagmergedialog.h"
#include "ui/annotations/tagsplitdialog.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTextCursor>

using namespace Qt::StringLiterals;
using namespace pizhu;
using annotation::HighlightColor;
using library::Tag;

class TestTagDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void detailsAreSavedInOneStep();
    void detailsTakeTheNextKey();
    void takenKeyIsToldAndNothingIsLost();
    void memoIsShownAsItMeansAndWrittenInPlace();
    void linkOfAMemoIsFollowed();
    void keyOfTheWindowIsRefused();
    void pastDefinitionsAreListed();
    void whatWasTaggedBeforeIsChecked();
    void betterWordingAsksNobodyToCheck();
    void mergePreviewCounts();
    void mergeRefusesATagBelow();
    void mergeIsDoneByKeys();
    void splitsByKeys();
    void splitsByMouse();
    void splitNeedsANameAndSomething();
    void shortPassagesTakeOneLine();

private:
    [[nodiscard]] Tag tag(const QString& path)
    {
        return m_sample->library()
            .read([path](const library::Stores& stores) -> base::Result<Tag> {
                const auto id = stores.tags.find(path);
                return stores.tags.load(id->value_or(base::TagId{}));
            })
            .result()
            .value_or(Tag());
    }
    template <typename F>
    void change(F f)
    {
        QVERIFY(m_sample->library()
                    .write(u"x"_s, [f](library::Stores& s) { return f(s.tags.codebook()); })
                    .result());
    }
    static void write(QDialog& dialog, const char* field, const QString& text)
    {
        test::type(*part<QWidget>(dialog, field), text);
    }
    static void openPage(QDialog& dialog, int page)
    {
        QTabBar& tabs = *part<QTabWidget>(dialog, "tagPages")->tabBar();
        test::click(tabs, tabs.tabRect(page).center());
    }
    template <typename W>
    [[nodiscard]] static W* part(QDialog& dialog, const char* name)
    {
        return dialog.findChild<W*>(QLatin1String(name));
    }

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_sample;
    base::ArticleId m_article;
};

void TestTagDialogs::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    m_article = m_sample->add({.title = u"甲"_s, .text = u"做实监督文章，加强日常管理。"_s});
    m_sample->annotate(m_article, u"做实"_s, HighlightColor::Amber, {u"监督"_s});
    m_sample->annotate(m_article, u"文章"_s, HighlightColor::Amber, {u"监督"_s, u"管理"_s});
    m_sample->annotate(m_article, u"日常"_s, HighlightColor::Amber, {u"管理"_s, u"管理/日常"_s});
    m_sample->tagArticle(m_article, u"管理"_s);
}

void TestTagDialogs::cleanup()
{
    m_sample.reset();
}

void TestTagDialogs::detailsAreSavedInOneStep()
{
    ui::TagDetailsDialog dialog(m_sample->library(), m_theme, tag(u"监督"_s));
    dialog.show();
    auto* save = part<QPushButton>(dialog, "saveTag");
    QVERIFY(!save->isEnabled());
    write(dialog, "tagDescription", u"看管与督促"_s);
    write(dialog, "tagInclusion", u"日常"_s);
    write(dialog, "tagExclusion", u"案件"_s);
    write(dialog, "tagExample", u"做实监督文章"_s);
    write(dialog, "memoEditor", u"**想法**"_s);
    write(dialog, "tagAliases", u"监察；纪检、巡视"_s);
    test::retype(*part<QLineEdit>(dialog, "tagName"), u"督查"_s);
    QTest::keyClick(part<QComboBox>(dialog, "tagColor"), Qt::Key_Down);
    QSignalSpy saved(&dialog, &QDialog::accepted);
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(saved.size(), 1);
    const Tag now = tag(u"督查"_s);
    QCOMPARE(now.definition.description, u"看管与督促"_s);
    QCOMPARE(now.definition.inclusion, u"日常"_s);
    QCOMPARE(now.definition.exclusion, u"案件"_s);
    QCOMPARE(now.definition.example, u"做实监督文章"_s);
    QCOMPARE(now.color, std::optional(HighlightColor::Amber));
    QCOMPARE(now.memo, u"**想法**"_s);
    QCOMPARE(now.aliases.size(), 3);
    QVERIFY(m_sample->library().undo().result());
    QVERIFY(tag(u"监督"_s).definition.isEmpty());
    QVERIFY(tag(u"监督"_s).aliases.isEmpty());
}

void TestTagDialogs::detailsTakeTheNextKey()
{
    ui::TagDetailsDialog dialog(m_sample->library(), m_theme, tag(u"监督"_s));
    dialog.show();
    auto* key = part<QLineEdit>(dialog, "tagKey");
    QTest::keyClick(key, Qt::Key_Q);
    QTest::keyClick(key, Qt::Key_W);
    QCOMPARE(key->text(), u"W"_s);
    QTest::keyClick(key, Qt::Key_Backspace);
    QCOMPARE(key->text(), QString());
    QTest::keyClick(key, Qt::Key_Q);
    QTest::mouseClick(part<QPushButton>(dialog, "saveTag"), Qt::LeftButton);
    QTRY_COMPARE(tag(u"监督"_s).shortcut, u"Q"_s);
}

void TestTagDialogs::takenKeyIsToldAndNothingIsLost()
{
    change([id = tag(u"管理"_s).id](library::Codebook codebook) { return codebook.setShortcut(id, u"Q"_s); });
    ui::TagDetailsDialog dialog(m_sample->library(), m_theme, tag(u"监督"_s));
    dialog.show();
    QTest::keyClick(part<QLineEdit>(dialog, "tagKey"), Qt::Key_Q);
    openPage(dialog, 1);
    write(dialog, "memoEditor", u"想法"_s);
    QTest::mouseClick(part<QPushButton>(dialog, "saveTag"), Qt::LeftButton);
    auto* message = part<QLabel>(dialog, "tagMessage");
    QTRY_VERIFY2(message->text().contains(u"管理"_s), qPrintable(message->text()));
    QVERIFY(dialog.isVisible());
    QCOMPARE(part<QPlainTextEdit>(dialog, "memoEditor")->toPlainText(), u"想法"_s);
    QVERIFY(tag(u"监督"_s).memo.isEmpty());
}

void TestTagDialogs::memoIsShownAsItMeansAndWrittenInPlace()
{
    change([id = tag(u"监督"_s).id](library::Codebook book) { return book.setMemo(id, u"**谁**来监督"_s); });
    ui::TagDetailsDialog dialog(m_sample->library(), m_theme, tag(u"监督"_s));
    dialog.showMemo();
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto* rendered = part<QTextBrowser>(dialog, "renderedMemo");
    auto* editor = part<QPlainTextEdit>(dialog, "memoEditor");
    QVERIFY(rendered->isVisible());
    QCOMPARE(rendered->toPlainText(), u"谁来监督"_s);
    QTest::keyClick(rendered, Qt::Key_Return);
    QVERIFY(editor->isVisible() && editor->hasFocus());
    QTest::keyClick(editor, Qt::Key_End, Qt::ControlModifier);
    test::type(*editor, u"？"_s);
    QTest::keyClick(editor, Qt::Key_Escape); // ends the writing, and neither loses it nor closes the dialog
    QVERIFY(dialog.isVisible() && rendered->isVisible());
    QCOMPARE(rendered->toPlainText(), u"谁来监督？"_s);
    QTest::mouseClick(part<QPushButton>(dialog, "saveTag"), Qt::LeftButton);
    QTRY_COMPARE(tag(u"监督"_s).memo, u"**谁**来监督？"_s);
}

void TestTagDialogs::linkOfAMemoIsFollowed()
{
    const QString uid = tag(u"管理"_s).uid;
    change([id = tag(u"监督"_s).id, uid](library::Codebook book) {
        return book.setMemo(id, u"参见 [[管理]](pizhu://tag/%1)"_s.arg(uid));
    });
    ui::TagDetailsDialog dialog(m_sample->library(), m_theme, tag(u"监督"_s));
    dialog.showMemo();
    dialog.show();
    QSignalSpy followed(&dialog, &ui::TagDetailsDialog::linkActivated);
    auto* rendered = part<QTextBrowser>(dialog, "renderedMemo");
    QTextCursor link(rendered->document());
    link.setPosition(static_cast<int>(rendered->toPlainText().indexOf(u"管理"_s)) + 1);
    QTest::mouseMove(rendered->viewport(), rendered->cursorRect(link).center());
    QTest::mouseClick(rendered->viewport(), Qt::LeftButton, {}, rendered->cursorRect(link).center());
    QCOMPARE(followed.size(), 1);
    QCOMPARE(followed.first().first().value<text::DeepLink>().uid, uid);
    QVERIFY(!dialog.isVisible()); // nothing was written in it
}

void TestTagDialogs::keyOfTheWindowIsRefused()
{
    ui::TagDetailsDialog dialog(m_sample->library(), m_theme, tag(u"监督"_s));
    dialog.setKeyObjection([](const QString& key) { return key == u"J"_s ? u"taken"_s : QString(); });
    dialog.show();
    auto* key = part<QLineEdit>(dialog, "tagKey");
    QTest::keyClick(key, Qt::Key_J);
    QCOMPARE(part<QLabel>(dialog, "tagMessage")->text(), u"taken"_s);
    QVERIFY(!part<QPushButton>(dialog, "saveTag")->isEnabled());
    QTest::keyClick(key, Qt::Key_Q);
    QVERIFY(part<QPushButton>(dialog, "saveTag")->isEnabled());
}

void TestTagDialogs::pastDefinitionsAreListed()
{
    const base::TagId id = tag(u"监督"_s).id;
    change([id](library::Codebook codebook) { return codebook.define(id, {.description = u"旧<定义>"_s}); });
    change([id](library::Codebook codebook) { return codebook.define(id, {.description = u"新定义"_s}); });
    ui::TagDetailsDialog dialog(m_sample->library(), m_theme, tag(u"监督"_s));
    auto* history = part<QTextBrowser>(dialog, "definitionHistory");
    QTRY_VERIFY(history->toPlainText().contains(u"旧<定义>"_s));
    QVERIFY(!history->toPlainText().contains(u"新定义"_s));
}

void TestTagDialogs::whatWasTaggedBeforeIsChecked()
{
    const base::TagId id = tag(u"监督"_s).id;
    change([id](library::Codebook codebook) { return codebook.define(id, {.description = u"旧"_s}); });
    test::waitForTheNextMillisecond();
    change([id](library::Codebook codebook) { return codebook.define(id, {.description = u"新"_s}); });
    ui::TagDetailsDialog dialog(m_sample->library(), m_theme, tag(u"监督"_s));
    dialog.show();
    openPage(dialog, 3);
    auto* list = part<ui::TagChecklist>(dialog, "outdatedPassages");
    QTRY_COMPARE(list->count(), 2);
    QSignalSpy asked(&dialog, &ui::TagDetailsDialog::annotationRequested);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<base::ArticleId>(), m_article);
    QTest::keyClick(list, Qt::Key_Space);
    QTest::mouseClick(part<QPushButton>(dialog, "confirmPassages"), Qt::LeftButton);
    QTRY_COMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().contains(u"文章"_s));
}

void TestTagDialogs::betterWordingAsksNobodyToCheck()
{
    const base::TagId id = tag(u"监督"_s).id;
    change([id](library::Codebook codebook) { return codebook.define(id, {.description = u"旧"_s}); });
    test::waitForTheNextMillisecond();
    ui::TagDetailsDialog dialog(m_sample->library(), m_theme, tag(u"监督"_s));
    dialog.show();
    auto* wording = part<QCheckBox>(dialog, "tagWording");
    QVERIFY(!wording->isVisible());
    QTest::keyClick(part<QPlainTextEdit>(dialog, "tagDescription"), Qt::Key_End, Qt::ControlModifier);
    write(dialog, "tagDescription", u"。"_s);
    QVERIFY(wording->isVisible());
    QTest::mouseClick(wording, Qt::LeftButton, {}, {8, wording->height() / 2});
    QVERIFY(wording->isChecked());
    QTest::mouseClick(part<QPushButton>(dialog, "saveTag"), Qt::LeftButton);
    QTRY_COMPARE(tag(u"监督"_s).definition.description, u"旧。"_s);
    const auto outdated = m_sample->library()
                              .read([id](const library::Stores& s) { return s.tags.usage().codedBefore(id); })
                              .result();
    QVERIFY(outdated->empty());
}

void TestTagDialogs::mergePreviewCounts()
{
    ui::TagMergeDialog dialog(m_sample->library(), m_theme, {tag(u"管理"_s)}, tag(u"监督"_s).id);
    dialog.show();
    auto* preview = part<QLabel>(dialog, "mergePreview");
    QTRY_VERIFY2(preview->text().contains(u"2 annotation"_s), qPrintable(preview->text()));
    for (const QString& part : {u"1 of them"_s, u"1 article"_s, u"1 tag"_s})
        QVERIFY2(preview->text().contains(part), qPrintable(preview->text()));
}

void TestTagDialogs::mergeRefusesATagBelow()
{
    ui::TagMergeDialog dialog(m_sample->library(), m_theme, {tag(u"管理"_s)}, tag(u"管理/日常"_s).id);
    dialog.show();
    auto* preview = part<QLabel>(dialog, "mergePreview");
    QTRY_VERIFY2(preview->text().contains(u"管理/日常"_s), qPrintable(preview->text()));
    QVERIFY(!part<QPushButton>(dialog, "mergeTags")->isEnabled());
}

void TestTagDialogs::mergeIsDoneByKeys()
{
    ui::TagMergeDialog dialog(m_sample->library(), m_theme, {tag(u"管理"_s)}, {});
    dialog.show();
    auto* field = part<QLineEdit>(dialog, "mergeField");
    QTest::keyClicks(field, u"jd"_s);
    QTRY_VERIFY(part<QPushButton>(dialog, "mergeTags")->isEnabled());
    QSignalSpy merged(&dialog, &QDialog::accepted);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(merged.size(), 1);
    QCOMPARE(tag(u"监督"_s).annotationCount, 3);
    QCOMPARE(tag(u"监督"_s).aliases, QStringList{u"管理"_s});
    QVERIFY(tag(u"监督/日常"_s).id.isValid());
    QCOMPARE(tag(u"管理"_s).id, tag(u"监督"_s).id);
    QVERIFY(m_sample->library().undo().result());
    QCOMPARE(tag(u"管理"_s).annotationCount, 2);
}

void TestTagDialogs::splitsByKeys()
{
    ui::TagSplitDialog dialog(m_sample->library(), m_theme, tag(u"管理"_s));
    dialog.show();
    auto* list = part<ui::TagChecklist>(dialog, "splitList");
    QTRY_COMPARE(list->count(), 3); // two passages and the article
    auto* path = part<QLineEdit>(dialog, "splitPath");
    QCOMPARE(path->text(), u"管理/"_s);
    test::retype(*path, u"管理/整篇"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(list->checkedRows().size(), 3U);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(list->checkedRows(), (std::vector{1, 2}));
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(list->checkedRows(), std::vector{2});
    QTest::keyClick(list, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(list->checkedRows(), (std::vector{1, 2}));
    QCOMPARE(list->currentRow(), 0);
    QTest::mouseClick(part<QPushButton>(dialog, "splitTags"), Qt::LeftButton);
    QTRY_COMPARE(tag(u"管理/整篇"_s).annotationCount, 1);
    QCOMPARE(tag(u"管理/整篇"_s).articleCount, 1);
    QCOMPARE(tag(u"管理"_s).annotationCount, 1);
    QCOMPARE(tag(u"管理"_s).articleCount, 0);
}

void TestTagDialogs::splitsByMouse()
{
    ui::TagSplitDialog dialog(m_sample->library(), m_theme, tag(u"管理"_s));
    dialog.show();
    auto* list = part<ui::TagChecklist>(dialog, "splitList");
    QTRY_COMPARE(list->count(), 3);
    QSignalSpy changed(list, &ui::TagChecklist::marksChanged);
    const QRect second = list->visualItemRect(list->item(1));
    const auto click = [&](const QPoint& at) { QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, at); };
    click(second.center()); // beside the mark it is only chosen
    QCOMPARE(list->currentRow(), 1);
    QVERIFY(list->checkedRows().empty());
    click(second.topLeft() + QPoint(20, 16));
    QCOMPARE(list->checkedRows(), std::vector{1});
    QCOMPARE(changed.size(), 1);
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(changed.size(), 2); // once for all of them
    test::retype(*part<QLineEdit>(dialog, "splitPath"), u"管理/整篇"_s);
    QTest::mouseClick(part<QPushButton>(dialog, "splitTags"), Qt::LeftButton);
    QTRY_COMPARE(tag(u"管理/整篇"_s).annotationCount, 2);
}

void TestTagDialogs::splitNeedsANameAndSomething()
{
    ui::TagSplitDialog dialog(m_sample->library(), m_theme, tag(u"监督"_s));
    dialog.show();
    auto* list = part<ui::TagChecklist>(dialog, "splitList");
    auto* split = part<QPushButton>(dialog, "splitTags");
    QTRY_COMPARE(list->count(), 2);
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(!split->isEnabled());
    test::retype(*part<QLineEdit>(dialog, "splitPath"), u"新"_s);
    QVERIFY(split->isEnabled());
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(!split->isEnabled());
}

void TestTagDialogs::shortPassagesTakeOneLine()
{
    const QString passage = u"各村把账目写上墙，谁家出了多少工、用了多少料，一笔一笔都看得见"_s.repeated(3);
    m_sample->annotate(m_sample->add({.title = u"乙"_s, .text = passage}), passage, HighlightColor::Amber,
                       {u"监督"_s});
    ui::TagSplitDialog dialog(m_sample->library(), m_theme, tag(u"监督"_s));
    dialog.show();
    auto* list = part<ui::TagChecklist>(dialog, "splitList");
    QTRY_COMPARE(list->count(), 3);
    const auto height = [list](bool isLong) {
        for (int row = 0; row < list->count(); ++row) {
            if ((list->item(row)->text().size() > 60) == isLong)
                return list->visualItemRect(list->item(row)).height();
        }
        return 0;
    };
    QTRY_VERIFY(height(true) > height(false));
    dialog.resize(2600, 500); // now it fits, too
    QTRY_COMPARE(height(true), height(false));
}

QTEST_MAIN(TestTagDialogs)
#include "tst_tagdialogs.moc"
