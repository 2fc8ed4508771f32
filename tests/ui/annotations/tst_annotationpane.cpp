// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "tests/ui/widgets/typing.h"
#include "ui/annotations/annotationdelegate.h"
#include "ui/annotations/annotationpane.h"
#include "ui/annotations/noteeditor.h"
#include "ui/annotations/tagpicker.h"
#include "ui/models/annotationlistmodel.h"
#include "ui/widgets/theme.h"

#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace pizhu;
using annotation::AnchorState;
using annotation::HighlightColor;
using ui::AnnotationDelegate;
using ui::AnnotationListModel;
using ui::AnnotationPane;

class TestAnnotationPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void clickLeadsToTheText();
    void teachesHowToHighlight();
    void digitRecoloursAndDeleteRemoves();
    void noteIsEditedInPlace();
    void translationIsShownAndEditedInPlace();
    void writingGivesTheFocusBack();
    void failedNoteKeepsItsText();
    void draftSurvivesANewHighlight();
    void anotherArticleSavesTheOpenNote();
    void escapeKeepsADraft();
    void draftOutlivesTheProgram();
    void savedNoteHasNoDraft();
    void linkInANoteIsFollowed();
    void lostLinkIsShownAsLost();
    void articleIsLinkedFromNotes();
    void longNoteIsWholeInTheChosenRow();
    void noteLoadsNothing();
    void tagsAreMadeOnTheWay();
    void readerSelectionIsSilent();
    void rowPartsDoNotOverlap();
    void saysHowAnAnnotationStands_data();
    void saysHowAnAnnotationStands();

private:
    [[nodiscard]] QListView* list() const { return m_pane->findChild<QListView*>(u"annotationList"_s); }
    [[nodiscard]] AnnotationListModel* model() const
    {
        return qobject_cast<AnnotationListModel*>(list()->model());
    }
    [[nodiscard]] ui::NoteEditor* editor() const { return list()->findChild<ui::NoteEditor*>(); }
    [[nodiscard]] ui::AnnotationItem item(const QString& uid) const;

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_sample;
    std::unique_ptr<AnnotationPane> m_pane;
    base::ArticleId m_article;
    QString m_village;
    QString m_fish;
};

void TestAnnotationPane::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    m_article = m_sample->add(
        {u"河道治理"_s, u"沿河各村加强巡查。\n河水变清了，鱼也回来了。"_s, u"江城日报"_s, u"2021"_s});
    m_village = m_sample->annotate(m_article, u"沿河各村"_s, HighlightColor::Amber, {u"地点"_s});
    m_fish = m_sample->annotate(m_article, u"鱼也回来了"_s, HighlightColor::Leaf);
    m_pane = std::make_unique<AnnotationPane>(m_sample->library(), m_theme);
    m_pane->resize(300, 600);
    m_pane->show();
    m_pane->setArticle(m_article);
    QTRY_COMPARE(model()->rowCount(), 2);
}

void TestAnnotationPane::cleanup()
{
    m_pane.reset();
    m_sample.reset();
}

ui::AnnotationItem TestAnnotationPane::item(const QString& uid) const
{
    const int row = model()->rowOf(uid);
    return row < 0 ? ui::AnnotationItem() : model()->items()[static_cast<std::size_t>(row)];
}

void TestAnnotationPane::clickLeadsToTheText()
{
    QSignalSpy activated(m_pane.get(), &AnnotationPane::annotationActivated);
    const QRect row = list()->visualRect(model()->index(model()->rowOf(m_fish)));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().toString(), m_fish);
    QCOMPARE(m_pane->currentUid(), m_fish);
}

void TestAnnotationPane::teachesHowToHighlight()
{
    const auto other = m_sample->add({u"早市"_s, u"摊位搬家。"_s, u"江城日报"_s, u"2020"_s});
    m_pane->setArticle(other);
    const auto* text = m_pane->findChild<QLabel*>(u"emptyText"_s);
    QTRY_VERIFY(text->isVisible());
    QVERIFY2(text->text().remove(QChar(0x2060)).contains(u"1–6"_s), qPrintable(text->text()));
}

void TestAnnotationPane::digitRecoloursAndDeleteRemoves()
{
    m_pane->setCurrent(m_fish);
    QTest::keyClick(list(), Qt::Key_4);
    QTRY_COMPARE(item(m_fish).annotation.color, HighlightColor::Sky);
    QTest::keyClick(list(), Qt::Key_Delete);
    QTRY_COMPARE(model()->rowCount(), 1);
    m_sample->library().undo().waitForFinished();
    QTRY_COMPARE(model()->rowCount(), 2);
}

