// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/htmlwriter.h"
#include "ui/reader/bodyparts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;

class TestBodyParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortBodyIsOnePiece();
    void longBodyIsWhole_data();
    void longBodyIsWhole();
    void oneHugeBlockIsNotCut();
    void blockHoldsItsOffsets();
};

namespace {

/// Paragraphs and headings of 366 units and more.
document::Document longDocument(int blocks)
{
    document::DocumentBuilder builder;
    for (int i = 0; i < blocks; ++i) {
        const bool heading = i % 50 == 0;
        builder.append({.kind = heading ? document::BlockKind::Heading : document::BlockKind::Paragraph,
                        .level = heading ? 2 : 0},
                       u"第 %1 段"_s.arg(i) + u"水流过石头。"_s.repeated(60));
    }
    return builder.take();
}

/// As the page ends up, given that each part is beside what is there.
document::BlockSpan joined(const ui::BodyParts& parts)
{
    document::BlockSpan all = parts.first;
    for (const document::BlockSpan& part : parts.rest) {
        const bool isBefore = part.last == all.first;
        if (part.first >= part.last || (!isBefore && part.first != all.last))
            return {};
        (isBefore ? all.first : all.last) = isBefore ? part.first : part.last;
    }
    return all;
}

qsizetype lengthOf(const document::Document& document, document::BlockSpan blocks)
{
    return document.blocks[blocks.last - 1].range.end - document.blocks[blocks.first].range.start;
}

} // namespace

void TestBodyParts::shortBodyIsOnePiece()
{
    const document::Document document = longDocument(20);
    const ui::BodyParts parts = ui::cutBody(document, 3);
    QVERIFY(!ui::isCut(document));
    QCOMPARE(parts.first, (document::BlockSpan{0, 20}));
    QVERIFY(parts.rest.empty());
    QCOMPARE(ui::cutBody({}, 0).first, document::BlockSpan());
}

void TestBodyParts::longBodyIsWhole_data()
{
    QTest::addColumn<int>("block");
    QTest::newRow("from the beginning") << 0;
    QTest::newRow("from the second") << 1;
    QTest::newRow("from the middle") << 2000;
    QTest::newRow("from the end") << 3999;
    QTest::newRow("behind the end") << 9000;
}

void TestBodyParts::longBodyIsWhole()
{
    QFETCH(int, block);
    const document::Document document = longDocument(4000);
    const ui::BodyParts parts = ui::cutBody(document, std::size_t(block));
    QVERIFY(ui::isCut(document));
    QCOMPARE(joined(parts), (document::BlockSpan{0, 4000}));
    const auto begun = std::size_t(std::min(block, 3999));
    QVERIFY(parts.first.first <= begun && begun < parts.first.last);
    QVERIFY(begun == 0 || parts.first.first < begun);
    QVERIFY2(lengthOf(document, parts.first) < 15'000,
             qPrintable(QString::number(lengthOf(document, parts.first))));
    QVERIFY(parts.rest.size() > 10);
    for (const document::BlockSpan& part : parts.rest)
        QVERIFY(lengthOf(document, part) < 81'000);
}

void TestBodyParts::oneHugeBlockIsNotCut()
{
    document::DocumentBuilder builder;
    for (int i = 0; i < 3; ++i)
        builder.append({}, u"一行很长的话"_s.repeated(200'000));
    const document::Document document = builder.take();
    for (const std::size_t block : {0U, 1U, 2U})
        QCOMPARE(joined(ui::cutBody(document, block)), (document::BlockSpan{0, 3}));
}

void TestBodyParts::blockHoldsItsOffsets()
{
    document::DocumentBuilder builder;
    builder.append({}, u"一二");
    builder.append({}, u"三四");
    const document::Document document = builder.take(); // 一二 LF 三四
    QCOMPARE(ui::blockAt(document, 0), 0U);
    QCOMPARE(ui::blockAt(document, 2), 0U); // its end
    QCOMPARE(ui::blockAt(document, 3), 1U);
    QCOMPARE(ui::blockAt(document, 5), 1U);
    QCOMPARE(ui::blockAt(document, 99), 1U);
    QCOMPARE(ui::blockAt({}, 4), 0U);
}

QTEST_MAIN(TestBodyParts)
#include "tst_bodyparts.moc"
