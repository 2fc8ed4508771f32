// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/worker/picturedecoder.h"
#include "tests/app/importing/pictures/picturesamples.h"

#include <QColorSpace>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::ErrorCode;
using importing::decodePicture;
using importing::Picture;

namespace {

QImage shown(const Picture& picture)
{
    return QImage::fromData(picture.bytes);
}

/// What a person would call the same colour.
bool isNear(QRgb a, QRgb b)
{
    constexpr int kNear = 24;
    return std::abs(qRed(a) - qRed(b)) < kNear && std::abs(qGreen(a) - qGreen(b)) < kNear &&
           std::abs(qBlue(a) - qBlue(b)) < kNear;
}

} // namespace

class TestPictureDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesEveryFormat_data();
    void storesEveryFormat();
    void readsWebp();
    void showsTheFirstFrameOfAnAnimation();
    void photographsBecomeJpegAndDrawingsStayExact_data();
    void photographsBecomeJpegAndDrawingsStayExact();
    void keepsTransparency();
    void turnsPicturesUpright();
    void largePicturesAreMadeSmaller_data();
    void largePicturesAreMadeSmaller();
    void leavesMetadataBehind();
    void convertsOtherColourSpaces();
    void theSameBytesGiveTheSamePicture();
    void refusesWhatCannotBeShown_data();
    void refusesWhatCannotBeShown();
    void everyFlippedByteEnds_data();
    void everyFlippedByteEnds();
};

void TestPictureDecoder::storesEveryFormat_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char* format : {"png", "jpeg", "bmp"})
        QTest::newRow(format) << test::encoded(test::photo(64, 48), format);
}

void TestPictureDecoder::storesEveryFormat()
{
    QFETCH(QByteArray, bytes);
    const auto picture = decodePicture(bytes);
    QVERIFY2(picture, picture ? "" : qPrintable(picture.error().message));
    QCOMPARE(QSize(picture->width, picture->height), QSize(64, 48));
    const QImage image = shown(*picture);
    QCOMPARE(image.size(), QSize(64, 48));
    QVERIFY(isNear(
        image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0),
        test::photo(64, 48).scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixel(0, 0)));
}

void TestPictureDecoder::readsWebp()
{
    const QByteArray bytes = test::webp(test::drawing(40, 30));
    const auto picture = decodePicture(bytes);
    QVERIFY2(picture, picture ? "" : qPrintable(picture.error().message));
    QCOMPARE(picture->mediaType, u"image/png"_s);
    QCOMPARE(shown(*picture).convertToFormat(QImage::Format_RGB32), test::drawing(40, 30));
}

void TestPictureDecoder::showsTheFirstFrameOfAnAnimation()
{
    QImage red(8, 8, QImage::Format_RGB32);
    red.fill(qRgb(255, 0, 0));
    QImage green = red;
    green.fill(qRgb(0, 255, 0));
    for (const QByteArray& animation : {test::animatedGif(), test::animatedWebp({red, green})}) {
        const auto picture = decodePicture(animation);
        QVERIFY2(picture, picture ? "" : qPrintable(picture.error().message));
        QCOMPARE(shown(*picture).pixel(0, 0), qRgb(255, 0, 0));
    }
}

void TestPictureDecoder::photographsBecomeJpegAndDrawingsStayExact_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mediaType");
    QTest::newRow("photograph as PNG") << test::encoded(test::photo(200, 200), "png") << u"image/jpeg"_s;
    QTest::newRow("photograph as JPEG") << test::encoded(test::photo(200, 200), "jpeg") << u"image/jpeg"_s;
    QTest::newRow("drawing as PNG") << test::encoded(test::drawing(200, 200), "png") << u"image/png"_s;
    QTest::newRow("drawing as BMP") << test::encoded(test::drawing(200, 200), "bmp") << u"image/png"_s;
}

void TestPictureDecoder::photographsBecomeJpegAndDrawingsStayExact()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mediaType);
    const auto picture = decodePicture(bytes);
    QVERIFY(picture);
    QCOMPARE(picture->mediaType, mediaType);
    if (mediaType == u"image/png")
        QCOMPARE(shown(*picture).convertToFormat(QImage::Format_RGB32), test::drawing(200, 200));
}

void TestPictureDecoder::keepsTransparency()
{
    QImage image = test::photo(100, 80).convertToFormat(QImage::Format_ARGB32);
    image.setPixel(3, 4, qRgba(255, 0, 0, 60));
    const auto picture = decodePicture(test::encoded(image, "png"));
    QVERIFY(picture);
    QCOMPARE(picture->mediaType, u"image/png"_s);
    QCOMPARE(qAlpha(shown(*picture).pixel(3, 4)), 60);
}

void TestPictureDecoder::turnsPicturesUpright()
{
    QImage image(64, 32, QImage::Format_RGB32);
    image.fill(qRgb(0, 0, 200));
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 32; ++x)
            image.setPixel(x, y, qRgb(200, 0, 0));
    }
    // 6: the camera was turned; left becomes top.
    const auto picture = decodePicture(test::withOrientation(test::encoded(image, "jpeg"), 6));
    QVERIFY2(picture, picture ? "" : qPrintable(picture.error().message));
    QCOMPARE(QSize(picture->width, picture->height), QSize(32, 64));
    QVERIFY(isNear(shown(*picture).pixel(16, 8), qRgb(200, 0, 0)));
    QVERIFY(isNear(shown(*picture).pixel(16, 56), qRgb(0, 0, 200)));
}