void TestAnnotationPane::noteIsEditedInPlace()
{
    m_pane->setCurrent(m_village);
    QTest::keyClick(list(), Qt::Key_N);
    QVERIFY(editor());
    const QRect row = list()->visualRect(model()->index(model()->rowOf(m_village)));
    QVERIFY2(row.contains(editor()->geometry()), "the editor stands inside its row");
    test::type(*editor(), u"有几个村？"_s);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(item(m_village).annotation.note, u"有几个村？"_s);
    QTRY_VERIFY(!editor());
}

void TestAnnotationPane::translationIsShownAndEditedInPlace()
{
    m_pane->setCurrent(m_village);
    const AnnotationDelegate delegate(m_theme);
    const int before = delegate.layoutOf(300, m_pane->font(), item(m_village)).height;
    QTest::keyClick(list(), Qt::Key_T, Qt::ShiftModifier);
    QVERIFY(editor());
    QCOMPARE(editor()->accessibleName(), u"Translation"_s);
    const QRect row = list()->visualRect(model()->index(model()->rowOf(m_village)));
    QVERIFY(row.contains(editor()->geometry()));
    QTest::keyClicks(editor(), u"villages along the river"_s);
    QTest::keyClick(editor(), Qt::Key_Escape); // a draft
    QTRY_VERIFY(!editor());
    QCOMPARE(item(m_village).annotation.translation, QString());
    m_pane->editTranslation(m_village);
    QCOMPARE(editor()->note(), u"villages along the river"_s);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(item(m_village).annotation.translation, u"villages along the river"_s);
    QTRY_VERIFY(!editor());
    QCOMPARE(item(m_village).annotation.note, QString());
    const auto layout = delegate.layoutOf(300, m_pane->font(), item(m_village));
    QVERIFY(layout.height > before);
    QVERIFY(layout.translation.top() > layout.quote.bottom());
    QVERIFY(m_sample->library().undo().result());
    QTRY_COMPARE(item(m_village).annotation.translation, QString());
}

void TestAnnotationPane::writingGivesTheFocusBack()
{
    QWidget window;
    QLineEdit elsewhere(&window);
    m_pane->setParent(&window);
    window.resize(400, 600);
    window.show();
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    elsewhere.setFocus();
    m_pane->editNote(m_village);
    QTRY_VERIFY(editor() && editor()->hasFocus());
    QTest::keyClick(editor(), Qt::Key_Escape);
    QVERIFY(elsewhere.hasFocus());
    list()->setFocus();
    m_pane->editNote(m_village);
    QTRY_VERIFY(editor() && editor()->hasFocus());
    QTest::keyClick(editor(), Qt::Key_Escape);
    QVERIFY(list()->hasFocus());
    m_pane->setParent(nullptr);
}

void TestAnnotationPane::failedNoteKeepsItsText()
{
    m_pane->editNote(m_village);
    test::type(*editor(), u"写了很久的笔记"_s);
    const base::AnnotationId id = item(m_village).annotation.id;
    // The annotation disappears from under the editor before it is saved.
    QSignalSpy failed(m_pane.get(), &AnnotationPane::failed);
    auto removed = m_sample->library().write(
        u"Remove"_s, [id](library::Stores& stores) { return stores.annotations.remove(std::array{id}); });
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    removed.waitForFinished();
    QTRY_COMPARE(failed.size(), 1);
    QTRY_COMPARE(model()->rowCount(), 1);
    m_sample->library().undo().waitForFinished();
    QTRY_VERIFY(editor());
    QCOMPARE(editor()->note(), u"写了很久的笔记"_s);
}

void TestAnnotationPane::draftSurvivesANewHighlight()
{
    m_pane->editNote(m_fish);
    test::type(*editor(), u"还没写完"_s);
    m_sample->annotate(m_article, u"加强巡查"_s, HighlightColor::Rose);
    QTRY_COMPARE(model()->rowCount(), 3);
    QTRY_VERIFY(editor());
    QCOMPARE(editor()->note(), u"还没写完"_s);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(item(m_fish).annotation.note, u"还没写完"_s);
}

void TestAnnotationPane::anotherArticleSavesTheOpenNote()
{
    m_pane->editNote(m_fish);
    test::type(*editor(), u"什么鱼？"_s);
    m_pane->setArticle({});
    QTRY_VERIFY(!editor());
    m_pane->setArticle(m_article);
    QTRY_COMPARE(item(m_fish).annotation.note, u"什么鱼？"_s);
}

