// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shareddata.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Which folders a folder may include from, beside itself. The arrows of the architecture page in README.md.
const QMap<QString, QStringList> kArrows{
    {u"app/base"_s, {}},
    {u"app/text"_s, {u"app/base"_s}},
    {u"app/document"_s, {u"app/base"_s, u"app/text"_s}},
    {u"app/cleanup"_s, {u"app/base"_s, u"app/text"_s, u"app/document"_s}},
    {u"app/annotation"_s, {u"app/base"_s, u"app/text"_s}},
    {u"app/search"_s, {u"app/base"_s, u"app/text"_s}},
    {u"app/storage"_s, {u"app/base"_s, u"app/text"_s}},
    {u"app/library"_s,
     {u"app/base"_s, u"app/text"_s, u"app/document"_s, u"app/annotation"_s, u"app/search"_s,
      u"app/storage"_s}},
    {u"app/importing"_s,
     {u"app/base"_s, u"app/text"_s, u"app/document"_s, u"app/annotation"_s, u"app/search"_s, u"app/cleanup"_s,
      u"app/library"_s}},
    {u"app/exporting"_s,
     {u"app/base"_s, u"app/text"_s, u"app/document"_s, u"app/annotation"_s, u"app/search"_s,
      u"app/library"_s}},
    {u"app/study"_s,
     {u"app/base"_s, u"app/text"_s, u"app/document"_s, u"app/annotation"_s, u"app/search"_s,
      u"app/library"_s}},
    {u"app/settings"_s, {u"app/base"_s}},
    {u"app/cli"_s, {u"app"_s}},
    {u"ui"_s,
     {u"app/base"_s, u"app/text"_s, u"app/document"_s, u"app/annotation"_s, u"app/library"_s,
      u"app/importing"_s, u"app/exporting"_s, u"app/study"_s, u"app/settings"_s}},
};

/// Rooms of the desktop that every pane may use; panes do not know each other, the main window knows all.
const QStringList kSharedRooms{u"ui/widgets"_s, u"ui/models"_s, u"ui/commands"_s};

/// Of the query language, what only the index needs.
const QStringList kIndexOnly{u"app/search/ftsexpression.h"_s};

/// Third-party headers that stay behind one folder.
struct Confined
{
    QRegularExpression header;
    QStringList allowedIn;
};

const QList<Confined> kConfined{
    {QRegularExpression(u"^gumbo\\.h$"_s), {u"app/document"_s}},
    {QRegularExpression(u"^opencc"_s), {u"app/text"_s}},
    {QRegularExpression(u"^(sqlite3\\.h|QSql)"_s), {u"app/storage"_s}},
    {QRegularExpression(
         u"^(QWidget|QMainWindow|QDialog|QApplication|QWebEngine|QGuiApplication|QIcon|QPixmap|QPainter|"
         "QtWidgets|QtGui|QtWebEngine)"_s),
     {u"ui"_s, u"tests"_s}},
};

bool isInside(const QString& path, const QString& folder)
{
    return path == folder || path.startsWith(folder + u'/');
}

bool isInsideAny(const QString& path, const QStringList& folders)
{
    return std::ranges::any_of(folders, [&path](const QString& folder) { return isInside(path, folder); });
}

QStringList includesOf(const QString& file)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s,
                                            QRegularExpression::MultilineOption);
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return {};
    QStringList found;
    auto matches = include.globalMatch(QString::fromUtf8(source.readAll()));
    while (matches.hasNext())
        found += matches.next().captured(1);
    return found;
}

QString roomOf(const QString& path)
{
    return path.section(u'/', 0, 1);
}

/// Why `file` (relative to the root) may not include `header`; empty when it may.
QString objection(const QString& file, const QString& header)
{
    for (const Confined& confined : kConfined) {
        if (confined.header.match(header).hasMatch() && !isInsideAny(file, confined.allowedIn))
            return u"only %1 may include it"_s.arg(confined.allowedIn.join(u", "_s));
    }
    if (!header.startsWith(u"app/"_s) && !header.startsWith(u"ui/"_s))
        return {};
    const QString from = roomOf(file);
    const QString to = roomOf(header);
    if (from == to)
        return {};
    if (isInside(from, u"ui"_s) && isInside(to, u"ui"_s)) {
        const bool composes = from == u"ui/mainwindow"_s || file == u"ui/main.cpp"_s;
        return composes || kSharedRooms.contains(to) ? QString() : u"panes do not include each other"_s;
    }
    if (isInside(from, u"ui"_s) && to == u"app/search"_s)
        return kIndexOnly.contains(header) ? u"the desktop has no index"_s : QString();
    const QStringList allowed = kArrows.value(isInside(from, u"ui"_s) ? u"ui"_s : from);
    return isInsideAny(to, allowed) ? QString() : u"there is no arrow from %1 to %2"_s.arg(from, to);
}

QStringList sourceFiles(const QStringList& folders, const QStringList& patterns)
{
    QStringList files;
    const QDir root(pizhu::test::sourceFolder());
    for (const QString& folder : folders) {
        QDirIterator walk(root.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files += root.relativeFilePath(walk.next());
    }
    files.sort();
    return files;
}

QString absolute(const QString& file)
{
    return QDir(pizhu::test::sourceFolder()).filePath(file);
}

} // namespace

class TestLayering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesIncludes_data();
    void judgesIncludes();
    void everyIncludeFollowsAnArrow();
    void sqlStandsOnlyInTheLibrary();
    void coloursStandOnlyInTheTheme();
    void everyFileNamesItsLicence();
    void topLevelIsFixed();
};

