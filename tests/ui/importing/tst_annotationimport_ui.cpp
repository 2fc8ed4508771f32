// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/bundle/annotationbundle.h"
#include "app/settings/settings.h"
#include "tests/app/library/fixture.h"
#include "tests/ui/widgets/typing.h"
#include "ui/importing/annotationimportdialog.h"
#include "ui/importing/interchangemodel.h"
#include "ui/widgets/progressstrip.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::AnnotationOutcome;
using library::Stores;
using ui::InterchangeModel;

namespace {

const auto kText = u"井台修好以后，账目贴在墙上，谁都可以来问。\n问的人多了，一笔一笔都说得清楚。"_s;

/// A passage that is here, one that is nowhere, one of an article that is not here.
const QByteArray kReadwise = "Highlight,Book Title,Note,Tags\n"
                             "账目贴在墙上，谁都可以来问,井台,记一笔,\"公开,账目\"\n"
                             "从来没有写过的一句完全不同的话,井台,,公开\n"
                             "别处的一句话说的是完全不同的事情,别处,,\n";

} // namespace

class TestAnnotationImportUi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aDryRunSaysWhatWouldCome();
    void filtersShowOneOutcome();
    void whatIsUncheckedIsLeftOut();
    void tagsGoBelowAParent();
    void aTagCanBeSentElsewhere();
    void importingIsOneStep();
    void otherFilesAreRefused();
    void conflictsAreChosenSideBySide();
    void readingCanBeStopped();
    void conflictsOfOtherProgramsAreShown();
    void doubtIsSaid();
    void aReadOnlyLibraryImportsNothing();

private:
    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes) const;
    void show(const QStringList& files);
    template <typename Widget>
    [[nodiscard]] Widget* find(const QString& name) const
    {
        return m_dialog->findChild<Widget*>(name);
    }
    [[nodiscard]] QAbstractItemModel* rows() const { return find<QTreeView>(u"importParts"_s)->model(); }
    [[nodiscard]] QModelIndex row(const QString& name) const;
    void pressOn(const QModelIndex& cell, Qt::Key key);
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QPushButton* importButton() const { return find<QPushButton>(u"importNow"_s); }
    [[nodiscard]] std::size_t annotationCount();

    QTemporaryDir m_folder;
    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::TemporaryLibrary> m_library;
    std::unique_ptr<ui::AnnotationImportDialog> m_dialog;
};

void TestAnnotationImportUi::init()
{
    m_library = std::make_unique<test::TemporaryLibrary>();
    m_library->add({.title = u"井台"_s, .text = kText});
}

void TestAnnotationImportUi::cleanup()
{
    m_dialog.reset();
    m_library.reset();
}

QString TestAnnotationImportUi::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

void TestAnnotationImportUi::show(const QStringList& files)
{
    m_dialog = std::make_unique<ui::AnnotationImportDialog>(m_library->library(), m_theme);
    m_dialog->show();
    m_dialog->setFiles(files);
}

QStringList TestAnnotationImportUi::names() const
{
    QStringList names;
    for (int row = 0; row < rows()->rowCount(); ++row)
        names << rows()->index(row, InterchangeModel::Name).data().toString();
    return names;
}

QModelIndex TestAnnotationImportUi::row(const QString& name) const
{
    return rows()->index(int(names().indexOf(name)), InterchangeModel::Result);
}

void TestAnnotationImportUi::pressOn(const QModelIndex& cell, Qt::Key key)
{
    auto* table = find<QTreeView>(u"importParts"_s);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
    QCOMPARE(table->currentIndex(), cell);
    QTest::keyClick(table, key);
}

std::size_t TestAnnotationImportUi::annotationCount()
{
    return m_library->read([](const Stores& stores) { return stores.annotations.find({}); }).size();
}

