// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/savedpage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;

class TestSavedPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNotes_data();
    void readsNotes();
    void theAddressOfThePageItselfWins();
};

void TestSavedPage::readsNotes_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QDateTime>("retrieved");
    QTest::newRow("SingleFile")
        << u"<!DOCTYPE html> <html lang=zh><!--\n Page saved with SingleFile \n url: "
           u"https://example.org/a?b=1 \n"
           " saved date: Sun Nov 07 2021 10:20:30 GMT+0800 (中国标准时间)\n--><head>"_s
        << u"https://example.org/a?b=1"_s << QDateTime(QDate(2021, 11, 7), QTime(2, 20, 30), Qt::UTC);
    QTest::newRow("browser")
        << u"<!DOCTYPE html>\n<!-- saved from url=(0033)http://example.org/2021/06/a.html -->\n<html>"_s
        << u"http://example.org/2021/06/a.html"_s << QDateTime();
    QTest::newRow("HTTrack")
        << u"<html>\n<!-- Mirrored from example.org/a.html by HTTrack Website Copier/3.x [XR&CO'2014], Sun, 07 Nov 2021 02:20:30 GMT -->"_s
        << u"http://example.org/a.html"_s << QDateTime(QDate(2021, 11, 7), QTime(2, 20, 30), Qt::UTC);
    QTest::newRow("Save Page WE")
        << u"<html><head><meta name=\"savepage-url\" content=\"https://example.org/a?b=1&amp;c=2\">"
           "<meta name=\"savepage-date\" content=\"Sun Nov 07 2021 10:20:30 GMT+0800 (CST)\">"_s
        << u"https://example.org/a?b=1&c=2"_s << QDateTime(QDate(2021, 11, 7), QTime(2, 20, 30), Qt::UTC);
    QTest::newRow("reader view")
        << u"<div class=\"header\"><a class=\"domain reader-domain\" href=\"https://example.org/a\">example.org</a>"_s
        << u"https://example.org/a"_s << QDateTime();
    QTest::newRow("local file") << u"<!-- saved from url=(0022)file:///C:/a.html -->"_s << QString()
                                << QDateTime();
    QTest::newRow("open comment") << u"<!-- saved from url=(0033)http://example.org/"_s << QString()
                                  << QDateTime();
    QTest::newRow("nothing") << u"<p>船来了。</p>"_s << QString() << QDateTime();
}

void TestSavedPage::readsNotes()
{
    QFETCH(QString, html);
    QFETCH(QString, url);
    QFETCH(QDateTime, retrieved);
    const importing::SavedPage saved = importing::savedPage(html);
    QCOMPARE(saved.url, url);
    QCOMPARE(saved.retrieved.isValid(), retrieved.isValid());
    if (retrieved.isValid())
        QCOMPARE(saved.retrieved, retrieved);
}

void TestSavedPage::theAddressOfThePageItselfWins()
{
    document::HtmlPage page;
    importing::applySavedPage(page, {u"https://example.org/saved"_s, {}});
    QCOMPARE(page.canonicalUrl, u"https://example.org/saved"_s);
    page.canonicalUrl = u"https://example.org/own"_s;
    importing::applySavedPage(page, {u"https://example.org/saved"_s, {}});
    QCOMPARE(page.canonicalUrl, u"https://example.org/own"_s);
}

QTEST_GUILESS_MAIN(TestSavedPage)
#include "tst_savedpage.moc"