void TestLayering::judgesIncludes_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("own folder") << u"app/text/a.cpp"_s << u"app/text/b.h"_s << true;
    QTest::newRow("with the arrow") << u"app/document/a.cpp"_s << u"app/text/b.h"_s << true;
    QTest::newRow("against the arrow") << u"app/text/a.cpp"_s << u"app/document/b.h"_s << false;
    QTest::newRow("library knows no clean-up") << u"app/library/a.cpp"_s << u"app/cleanup/b.h"_s << false;
    QTest::newRow("core knows no desktop") << u"app/library/a.cpp"_s << u"ui/reader/b.h"_s << false;
    QTest::newRow("core draws nothing") << u"app/library/a.cpp"_s << u"QWidget"_s << false;
    QTest::newRow("desktop knows no storage") << u"ui/models/a.cpp"_s << u"app/storage/b.h"_s << false;
    QTest::newRow("desktop may hold a query") << u"ui/models/a.cpp"_s << u"app/search/query.h"_s << true;
    QTest::newRow("desktop reads a query") << u"ui/search/a.cpp"_s << u"app/search/queryparser.h"_s << true;
    QTest::newRow("desktop asks no index")
        << u"ui/search/a.cpp"_s << u"app/search/ftsexpression.h"_s << false;
    QTest::newRow("pane to pane") << u"ui/reader/a.cpp"_s << u"ui/annotations/b.h"_s << false;
    QTest::newRow("pane to widgets") << u"ui/reader/a.cpp"_s << u"ui/widgets/theme.h"_s << true;
    QTest::newRow("main window to pane") << u"ui/mainwindow/a.cpp"_s << u"ui/reader/b.h"_s << true;
    QTest::newRow("gumbo stays behind the reader") << u"app/cleanup/a.cpp"_s << u"gumbo.h"_s << false;
}

void TestLayering::judgesIncludes()
{
    QFETCH(QString, file);
    QFETCH(QString, header);
    QTEST(objection(file, header).isEmpty(), "allowed");
}

void TestLayering::everyIncludeFollowsAnArrow()
{
    QStringList forbidden;
    const QStringList files = sourceFiles({u"app"_s, u"ui"_s}, {u"*.h"_s, u"*.cpp"_s});
    QVERIFY2(files.size() > 20, "the sources were not found");
    for (const QString& file : files) {
        for (const QString& header : includesOf(absolute(file))) {
            const QString why = objection(file, header);
            if (!why.isEmpty())
                forbidden += u"%1 includes %2: %3"_s.arg(file, header, why);
        }
    }
    QVERIFY2(forbidden.isEmpty(), qPrintable(forbidden.join(u'\n')));
}

void TestLayering::sqlStandsOnlyInTheLibrary()
{
    static const QRegularExpression sql(
        u"\"[^\"\\n]*\\b(SELECT .+ FROM|INSERT INTO|DELETE FROM|UPDATE \\w+ SET|CREATE TABLE)\\b"_s);
    QStringList found;
    for (const QString& file : sourceFiles({u"app"_s, u"ui"_s}, {u"*.h"_s, u"*.cpp"_s})) {
        if (isInside(file, u"app/library"_s))
            continue;
        QFile source(absolute(file));
        QVERIFY(source.open(QIODevice::ReadOnly));
        const auto match = sql.match(QString::fromUtf8(source.readAll()));
        if (match.hasMatch())
            found += u"%1: %2"_s.arg(file, match.captured());
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestLayering::coloursStandOnlyInTheTheme()
{
    static const QRegularExpression colour(
        u"(\"#[0-9a-fA-F]{6}\"|QColor\\(\\s*(0x|\\d)|Qt::(red|blue|green|white|black|gray|yellow)\\b)"_s);
    QStringList found;
    for (const QString& file : sourceFiles({u"ui"_s}, {u"*.h"_s, u"*.cpp"_s})) {
        if (file.startsWith(u"ui/widgets/theme"_s))
            continue;
        QFile source(absolute(file));
        QVERIFY(source.open(QIODevice::ReadOnly));
        const auto match = colour.match(QString::fromUtf8(source.readAll()));
        if (match.hasMatch())
            found += u"%1: %2"_s.arg(file, match.captured());
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestLayering::everyFileNamesItsLicence()
{
    QStringList missing;
    const QStringList patterns{u"*.h"_s,   u"*.cpp"_s, u"*.sh"_s,   u"*.js"_s,   u"*.css"_s,
                               u"*.sql"_s, u"*.svg"_s, u"*.html"_s, u"*.yaml"_s, u"CMakeLists.txt"_s};
    for (const QString& file : sourceFiles(
             {u"app"_s, u"ui"_s, u"resources"_s, u"tests"_s, u"packaging"_s, u"translations"_s}, patterns)) {
        // The sample's articles and the tests' fixtures are inputs: a licence line in them would be article
        // text.
        if (isInside(file, u"resources/sample"_s) || isInside(file, u"tests/data"_s))
            continue;
        QFile source(absolute(file));
        QVERIFY(source.open(QIODevice::ReadOnly));
        if (!source.read(400).contains("SPDX-License-Identifier: GPL-3.0-or-later"))
            missing += file;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestLayering::topLevelIsFixed()
{
    const QSet<QString> expected{u"app"_s,          u"ui"_s,    u"resources"_s,
                                 u"translations"_s, u"tests"_s, u"packaging"_s};
    QSet<QString> found;
    for (const QString& folder :
         QDir(pizhu::test::sourceFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (folder != u"build"_s) // made by the build, ignored by git
            found += folder;
    }
    QCOMPARE(found, expected);
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
