// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/pictures/folderpictures.h"
#include "app/importing/pictures/pictureaddress.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace pizhu::importing;

namespace {

constexpr qint64 kMaxBytes = 1000;

void write(const QString& path, const QByteArray& bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    file.write(bytes);
}

} // namespace

class TestPictureAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesPathsOfATree_data();
    void namesPathsOfATree();
    void pathsNeverLeadOutOfTheTree_data();
    void pathsNeverLeadOutOfTheTree();
    void readsOnlyFilesOfTheArticlesTree_data();
    void readsOnlyFilesOfTheArticlesTree();
    void followsNoLinkOutOfTheTree();
    void waitsForNoPipe();
    void readsDataAddresses_data();
    void readsDataAddresses();
    void shortensDataAddresses();
    void completesAddressesOfTheWeb_data();
    void completesAddressesOfTheWeb();
};

void TestPictureAddress::namesPathsOfATree_data()
{
    QTest::addColumn<QString>("article");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("path"); ///< one of those found
    QTest::newRow("beside") << u"a/post.md"_s << u"pic.jpg"_s << u"a/pic.jpg"_s;
    QTest::newRow("beside, spelled out") << u"a/post.md"_s << u"./img/./pic.jpg"_s << u"a/img/pic.jpg"_s;
    QTest::newRow("folder of the post") << u"a/post.md"_s << u"pic.jpg"_s << u"a/post/pic.jpg"_s;
    QTest::newRow("saved page") << u"页.html"_s << u"%E9%A1%B5_files/1.jpg"_s << u"页_files/1.jpg"_s;
    QTest::newRow("saved page, by its address")
        << u"a/页.html"_s << u"https://e.org/x/1.jpg?w=640"_s << u"a/页_files/1.jpg"_s;
    QTest::newRow("Jekyll") << u"_posts/2021/p.md"_s << u"/assets/1.png"_s << u"assets/1.png"_s;
    QTest::newRow("Jekyll with base")
        << u"_posts/p.md"_s << u"{{ site.baseurl }}/assets/1.png"_s << u"assets/1.png"_s;
    QTest::newRow("Hexo") << u"source/_posts/p.md"_s << u"/images/1.png"_s << u"source/images/1.png"_s;
    QTest::newRow("Hugo") << u"content/news/p.md"_s << u"/1.png"_s << u"static/1.png"_s;
    QTest::newRow("up") << u"_posts/p.md"_s << u"../images/1.png"_s << u"images/1.png"_s;
    QTest::newRow("query") << u"p.md"_s << u"1.png?v=2"_s << u"1.png"_s;
    QTest::newRow("Windows") << u"p.md"_s << u"img\\1.png"_s << u"img/1.png"_s;
    QTest::newRow("percent in the name") << u"p.md"_s << u"100%25.png"_s << u"100%.png"_s;
}

void TestPictureAddress::namesPathsOfATree()
{
    QFETCH(QString, article);
    QFETCH(QString, address);
    QFETCH(QString, path);
    const QStringList paths = picturePaths(article, address);
    QVERIFY2(paths.contains(path), qPrintable(paths.join(u", "_s)));
}

void TestPictureAddress::pathsNeverLeadOutOfTheTree_data()
{
    QTest::addColumn<QString>("address");
    for (const QString& address :
         {u"../../secret.png"_s, u"%2e%2e/%2e%2e/secret.png"_s, u"..\\..\\secret.png"_s, u"/etc/passwd"_s,
          u"//host/share.png"_s, u"file:///etc/passwd"_s, u"a/../../../b.png"_s, u"C:/x.png"_s,
          u"https://e.org/..%2f..%2fetc%2fpasswd"_s, u"data:image/png;base64,AAAA"_s, u"cid:a"_s, u""_s,
          u"."_s, u"/"_s, u"{{"_s})
        QTest::newRow(qPrintable(address)) << address;
}

void TestPictureAddress::pathsNeverLeadOutOfTheTree()
{
    QFETCH(QString, address);
    for (const QString& article : {u"a/p.md"_s, u"p.md"_s, u"_posts/p.md"_s, u""_s}) {
        for (const QString& path : picturePaths(article, address)) {
            QVERIFY2(!path.startsWith(u'/') && !path.isEmpty(), qPrintable(path));
            QVERIFY2(!path.split(u'/').contains(u".."_s), qPrintable(path));
        }
    }
}

void TestPictureAddress::readsOnlyFilesOfTheArticlesTree_data()
{
    QTest::addColumn<QString>("article");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("found");
    QTest::newRow("beside") << u"site/notes/p.md"_s << u"in.png"_s << true;
    QTest::newRow("above") << u"site/notes/p.md"_s << u"../above.png"_s << false;
    QTest::newRow("above, in a site") << u"site/_posts/p.md"_s << u"../above.png"_s << true;
    QTest::newRow("above the site") << u"site/_posts/p.md"_s << u"../../outside.png"_s << false;
    QTest::newRow("from the root of the site") << u"site/_posts/p.md"_s << u"/above.png"_s << true;
    QTest::newRow("from the root of the disk") << u"site/notes/p.md"_s << u"%1/outside.png"_s << false;
    QTest::newRow("address of a file") << u"site/notes/p.md"_s << u"file://%1/outside.png"_s << false;
    QTest::newRow("a folder") << u"site/_posts/p.md"_s << u"/notes"_s << false;
    QTest::newRow("too large") << u"site/notes/p.md"_s << u"large.png"_s << false;
}