void TestAnnotationPane::escapeKeepsADraft()
{
    m_pane->editNote(m_fish);
    test::type(*editor(), u"半句话"_s);
    QTest::keyClick(editor(), Qt::Key_Escape);
    QTRY_VERIFY(!editor());
    QCOMPARE(item(m_fish).annotation.note, QString());
    m_pane->editNote(m_fish);
    QCOMPARE(editor()->note(), u"半句话"_s);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(item(m_fish).annotation.note, u"半句话"_s);
}

void TestAnnotationPane::draftOutlivesTheProgram()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"drafts.json"_s);
    m_pane->keepDraftsIn(file);
    m_pane->editNote(m_fish);
    test::type(*editor(), u"还没保存"_s);
    // What a crash would leave: the file, some moments after the last key.
    QTRY_VERIFY(QFile(file).exists());
    const QString copy = folder.filePath(u"after-a-crash.json"_s);
    QTRY_VERIFY(QFile(file).size() > 20);
    QVERIFY(QFile::copy(file, copy));
    AnnotationPane next(m_sample->library(), m_theme);
    next.keepDraftsIn(copy);
    next.setArticle(m_article);
    const auto* listed = next.findChild<AnnotationListModel*>();
    QTRY_COMPARE(listed->rowCount(), 2);
    next.editNote(m_fish);
    QCOMPARE(next.findChild<ui::NoteEditor*>()->note(), u"还没保存"_s);
}

void TestAnnotationPane::savedNoteHasNoDraft()
{
    m_pane->editNote(m_fish);
    test::type(*editor(), u"写完了"_s);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(item(m_fish).annotation.note, u"写完了"_s);
    QTRY_VERIFY(!editor());
    m_sample->library().undo().waitForFinished();
    QTRY_COMPARE(item(m_fish).annotation.note, QString());
    m_pane->editNote(m_fish);
    QCOMPARE(editor()->note(), QString());
}

void TestAnnotationPane::linkInANoteIsFollowed()
{
    const QString uid = m_sample->load(m_article).uid;
    const QString note = m_sample->annotate(m_article, u"加强巡查"_s, HighlightColor::Sky, {},
                                            u"[[旧题]](pizhu://article/%1)"_s.arg(uid));
    QTRY_COMPARE(model()->rowCount(), 3);
    const AnnotationDelegate* delegate = qobject_cast<AnnotationDelegate*>(list()->itemDelegate());
    QSignalSpy followed(m_pane.get(), &AnnotationPane::linkActivated);
    QSignalSpy activated(m_pane.get(), &AnnotationPane::annotationActivated);
    const auto linkPoint = [&] {
        const QRect row = list()->visualRect(model()->index(model()->rowOf(note)));
        const QRect text = delegate->layoutOf(row.width(), list()->font(), item(note)).note;
        return row.topLeft() + text.topLeft() + QPoint(6, text.height() / 2);
    };
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, linkPoint());
    QCOMPARE(followed.size(), 1);
    QCOMPARE(followed.first().first().value<text::DeepLink>().uid, uid);
    QCOMPARE(activated.size(), 0); // the row's own passage is not what was clicked
}

void TestAnnotationPane::lostLinkIsShownAsLost()
{
    library::LinkTargets targets;
    const QString gone = u"pizhu://article/0193dead"_s;
    targets.insert(gone, {.link = {.uid = u"0193dead"_s}});
    const QString markdown = ui::readableMarkdown(u"[[题]](%1)与[[没有]]"_s.arg(gone), targets);
    QCOMPARE(markdown, u"[题](pizhu-lost:x)与[没有](pizhu-lost:x)"_s);
    targets[gone] = {.link = {.uid = u"0193dead"_s}, .exists = true, .title = u"新题"_s};
    QCOMPARE(ui::readableMarkdown(u"[[题]](%1)"_s.arg(gone), targets), u"[新题](%1)"_s.arg(gone));
    QCOMPARE(ui::readableMarkdown(u"[此处](%1)"_s.arg(gone), targets), u"[此处](%1)"_s.arg(gone));
}

