// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/droppedarticles.h"

#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace pizhu;

class TestDroppedArticles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filesAreFiles();
    void pathsAsTextAreFiles_data();
    void pathsAsTextAreFiles();
    void textIsAnArticle_data();
    void textIsAnArticle();
    void addressesOfTheWebAreNothing_data();
    void addressesOfTheWebAreNothing();

private:
    QTemporaryDir m_folder;
    QString m_path;
};

void TestDroppedArticles::initTestCase()
{
    m_path = m_folder.filePath(u"江 a.md"_s);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

void TestDroppedArticles::filesAreFiles()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_path), QUrl(u"https://www.example.org/"_s)});
    data.setText(u"something"_s);
    const auto dropped = ui::droppedArticles(data);
    QCOMPARE(dropped.paths, QStringList{m_path});
    QVERIFY(!dropped.isArticle);
}

void TestDroppedArticles::pathsAsTextAreFiles_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("count");
    QTest::newRow("path") << u"%1"_s << 1;
    QTest::newRow("address of a file") << u"%2\r\n"_s << 1;
    QTest::newRow("several, with empty lines") << u"%1\n\n%2\n"_s << 2;
}

void TestDroppedArticles::pathsAsTextAreFiles()
{
    QFETCH(QString, pattern);
    QFETCH(int, count);
    QMimeData data;
    QString text = pattern;
    text.replace(u"%1"_s, m_path);
    text.replace(u"%2"_s, QString::fromLatin1(QUrl::fromLocalFile(m_path).toEncoded()));
    data.setText(text);
    const auto dropped = ui::droppedArticles(data);
    QCOMPARE(dropped.paths, QStringList(count, m_path));
    QVERIFY(!dropped.isArticle);
}

void TestDroppedArticles::textIsAnArticle_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::newRow("plain") << u"河堤加固工程公示\n工程款分三次支付。"_s << QString();
    QTest::newRow("from a browser") << u"河堤加固"_s << u"<p>河堤加固</p>"_s;
    QTest::newRow("only HTML") << QString() << u"<p>河堤加固</p>"_s;
    QTest::newRow("names an address") << u"见 https://www.example.org/ 全文"_s << QString();
    QTest::newRow("a path that is none") << u"/nowhere/a.md"_s << QString();
}

void TestDroppedArticles::textIsAnArticle()
{
    QFETCH(QString, text);
    QFETCH(QString, html);
    QMimeData data;
    if (!text.isEmpty())
        data.setText(text);
    if (!html.isEmpty())
        data.setHtml(html);
    const auto dropped = ui::droppedArticles(data);
    QVERIFY(dropped.isArticle);
    QVERIFY(dropped.paths.isEmpty());
}

void TestDroppedArticles::addressesOfTheWebAreNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::newRow("link from a browser") << u"https://www.example.org/a"_s << u"https://www.example.org/a"_s;
    QTest::newRow("picture") << QString() << u"https://www.example.org/a.png"_s;
    QTest::newRow("address as text") << u" https://www.example.org/a \n"_s << QString();
    QTest::newRow("blank") << u" \n"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestDroppedArticles::addressesOfTheWebAreNothing()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    QMimeData data;
    if (!url.isEmpty()) {
        data.setUrls({QUrl(url)});
        data.setHtml(u"<a href=\"x\">link</a>"_s);
    }
    if (!text.isEmpty())
        data.setText(text);
    QVERIFY(ui::droppedArticles(data).isEmpty());
}

QTEST_MAIN(TestDroppedArticles)
#include "tst_droppedarticles.moc"
