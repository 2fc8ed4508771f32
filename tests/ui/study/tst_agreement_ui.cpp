// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"
#include "ui/study/agreementdialog.h"
#include "ui/study/agreementmodel.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>
#include <QTreeWidget>

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
    find<QTreeView>(u"agreementTags"_s)->sortByColumn(AgreementModel::Kappa, Qt::DescendingOrder);
    QCOMPARE(column(AgreementModel::Kappa), (QStringList{u"1.000"_s, u"0.000"_s}));
    find<QTreeView>(u"agreementTags"_s)->sortByColumn(AgreementModel::Kappa, Qt::AscendingOrder);
    QCOMPARE(column(AgreementModel::Kappa), (QStringList{u"0.000"_s, u"1.000"_s}));
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
    passages->setFocus();
    passages->setCurrentItem(passages->topLevelItem(1));
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
    QSignalSpy requested(m_dialog.get(), &ui::AgreementDialog::importRequested);
    action->click();
    QCOMPARE(requested.size(), 1);
}

QTEST_MAIN(TestAgreementUi)
#include "tst_agreement_ui.moc"
