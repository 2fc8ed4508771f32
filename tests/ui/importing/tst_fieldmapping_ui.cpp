// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/widgets/mouse.h"
#include "ui/importing/fieldmappingdialog.h"
#include "ui/importing/mappedrecord.h"
#include "ui/importing/mappingquestions.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::FieldMapping;
using importing::RecordPreview;
using importing::SavedMapping;
using ui::MappingQuestions;

namespace {

FieldMapping mapping(const QString& text)
{
    return FieldMapping::fromText(text).value();
}

RecordPreview preview()
{
    return {.columns = {u"a"_s, u"b"_s, u"c"_s},
            .rows = {{u"江邊的橋"_s, u"<p>記者說：<b>橋</b>修好了。</p>"_s, u"2021年6月27日"_s},
                     {u"河堤"_s, u""_s, u"soon"_s}}};
}

} // namespace

class TestFieldMappingUi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aRecordIsShownAsItsArticle();
    void aRecordWithoutTextSaysSo();
    void aDateThatIsNoneIsNamed();
    void withoutATextNothingGoesOn();
    void anEmptyTextColumnIsNamed();
    void whatIsProposedIsChosen();
    void thePreviewFollowsTheChoice();
    void aFileOfRecordsIsAskedAbout();
    void rememberedColumnsAreNotAskedAbout();
    void rememberedColumnsAreAskedAboutBeforeACheck();
    void sameColumnsAreAskedAboutOnce();
    void aCancelledFileIsLeftOut();
    void otherFilesAreNotAskedAbout();
    void namesOfRecordFiles_data();
    void namesOfRecordFiles();

private:
    [[nodiscard]] QString write(const QString& name, const QByteArray& content) const;
    void ask(const QStringList& paths, const MappingQuestions::Mappings& known = {}, bool always = false);
    /// The question that is open; waits for it.
    [[nodiscard]] ui::FieldMappingDialog* question();
    static void choose(ui::FieldMappingDialog& dialog, const QString& field, const QString& column);

    QTemporaryDir m_folder;
    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<QWidget> m_window;
    bool m_isSettled = false;
    QStringList m_paths;
    MappingQuestions::Mappings m_mappings;
    MappingQuestions::Mappings m_remembered;
};

void TestFieldMappingUi::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_isSettled = false;
    m_paths.clear();
    m_mappings.clear();
    m_remembered.clear();
}

void TestFieldMappingUi::cleanup()
{
    m_window.reset();
}

QString TestFieldMappingUi::write(const QString& name, const QByteArray& content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(name));
    return file.fileName();
}

void TestFieldMappingUi::ask(const QStringList& paths, const MappingQuestions::Mappings& known, bool always)
{
    auto* questions = new MappingQuestions(paths, known, always, m_theme, m_window.get());
    connect(questions, &MappingQuestions::settled, this,
            [this](const QStringList& settled, const MappingQuestions::Mappings& mappings) {
                m_isSettled = true;
                m_paths = settled;
                m_mappings = mappings;
            });
    connect(questions, &MappingQuestions::remembered, this,
            [this](const SavedMapping& saved) { m_remembered.push_back(saved); });
    questions->start();
}

ui::FieldMappingDialog* TestFieldMappingUi::question()
{
    ui::FieldMappingDialog* found = nullptr;
    (void)test::waitFor([this, &found] {
        for (auto* dialog : m_window->findChildren<ui::FieldMappingDialog*>()) {
            if (dialog->isVisible())
                found = dialog;
        }
        return found != nullptr;
    });
    return found;
}

void TestFieldMappingUi::choose(ui::FieldMappingDialog& dialog, const QString& field, const QString& column)
{
    auto* columns = dialog.findChild<QComboBox*>(u"column-"_s + field);
    QVERIFY(test::chooseFrom(*columns, columns->itemText(columns->findData(column))));
}

void TestFieldMappingUi::aRecordIsShownAsItsArticle()
{
    const auto record = ui::mappedRecord(preview(), 0, mapping(u"title=a,body=b,date=c"_s));
    QCOMPARE(record.title, u"江邊的橋"_s);
    QCOMPARE(record.beginning, u"記者說：橋修好了。"_s);
    QVERIFY2(record.byline.contains(u"2021"_s), qPrintable(record.byline));
    QVERIFY2(record.problems.isEmpty(), qPrintable(record.problems.join(u'\n')));
}

void TestFieldMappingUi::aRecordWithoutTextSaysSo()
{
    const auto record = ui::mappedRecord(preview(), 1, mapping(u"title=a,body=b"_s));
    QCOMPARE(record.problems.size(), 1);
    QCOMPARE(record.title, u"河堤"_s);
}

void TestFieldMappingUi::aDateThatIsNoneIsNamed()
{
    const auto record = ui::mappedRecord(preview(), 1, mapping(u"body=a,date=c"_s));
    QVERIFY2(record.problems.join(u' ').contains(u"soon"_s), qPrintable(record.problems.join(u'\n')));
}

void TestFieldMappingUi::withoutATextNothingGoesOn()
{
    ui::FieldMappingDialog dialog({.path = u"/in/a.csv"_s, .preview = preview()}, m_theme);
    dialog.show();
    auto* problem = dialog.findChild<QLabel*>(u"mappingProblem"_s);
    auto* goOn = dialog.findChild<QPushButton*>(u"useMapping"_s);
    QVERIFY(problem->isVisible() && !problem->text().isEmpty());
    QVERIFY(!goOn->isEnabled());
    choose(dialog, u"body"_s, u"b"_s);
    QVERIFY(!problem->isVisible());
    QVERIFY(goOn->isEnabled());
}

