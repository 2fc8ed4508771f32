// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "tests/ui/models/samplelibrary.h"
#include "tests/ui/widgets/typing.h"
#include "ui/search/lexicondialog.h"
#include "ui/widgets/theme.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace pizhu;
using ui::LexiconDialog;

class TestLexiconDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsByKeys();
    void refusesWithAReason();
    void removesAndUndoes();
    void importsAndTellsLineByLine();
    void exportsWhatItImports();
    void namesFilesItCannotRead();

private:
    [[nodiscard]] QStringList pairs() const;
    [[nodiscard]] QString message() const { return m_dialog->findChild<QLabel*>(u"pairMessage"_s)->text(); }
    void type(const QString& term, const QString& equivalent);
    void press(const QString& button);
    void importFile(const QString& path);
    [[nodiscard]] QString write(const QByteArray& content);

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    QTemporaryDir m_folder;
    std::unique_ptr<test::SampleLibrary> m_sample;
    std::unique_ptr<LexiconDialog> m_dialog;
};

void TestLexiconDialog::init()
{
    m_dialog.reset();
    m_sample = std::make_unique<test::SampleLibrary>();
    m_dialog = std::make_unique<LexiconDialog>(m_sample->library(), m_theme);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

QStringList TestLexiconDialog::pairs() const
{
    const auto* list = m_dialog->findChild<QTreeWidget*>(u"pairList"_s);
    QStringList texts;
    for (int i = 0; i < list->topLevelItemCount(); ++i)
        texts += list->topLevelItem(i)->text(0) + u'=' + list->topLevelItem(i)->text(1);
    return texts;
}

void TestLexiconDialog::type(const QString& term, const QString& equivalent)
{
    auto* first = m_dialog->findChild<QLineEdit*>(u"pairTerm"_s);
    test::retype(*first, term);
    QTest::keyClick(first, Qt::Key_Tab);
    auto* second = m_dialog->findChild<QLineEdit*>(u"pairEquivalent"_s);
    QVERIFY(second->hasFocus());
    test::retype(*second, equivalent);
    QTest::keyClick(second, Qt::Key_Return);
}

void TestLexiconDialog::press(const QString& button)
{
    QTest::mouseClick(m_dialog->findChild<QPushButton*>(button), Qt::LeftButton);
}

void TestLexiconDialog::importFile(const QString& path)
{
    press(u"importPairs"_s);
    QVERIFY(test::answerFileDialog(path));
    QTRY_VERIFY(!m_dialog->findChild<QFileDialog*>());
}

QString TestLexiconDialog::write(const QByteArray& content)
{
    QFile file(m_folder.filePath(u"pairs.csv"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0)
        qFatal("cannot write");
    return file.fileName();
}

void TestLexiconDialog::addsByKeys()
{
    QVERIFY(!m_dialog->findChild<QPushButton*>(u"addPair"_s)->isEnabled());
    type(u"高铁"_s, u"高速鐵路"_s);
    QTRY_COMPARE(pairs(), QStringList{u"高铁=高速鐵路"_s});
    QCOMPARE(m_dialog->findChild<QLineEdit*>(u"pairTerm"_s)->text(), QString());
    QVERIFY(m_dialog->isVisible());
    type(u"高速铁路"_s, u"高鐵"_s); // the same in the other direction and script
    QTRY_VERIFY(message().contains(u"known already"_s));
    QCOMPARE(pairs().size(), 1);
}

void TestLexiconDialog::refusesWithAReason()
{
    type(u"监督"_s, u"監督"_s);
    QVERIFY(message().contains(u"監督"_s));
    QCOMPARE(m_dialog->findChild<QLineEdit*>(u"pairTerm"_s)->text(), u"监督"_s); // to be corrected
    QCOMPARE(pairs(), QStringList{});
}

void TestLexiconDialog::removesAndUndoes()
{
    type(u"高铁"_s, u"高速鐵路"_s);
    QTRY_COMPARE(pairs().size(), 1);
    const auto click = [this] {
        auto* list = m_dialog->findChild<QTreeWidget*>(u"pairList"_s);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualItemRect(list->topLevelItem(0)).center());
    };
    click();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QTRY_COMPARE(pairs().size(), 0);
    QVERIFY(m_sample->library().undo().result());
    QTRY_COMPARE(pairs().size(), 1);
    click();
    press(u"removePairs"_s);
    QTRY_COMPARE(pairs().size(), 0);
}

void TestLexiconDialog::importsAndTellsLineByLine()
{
    importFile(write("term,equivalent\n高铁,高速鐵路\n一列\n软件,軟體\n监督,監督\n"));
    QTRY_COMPARE(pairs().size(), 2);
    QTRY_VERIFY(message().contains(u"2 pair(s) added"_s) || message().contains(u"2 pairs added"_s));
    QVERIFY(message().contains(u"Line 3"_s));
    QVERIFY(message().contains(u"Line 5"_s));
}

void TestLexiconDialog::exportsWhatItImports()
{
    importFile(write("高铁,高速鐵路\n软件,軟體\n"));
    QTRY_COMPARE(pairs().size(), 2);
    const QString path = m_folder.filePath(u"out.csv"_s);
    press(u"exportPairs"_s);
    QVERIFY(test::answerFileDialog(path));
    QTRY_VERIFY(QFileInfo::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()),
             u"term,equivalent\n\"软件\",\"軟體\"\n\"高铁\",\"高速鐵路\"\n"_s);
}

void TestLexiconDialog::namesFilesItCannotRead()
{
    m_dialog->importFile(m_folder.filePath(u"missing.csv"_s)); // gone since it was chosen
    QVERIFY(message().contains(u"missing.csv"_s));
    importFile(write(""));
    QVERIFY(message().contains(u"no word pairs"_s));
}

QTEST_MAIN(TestLexiconDialog)
#include "tst_lexicondialog.moc"
