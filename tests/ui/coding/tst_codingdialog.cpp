// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/codebook.h"
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "tests/ui/widgets/mouse.h"
#include "tests/ui/widgets/typing.h"
#include "ui/coding/codingdialog.h"
#include "ui/coding/concordancemodel.h"
#include "ui/widgets/rowsview.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <array>
#include <latch>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::AutocodeCounts;
using library::Verdict;
using ui::CodingDialog;
using ui::ConcordanceModel;

class TestCodingDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fiftyRowsAreCodedByKeysAlone();
    void zTakesBackWhatWasDecidedHere();
    void zLeavesAloneWhatOthersDid();
    void tCodesWithAnotherTag();
    void keyOfATagCodesWithIt();
    void renamedTagIsFollowed();
    void chosenTagFollowsItsName();
    void reopenedJobGoesOnWhereOneWas();
    void importedOccurrencesComeUndecided();
    void remainingAreCodedAfterAQuestion();
    void codedBeforeIsShownAsSuch();
    void ordersByTheTextBeforeAndAfter();
    void showsOnlyWhatIsAskedFor();
    void enterReads();
    void saysWhatIsMissing();
    void jobsTellWhatIsUndecided();

private:
    [[nodiscard]] ui::RowsView& list() { return *m_dialog->findChild<ui::RowsView*>(u"concordance"_s); }
    [[nodiscard]] ConcordanceModel& model() { return m_dialog->model(); }
    [[nodiscard]] int row() { return list().currentIndex().row(); }
    void openDialog();
    void start(const QString& text);
    void press(Qt::Key key) { QTest::keyClick(&list(), key); }
    [[nodiscard]] QString verdicts();
    template <typename F>
    auto write(F f)
    {
        const auto done = m_sample->library().write(u"step"_s, f).result();
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        if constexpr (!std::is_void_v<typename decltype(done)::value_type>)
            return *done;
    }
    [[nodiscard]] std::vector<library::AnnotationRow> annotations();
    void waitForReads();

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_sample;
    std::unique_ptr<CodingDialog> m_dialog;
    QString m_tag = u"制度/监督"_s;
};

void TestCodingDialog::init()
{
    m_tag = u"制度/监督"_s;
    m_sample = std::make_unique<test::SampleLibrary>();
    m_sample->add({u"甲"_s, u"先讲監督的意义。\n乙组监督工作，丙组监督预算。"_s, u"晨报"_s, u"2021-05"_s});
    m_sample->add({u"乙"_s, u"另一处监督在此。"_s, u"晚报"_s, u"2020-03"_s});
    openDialog();
}

void TestCodingDialog::cleanup()
{
    m_dialog.reset();
    m_sample.reset();
}

void TestCodingDialog::openDialog()
{
    m_dialog = std::make_unique<CodingDialog>(m_sample->library(), m_theme);
    m_dialog->setTagChooser({.several = {}, .one = [this](const QPoint&, auto chosen) { chosen(m_tag); }});
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestCodingDialog::start(const QString& text)
{
    test::retype(*m_dialog->findChild<QLineEdit*>(u"autocodeText"_s), text);
    QTest::mouseClick(m_dialog->findChild<QToolButton*>(u"autocodeTag"_s), Qt::LeftButton);
    QTest::mouseClick(m_dialog->findChild<QPushButton*>(u"autocodeStart"_s), Qt::LeftButton);
    QTRY_VERIFY(model().isComplete());
    QTRY_VERIFY(list().hasFocus());
}

QString TestCodingDialog::verdicts()
{
    QStringList names;
    for (int i = 0; i < model().rowCount(); ++i)
        names << library::verdictName(model().at(i)->verdict);
    return names.join(u' ');
}

std::vector<library::AnnotationRow> TestCodingDialog::annotations()
{
    return m_sample->library()
        .read([](const library::Stores& stores) { return stores.annotations.find({}); })
        .result()
        .value_or(std::vector<library::AnnotationRow>());
}

void TestCodingDialog::fiftyRowsAreCodedByKeysAlone()
{
    for (int i = 0; i < 23; ++i)
        m_sample->add({u"多%1"_s.arg(i), u"第%1篇监督，一再监督。"_s.arg(i), u"晨报"_s, u"2019"_s});
    start(u"监督"_s);
    QCOMPARE(model().rowCount(), 50);
    QCOMPARE(row(), 0);
    AutocodeCounts wanted{.occurrences = 50};
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(row(), i);
        const Qt::Key key = i % 5 == 3 ? Qt::Key_N : i % 5 == 4 ? Qt::Key_L : Qt::Key_Y;
        ++(key == Qt::Key_Y ? wanted.yes : key == Qt::Key_N ? wanted.no : wanted.later);
        press(key);
    }
    QTRY_COMPARE(model().counts(), wanted);
    QCOMPARE(annotations().size(), std::size_t(wanted.yes));
    QCOMPARE(annotations()[0].tagPaths, QStringList{u"制度/监督"_s});
}

