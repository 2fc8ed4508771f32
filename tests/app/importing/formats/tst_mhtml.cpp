// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/mhtml.h"
#include "tests/app/importing/formats/blocklisting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;

namespace {

/// 船来了。 in GB18030.
const QByteArray kChineseBytes("\xb4\xac\xc0\xb4\xc1\xcb\xa1\xa3");

QByteArray archive(const QByteArray& part, const QByteArray& more = {}, const QByteArray& start = {})
{
    return "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/%E6%B8%A1\r\n"
           "Subject: =?utf-8?Q?=E6=B8=A1=E5=8F=A3?=\r\nDate: Sun, 27 Jun 2021 14:17:00 "
           "+0800\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/related;\r\n\ttype=\"text/html\";" +
           start + "\r\n\tboundary=\"----B\"\r\n\r\n\r\n------B\r\n" + part + "\r\n------B\r\n" + more +
           "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: "
           "a.png\r\n\r\niVBORw0KGgo=\r\n------B--\r\n";
}

QByteArray page(const QByteArray& headers, const QByteArray& body)
{
    return "Content-Type: text/html" + headers + "\r\nContent-ID: <frame-1@mhtml.blink>\r\n\r\n" + body;
}

} // namespace

class TestMhtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesThePage_data();
    void decodesThePage();
    void knowsWhereAndWhenItWasSaved();
    void thePagesOwnAddressWins();
    void startNamesThePage();
    void readsMail();
    void prefersThePageOfAMail();
    void refusesAPageThatIsCutOff();
};

void TestMhtml::decodesThePage_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QString>("charset");
    QTest::newRow("quoted-printable")
        << page("\r\nContent-Transfer-Encoding: quoted-printable",
                "<html><head><meta "
                "charset=3D\"utf-8\"></head><body><p>=E8=88=B9=E6=9D=\r\n=A5=E4=BA=86=E3=80=82</p></body></"
                "html>")
        << u"UTF-8"_s;
    QTest::newRow("base64, charset in the page")
        << page("\r\nContent-Transfer-Encoding: base64",
                ("<meta charset=gb2312><p>" + kChineseBytes + "</p>").toBase64())
        << u"GB18030"_s;
    QTest::newRow("8bit, charset in the header")
        << page("; charset=\"gbk\"\r\nContent-Transfer-Encoding: 8bit", "<p>" + kChineseBytes + "</p>")
        << u"GB18030"_s;
}

void TestMhtml::decodesThePage()
{
    QFETCH(QByteArray, part);
    QFETCH(QString, charset);
    const auto article = importing::readMhtml(u"a.mhtml"_s, archive(part));
    QVERIFY2(article.has_value(), article ? "" : qPrintable(article.error().message));
    QCOMPARE(test::listing(*article), QStringList{u"p 船来了。"_s});
    QCOMPARE(article->charset, charset);
    QVERIFY(article->lossless);
}

void TestMhtml::knowsWhereAndWhenItWasSaved()
{
    const auto article = importing::readMhtml(u"a.mhtml"_s, archive(page({}, "<p>a</p>")));
    QVERIFY(article.has_value());
    QCOMPARE(article->raw.page->canonicalUrl, u"https://example.org/%E6%B8%A1"_s);
    QCOMPARE(article->raw.page->title, u"渡口"_s);
    QCOMPARE(article->retrieved, QDateTime(QDate(2021, 6, 27), QTime(6, 17), Qt::UTC));
    QVERIFY2(!article->created, "the day of saving is not the day of publication");
    QVERIFY2(!article->raw.frontMatter, "a saved page has furniture that clean-up must look for");
}

void TestMhtml::thePagesOwnAddressWins()
{
    const auto article = importing::readMhtml(
        u"a.mhtml"_s,
        archive(page({}, "<head><link rel=canonical href=\"https://example.org/own\"></head><p>a</p>")));
    QVERIFY(article.has_value());
    QCOMPARE(article->raw.page->canonicalUrl, u"https://example.org/own"_s);
}

void TestMhtml::startNamesThePage()
{
    const QByteArray second =
        "Content-Type: text/html\r\nContent-ID: <two>\r\n\r\n<p>second</p>\r\n------B\r\n";
    const auto article =
        importing::readMhtml(u"a.mht"_s, archive(page({}, "<p>frame</p>"), second, "\r\n\tstart=\"<two>\";"));
    QVERIFY(article.has_value());
    QCOMPARE(test::listing(*article), QStringList{u"p second"_s});
}

void TestMhtml::readsMail()
{
    const QByteArray mail = "From: a@example.org\r\nSubject: =?gb2312?B?" +
                            QByteArray("\xb6\xc9\xbf\xda").toBase64() +
                            "?=\r\nDate: Sun, 27 Jun 2021 14:17:00 +0800\r\nContent-Type: text/plain; "
                            "charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
                            QByteArray("船来了。\r\n人上岸。\r\n").toBase64();
    const auto article = importing::readMhtml(u"a.eml"_s, mail);
    QVERIFY(article.has_value());
    QCOMPARE(test::listing(*article), (QStringList{u"船来了。"_s, u"人上岸。"_s, QString()}));
    QCOMPARE(test::declared(*article, u"title"_s), u"渡口"_s);
    QCOMPARE(article->created->toIso(), u"2021-06-27T14:17:00+08:00"_s);
    QVERIFY(!article->retrieved.isValid());
}

void TestMhtml::prefersThePageOfAMail()
{
    const QByteArray mail =
        "MIME-Version: 1.0\r\nSubject: x\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n"
        "Content-Type: text/plain\r\n\r\nplain\r\n--b\r\nContent-Type: "
        "text/html\r\n\r\n<p>page</p>\r\n--b--\r\n";
    const auto article = importing::readMhtml(u"a.eml"_s, mail);
    QVERIFY(article.has_value());
    QCOMPARE(test::listing(*article), QStringList{u"p page"_s});
}

void TestMhtml::refusesAPageThatIsCutOff()
{
    const QByteArray whole = archive(page({}, "<p>" + QByteArray(2000, 'x') + "</p>"));
    const auto article = importing::readMhtml(u"半.mhtml"_s, whole.left(1500));
    QVERIFY(!article.has_value());
    QCOMPARE(article.error().code, base::ErrorCode::Unreadable);
    QVERIFY2(article.error().message.contains(u"半.mhtml"_s), qPrintable(article.error().message));
}

QTEST_GUILESS_MAIN(TestMhtml)
#include "tst_mhtml.moc"
