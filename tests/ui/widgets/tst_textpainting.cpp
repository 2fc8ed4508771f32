// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textpainting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::ui;

namespace {

constexpr int kWidth = 200;
constexpr int kLine = 22;

TextBlock block(const QString& text, int lines)
{
    return {.text = text,
            .font = fontOf(QFont(), Theme::kListTitlePx),
            .color = Qt::black,
            .hitColor = QColor(255, 200, 100),
            .hitText = Qt::black,
            .lines = lines,
            .lineHeight = kLine};
}

/// The smallest rectangle around everything that is not white.
QRect inkOf(const QImage& image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != qRgb(255, 255, 255))
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

QImage paper()
{
    QImage image(kWidth + 100, 5 * kLine, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

} // namespace

class TestTextPainting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void longTextStaysInItsLines_data();
    void longTextStaysInItsLines();
    void shortTextTakesOneLine();
    void marksHits();
    void layoutsThatAreKeptLookTheSame();
    void hitsBeyondTheCutDoNoHarm();
    void chipsStayInTheirRectangle();
};

void TestTextPainting::longTextStaysInItsLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("Chinese") << u"沿河各村加强巡查河水变清了鱼也回来了"_s.repeated(6);
    QTest::newRow("Latin words") << u"the river runs clear again and the fish are back "_s.repeated(6);
    QTest::newRow("one endless word") << u"abcdefghij"_s.repeated(40);
    QTest::newRow("narrow letters") << u"il.,"_s.repeated(200);
    QTest::newRow("beyond the basic plane") << u"𠮷野家𠮷"_s.repeated(40);
}

void TestTextPainting::longTextStaysInItsLines()
{
    QFETCH(QString, text);
    for (int lines = 1; lines <= 3; ++lines) {
        QImage image = paper();
        QPainter painter(&image);
        const QRect place(10, 5, kWidth, lines * kLine);
        const int height = paintText(painter, place, block(text, lines));
        painter.end();
        QCOMPARE(height, lines * kLine);
        QCOMPARE(textHeight(kWidth, block(text, lines)), height);
        const QRect ink = inkOf(image);
        QVERIFY2(place.adjusted(-1, -2, 2, 2).contains(ink),
                 qPrintable(u"%1..%2 of %3"_s.arg(ink.left()).arg(ink.right()).arg(place.right())));
        const int lastRight = inkOf(image.copy(0, place.bottom() - kLine, image.width(), kLine)).right();
        QVERIFY2(lastRight > place.right() - kLine,
                 qPrintable(QString::number(lastRight))); // full to the end
    }
}

void TestTextPainting::shortTextTakesOneLine()
{
    QCOMPARE(textHeight(kWidth, block(u"早市搬家"_s, 2)), kLine);
    QCOMPARE(textHeight(kWidth, block(QString(), 2)), 0);
}

void TestTextPainting::marksHits()
{
    QImage image = paper();
    QPainter painter(&image);
    const std::vector<base::TextRange> hits{{2, 4}};
    TextBlock marked = block(u"加强监督工作"_s, 1);
    marked.hits = hits;
    paintText(painter, {0, 0, kWidth, kLine}, marked);
    painter.end();
    QRect marks;
    for (int y = 0; y < kLine; ++y) {
        for (int x = 0; x < kWidth; ++x) {
            if (image.pixelColor(x, y) == marked.hitColor)
                marks |= QRect(x, y, 1, 1);
        }
    }
    // Characters 2 and 3 of six: the mark begins after the first two and ends before the last two.
    QVERIFY2(marks.left() > 20 && marks.right() < 70 && marks.width() > 20,
             qPrintable(QString::number(marks.left())));
}

void TestTextPainting::layoutsThatAreKeptLookTheSame()
{
    TextLayouts layouts;
    const std::vector<base::TextRange> hits{{2, 4}};
    TextBlock marked = block(u"加强监督工作"_s, 1);
    marked.hits = hits;
    TextBlock recoloured = marked;
    recoloured.hitColor = Qt::cyan;
    const TextBlock blocks[] = {block(u"沿河各村加强巡查"_s.repeated(9), 2),
                                block(u"沿河各村加强巡查"_s.repeated(9), 1),
                                block(u"加强监督工作"_s, 1),
                                marked,
                                recoloured,
                                block(QString(), 1)};
    for (int turn = 0; turn < 2; ++turn) { // laid out, then kept
        for (const TextBlock& shown : blocks) {
            QImage once = paper();
            QImage kept = paper();
            QPainter first(&once);
            QPainter second(&kept);
            const QRect place(10, 5, kWidth, 2 * kLine);
            QCOMPARE(layouts.paint(second, place, shown), paintText(first, place, shown));
            first.end();
            second.end();
            QCOMPARE(kept, once);
            QCOMPARE(layouts.height(kWidth, shown), textHeight(kWidth, shown));
        }
    }
}

void TestTextPainting::hitsBeyondTheCutDoNoHarm()
{
    QImage image = paper();
    QPainter painter(&image);
    const std::vector<base::TextRange> hits{{0, 2}, {90, 92}, {20, 60}};
    TextBlock marked = block(u"监督"_s.repeated(50), 1);
    marked.hits = hits;
    QCOMPARE(paintText(painter, {0, 0, kWidth, kLine}, marked), kLine);
}

void TestTextPainting::chipsStayInTheirRectangle()
{
    QImage image = paper();
    QPainter painter(&image);
    std::vector<Chip> chips;
    for (int i = 0; i < 12; ++i)
        chips.push_back({u"标签%1"_s.arg(i), std::nullopt});
    const QRect place(10, 5, kWidth, kChipHeight);
    const int right = paintChips(painter, place, chips, Theme::forScheme(Theme::Scheme::Light));
    painter.end();
    QVERIFY2(right <= place.right() + 1 + Theme::kSpaceXs, qPrintable(QString::number(right)));
    QVERIFY(place.adjusted(-1, -1, 1, 1).contains(inkOf(image)));
}

QTEST_MAIN(TestTextPainting)
#include "tst_textpainting.moc"