void TestAnnotationPane::articleIsLinkedFromNotes()
{
    auto* backlinks = m_pane->findChild<QWidget*>(u"backlinks"_s);
    QVERIFY(backlinks->isHidden());
    const auto other = m_sample->add({u"早市"_s, u"摊位搬家。"_s, u"江城日报"_s, u"2020"_s});
    const QString uid = m_sample->annotate(other, u"摊位"_s, HighlightColor::Rose, {},
                                           u"参见 pizhu://annotation/"_s + m_fish);
    QTRY_VERIFY(!backlinks->isHidden());
    auto* rows = backlinks->findChild<QListWidget*>();
    QCOMPARE(rows->count(), 1);
    QVERIFY2(rows->item(0)->text().startsWith(u"早市"_s), qPrintable(rows->item(0)->text()));
    QSignalSpy followed(m_pane.get(), &AnnotationPane::linkActivated);
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->visualItemRect(rows->item(0)).center());
    QCOMPARE(followed.size(), 1);
    QCOMPARE(followed.first().first().value<text::DeepLink>().uid, uid);
}

void TestAnnotationPane::longNoteIsWholeInTheChosenRow()
{
    AnnotationDelegate delegate(m_theme);
    ui::AnnotationItem long_ = item(m_village);
    long_.annotation.note = u"一行\n"_s.repeated(40);
    const int folded = delegate.layoutOf(300, list()->font(), long_).height;
    delegate.setExpanded(m_village);
    QVERIFY(delegate.layoutOf(300, list()->font(), long_).height > 2 * folded);
}

/// A note may name a picture of the web or of the disk; looking at it must not fetch it.
void TestAnnotationPane::noteLoadsNothing()
{
    const QTemporaryDir folder;
    const QString picture = folder.filePath(u"p.png"_s);
    QVERIFY(QImage(8, 8, QImage::Format_RGB32).save(picture));
    ui::NoteDocument document;
    ui::writeNote(document, u"![p](file://%1) <img src=\"file://%1\">"_s.arg(picture), {},
                  {m_theme.theme(), list()->font()});
    QVERIFY(!document.resource(QTextDocument::ImageResource, QUrl::fromLocalFile(picture)).isValid());
}

void TestAnnotationPane::tagsAreMadeOnTheWay()
{
    m_pane->editTags(m_fish);
    auto* picker = m_pane->findChild<ui::TagPicker*>();
    QVERIFY(picker);
    auto* field = picker->findChild<QLineEdit*>(u"tagField"_s);
    test::type(*field, u"结果/生态"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(item(m_fish).tagPaths(), QStringList{u"结果/生态"_s});
    picker->close();
}

void TestAnnotationPane::readerSelectionIsSilent()
{
    QSignalSpy activated(m_pane.get(), &AnnotationPane::annotationActivated);
    m_pane->setCurrent(m_fish);
    QCOMPARE(list()->currentIndex().row(), 1);
    QCOMPARE(activated.size(), 0);
}

void TestAnnotationPane::rowPartsDoNotOverlap()
{
    const AnnotationDelegate delegate(m_theme);
    ui::AnnotationItem long_ = item(m_village);
    long_.annotation.anchor->quote.exact = u"沿河各村加强巡查，"_s.repeated(20);
    long_.annotation.note = u"**重点**\n\n- 一\n- 二\n\n"_s + u"很长的笔记。"_s.repeated(60);
    const auto layout = delegate.layoutOf(300, list()->font(), long_);
    const QList<QRect> parts{layout.quote, layout.note, layout.chips, layout.footer};
    for (qsizetype i = 1; i < parts.size(); ++i)
        QVERIFY2(parts.at(i).top() > parts.at(i - 1).bottom(), qPrintable(QString::number(i)));
    QVERIFY(layout.footer.bottom() < layout.height);
    QVERIFY2(layout.height < 320, qPrintable(QString::number(layout.height)));
}

void TestAnnotationPane::saysHowAnAnnotationStands_data()
{
    QTest::addColumn<AnchorState>("state");
    QTest::addColumn<QString>("text");
    QTest::newRow("exact") << AnchorState::Exact << QString();
    QTest::newRow("moved") << AnchorState::Moved << u"Moved with its text"_s;
    QTest::newRow("approximate") << AnchorState::Approximate << u"Place approximate"_s;
    QTest::newRow("orphan") << AnchorState::Orphan << u"Not found in this version"_s;
}

void TestAnnotationPane::saysHowAnAnnotationStands()
{
    QFETCH(AnchorState, state);
    QFETCH(QString, text);
    annotation::Annotation annotation = item(m_fish).annotation;
    annotation.anchor->state = state;
    QCOMPARE(AnnotationDelegate::stateText(annotation), text);
}

QTEST_MAIN(TestAnnotationPane)
#include "tst_annotationpane.moc"
