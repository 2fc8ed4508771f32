// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/textcaret.h"

#include <QTest>

using namespace pizhu;
using base::TextRange;
using document::BlockKind;
using ui::CaretStep;
using ui::TextCaret;

namespace {

std::shared_ptr<const document::Document> documentOf(const QStringList& paragraphs)
{
    document::DocumentBuilder builder;
    for (const QString& paragraph : paragraphs)
        builder.append({.kind = BlockKind::Paragraph}, paragraph);
    return std::make_shared<document::Document>(builder.take());
}

const QStringList kParagraphs{QStringLiteral("监督部门公开账目。大家同意吗？同意！"),
                              QStringLiteral("姓𠮷的👩‍👩‍👧来了。")};

} // namespace

class TestTextCaret : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QString selected() const
    {
        const auto range = m_caret.selection();
        return range ? range->of(m_document->text).toString() : QString();
    }
    /// Where one comes step by step, as the text between.
    QStringList way(CaretStep step, int direction)
    {
        QStringList passed;
        for (qsizetype from = m_caret.offset();; from = m_caret.offset()) {
            m_caret.move(step, direction, false);
            if (m_caret.offset() == from)
                return passed;
            const TextRange range{std::min(from, m_caret.offset()), std::max(from, m_caret.offset())};
            passed.append(range.of(m_document->text).toString());
        }
    }

    std::shared_ptr<const document::Document> m_document;
    TextCaret m_caret;

private Q_SLOTS:
    void init();
    void goesByWhatPeopleSee();
    void goesByWords();
    void goesBackByWords();
    void goesBySentencesAndParagraphs();
    void edgesAndEnds();
    void extendsParagraphByParagraph();
    void letsGoAtTheSideOneGoesTo();
    void growsFromWordToParagraph();
    void neverStandsInsideACharacter();
    void neverStandsInsideWhatIsShownAsOne();
    void passesFiguresWithoutText();
    void nothingHappensWithoutText();
};

void TestTextCaret::init()
{
    m_document = documentOf(kParagraphs);
    m_caret = TextCaret(m_document);
}

void TestTextCaret::goesByWhatPeopleSee()
{
    m_caret.place(m_document->blocks[1].range.start);
    QCOMPARE(way(CaretStep::Character, 1),
             (QStringList{QStringLiteral("姓"), QStringLiteral("𠮷"), QStringLiteral("的"),
                          QStringLiteral("👩‍👩‍👧"), QStringLiteral("来"), QStringLiteral("了"),
                          QStringLiteral("。")}));
    QVERIFY(m_caret.isAtEnd());
}

void TestTextCaret::goesByWords()
{
    QStringList words = way(CaretStep::Word, 1);
    QCOMPARE(words.mid(0, 4), (QStringList{QStringLiteral("监督"), QStringLiteral("部门"),
                                           QStringLiteral("公开"), QStringLiteral("账目")}));
    QCOMPARE(words.at(4), QStringLiteral("。大家")); // what stands between words is passed with the next
    QCOMPARE(words.join(QString()), m_document->text);
}

void TestTextCaret::goesBackByWords()
{
    m_caret.place(m_document->blocks[0].range.start + 9);
    QCOMPARE(way(CaretStep::Word, -1), (QStringList{QStringLiteral("账目。"), QStringLiteral("公开"),
                                                    QStringLiteral("部门"), QStringLiteral("监督")}));
}

void TestTextCaret::goesBySentencesAndParagraphs()
{
    QCOMPARE(way(CaretStep::Sentence, 1).mid(0, 4),
             (QStringList{QStringLiteral("监督部门公开账目。"), QStringLiteral("大家同意吗？"),
                          QStringLiteral("同意！"), QStringLiteral("\n")}));
    m_caret.place(3);
    m_caret.move(CaretStep::Paragraph, 1, false);
    QCOMPARE(m_caret.offset(), m_document->blocks[1].range.start);
    m_caret.move(CaretStep::Paragraph, -1, false);
    QCOMPARE(m_caret.offset(), 0);
    m_caret.place(5);
    m_caret.move(CaretStep::Paragraph, -1, false);
    QCOMPARE(m_caret.offset(), 0);
}