void TestPictureAddress::readsOnlyFilesOfTheArticlesTree()
{
    QFETCH(QString, article);
    QFETCH(QString, address);
    QFETCH(bool, found);
    const QTemporaryDir folder;
    const QString root = folder.path();
    for (const QString& name : {u"/outside.png"_s, u"/site/above.png"_s, u"/site/notes/in.png"_s})
        write(root + name, "picture");
    write(root + u"/site/notes/large.png"_s, QByteArray(kMaxBytes + 1, 'x'));
    write(root + u"/"_s + article, "text");
    const QString named = address.contains(u"%1"_s) ? address.arg(root) : address;
    QCOMPARE(pictureBeside(root + u"/"_s + article, named, kMaxBytes).has_value(), found);
}

void TestPictureAddress::followsNoLinkOutOfTheTree()
{
    const QTemporaryDir folder;
    const QString root = folder.path();
    write(root + u"/outside/secret.png"_s, "secret");
    write(root + u"/in/p.md"_s, "text");
    write(root + u"/in/real.png"_s, "picture");
    QVERIFY(QFile::link(root + u"/outside/secret.png"_s, root + u"/in/file.png"_s));
    QVERIFY(QFile::link(root + u"/outside"_s, root + u"/in/folder"_s));
    QVERIFY(QFile::link(root + u"/in/real.png"_s, root + u"/in/inside.png"_s));
    const QString article = root + u"/in/p.md"_s;
    QVERIFY(!pictureBeside(article, u"file.png"_s, kMaxBytes));
    QVERIFY(!pictureBeside(article, u"folder/secret.png"_s, kMaxBytes));
    QVERIFY(pictureBeside(article, u"inside.png"_s, kMaxBytes));
}

void TestPictureAddress::waitsForNoPipe()
{
    const QTemporaryDir folder;
    QCOMPARE(mkfifo(qPrintable(folder.filePath(u"pipe.png"_s)), 0600), 0);
    write(folder.filePath(u"p.md"_s), "text");
    QVERIFY(!pictureBeside(folder.filePath(u"p.md"_s), u"pipe.png"_s, kMaxBytes));
}

void TestPictureAddress::readsDataAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("bytes"); ///< null: damaged
    QTest::newRow("base64") << u"data:image/png;base64,aGFsbG8="_s << QByteArray("hallo");
    QTest::newRow("base64, percent-encoded") << u"data:image/png;base64,aGFsbG8%3D"_s << QByteArray("hallo");
    QTest::newRow("plain") << u"DATA:,a%20b"_s << QByteArray("a b");
    QTest::newRow("bad base64") << u"data:image/png;base64,a*b"_s << QByteArray();
    QTest::newRow("no comma") << u"data:image/png;base64"_s << QByteArray();
}

void TestPictureAddress::readsDataAddresses()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, bytes);
    const auto data = dataOf(address);
    QCOMPARE(data.has_value(), !bytes.isNull());
    if (data)
        QCOMPARE(*data, bytes);
}

void TestPictureAddress::shortensDataAddresses()
{
    const QString base = u"data:image/png;base64,"_s + QString(5000, u'A');
    const QString shortened = shortAddress(base);
    QVERIFY2(shortened.size() < 130, qPrintable(shortened));
    QVERIFY(isDataAddress(shortened));
    QCOMPARE(shortAddress(shortened), shortened);
    QVERIFY(shortAddress(base + u"AAAA"_s) != shortened);
    QCOMPARE(shortAddress(u"https://e.org/"_s + QString(300, u'a')),
             u"https://e.org/"_s + QString(300, u'a'));
}

void TestPictureAddress::completesAddressesOfTheWeb_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("url");
    const QString page = u"https://e.org/a/b.html"_s;
    QTest::newRow("relative") << page << u"img/1.jpg"_s << u"https://e.org/a/img/1.jpg"_s;
    QTest::newRow("from the root") << page << u"/1.jpg"_s << u"https://e.org/1.jpg"_s;
    QTest::newRow("without scheme") << page << u"//cdn.e.org/1.jpg"_s << u"https://cdn.e.org/1.jpg"_s;
    QTest::newRow("absolute") << page << u"http://x.org/1.jpg#f"_s << u"http://x.org/1.jpg"_s;
    QTest::newRow("no page") << u""_s << u"1.jpg"_s << u""_s;
    QTest::newRow("data") << page << u"data:image/png,1"_s << u""_s;
    QTest::newRow("file") << page << u"file:///etc/passwd"_s << u""_s;
}

void TestPictureAddress::completesAddressesOfTheWeb()
{
    QFETCH(QString, page);
    QFETCH(QString, address);
    QTEST(webAddress(page, address), "url");
}

QTEST_GUILESS_MAIN(TestPictureAddress)
#include "tst_pictureaddress.moc"