void TestCodingDialog::zTakesBackWhatWasDecidedHere()
{
    start(u"监督"_s);
    press(Qt::Key_Y);
    press(Qt::Key_N);
    QTRY_COMPARE(verdicts(), u"yes no undecided undecided"_s);
    press(Qt::Key_Z);
    QTRY_COMPARE(verdicts(), u"yes undecided undecided undecided"_s);
    QCOMPARE(row(), 1);
    press(Qt::Key_Z);
    QTRY_COMPARE(verdicts(), u"undecided undecided undecided undecided"_s);
    QTRY_COMPARE(row(), 0);
    QVERIFY(annotations().empty());
}

void TestCodingDialog::zLeavesAloneWhatOthersDid()
{
    start(u"监督"_s);
    press(Qt::Key_Y);
    QTRY_COMPARE(model().counts().yes, 1);
    m_sample->library()
        .write(u"tag"_s, [](library::Stores& stores) { return stores.tags.ensure(u"别处"_s); })
        .result();
    press(Qt::Key_Z);
    QTRY_VERIFY(!m_dialog->findChild<QLabel*>(u"codingMessage"_s)->text().isEmpty());
    QCOMPARE(annotations().size(), std::size_t(1));
}

void TestCodingDialog::tCodesWithAnotherTag()
{
    start(u"监督"_s);
    m_tag = u"别的"_s;
    press(Qt::Key_T);
    QTRY_COMPARE(model().counts().yes, 1);
    QCOMPARE(annotations()[0].tagPaths, QStringList{u"别的"_s});
    QCOMPARE(row(), 1);
}

void TestCodingDialog::keyOfATagCodesWithIt()
{
    write([](library::Stores& stores) -> base::Result<void> {
        const auto tag = stores.tags.ensure(u"机构/监委"_s);
        return tag ? stores.tags.codebook().setShortcut(*tag, u"Q"_s) : base::fail(tag.error());
    });
    start(u"监督"_s);
    press(Qt::Key_Q);
    press(Qt::Key_Y);
    QTRY_COMPARE(verdicts(), u"yes yes undecided undecided"_s);
    QCOMPARE(row(), 2);
    QStringList paths;
    for (const library::AnnotationRow& each : annotations())
        paths += each.tagPaths;
    paths.sort();
    QCOMPARE(paths, (QStringList{u"制度/监督"_s, u"机构/监委"_s}));
}

void TestCodingDialog::renamedTagIsFollowed()
{
    start(u"监督"_s);
    press(Qt::Key_Y);
    QTRY_COMPARE(verdicts(), u"yes undecided undecided undecided"_s);
    write([](library::Stores& stores) -> base::Result<void> {
        const auto tag = stores.tags.find(u"制度/监督"_s);
        return stores.tags.rename(tag->value_or(base::TagId()), u"督查"_s);
    });
    QTRY_COMPARE(model().job().tagPath, u"制度/督查"_s);
    const auto titled = [this](const QLabel* label) { return label->text().contains(u"制度/督查"_s); };
    QVERIFY(std::ranges::any_of(m_dialog->findChildren<QLabel*>(), titled));
    QCOMPARE(row(), 1);
    press(Qt::Key_Y);
    QTRY_COMPARE(verdicts(), u"yes yes undecided undecided"_s);
    for (const library::AnnotationRow& each : annotations())
        QCOMPARE(each.tagPaths, QStringList{u"制度/督查"_s});
}

/// What was asked for before has been read and told: both readers meet.
void TestCodingDialog::waitForReads()
{
    const auto both = std::make_shared<std::latch>(2);
    const auto meet = [both](const library::Stores&) {
        both->arrive_and_wait();
        return base::Result<bool>(true);
    };
    const std::array met{m_sample->library().read(meet), m_sample->library().read(meet)};
    QTRY_VERIFY(std::ranges::all_of(met, [](const auto& read) { return read.isFinished(); }));
}

void TestCodingDialog::chosenTagFollowsItsName()
{
    const base::TagId tag = write([](library::Stores& stores) { return stores.tags.ensure(u"制度/监督"_s); });
    auto* button = m_dialog->findChild<QToolButton*>(u"autocodeTag"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(button->text(), u"制度/监督"_s);
    waitForReads(); // by now it is known which tag has that name
    write([tag](library::Stores& stores) { return stores.tags.rename(tag, u"督查"_s); });
    QTRY_COMPARE(button->text(), u"制度/督查"_s);
    write([tag](library::Stores& stores) { return stores.tags.remove(tag); });
    QTRY_VERIFY(!button->text().contains(u"督查"_s));
}

void TestCodingDialog::reopenedJobGoesOnWhereOneWas()
{
    start(u"监督"_s);
    press(Qt::Key_Y);
    press(Qt::Key_N);
    QTRY_COMPARE(model().counts().undecided, 2);
    openDialog();
    auto* jobs = m_dialog->findChild<QListWidget*>(u"autocodeJobs"_s);
    QTRY_COMPARE(jobs->count(), 1);
    test::clickRow(*jobs, 0);
    QTRY_VERIFY(model().isComplete());
    QCOMPARE(verdicts(), u"yes no undecided undecided"_s);
    QTRY_COMPARE(row(), 2);
}

void TestCodingDialog::importedOccurrencesComeUndecided()
{
    start(u"监督"_s);
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Y);
    QTRY_COMPARE(model().counts().yes, 4);
    m_sample->add({u"新"_s, u"新来的监督。"_s, u"晨报"_s, u"2022"_s});
    QTRY_COMPARE(verdicts(), u"undecided yes yes yes yes"_s);
    QCOMPARE(row(), 4); // one stays where one was
}

