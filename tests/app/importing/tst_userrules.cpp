// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/userrules.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using document::FieldOrigin;
using document::Metadata;
using importing::saveUserRule;
using importing::UserRule;
using library::SiteKind;
using library::SiteName;

namespace {

const SiteName kHost{SiteKind::Host, u"news.example"_s};

Metadata pageOf(const QString& url, const QString& site = {})
{
    Metadata metadata;
    metadata.url = {url, FieldOrigin::MetaElement, 0.9};
    metadata.site = {site, FieldOrigin::MetaElement, 0.9};
    metadata.source = {u"转载"_s, FieldOrigin::Pattern, 0.9};
    return metadata;
}

} // namespace

class TestUserRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void rulesOfOneSiteShareAFile();
    void whatTheFileSaysOtherwiseStays();
    void hostsMeanTheirSubdomains_data();
    void hostsMeanTheirSubdomains();
    void sitesWithoutAddressGoByName();
    void namesOfSitesAreNeverPaths();
    void brokenFilesAreLeftOut();
    void dateThatIsNoneChangesNothing();

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"a.pizhu.rules"_s); }
    void writeFile(const QString& name, const QByteArray& bytes)
    {
        QVERIFY(QDir().mkpath(folder()));
        QFile file(QDir(folder()).filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestUserRules::rulesOfOneSiteShareAFile()
{
    QVERIFY(saveUserRule(folder(), kHost, u"source"_s, {u"江城日报"_s}));
    QVERIFY(saveUserRule(folder(), kHost, u"authors"_s, {u"林一"_s, u"周二"_s}));
    QVERIFY(saveUserRule(folder(), kHost, u"source"_s, {u"海灣晚報"_s})); // the last word
    const UserRule expected{
        .hosts = {u"news.example"_s},
        .names = {},
        .values = {{u"source"_s, {u"海灣晚報"_s}}, {u"authors"_s, {u"林一"_s, u"周二"_s}}}};
    QCOMPARE(importing::loadUserRules(folder()), std::vector<UserRule>{expected});
}

void TestUserRules::whatTheFileSaysOtherwiseStays()
{
    writeFile(u"news.example.yaml"_s, "version: 1\nhosts: [news.example]\ncontent: ['div.article']\n");
    const auto path = saveUserRule(folder(), kHost, u"source"_s, {u"江城日报"_s});
    QVERIFY(path);
    QFile file(*path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains("div.article") && text.contains("江城日报"), text.constData());
}

void TestUserRules::hostsMeanTheirSubdomains_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("source");
    QTest::newRow("the host") << u"https://news.example/1"_s << u"江城日报"_s;
    QTest::newRow("www") << u"http://WWW.News.Example/1"_s << u"江城日报"_s;
    QTest::newRow("a subdomain") << u"https://city.news.example/1"_s << u"江城日报"_s;
    QTest::newRow("another host that ends alike") << u"https://oldnews.example/1"_s << u"转载"_s;
    QTest::newRow("no address") << QString() << u"转载"_s;
}

void TestUserRules::hostsMeanTheirSubdomains()
{
    QFETCH(QString, url);
    QVERIFY(saveUserRule(folder(), kHost, u"source"_s, {u"江城日报"_s}));
    Metadata metadata = pageOf(url);
    importing::applyUserRules(importing::loadUserRules(folder()), metadata);
    QTEST(metadata.source.value, "source");
    QCOMPARE(metadata.source.origin == FieldOrigin::Rule, metadata.source.value != u"转载");
}

void TestUserRules::sitesWithoutAddressGoByName()
{
    QVERIFY(saveUserRule(folder(), {SiteKind::Site, u"江城网"_s}, u"source"_s, {u"江城日报"_s}));
    Metadata metadata = pageOf({}, u"江城网"_s);
    importing::applyUserRules(importing::loadUserRules(folder()), metadata);
    QCOMPARE(metadata.source.value, u"江城日报"_s);
}

void TestUserRules::namesOfSitesAreNeverPaths()
{
    for (const QString& name : {u"../../etc/passwd"_s, u".."_s, u"/"_s, QString(), u".hidden"_s}) {
        const auto path = saveUserRule(folder(), {SiteKind::Site, name}, u"source"_s, {u"江城日报"_s});
        QVERIFY2(path, qPrintable(name));
        QCOMPARE(QFileInfo(*path).canonicalPath(), QFileInfo(folder()).canonicalFilePath());
    }
}

void TestUserRules::brokenFilesAreLeftOut()
{
    QVERIFY(saveUserRule(folder(), kHost, u"source"_s, {u"江城日报"_s}));
    writeFile(u"a.yaml"_s, "hosts: [unclosed");
    writeFile(u"b.yaml"_s, "just text");
    writeFile(u"c.yaml"_s, "values: {source: {deep: 1}}");
    QCOMPARE(importing::loadUserRules(folder()).size(), 1);
}

void TestUserRules::dateThatIsNoneChangesNothing()
{
    QVERIFY(saveUserRule(folder(), kHost, u"published"_s, {u"gestern"_s}));
    Metadata metadata = pageOf(u"https://news.example/1"_s);
    importing::applyUserRules(importing::loadUserRules(folder()), metadata);
    QVERIFY(!metadata.published.isSet());
}

QTEST_GUILESS_MAIN(TestUserRules)
#include "tst_userrules.moc"
