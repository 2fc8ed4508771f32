// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"
#include "tests/ui/widgets/mouse.h"
#include "tests/ui/widgets/typing.h"
#include "ui/study/agreementdialog.h"
#include "ui/study/agreementmodel.h"
#include "ui/study/groupagreementmodel.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::Stores;
using ui::AgreementModel;

namespace {

const auto kText = u"村里修了渡口。账目贴在墙上。\n谁都可以来看。一笔一笔说得清楚。"_s;

} // namespace

class TestAgreementUi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void eachTagHasItsCoefficients();
    void theUnitCanBeChanged();
    void columnsSort();
    void aPassageOpensItsAnnotation();
    void withoutAnotherCoderItTeaches();
    void threeCodersAreComparedWithEachOther();
    void theTableIsCopiedAndSaved();
    void aLongComparisonSaysSoAndCanBeStopped();

private:
    QString code(const QString& passage, const QString& tag, const QString& coder);
    void show();
    template <typename Widget>
    [[nodiscard]] Widget* find(const QString& name) const
    {
        return m_dialog->findChild<Widget*>(name);
    }
    [[nodiscard]] QStringList column(int column) const;

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<test::TemporaryLibrary> m_library;
    std::unique_ptr<ui::AgreementDialog> m_dialog;
    base::ArticleId m_article;
};

void TestAgreementUi::init()
{
    m_library = std::make_unique<test::TemporaryLibrary>();
    m_article = m_library->add({.title = u"渡口"_s, .text = kText});
}

void TestAgreementUi::cleanup()
{
    m_dialog.reset();
    m_library.reset();
}

QString TestAgreementUi::code(const QString& passage, const QString& tag, const QString& coder)
{
    return m_library->write([&](Stores& stores) -> base::Result<QString> {
        const qsizetype start = kText.indexOf(passage);
        library::NewAnnotation wanted;
        wanted.article = m_article;
        wanted.range = base::TextRange{start, start + passage.size()};
        wanted.tags = {stores.tags.ensure(tag).value()};
        const auto added = stores.annotations.add(wanted);
        if (!added)
            return base::fail(added.error());
        const auto set = stores.annotations.coders().set(added->id, coder);
        return set ? base::Result<QString>(added->uid) : base::fail(set.error());
    });
}

void TestAgreementUi::show()
{
    m_dialog = std::make_unique<ui::AgreementDialog>(m_library->library(), m_theme);
    m_dialog->show();
}

QStringList TestAgreementUi::column(int column) const
{
    const auto* model = find<QTreeView>(u"agreementTags"_s)->model();
    QStringList cells;
    for (int row = 0; row < model->rowCount(); ++row)
        cells << model->index(row, column).data().toString();
    return cells;
}

void TestAgreementUi::eachTagHasItsCoefficients()
{
    code(u"修了渡口"_s, u"工程"_s, {});
    code(u"修了渡口。账目"_s, u"工程"_s, u"王"_s);
    code(u"一笔一笔"_s, u"公开"_s, u"王"_s);
    show();
    QTRY_COMPARE(column(AgreementModel::Tag), (QStringList{u"公开"_s, u"工程"_s}));
    QCOMPARE(column(AgreementModel::Kappa), (QStringList{u"0.000"_s, u"0.500"_s}));
    QCOMPARE(column(AgreementModel::Both), (QStringList{u"0"_s, u"1"_s}));
    QVERIFY(find<QLabel>(u"agreementSummary"_s)->text().contains(u'4'));
    QTRY_COMPARE(find<QTreeWidget>(u"disagreements"_s)->topLevelItemCount(), 1);
}

void TestAgreementUi::theUnitCanBeChanged()
{
    code(u"修了渡口"_s, u"工程"_s, {});
    code(u"账目贴在墙上"_s, u"工程"_s, u"王"_s);
    show();
    QTRY_COMPARE(column(AgreementModel::Both), QStringList{u"0"_s});
    auto* unit = find<QComboBox>(u"codingUnit"_s);
    unit->setFocus();
    QTest::keyClick(unit, Qt::Key_Down); // by paragraph
    QTRY_COMPARE(column(AgreementModel::Both), QStringList{u"1"_s});
    QCOMPARE(column(AgreementModel::Kappa), QStringList{u"1.000"_s});
}

void TestAgreementUi::columnsSort()
{
    code(u"修了渡口"_s, u"甲"_s, {});
    code(u"修了渡口"_s, u"甲"_s, u"王"_s);
    code(u"一笔一笔"_s, u"乙"_s, u"王"_s);
    show();
    QTRY_COMPARE(column(AgreementModel::Tag).size(), 2);
    const QHeaderView& header = *find<QTreeView>(u"agreementTags"_s)->header();
    const int middle =
        header.sectionViewportPosition(AgreementModel::Kappa) + header.sectionSize(AgreementModel::Kappa) / 2;
    test::click(*header.viewport(), {middle, header.height() / 2});
    QCOMPARE(column(AgreementModel::Kappa), (QStringList{u"0.000"_s, u"1.000"_s}));
    test::click(*header.viewport(), {middle, header.height() / 2});
    QCOMPARE(column(AgreementModel::Kappa), (QStringList{u"1.000"_s, u"0.000"_s}));
}

void TestAgreementUi::aPassageOpensItsAnnotation()
{
    code(u"修了渡口"_s, u"工程"_s, {});
    const QString uid = code(u"一笔一笔"_s, u"工程"_s, u"王"_s);
    show();
    auto* passages = find<QTreeWidget>(u"disagreements"_s);
    QTRY_COMPARE(passages->topLevelItemCount(), 2);
    QCOMPARE(passages->topLevelItem(1)->text(0), u"王"_s);
    QCOMPARE(passages->topLevelItem(1)->text(2), u"一笔一笔说得清楚。"_s);
    QSignalSpy requested(m_dialog.get(), &ui::AgreementDialog::annotationRequested);
    test::clickRow(*passages, 1);
    QTest::keyClick(passages, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().at(1).toString(), uid);
    QVERIFY(m_dialog->isVisible());
}

