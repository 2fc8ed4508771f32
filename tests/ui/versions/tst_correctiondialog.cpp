// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/mouse.h"
#include "tests/ui/widgets/typing.h"
#include "ui/versions/correctiondialog.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace pizhu;
using ui::CorrectionDialog;

namespace {

const ui::Passage kPassage{u"会议听取了"_s, u"监都检查"_s, u"工作的汇报。"_s, {}};

/// The characters of a preview that are marked as changed.
QString marked(const QTextEdit& preview, bool struck)
{
    QString text;
    for (auto piece = preview.document()->begin().begin(); !piece.atEnd(); ++piece) {
        const QTextCharFormat format = piece.fragment().charFormat();
        if (struck ? format.fontStrikeOut() : format.fontUnderline())
            text += piece.fragment().text();
    }
    return text;
}

} // namespace

class TestCorrectionDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsBeforeAndAfterInTheParagraph();
    void whatIsTheSameCannotBeSubmitted();
    void submitsWithoutLineFeeds();
    void aFailureKeepsWhatWasWritten();

private:
    [[nodiscard]] QPlainTextEdit& editor() { return *m_dialog->findChild<QPlainTextEdit*>(u"editor"_s); }
    /// In the place of what stands there.
    void write(const QString& text)
    {
        QTest::keyClick(&editor(), Qt::Key_A, Qt::ControlModifier);
        test::type(editor(), text);
    }
    [[nodiscard]] QPushButton& button() { return *m_dialog->findChild<QPushButton*>(u"correct"_s); }
    [[nodiscard]] QTextEdit& preview(const char* name)
    {
        return *m_dialog->findChild<QTextEdit*>(QLatin1String(name));
    }

    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<CorrectionDialog> m_dialog;
};

void TestCorrectionDialog::init()
{
    m_dialog = std::make_unique<CorrectionDialog>(kPassage, m_theme);
    m_dialog->show();
    m_dialog->activateWindow(); // its keys are shortcuts
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestCorrectionDialog::showsBeforeAndAfterInTheParagraph()
{
    write(u"监督检查"_s);
    QCOMPARE(preview("before").toPlainText(), u"会议听取了监都检查工作的汇报。"_s);
    QCOMPARE(preview("after").toPlainText(), u"会议听取了监督检查工作的汇报。"_s);
    QVERIFY(marked(preview("before"), true).contains(u'都'));
    QVERIFY(marked(preview("after"), false).contains(u'督'));
    QVERIFY(!marked(preview("after"), false).contains(u"工作"));
}

void TestCorrectionDialog::whatIsTheSameCannotBeSubmitted()
{
    QVERIFY(!button().isEnabled());
    write(u"监督检查"_s);
    QVERIFY(button().isEnabled());
    write(u"监都检查"_s);
    QVERIFY(!button().isEnabled());
}

void TestCorrectionDialog::submitsWithoutLineFeeds()
{
    QSignalSpy corrected(m_dialog.get(), &CorrectionDialog::corrected);
    write(u"监督"_s);
    QTest::keyClick(&editor(), Qt::Key_Return);
    test::type(editor(), u"检查"_s);
    QTest::keyClick(&editor(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(corrected.count(), 1);
    QCOMPARE(corrected.front().front().toString(), u"监督检查"_s);
    QVERIFY(m_dialog->isVisible());
}

void TestCorrectionDialog::aFailureKeepsWhatWasWritten()
{
    write(u"监督检查"_s);
    test::click(button());
    QVERIFY(!button().isEnabled());
    m_dialog->showFailure(u"The article has changed since."_s);
    QVERIFY(button().isEnabled());
    QCOMPARE(m_dialog->findChild<QLabel*>(u"note"_s)->text(), u"The article has changed since."_s);
    QCOMPARE(editor().toPlainText(), u"监督检查"_s);
}

QTEST_MAIN(TestCorrectionDialog)
#include "tst_correctiondialog.moc"