void TestAnnotationImportUi::aDryRunSaysWhatWouldCome()
{
    show({write(u"a.csv"_s, kReadwise)});
    QTRY_COMPARE(names().size(), 5);
    // What cannot be used first, then what lost its place, then what is new: annotations before tags.
    QCOMPARE(names(), (QStringList{u"别处的一句话说的是完全不同的事情"_s, u"从来没有写过的一句完全不同的话"_s,
                                   u"账目贴在墙上，谁都可以来问"_s, u"公开"_s, u"账目"_s}));
    QVERIFY(find<QLabel>(u"importSummary"_s)->text().startsWith(u"Readwise"_s));
    QVERIFY(!rows()->index(0, InterchangeModel::Details).data().toString().isEmpty());
    QVERIFY(!rows()->index(0, InterchangeModel::Result).data(Qt::CheckStateRole).isValid());
    QCOMPARE(rows()->index(2, InterchangeModel::Where).data().toString(), u"井台"_s);
    QVERIFY(importButton()->isEnabled());
    QCOMPARE(annotationCount(), 0U);
}

void TestAnnotationImportUi::filtersShowOneOutcome()
{
    show({write(u"a.csv"_s, kReadwise)});
    QTRY_COMPARE(names().size(), 5);
    QTest::mouseClick(find<QToolButton>(u"outcome%1"_s.arg(int(AnnotationOutcome::Orphan))), Qt::LeftButton);
    QCOMPARE(names(), QStringList{u"从来没有写过的一句完全不同的话"_s});
    QVERIFY(!find<QToolButton>(u"outcome%1"_s.arg(int(AnnotationOutcome::Conflict)))->isVisible());
    QTest::mouseClick(find<QToolButton>(u"outcome-2"_s), Qt::LeftButton);
    test::type(*find<QLineEdit>(u"importSearch"_s), u"账目"_s);
    QCOMPARE(names(), (QStringList{u"账目贴在墙上，谁都可以来问"_s, u"账目"_s}));
}

void TestAnnotationImportUi::whatIsUncheckedIsLeftOut()
{
    show({write(u"a.csv"_s, kReadwise)});
    QTRY_COMPARE(names().size(), 5);
    for (const QString& name : {u"账目"_s, u"从来没有写过的一句完全不同的话"_s})
        pressOn(row(name), Qt::Key_Space);
    QCOMPARE(row(u"账目"_s).data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Unchecked);
    QVERIFY(importButton()->text().contains(u'2'));
    QTest::mouseClick(importButton(), Qt::LeftButton);
    QTRY_COMPARE(annotationCount(), 1U);
    const auto annotations =
        m_library->read([](const Stores& stores) { return stores.annotations.find({}); });
    QCOMPARE(annotations.front().tagPaths, QStringList{u"公开"_s});
}

void TestAnnotationImportUi::tagsGoBelowAParent()
{
    show({write(u"a.csv"_s, kReadwise)});
    QTRY_COMPARE(names().size(), 5);
    auto* rule = find<QComboBox>(u"tagRule"_s);
    rule->setFocus();
    QTest::keyClick(rule, Qt::Key_End);
    auto* parent = find<QLineEdit>(u"tagParent"_s);
    QTRY_VERIFY(parent->isVisible());
    parent->setFocus();
    test::type(*parent, u"外来"_s);
    QTest::keyClick(parent, Qt::Key_Return);
    QTRY_COMPARE(row(u"公开"_s).siblingAtColumn(InterchangeModel::Where).data().toString(), u"外来/公开"_s);
}