void TestPictureDecoder::largePicturesAreMadeSmaller_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QSize>("stored");
    QTest::newRow("wide") << QSize(4800, 600) << QSize(2400, 300);
    QTest::newRow("high") << QSize(300, 3000) << QSize(240, 2400);
    QTest::newRow("a line") << QSize(9600, 2) << QSize(2400, 1);
    QTest::newRow("as large as may be") << QSize(2400, 300) << QSize(2400, 300);
}

void TestPictureDecoder::largePicturesAreMadeSmaller()
{
    QFETCH(QSize, size);
    QFETCH(QSize, stored);
    for (const char* format : {"jpeg", "png"}) {
        const auto picture = decodePicture(test::encoded(test::photo(size.width(), size.height()), format));
        QVERIFY2(picture, picture ? "" : qPrintable(picture.error().message));
        QCOMPARE(QSize(picture->width, picture->height), stored);
        QCOMPARE(shown(*picture).size(), stored);
    }
}

void TestPictureDecoder::leavesMetadataBehind()
{
    QImage image = test::drawing(64, 64);
    image.setText(u"Author"_s, u"secretname"_s);
    image.setDotsPerMeterX(1234);
    for (const char* format : {"png", "jpeg"}) {
        const QByteArray bytes = test::encoded(image, format);
        QVERIFY2(bytes.contains("secretname"), format);
        const auto picture = decodePicture(bytes);
        QVERIFY(picture);
        QVERIFY(!picture->bytes.contains("secretname"));
        QVERIFY(shown(*picture).textKeys().isEmpty());
        QVERIFY(shown(*picture).dotsPerMeterX() != 1234);
    }
    const auto camera = decodePicture(test::withOrientation(test::encoded(test::photo(64, 64), "jpeg"), 1));
    QVERIFY(camera);
    QVERIFY(!camera->bytes.contains("Exif"));
}

void TestPictureDecoder::convertsOtherColourSpaces()
{
    QImage image(32, 32, QImage::Format_RGB32);
    image.fill(qRgb(128, 64, 32));
    image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    const auto picture = decodePicture(test::encoded(image, "png"));
    QVERIFY(picture);
    image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    QVERIFY(isNear(shown(*picture).pixel(5, 5), image.pixel(5, 5)));
    QVERIFY(!picture->bytes.contains("iCCP"));
}

void TestPictureDecoder::theSameBytesGiveTheSamePicture()
{
    const QByteArray bytes = test::encoded(test::photo(120, 90), "jpeg");
    QCOMPARE(decodePicture(bytes), decodePicture(bytes));
}

void TestPictureDecoder::refusesWhatCannotBeShown_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray png = test::encoded(test::photo(64, 64), "png");
    const QByteArray jpeg = test::encoded(test::photo(64, 64), "jpeg");
    QTest::newRow("nothing") << QByteArray() << ErrorCode::Unsupported;
    QTest::newRow("a page") << QByteArray("<html><body>404") << ErrorCode::Unsupported;
    QTest::newRow("SVG") << QByteArray("<?xml version=\"1.0\"?><svg xmlns=\"s\"/>") << ErrorCode::Unsupported;
    QTest::newRow("only a signature") << png.left(8) << ErrorCode::Unreadable;
    QTest::newRow("half a PNG") << png.left(png.size() / 2) << ErrorCode::Unreadable;
    QTest::newRow("half a JPEG") << jpeg.left(jpeg.size() / 2) << ErrorCode::Unreadable;
    QTest::newRow("PNG of 4 gigapixels") << test::withSize(png, 65535, 65535) << ErrorCode::LimitExceeded;
    QTest::newRow("PNG a bit too large") << test::withSize(png, 8001, 8001) << ErrorCode::LimitExceeded;
    QTest::newRow("PNG of the largest size, without the pixels")
        << test::withSize(png, 8000, 8000) << ErrorCode::Unreadable;
    QTest::newRow("PNG without size") << test::withSize(png, 0, 64) << ErrorCode::Unreadable;
    QTest::newRow("BMP of 4 gigapixels")
        << QByteArray("BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\xff\xff\0\0\xff\xff\0\0\1\0\x18\0", 30) +
               QByteArray(60, '\0')
        << ErrorCode::Unreadable;
    QTest::newRow("GIF of 4 gigapixels")
        << QByteArray("GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff", 19) << ErrorCode::Unreadable;
}

void TestPictureDecoder::refusesWhatCannotBeShown()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const auto picture = decodePicture(bytes);
    QVERIFY(!picture);
    QVERIFY2(picture.error().code == code, qPrintable(picture.error().message));
    QVERIFY2(picture.error().message.endsWith(u'.'), qPrintable(picture.error().message));
}

void TestPictureDecoder::everyFlippedByteEnds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char* format : {"png", "jpeg", "bmp"})
        QTest::newRow(format) << test::encoded(test::photo(24, 16), format);
    QTest::newRow("gif") << test::animatedGif();
    QTest::newRow("webp") << test::webp(test::photo(24, 16));
}

void TestPictureDecoder::everyFlippedByteEnds()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        QByteArray damaged = bytes;
        damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
        const auto picture = decodePicture(damaged);
        if (picture)
            QVERIFY(picture->width > 0 && picture->width <= importing::kMaxPictureSide);
    }
}

QTEST_GUILESS_MAIN(TestPictureDecoder)
#include "tst_picturedecoder.moc"
