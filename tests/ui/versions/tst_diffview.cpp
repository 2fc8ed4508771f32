// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/diffview.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::TextRange;
using ui::ComparedTexts;
using ui::DiffView;

namespace {

QStringList paragraphs(int count)
{
    QStringList lines;
    for (int i = 0; i < count; ++i)
        lines += u"第%1段写的是河边的事情。"_s.arg(i + 1);
    return lines;
}

std::shared_ptr<const ComparedTexts> compared(const QString& before, const QString& after)
{
    return std::make_shared<ComparedTexts>(before, after, text::diffTexts(before, after));
}

} // namespace

class TestDiffView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsBothWordsOfAChange();
    void foldsWhatDidNotChange();
    void unfoldsWhenTheLinkIsUsed();
    void stepsThroughChangesAndWrapsAround();
    void goesToARangeOfEitherText();
    void unfoldsToReachARange();
    void marksWholeParagraphsWithASign();
    void tellsWhatAVariantWas();
    void longDiffsWaitBehindALink();
    void showsATextWithoutFolds();
    void followsTheTheme();

private:
    ui::ThemeSource m_theme{ui::ThemeSource::Choice::Light};
    std::unique_ptr<DiffView> m_view;
};

void TestDiffView::init()
{
    m_theme.setChoice(ui::ThemeSource::Choice::Light);
    m_view = std::make_unique<DiffView>(m_theme);
    m_view->resize(600, 400);
    m_view->show();
}

void TestDiffView::showsBothWordsOfAChange()
{
    m_view->showDiff(compared(u"会议讨论了明年的预算安排。"_s, u"会议讨论了今年的预算安排。"_s),
                     text::Script::Hans);
    QCOMPARE(m_view->toPlainText(), u"会议讨论了明年今年的预算安排。"_s);
    QCOMPARE(m_view->changeCount(), 1); // taken away and put in its place: one change
}

void TestDiffView::foldsWhatDidNotChange()
{
    QStringList after = paragraphs(20);
    after[10] = u"这里换成了完全不同的内容。"_s;
    m_view->showDiff(compared(paragraphs(20).join(u'\n'), after.join(u'\n')), text::Script::Hans);
    const QStringList shown = m_view->toPlainText().split(u'\n');
    QCOMPARE(shown.size(), 6); // fold, one beside, removed, added, one beside, fold
    QCOMPARE(shown.front(), u"… 9 unchanged paragraph(s)"_s);
    QCOMPARE(shown.at(1), u"第10段写的是河边的事情。"_s);
    QCOMPARE(shown.back(), u"… 8 unchanged paragraph(s)"_s);
}

void TestDiffView::unfoldsWhenTheLinkIsUsed()
{
    QStringList after = paragraphs(20);
    after[10] = u"这里换成了完全不同的内容。"_s;
    m_view->showDiff(compared(paragraphs(20).join(u'\n'), after.join(u'\n')), text::Script::Hans);
    Q_EMIT m_view->anchorClicked(QUrl(ui::foldLink(0)));
    const QString shown = m_view->toPlainText();
    QVERIFY2(shown.contains(u"第1段写的是"), qPrintable(shown));
    QVERIFY2(shown.contains(u"… 8 unchanged"), qPrintable(shown));
}

void TestDiffView::stepsThroughChangesAndWrapsAround()
{
    const QString before = u"第一段里有旧的说法。\n第二段没有变化。\n第三段也有旧的说法。"_s;
    const QString after = u"第一段里有新的说法。\n第二段没有变化。\n第三段也有新的说法。"_s;
    m_view->showDiff(compared(before, after), text::Script::Hans);
    QSignalSpy moved(m_view.get(), &DiffView::changesChanged);
    QCOMPARE(m_view->currentChange(), -1);
    m_view->nextChange();
    QCOMPARE(m_view->currentChange(), 0);
    QVERIFY2(m_view->markedText().contains(u'旧') && m_view->markedText().contains(u'新'),
             qPrintable(m_view->markedText()));
    m_view->nextChange();
    QCOMPARE(m_view->currentChange(), 1);
    m_view->nextChange();
    QCOMPARE(m_view->currentChange(), 0);
    m_view->previousChange();
    QCOMPARE(m_view->currentChange(), 1);
    QCOMPARE(moved.count(), 4);
    QCOMPARE(moved.back(), (QVariantList{1, 2}));
}