void TestAnnotationImportUi::aTagCanBeSentElsewhere()
{
    m_library->write([](Stores& stores) { return stores.tags.ensure(u"制度/公开"_s); });
    show({write(u"a.csv"_s, kReadwise)});
    QTRY_COMPARE(names().size(), 5);
    pressOn(row(u"公开"_s).siblingAtColumn(InterchangeModel::Where), Qt::Key_F2);
    auto* editor = find<QTreeView>(u"importParts"_s)->viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    test::retype(*editor, u"制度/公开"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(row(u"公开"_s).siblingAtColumn(InterchangeModel::Where).data().toString(), u"制度/公开"_s);
    QCOMPARE(row(u"公开"_s).data().toString(),
             InterchangeModel::outcomeText(AnnotationOutcome::Matched, false));
}

void TestAnnotationImportUi::importingIsOneStep()
{
    show(
        {write(u"a.csv"_s, kReadwise), write(u"b.csv"_s, "Highlight,Book Title\n一笔一笔都说得清楚,井台\n")});
    QTRY_COMPARE(names().size(), 6);
    QSignalSpy imported(m_dialog.get(), &ui::AnnotationImportDialog::imported);
    QTest::mouseClick(importButton(), Qt::LeftButton);
    QVERIFY(imported.wait());
    QCOMPARE(annotationCount(), 3U);
    QVERIFY(find<QLabel>(u"importMessage"_s)->isVisible());
    QVERIFY(!importButton()->isEnabled()); // done is done
    QVERIFY(!row(u"公开"_s).data(Qt::CheckStateRole).isValid());
    QVERIFY(m_library->library().undo().result());
    QCOMPARE(annotationCount(), 0U);
}

void TestAnnotationImportUi::otherFilesAreRefused()
{
    show({write(u"别的.txt"_s, "甲乙丙")});
    QTRY_VERIFY(find<QLabel>(u"importMessage"_s)->isVisible());
    QVERIFY(find<QLabel>(u"importMessage"_s)->text().contains(u"别的.txt"_s));
    QVERIFY(!importButton()->isEnabled());
}

void TestAnnotationImportUi::conflictsAreChosenSideBySide()
{
    const auto edit = [this](const QString& note) {
        m_library->write([&note](Stores& stores) {
            return stores.annotations.setNote(stores.annotations.find({})->front().annotation.id, note);
        });
    };
    m_library->write([](Stores& stores) {
        library::NewAnnotation wanted;
        wanted.article = stores.articles.find({})->front();
        wanted.range = base::TextRange{0, 6};
        wanted.note = u"她改的"_s;
        return stores.annotations.add(wanted);
    });
    const QByteArray bundle =
        m_library->read([](const Stores& stores) { return exporting::renderBundle(stores, {}, u"王"_s); });
    edit(u"我改的"_s);
    show({write(u"王.pizhu-annotations"_s, bundle)});
    QTRY_COMPARE(names().size(), 1);
    auto* pane = find<QWidget>(u"conflict"_s);
    QTRY_VERIFY(pane->isVisible());
    QCOMPARE(find<QLabel>(u"mineNote"_s)->text(), u"我改的"_s);
    QCOMPARE(find<QLabel>(u"theirsNote"_s)->text(), u"她改的"_s);
    QVERIFY(find<QRadioButton>(u"keepMine"_s)->isChecked()); // it is newer
    QTest::mouseClick(find<QRadioButton>(u"takeTheirs"_s), Qt::LeftButton);
    QTest::mouseClick(importButton(), Qt::LeftButton);
    const auto note = [this] {
        return m_library->read([](const Stores& stores) { return stores.annotations.find({}); })
            .front()
            .annotation.note;
    };
    QTRY_COMPARE(note(), u"她改的"_s);
}

/// Stopped before the file is read: nothing of it is shown, and another can be chosen.
void TestAnnotationImportUi::readingCanBeStopped()
{
    const QString file = write(u"a.csv"_s, kReadwise);
    show({file});
    auto* strip = m_dialog->findChild<ui::ProgressStrip*>();
    QVERIFY(strip && strip->isVisible());
    QTest::mouseClick(strip->findChild<QToolButton*>(), Qt::LeftButton);
    QVERIFY(!strip->isVisible());
    QCOMPARE(find<QLabel>(u"importMessage"_s)->text(), u"Stopped. Nothing was imported."_s);
    m_dialog->setFiles({file});
    QTRY_COMPARE(names().size(), 5);
}

void TestAnnotationImportUi::conflictsOfOtherProgramsAreShown()
{
    const QString file = write(u"a.csv"_s, kReadwise);
    show({file});
    QTRY_COMPARE(names().size(), 5);
    QSignalSpy imported(m_dialog.get(), &ui::AnnotationImportDialog::imported);
    QTest::mouseClick(importButton(), Qt::LeftButton);
    QVERIFY(imported.wait());
    m_library->write([](Stores& stores) {
        const auto rows = stores.annotations.find({});
        for (const library::AnnotationRow& row : *rows) {
            if (row.annotation.note == u"记一笔")
                return stores.annotations.setNote(row.annotation.id, u"我改的"_s);
        }
        return base::Result<void>(base::fail(base::ErrorCode::NotFound, u"none"_s));
    });
    m_dialog->setFiles({file});
    QTRY_COMPARE(names().value(0), u"账目贴在墙上，谁都可以来问"_s); // what wants a decision comes first
    QTRY_VERIFY(find<QWidget>(u"conflict"_s)->isVisible());
    QCOMPARE(find<QLabel>(u"mineNote"_s)->text(), u"我改的"_s);
    QCOMPARE(find<QLabel>(u"theirsNote"_s)->text(), u"记一笔"_s);
    QVERIFY(find<QRadioButton>(u"keepMine"_s)->isChecked());
    QVERIFY(!find<QLabel>(u"theirsWhen"_s)->text().isEmpty()); // the file has no times
    QTest::mouseClick(find<QRadioButton>(u"takeTheirs"_s), Qt::LeftButton);
    QTest::mouseClick(importButton(), Qt::LeftButton);
    QVERIFY(imported.wait());
    QTRY_VERIFY(m_library->read([](const Stores& stores) { return stores.annotations.find({}); })
                    .front()
                    .annotation.note == u"记一笔");
}

/// Where the article's words differ from the passage, the reason says that somebody has to look.
void TestAnnotationImportUi::doubtIsSaid()
{
    const QByteArray json =
        "[{\"type\":\"Annotation\",\"id\":\"urn:x\",\"pizhu:article\":{\"pizhu:title\":\"井台\"},"
        "\"target\":{\"source\":\"https://x.example/\",\"selector\":{\"type\":\"TextQuoteSelector\","
        "\"prefix\":\"贴在墙上，谁都可以来问。\\n\",\"exact\":\"问的人渐渐多了，一笔一笔都讲得清楚\","
        "\"suffix\":\"。\"}}}]";
    show({write(u"a.jsonld"_s, json)});
    QTRY_COMPARE(names().size(), 1);
    QVERIFY2(rows()->index(0, InterchangeModel::Details).data().toString().contains(u"%"_s),
             qPrintable(rows()->index(0, InterchangeModel::Details).data().toString()));
    QVERIFY(find<QLabel>(u"importSummary"_s)->text().contains(u"confirm"_s));
    QSignalSpy imported(m_dialog.get(), &ui::AnnotationImportDialog::imported);
    QTest::mouseClick(importButton(), Qt::LeftButton);
    QVERIFY(imported.wait());
    QCOMPARE(m_library->read([](const Stores& stores) { return stores.anchorReview.count(); }), 1);
}

void TestAnnotationImportUi::aReadOnlyLibraryImportsNothing()
{
    const QString path = m_library->path();
    auto readOnly = library::Library::open(path, {.create = false, .readOnly = true});
    QVERIFY(readOnly);
    m_dialog = std::make_unique<ui::AnnotationImportDialog>(**readOnly, m_theme);
    m_dialog->show();
    m_dialog->setFiles({write(u"a.csv"_s, kReadwise)});
    QTRY_COMPARE(names().size(), 5);
    QVERIFY(!importButton()->isEnabled());
    m_dialog.reset();
}

QTEST_MAIN(TestAnnotationImportUi)
#include "tst_annotationimport_ui.moc"