void TestAgreementUi::withoutAnotherCoderItTeaches()
{
    code(u"修了渡口"_s, u"工程"_s, {});
    show();
    auto* action = find<QPushButton>(u"emptyAction"_s);
    QTRY_VERIFY(action->isVisible());
    QVERIFY(!find<QPushButton>(u"copyAgreement"_s)->isVisible()); // there is no table
    QVERIFY(!find<QPushButton>(u"saveAgreement"_s)->isVisible());
    QSignalSpy requested(m_dialog.get(), &ui::AgreementDialog::importRequested);
    test::click(*action);
    QCOMPARE(requested.size(), 1);
}

void TestAgreementUi::threeCodersAreComparedWithEachOther()
{
    code(u"修了渡口"_s, u"工程"_s, {});
    code(u"修了渡口。账目"_s, u"工程"_s, u"王"_s);
    code(u"修了渡口"_s, u"工程"_s, u"赵"_s);
    show();
    auto* table = find<QTreeView>(u"groupAgreement"_s);
    QTRY_VERIFY(table->isVisible());
    const QAbstractItemModel* model = table->model();
    QTRY_COMPARE(model->rowCount(), 1);
    QCOMPARE(model->columnCount(), ui::GroupAgreementModel::FirstPair + 3);
    QCOMPARE(model->headerData(ui::GroupAgreementModel::FirstPair, Qt::Horizontal).toString(),
             u"κ You – 王"_s);
    QStringList kappas;
    for (int pair = 0; pair < 3; ++pair)
        kappas << model->index(0, ui::GroupAgreementModel::FirstPair + pair).data().toString();
    QCOMPARE(kappas, (QStringList{u"0.500"_s, u"1.000"_s, u"0.500"_s}));
    QVERIFY(!find<QComboBox>(u"secondCoder"_s)->isVisible());
    // A cell leads to the two, and what they differ on.
    const QModelIndex cell = model->index(0, ui::GroupAgreementModel::FirstPair + 2);
    table->scrollTo(cell);
    test::click(*table->viewport(), table->visualRect(cell).center());
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(find<QTreeView>(u"agreementTags"_s)->isVisible());
    QCOMPARE(find<QComboBox>(u"firstCoder"_s)->currentText(), u"王"_s);
    QCOMPARE(find<QComboBox>(u"secondCoder"_s)->currentText(), u"赵"_s);
    QTRY_COMPARE(find<QTreeWidget>(u"disagreements"_s)->topLevelItemCount(), 1);
    auto* first = find<QComboBox>(u"firstCoder"_s);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_End); // all again
    QTRY_VERIFY(table->isVisible());
}

void TestAgreementUi::theTableIsCopiedAndSaved()
{
    code(u"修了渡口"_s, u"工程, \"甲\""_s, {});
    code(u"修了渡口"_s, u"工程, \"甲\""_s, u"王"_s);
    show();
    auto* copy = find<QPushButton>(u"copyAgreement"_s);
    QTRY_VERIFY(copy->isVisible());
    QTRY_COMPARE(column(AgreementModel::Tag).size(), 1);
    QTest::mouseClick(copy, Qt::LeftButton);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[1].startsWith(u"工程, \"甲\"\t1\t0\t0\t3\t"_s));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"表.csv"_s);
    QTest::mouseClick(find<QPushButton>(u"saveAgreement"_s), Qt::LeftButton);
    QVERIFY(test::answerFileDialog(path));
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    QVERIFY2(csv.contains("\r\n\"工程, \"\"甲\"\"\",1,0,0,3,"), csv);
}

/// All readers are busy, so that it does not come to its turn.
void TestAgreementUi::aLongComparisonSaysSoAndCanBeStopped()
{
    code(u"修了渡口"_s, u"工程"_s, {});
    code(u"账目"_s, u"工程"_s, u"王"_s);
    show();
    QTRY_COMPARE(column(AgreementModel::Tag), QStringList{u"工程"_s});
    const auto busy = std::make_shared<QSemaphore>(); // readers may leave it after this test
    constexpr int kReaders = 16;
    const auto free = qScopeGuard([busy] { busy->release(kReaders); }); // also when a check fails
    for (int i = 0; i < kReaders; ++i) {
        std::ignore = m_library->library().read([busy](const Stores&) -> base::Result<int> {
            busy->acquire();
            return 1;
        });
    }
    auto* unit = find<QComboBox>(u"codingUnit"_s);
    QVERIFY(test::chooseFrom(*unit, u"by character"_s));
    const auto* strip = find<QWidget>(u"progressStrip"_s);
    const auto* summary = find<QLabel>(u"agreementSummary"_s);
    QVERIFY(!strip->isVisible());
    QTRY_VERIFY(strip->isVisible());
    QTest::mouseClick(find<QToolButton>(u"cancelWork"_s), Qt::LeftButton);
    QVERIFY(!strip->isVisible());
    QVERIFY2(summary->text().contains(u"stopped"_s), qPrintable(summary->text()));
    QVERIFY(column(AgreementModel::Tag).isEmpty());
    busy->release(kReaders);
    QVERIFY(test::chooseFrom(*unit, u"by sentence"_s));
    QTRY_COMPARE(column(AgreementModel::Tag), QStringList{u"工程"_s});
    QVERIFY(!strip->isVisible());
}

QTEST_MAIN(TestAgreementUi)
#include "tst_agreement_ui.moc"