void TestDiffView::goesToARangeOfEitherText()
{
    const QString before = u"代表们认为要加强旧式管理。"_s;
    const QString after = u"代表们认为要加强全面监察。"_s;
    m_view->showDiff(compared(before, after), text::Script::Hans);
    QVERIFY(m_view->goTo(DiffView::Side::After, {after.indexOf(u"监察"), after.indexOf(u"监察") + 2}));
    QCOMPARE(m_view->markedText(), u"监察"_s);
    QVERIFY(m_view->goTo(DiffView::Side::Before, {before.indexOf(u"管理"), before.indexOf(u"管理") + 2}));
    QCOMPARE(m_view->markedText(), u"管理"_s);
    QVERIFY(m_view->goTo(DiffView::Side::Before, {0, 3}));
    QCOMPARE(m_view->markedText(), u"代表们"_s);
}

void TestDiffView::unfoldsToReachARange()
{
    QStringList after = paragraphs(30);
    after[29] = u"结尾换成了完全不同的内容。"_s;
    const QString text = after.join(u'\n');
    m_view->showDiff(compared(paragraphs(30).join(u'\n'), text), text::Script::Hans);
    const qsizetype place = text.indexOf(u"第5段");
    QVERIFY(!m_view->toPlainText().contains(u"第5段"));
    QVERIFY(m_view->goTo(DiffView::Side::After, {place, place + 3}));
    QCOMPARE(m_view->markedText(), u"第5段"_s);
}

void TestDiffView::marksWholeParagraphsWithASign()
{
    m_view->showDiff(compared(u"第一段在这里。\n将要删掉的段落\n第三段在这里。"_s,
                              u"第一段在这里。\n第三段在这里。\n凭空多出的内容"_s),
                     text::Script::Hans);
    const QString shown = m_view->toPlainText();
    QVERIFY2(shown.contains(u"−\u2002将要删掉的段落"), qPrintable(shown));
    QVERIFY2(shown.contains(u"+\u2002凭空多出的内容"), qPrintable(shown));
    QCOMPARE(m_view->changeCount(), 2);
}

void TestDiffView::tellsWhatAVariantWas()
{
    m_view->showDiff(compared(u"加强对一把手的監督。"_s, u"加强对一把手的监督。"_s), text::Script::Hans);
    QCOMPARE(m_view->toPlainText(), u"加强对一把手的监督。"_s);
    QCOMPARE(m_view->changeCount(), 0);
    QTextCursor cursor(m_view->document());
    cursor.setPosition(8);
    QVERIFY2(cursor.charFormat().toolTip().contains(u"監"), qPrintable(cursor.charFormat().toolTip()));
}

void TestDiffView::longDiffsWaitBehindALink()
{
    QString before;
    QString after;
    for (int i = 0; i < 300; ++i) {
        before += QString(1000, QChar(0x4E00 + i)) + u'\n';
        after += QString(1000, QChar(0x6E00 + i)) + u'\n';
    }
    m_view->showDiff(compared(before, after), text::Script::Hans);
    const qsizetype shown = m_view->toPlainText().size();
    QVERIFY2(shown < 250'000, qPrintable(QString::number(shown)));
    QVERIFY(m_view->document()->lastBlock().text().startsWith(u"Show "));
    Q_EMIT m_view->anchorClicked(QUrl(QString::fromLatin1(ui::kRestLink)));
    QVERIFY(m_view->toPlainText().size() > before.size() + after.size());
}

void TestDiffView::showsATextWithoutFolds()
{
    const QString text = paragraphs(12).join(u'\n');
    m_view->showText(text, text::Script::Hans);
    QCOMPARE(m_view->toPlainText(), text);
    QCOMPARE(m_view->changeCount(), 0);
}

void TestDiffView::followsTheTheme()
{
    m_view->showDiff(compared(u"会议讨论了明年的预算安排。"_s, u"会议讨论了今年的预算安排。"_s),
                     text::Script::Hans);
    const auto ground = [this] {
        QTextCursor cursor(m_view->document());
        cursor.setPosition(6);
        return cursor.charFormat().background().color();
    };
    const QColor light = ground();
    m_theme.setChoice(ui::ThemeSource::Choice::Dark);
    QVERIFY(ground() != light);
    QCOMPARE(ground(), m_theme.theme().highlight(annotation::HighlightColor::Rose).fill);
}

QTEST_MAIN(TestDiffView)
#include "tst_diffview.moc"
