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

/// Paragraphs, headings and a text that tries to look like the beginning of a block.
document::Document longDocument(int blocks)
{
    document::DocumentBuilder builder;
    for (int i = 0; i < blocks; ++i) {
        const bool heading = i % 50 == 0;
        builder.append({.kind = heading ? document::BlockKind::Heading : document::BlockKind::Paragraph,
                        .level = heading ? 2 : 0},
                       u"第 %1 段\n<p id=\"b7\">"_s.arg(i) + u"水流过石头。"_s.repeated(60));
    }
    return builder.take();
}

QString bodyOf(const document::Document& document)
{
    return *document::writeBody(document, {.sourceScript = text::Script::Hans});
}

int blocksIn(const QString& html)
{
    return int(html.count(u"\n<p id=\"b"_s) + html.count(u"\n<h3 id=\"b"_s));
}

/// As the page ends up.
QString joined(const ui::BodyParts& parts)
{
    QString body = parts.first;
    for (const ui::BodyPart& part : parts.rest)
        body = part.isBefore ? part.html + body : body + part.html;
    return body;
}

} // namespace

void TestBodyParts::shortBodyIsOnePiece()
{
    const QString body = bodyOf(longDocument(20));
    const ui::BodyParts parts = ui::cutBody(body, 3);
    QCOMPARE(parts.first, body);
    QVERIFY(parts.rest.empty());
}

void TestBodyParts::longBodyIsWhole_data()
{
    QTest::addColumn<int>("block");
    QTest::newRow("from the beginning") << 0;
    QTest::newRow("from the middle") << 2000;
    QTest::newRow("from the end") << 3999;
    QTest::newRow("behind the end") << 9000;
}

void TestBodyParts::longBodyIsWhole()
{
    QFETCH(int, block);
    const QString body = bodyOf(longDocument(4000));
    const ui::BodyParts parts = ui::cutBody(body, std::size_t(block));
    QCOMPARE(joined(parts), body);
    QVERIFY(parts.first.contains(u" id=\"b%1\""_s.arg(std::min(block, 3999))));
    QVERIFY2(parts.first.size() < 100'000, qPrintable(QString::number(parts.first.size())));
    QVERIFY(parts.rest.size() > 2);
    for (const ui::BodyPart& part : parts.rest)
        QVERIFY2(part.html.startsWith(u"<p id=\"b"_s) || part.html.startsWith(u"<h3 id=\"b"_s),
                 qPrintable(part.html.left(40)));
    QCOMPARE(blocksIn(u'\n' + body), 4000);
}

void TestBodyParts::oneHugeBlockIsNotCut()
{
    document::DocumentBuilder builder;
    for (int i = 0; i < 3; ++i)
        builder.append({}, u"一行很长的话"_s.repeated(200'000));
    const QString body = bodyOf(builder.take());
    const ui::BodyParts parts = ui::cutBody(body, 2);
    QCOMPARE(joined(parts), body);
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
