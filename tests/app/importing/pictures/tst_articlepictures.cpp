// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/pictures/articlepictures.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::importing;

namespace {

document::Document figures(int count, const QString& address = u"%1.jpg"_s)
{
    document::DocumentBuilder builder;
    for (int i = 0; i < count; ++i)
        builder.append({.kind = document::BlockKind::Figure,
                        .imageUrl = address.contains(u'%') ? address.arg(i) : address},
                       {});
    return builder.take();
}

const FindPicture kFindsAll = [](const QString&) { return QByteArray("bytes"); };
const PictureDecoder kDecodesAll = [](const QByteArray& bytes) {
    return Picture{.bytes = bytes, .mediaType = u"image/png"_s, .width = 1, .height = 1};
};

} // namespace

class TestArticlePictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesEveryAddressOnce();
    void whatIsNotThereIsNoProblem();
    void whatCannotBeDecodedIsAProblem();
    void tenThousandPicturesAreBounded();
    void theBytesOfAllAreBounded();
    void aPictureIsBounded();
    void theTimeOfAllIsBounded();
    void addressesAreFitToBeStored();
};

void TestArticlePictures::takesEveryAddressOnce()
{
    int found = 0;
    const auto find = [&found](const QString&) { return ++found, QByteArray("bytes"); };
    const ArticlePictures pictures = collectPictures(figures(3, u"a.jpg"_s), find, kDecodesAll, {});
    QCOMPARE(pictures.pictures.size(), std::size_t(1));
    QCOMPARE(pictures.pictures[0].url, u"a.jpg"_s);
    QCOMPARE(found, 1);
}

void TestArticlePictures::whatIsNotThereIsNoProblem()
{
    const auto find = [](const QString&) { return std::nullopt; };
    QCOMPARE(collectPictures(figures(3), find, kDecodesAll, {}), ArticlePictures());
}

void TestArticlePictures::whatCannotBeDecodedIsAProblem()
{
    const PictureDecoder decode = [](const QByteArray& bytes) -> base::Result<Picture> {
        if (bytes == "1.jpg")
            return base::fail(base::ErrorCode::Unreadable, u"It is damaged."_s);
        return Picture{.bytes = bytes};
    };
    const auto find = [](const QString& address) { return address.toUtf8(); };
    const ArticlePictures pictures = collectPictures(figures(3), find, decode, {});
    QCOMPARE(pictures.pictures.size(), std::size_t(2));
    QCOMPARE(pictures.problems, (std::vector<PictureProblem>{{u"1.jpg"_s, u"It is damaged."_s}}));
}

void TestArticlePictures::tenThousandPicturesAreBounded()
{
    const ArticlePictures pictures = collectPictures(figures(10'000), kFindsAll, kDecodesAll, {});
    QCOMPARE(pictures.pictures.size(), std::size_t(PictureLimits{}.maxCount));
    QCOMPARE(pictures.problems.size(), std::size_t(10'000 - PictureLimits{}.maxCount));
}

void TestArticlePictures::theBytesOfAllAreBounded()
{
    const ArticlePictures pictures =
        collectPictures(figures(10), kFindsAll, kDecodesAll, {.maxStoredBytes = 12});
    QCOMPARE(pictures.pictures.size(), std::size_t(3)); // the third goes over it
}

void TestArticlePictures::aPictureIsBounded()
{
    const ArticlePictures pictures =
        collectPictures(figures(1), kFindsAll, kDecodesAll, {.maxSourceBytes = 4});
    QVERIFY(pictures.pictures.empty());
    QCOMPARE(pictures.problems.size(), std::size_t(1));
}

void TestArticlePictures::theTimeOfAllIsBounded()
{
    const ArticlePictures pictures =
        collectPictures(figures(3), kFindsAll, kDecodesAll, {.maxMilliseconds = 0});
    QVERIFY(pictures.pictures.empty());
    QCOMPARE(pictures.problems.size(), std::size_t(3));
}

void TestArticlePictures::addressesAreFitToBeStored()
{
    const QString address = u"data:image/png;base64,"_s + QString(9000, u'A');
    document::Document document = figures(1, address);
    const ArticlePictures pictures = collectPictures(document, kFindsAll, kDecodesAll, {});
    shortenPictureAddresses(document);
    QVERIFY(document.blocks[0].imageUrl.size() < 200);
    QCOMPARE(pictures.pictures[0].url, document.blocks[0].imageUrl);
}

QTEST_GUILESS_MAIN(TestArticlePictures)
#include "tst_articlepictures.moc"
