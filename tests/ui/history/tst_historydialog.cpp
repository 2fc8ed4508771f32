// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "ui/history/historydelegate.h"
#include "ui/history/historydialog.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace pizhu;
using ui::HistoryDelegate;
using ui::HistoryDialog;

class TestHistoryDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void namesEachStepAndWhereOneIs();
    void goesToAStepByKeys();
    void goesToAStepByDoubleClick();
    void goesBackBeforeEverythingAndForthAgain();
    void saysHowFarItIs();
    void followsWhatIsDoneMeanwhile();
    void findsSteps();
    void refusalIsTold();

private:
    void tag(const QString& path)
    {
        const auto make = [path](library::Stores& stores) { return stores.tags.ensure(path); };
        QVERIFY(m_sample->library().write(u"New tag "_s + path, make).result());
    }
    [[nodiscard]] QListView* view() const { return m_dialog->findChild<QListView*>(u"historyList"_s); }
    [[nodiscard]] QString message() const
    {
        return m_dialog->findChild<QLabel*>(u"historyMessage"_s)->text();
    }
    /// "*" where one is, "-" for what is undone.
    [[nodiscard]] QString rows() const;
    [[nodiscard]] int tags() const
    {
        return static_cast<int>(m_sample->library()
                                    .read([](const library::Stores& stores) { return stores.tags.all(); })
                                    .result()
                                    ->size());
    }

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::SampleLibrary> m_sample;
    std::unique_ptr<HistoryDialog> m_dialog;
};

void TestHistoryDialog::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    for (const QString& path : {u"a"_s, u"b"_s, u"c"_s})
        tag(path);
    m_dialog = std::make_unique<HistoryDialog>(m_sample->library(), m_theme);
    m_dialog->show();
    QTRY_COMPARE(rows(), u"*c b a ."_s);
}

void TestHistoryDialog::cleanup()
{
    m_dialog.reset();
    m_sample.reset();
}

QString TestHistoryDialog::rows() const
{
    QStringList rows;
    const QAbstractItemModel* model = view()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        const bool isStart = index.data(HistoryDelegate::StepRole).toLongLong() == 0;
        const int state = index.data(HistoryDelegate::StateRole).toInt();
        rows.append((state == HistoryDelegate::Here     ? u"*"_s
                     : state == HistoryDelegate::Undone ? u"-"_s
                                                        : QString()) +
                    (isStart ? u"."_s : index.data().toString().section(u' ', -1)));
    }
    return rows.join(u' ');
}

void TestHistoryDialog::namesEachStepAndWhereOneIs()
{
    const QModelIndex first = view()->model()->index(0, 0);
    QCOMPARE(first.data().toString(), u"New tag c"_s);
    QVERIFY(!first.data(HistoryDelegate::WhenRole).toString().isEmpty());
    QCOMPARE(view()->currentIndex(), first);
    QVERIFY(!m_dialog->findChild<QPushButton*>(u"goToStep"_s)->isEnabled());
}

void TestHistoryDialog::goesToAStepByKeys()
{
    QSignalSpy travelled(m_dialog.get(), &HistoryDialog::travelled);
    QTest::keyClick(view(), Qt::Key_Down);
    QTest::keyClick(view(), Qt::Key_Down);
    QTest::keyClick(view(), Qt::Key_Return);
    QTRY_COMPARE(rows(), u"-c -b *a ."_s);
    QTRY_COMPARE(travelled.size(), 1);
    QCOMPARE(travelled.first().first().toInt(), 2);
    QCOMPARE(tags(), 1);
    QCOMPARE(view()->currentIndex().row(), 2);
}

void TestHistoryDialog::goesToAStepByDoubleClick()
{
    const QPoint row = view()->visualRect(view()->model()->index(1, 0)).center();
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, row);
    QTest::mouseDClick(view()->viewport(), Qt::LeftButton, {}, row);
    QTRY_COMPARE(rows(), u"-c *b a ."_s);
    QCOMPARE(tags(), 2);
}

void TestHistoryDialog::goesBackBeforeEverythingAndForthAgain()
{
    auto* go = m_dialog->findChild<QPushButton*>(u"goToStep"_s);
    const auto canGoTo = [this, go](int row) { // not while a journey ends
        view()->setCurrentIndex(view()->model()->index(row, 0));
        return go->isEnabled();
    };
    const auto click = [go, canGoTo](int row) {
        QTRY_VERIFY(canGoTo(row));
        QTest::mouseClick(go, Qt::LeftButton);
    };
    click(3);
    QTRY_COMPARE(rows(), u"-c -b -a *."_s);
    QCOMPARE(tags(), 0);
    click(0);
    QTRY_COMPARE(rows(), u"*c b a ."_s);
    QCOMPARE(tags(), 3);
}

void TestHistoryDialog::saysHowFarItIs()
{
    QTest::keyClick(view(), Qt::Key_Down);
    QVERIFY2(message().startsWith(u"1 "_s), qPrintable(message()));
    QTest::keyClick(view(), Qt::Key_End);
    QVERIFY2(message().startsWith(u"3 "_s), qPrintable(message()));
}

void TestHistoryDialog::followsWhatIsDoneMeanwhile()
{
    QVERIFY(m_sample->library().undo().result());
    QTRY_COMPARE(rows(), u"-c *b a ."_s);
    tag(u"d"_s);
    QTRY_COMPARE(rows(), u"*d b a ."_s);
}

void TestHistoryDialog::findsSteps()
{
    QTest::keyClicks(m_dialog->findChild<QLineEdit*>(u"historyFilter"_s), u"tag b"_s);
    QCOMPARE(rows(), u"b"_s);
    QTest::keyClick(view(), Qt::Key_Down);
    QTest::keyClick(view(), Qt::Key_Return);
    m_dialog->findChild<QLineEdit*>(u"historyFilter"_s)->clear();
    QTRY_COMPARE(rows(), u"-c *b a ."_s);
}

void TestHistoryDialog::refusalIsTold()
{
    const auto behind = [](library::Stores& stores) -> base::Result<void> {
        const auto tag = stores.tags.find(u"b"_s);
        return stores.tags.setColor(**tag, annotation::HighlightColor::Sky);
    };
    QVERIFY(m_sample->library().write(u"x"_s, behind, library::Journalling::Skip).result());
    QTest::keyClick(view(), Qt::Key_End);
    QTest::keyClick(view(), Qt::Key_Return);
    QTRY_VERIFY2(message().contains(u"New tag b"_s), qPrintable(message()));
    QCOMPARE(tags(), 3);
}

QTEST_MAIN(TestHistoryDialog)
#include "tst_historydialog.moc"
