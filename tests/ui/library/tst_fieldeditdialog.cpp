// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "tests/ui/widgets/mouse.h"
#include "tests/ui/widgets/typing.h"
#include "ui/library/fieldeditdialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace pizhu;
using library::FieldEdit;
using ui::FieldEditDialog;

class TestFieldEditDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsBeforeAndAfterWithCounts();
    void nothingToChangeCannotBeApplied();
    void splitsListsAtSeparators();
    void applyingTellsTheEdit();

private:
    template <typename W>
    [[nodiscard]] W* part(const char* name) const
    {
        return m_dialog->findChild<W*>(QLatin1String(name));
    }
    void choose(const QString& field, FieldEdit::Kind kind, const QString& value);
    [[nodiscard]] QStringList rows() const;

    std::unique_ptr<test::SampleLibrary> m_sample;
    std::unique_ptr<FieldEditDialog> m_dialog;
};

void TestFieldEditDialog::init()
{
    m_sample = std::make_unique<test::SampleLibrary>();
    std::vector<base::ArticleId> ids;
    for (int i = 0; i < 5; ++i)
        ids.push_back(m_sample->add({u"题%1"_s.arg(i),
                                     u"正文%1。"_s.arg(i),
                                     i == 0 ? u"江城晚报"_s : u"江城日报"_s,
                                     u"2021-06-27"_s,
                                     {u"甲"_s}}));
    m_dialog = std::make_unique<FieldEditDialog>(m_sample->library(), ids);
    m_dialog->show();
}

void TestFieldEditDialog::cleanup()
{
    m_dialog.reset();
    m_sample.reset();
}

void TestFieldEditDialog::choose(const QString& field, FieldEdit::Kind kind, const QString& value)
{
    const auto pick = [this](const char* name, const QVariant& wanted) {
        auto& box = *part<QComboBox>(name);
        QVERIFY(test::chooseFrom(box, box.itemText(box.findData(wanted))));
    };
    pick("editedField", field);
    pick("editKind", static_cast<int>(kind));
    test::retype(*part<QLineEdit>("editValue"), value);
}

QStringList TestFieldEditDialog::rows() const
{
    QStringList rows;
    const auto* tree = part<QTreeWidget>("editPreview");
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* item = tree->topLevelItem(i);
        rows.append(item->text(0) + u" > "_s + item->text(1) + u' ' + item->text(2));
    }
    return rows;
}

void TestFieldEditDialog::showsBeforeAndAfterWithCounts()
{
    choose(u"source"_s, FieldEdit::Kind::Replace, u"江州"_s);
    test::retype(*part<QLineEdit>("editFind"), u"江城"_s);
    QTRY_COMPARE(rows(), (QStringList{u"江城日报 > 江州日报 4"_s, u"江城晚报 > 江州晚报 1"_s}));
    QVERIFY(part<QPushButton>("applyEdit")->isEnabled());
    QVERIFY(part<QPushButton>("applyEdit")->text().contains(u'5'));
    choose(u"source"_s, FieldEdit::Kind::Set, u"江城日报"_s);
    QTRY_COMPARE(rows(), QStringList{u"江城晚报 > 江城日报 1"_s});
    QVERIFY2(part<QLabel>("editSummary")->text().contains(u"4 stay"_s),
             qPrintable(part<QLabel>("editSummary")->text()));
}

void TestFieldEditDialog::nothingToChangeCannotBeApplied()
{
    choose(u"authors"_s, FieldEdit::Kind::Add, u"甲"_s);
    QTRY_VERIFY(part<QLabel>("editSummary")->text().contains(u"5 stay"_s));
    QVERIFY(!part<QPushButton>("applyEdit")->isEnabled());
    choose(u"published"_s, FieldEdit::Kind::Set, u"上周"_s);
    QTRY_VERIFY(part<QLabel>("editSummary")->text().contains(u"5 cannot"_s));
    QVERIFY(!part<QPushButton>("applyEdit")->isEnabled());
}

void TestFieldEditDialog::splitsListsAtSeparators()
{
    choose(u"authors"_s, FieldEdit::Kind::Set, u"乙、丙；丁"_s);
    QCOMPARE(m_dialog->edit().value, (QStringList{u"乙"_s, u"丙"_s, u"丁"_s}));
    choose(u"source"_s, FieldEdit::Kind::Set, u"乙、丙"_s);
    QCOMPARE(m_dialog->edit().value, QStringList{u"乙、丙"_s});
}

void TestFieldEditDialog::applyingTellsTheEdit()
{
    QSignalSpy closed(m_dialog.get(), &QDialog::finished);
    FieldEdit chosen;
    int articles = 0;
    connect(m_dialog.get(), &FieldEditDialog::editChosen, this, [&](const FieldEdit& edit, int count) {
        chosen = edit;
        articles = count;
    });
    choose(u"source"_s, FieldEdit::Kind::Set, u"江城日报"_s);
    QTRY_VERIFY(part<QPushButton>("applyEdit")->isEnabled());
    QTest::mouseClick(part<QPushButton>("applyEdit"), Qt::LeftButton);
    QCOMPARE(closed.size(), 1);
    QCOMPARE(chosen, (FieldEdit{.field = u"source"_s, .value = {u"江城日报"_s}}));
    QCOMPARE(articles, 1);
}

QTEST_MAIN(TestFieldEditDialog)
#include "tst_fieldeditdialog.moc"