void TestCodingDialog::remainingAreCodedAfterAQuestion()
{
    start(u"监督"_s);
    press(Qt::Key_L);
    QTRY_COMPARE(model().counts().later, 1);
    auto* button = m_dialog->findChild<QPushButton*>(u"codeRemaining"_s);
    QCOMPARE(button->text(), u"Code all 3 that remain…"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    auto* question = m_dialog->findChild<QMessageBox*>(u"confirmRemaining"_s);
    QVERIFY(question);
    for (QAbstractButton* answer : question->buttons()) {
        if (question->buttonRole(answer) == QMessageBox::AcceptRole)
            QTest::mouseClick(answer, Qt::LeftButton);
    }
    QTRY_COMPARE(verdicts(), u"later yes yes yes"_s);
    QVERIFY(m_sample->library().undo().result());
    QTRY_COMPARE(verdicts(), u"later undecided undecided undecided"_s);
}

void TestCodingDialog::codedBeforeIsShownAsSuch()
{
    const auto article = m_sample->library()
                             .read([](const library::Stores& stores) { return stores.articles.find({}); })
                             .result()
                             ->front();
    m_sample->annotate(article, u"乙组监督工作"_s, annotation::HighlightColor::Amber, {u"制度/监督"_s});
    start(u"监督"_s);
    QCOMPARE(verdicts(), u"undecided coded undecided undecided"_s);
    QVERIFY(m_dialog->findChild<QLabel*>(u"codingSummary"_s)->text().contains(u"1 coded before"_s));
}

void TestCodingDialog::ordersByTheTextBeforeAndAfter()
{
    start(u"监督"_s);
    const auto rights = [this] {
        QStringList texts;
        for (int i = 0; i < model().rowCount(); ++i)
            texts << QString(QChar(model().at(i)->right[0]));
        return texts;
    };
    auto* order = m_dialog->findChild<QComboBox*>(u"concordanceOrder"_s);
    QVERIFY(test::chooseFrom(*order, u"By the text after"_s));
    QStringList sorted = rights();
    std::ranges::sort(sorted);
    QCOMPARE(rights(), sorted);
    QVERIFY(test::chooseFrom(*order, u"Oldest article first"_s));
    QCOMPARE(rights().first(), u"在"_s); // the oldest article
}

void TestCodingDialog::showsOnlyWhatIsAskedFor()
{
    start(u"监督"_s);
    press(Qt::Key_Y);
    press(Qt::Key_N);
    QTRY_COMPARE(model().counts().undecided, 2);
    auto* shown = m_dialog->findChild<QComboBox*>(u"concordanceShown"_s);
    QVERIFY(test::chooseFrom(*shown, u"Undecided"_s));
    QCOMPARE(verdicts(), u"undecided undecided"_s);
    press(Qt::Key_Y);
    QTRY_COMPARE(verdicts(), u"yes undecided"_s); // stays until it is asked for again
    QVERIFY(test::chooseFrom(*shown, u"Left out"_s));
    QCOMPARE(verdicts(), u"no"_s);
}

void TestCodingDialog::enterReads()
{
    start(u"监督"_s);
    QSignalSpy jumped(m_dialog.get(), &CodingDialog::jumpRequested);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(jumped.size(), 1);
    QCOMPARE(jumped[0][1].value<base::TextRange>(), model().at(1)->range);
}

void TestCodingDialog::saysWhatIsMissing()
{
    test::type(*m_dialog->findChild<QLineEdit*>(u"autocodeText"_s), u"……"_s);
    QTest::mouseClick(m_dialog->findChild<QToolButton*>(u"autocodeTag"_s), Qt::LeftButton);
    QTest::mouseClick(m_dialog->findChild<QPushButton*>(u"autocodeStart"_s), Qt::LeftButton);
    QTRY_VERIFY(m_dialog->findChild<QLabel*>(u"codingMessage"_s)->text().startsWith(u"There is no word"_s));
}

void TestCodingDialog::jobsTellWhatIsUndecided()
{
    start(u"预算"_s);
    start(u"监督"_s);
    press(Qt::Key_Y);
    auto* jobs = m_dialog->findChild<QListWidget*>(u"autocodeJobs"_s);
    QTRY_COMPARE(jobs->count(), 2);
    const auto said = [jobs](int row) { return jobs->item(row)->data(Qt::AccessibleTextRole).toString(); };
    QTRY_COMPARE(said(0), u"监督 → 制度/监督\n3 undecided"_s);
    QTRY_COMPARE(said(1), u"预算 → 制度/监督\n1 undecided"_s);
}

QTEST_MAIN(TestCodingDialog)
#include "tst_codingdialog.moc"
