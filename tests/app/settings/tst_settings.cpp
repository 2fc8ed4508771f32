// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using pizhu::settings::Settings;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersAcrossRuns();
    void keepsRecentLibrariesNewestFirst();
    void readsNonsenseAsDefaults();
    void readsTheTextSizeOfEarlierVersions();
};

void TestSettings::remembersAcrossRuns()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"pizhu.ini"_s);
    {
        Settings settings(file);
        settings.setTheme(u"dark"_s);
        settings.setFieldMappings({R"({"title":"标题, \"甲\""})", "{}"});
        settings.setState(u"window"_s, QByteArray("\0\1state", 7));
    }
    const Settings again(file);
    QCOMPARE(again.theme(), u"dark"_s);
    QCOMPARE(again.fieldMappings(), (QByteArrayList{R"({"title":"标题, \"甲\""})", "{}"}));
    QCOMPARE(again.state(u"window"_s), QByteArray("\0\1state", 7));
}

void TestSettings::keepsRecentLibrariesNewestFirst()
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"pizhu.ini"_s));
    QStringList expected;
    for (int i = 0; i < Settings::kMaxRecent + 2; ++i) {
        const QString path = folder.filePath(u"%1.pizhu"_s.arg(i));
        QFile library(path);
        QVERIFY(library.open(QIODevice::WriteOnly));
        settings.setLastLibrary(path);
        expected.prepend(path);
    }
    settings.setLastLibrary(expected.at(1));
    expected.move(1, 0);
    QCOMPARE(settings.recentLibraries(), QStringList(expected.mid(0, Settings::kMaxRecent)));

    // One on a stick that is not there stays until the user takes it off the list.
    QVERIFY(QFile::remove(expected.at(0)));
    QCOMPARE(settings.recentLibraries().first(), expected.at(0));
    settings.forgetLibrary(expected.at(0));
    QCOMPARE(settings.recentLibraries().first(), expected.at(1));
}

void TestSettings::readsNonsenseAsDefaults()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pizhu.ini"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[view]\nreaderFontPx=enormous\n");
    file.close();
    QCOMPARE(Settings(path).readerFontPx(), int(Settings::kDefaultReaderFontPx));
    QCOMPARE(Settings(path).theme(), u"system"_s);
}

void TestSettings::readsTheTextSizeOfEarlierVersions()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pizhu.ini"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[view]\nreaderFontPx=22\n");
    file.close();
    QCOMPARE(Settings(path).readerFontPx(), 22);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