void TestTextCaret::edgesAndEnds()
{
    m_caret.place(4);
    m_caret.move(CaretStep::Edge, 1, true);
    QCOMPARE(selected(), kParagraphs[0].mid(4));
    QVERIFY(m_caret.isAtEnd());
    m_caret.move(CaretStep::Edge, -1, true);
    QCOMPARE(selected(), kParagraphs[0].left(4));
    m_caret.move(CaretStep::Text, 1, false);
    QCOMPARE(m_caret.offset(), m_document->text.size());
    m_caret.move(CaretStep::Text, -1, true);
    QCOMPARE(selected(), m_document->text);
}

void TestTextCaret::extendsParagraphByParagraph()
{
    m_caret.place(2);
    m_caret.move(CaretStep::Paragraph, 1, true);
    QCOMPARE(selected(), kParagraphs[0].mid(2)); // without the line break
    m_caret.move(CaretStep::Paragraph, 1, true);
    QCOMPARE(selected(), m_document->text.mid(2));
    m_caret.move(CaretStep::Paragraph, -1, true);
    QCOMPARE(selected(), m_document->text.mid(2, m_document->blocks[1].range.start - 2));
}

void TestTextCaret::letsGoAtTheSideOneGoesTo()
{
    for (const int direction : {1, -1}) {
        m_caret.select({2, 6});
        m_caret.move(CaretStep::Character, direction, false);
        QVERIFY(!m_caret.selection());
        QCOMPARE(m_caret.offset(), direction > 0 ? 6 : 2);
    }
}

void TestTextCaret::growsFromWordToParagraph()
{
    m_caret.place(3);
    m_caret.grow();
    QCOMPARE(selected(), QStringLiteral("部门"));
    m_caret.grow();
    QCOMPARE(selected(), QStringLiteral("监督部门公开账目。"));
    m_caret.grow();
    QCOMPARE(selected(), kParagraphs[0]);
    m_caret.grow();
    QCOMPARE(selected(), kParagraphs[0]);
    m_caret.place(m_document->blocks[0].range.end);
    m_caret.grow();
    QVERIFY(kParagraphs[0].endsWith(selected()));
}

void TestTextCaret::neverStandsInsideACharacter()
{
    const qsizetype start = m_document->blocks[1].range.start;
    for (qsizetype at = start; at <= m_document->text.size(); ++at) {
        m_caret.place(at);
        const QStringView after = QStringView(m_document->text).mid(m_caret.offset());
        QVERIFY2(after.isEmpty() || !after.front().isLowSurrogate(), qPrintable(QString::number(at)));
        QVERIFY(after.isEmpty() || after.front() != QChar(0x200D));
    }
}

void TestTextCaret::neverStandsInsideWhatIsShownAsOne()
{
    m_caret.setAtoms({{2, 5}, {7, 9}});
    m_caret.place(0);
    m_caret.move(CaretStep::Character, 1, false);
    m_caret.move(CaretStep::Character, 1, false);
    QCOMPARE(m_caret.offset(), 2);
    m_caret.move(CaretStep::Character, 1, true);
    QCOMPARE(selected(), QStringLiteral("部门公"));
    m_caret.move(CaretStep::Character, -1, true);
    QCOMPARE(selected(), QString());
    m_caret.place(8);
    QCOMPARE(m_caret.offset(), 7);
    QCOMPARE(m_caret.stepped(4, CaretStep::Character, -1), 2);
}

void TestTextCaret::passesFiguresWithoutText()
{
    document::DocumentBuilder builder;
    builder.append({.kind = BlockKind::Paragraph}, u"图前");
    builder.append({.kind = BlockKind::Figure, .imageUrl = QStringLiteral("a.png")}, u"");
    builder.append({.kind = BlockKind::Paragraph}, u"图后");
    m_document = std::make_shared<document::Document>(builder.take());
    m_caret = TextCaret(m_document);
    m_caret.place(2);
    m_caret.move(CaretStep::Character, 1, false);
    QCOMPARE(m_caret.offset(), m_document->blocks[2].range.start);
    m_caret.move(CaretStep::Character, -1, false);
    QCOMPARE(m_caret.offset(), 2);
}

void TestTextCaret::nothingHappensWithoutText()
{
    TextCaret caret;
    caret.move(CaretStep::Word, 1, true);
    caret.grow();
    caret.place(7);
    QVERIFY(!caret.isValid());
    QVERIFY(!caret.selection());
    QVERIFY(!caret.isAtEnd());
    QVERIFY(caret.wordAt(3).isEmpty());
}

QTEST_GUILESS_MAIN(TestTextCaret)
#include "tst_textcaret.moc"