void TestFieldMappingUi::anEmptyTextColumnIsNamed()
{
    RecordPreview records = preview();
    records.rows.removeFirst();
    QVERIFY(!ui::mappingProblem(records, mapping(u"body=b"_s)).isEmpty());
    QVERIFY(ui::mappingProblem(records, mapping(u"body=a"_s)).isEmpty());
}

void TestFieldMappingUi::whatIsProposedIsChosen()
{
    const FieldMapping proposed = mapping(u"title=a,body=b,date=c"_s);
    const ui::FieldMappingDialog dialog({.path = u"/in/a.csv"_s, .preview = preview(), .proposed = proposed},
                                        m_theme);
    QCOMPARE(dialog.mapping(), proposed);
    QVERIFY(dialog.isForAll());
}

void TestFieldMappingUi::thePreviewFollowsTheChoice()
{
    ui::FieldMappingDialog dialog(
        {.path = u"/in/a.csv"_s, .preview = preview(), .proposed = mapping(u"body=b"_s)}, m_theme);
    dialog.show();
    const auto* records = dialog.findChild<QTextBrowser*>(u"mappedRecords"_s);
    QVERIFY(!records->toPlainText().contains(u"江邊的橋"_s));
    choose(dialog, u"title"_s, u"a"_s);
    QVERIFY2(records->toPlainText().contains(u"江邊的橋"_s), qPrintable(records->toPlainText()));
}

void TestFieldMappingUi::aFileOfRecordsIsAskedAbout()
{
    const QString path = write(u"a.csv"_s, "头,文\n江边的桥,桥修好了。\n");
    ask({path});
    auto* dialog = question();
    QVERIFY(dialog);
    choose(*dialog, u"title"_s, u"头"_s);
    choose(*dialog, u"body"_s, u"文"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(m_isSettled);
    const SavedMapping expected{{u"头"_s, u"文"_s}, mapping(u"title=头,body=文"_s)};
    QCOMPARE(m_paths, QStringList{path});
    QCOMPARE(m_mappings, MappingQuestions::Mappings{expected});
    QCOMPARE(m_remembered, MappingQuestions::Mappings{expected});
}

void TestFieldMappingUi::rememberedColumnsAreNotAskedAbout()
{
    const QString path = write(u"a.csv"_s, "头,文\n江边的桥,桥修好了。\n");
    ask({path}, {{{u"头"_s, u"文"_s}, mapping(u"body=文"_s)}});
    QTRY_VERIFY(m_isSettled);
    QVERIFY(m_mappings.empty());
    QCOMPARE(m_paths, QStringList{path});
}

void TestFieldMappingUi::rememberedColumnsAreAskedAboutBeforeACheck()
{
    const QString path = write(u"a.csv"_s, "头,文\n江边的桥,桥修好了。\n");
    ask({path}, {{{u"头"_s, u"文"_s}, mapping(u"body=文"_s)}}, true);
    auto* dialog = question();
    QVERIFY(dialog);
    QCOMPARE(dialog->mapping(), mapping(u"body=文"_s));
    auto* forAll = dialog->findChild<QCheckBox*>(u"mappingForAll"_s);
    test::click(*forAll, {8, forAll->height() / 2});
    QVERIFY(!forAll->isChecked());
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(m_isSettled);
    QVERIFY(m_remembered.empty());
    QCOMPARE(m_mappings.size(), std::size_t(1));
}

void TestFieldMappingUi::sameColumnsAreAskedAboutOnce()
{
    const QStringList paths{write(u"a.csv"_s, "title,body\n甲,一\n"),
                            write(u"b.csv"_s, "title,body\n乙,二\n"),
                            write(u"c.jsonl"_s, "{\"t\":\"丙\",\"w\":\"三\"}\n")};
    ask(paths);
    auto* first = question();
    QVERIFY(first);
    QTest::keyClick(first, Qt::Key_Return);
    QTRY_VERIFY(question() && question() != first);
    auto* second = question();
    choose(*second, u"body"_s, u"w"_s);
    QTest::keyClick(second, Qt::Key_Return);
    QTRY_VERIFY(m_isSettled);
    QCOMPARE(m_paths, paths);
    QCOMPARE(m_mappings.size(), std::size_t(2));
}

void TestFieldMappingUi::aCancelledFileIsLeftOut()
{
    const QString path = write(u"a.csv"_s, "title,body\n甲,一\n");
    const QString page = write(u"a.html"_s, "<p>页</p>");
    ask({path, page});
    auto* dialog = question();
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(m_isSettled);
    QCOMPARE(m_paths, QStringList{page});
}

void TestFieldMappingUi::otherFilesAreNotAskedAbout()
{
    const QString csl =
        write(u"csl.json"_s, R"([{"id":"1","type":"article","issued":{"date-parts":[[2021]]}}])");
    const QString broken = write(u"broken.json"_s, "[");
    const QString missing = m_folder.filePath(u"missing.csv"_s);
    ask({csl, broken, missing});
    QTRY_VERIFY(m_isSettled);
    QCOMPARE(m_paths, (QStringList{csl, broken, missing}));
}

void TestFieldMappingUi::namesOfRecordFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("may");
    QTest::newRow("table") << u"/in/a.CSV"_s << true;
    QTest::newRow("packed") << u"/in/a.jsonl.zst"_s << true;
    QTest::newRow("page") << u"/in/a.html"_s << false;
    QTest::newRow("packed page") << u"/in/a.html.gz"_s << false;
}

void TestFieldMappingUi::namesOfRecordFiles()
{
    QFETCH(QString, path);
    QTEST(MappingQuestions::mayHoldRecords(path), "may");
}

QTEST_MAIN(TestFieldMappingUi)
#include "tst_fieldmapping_ui.moc"
