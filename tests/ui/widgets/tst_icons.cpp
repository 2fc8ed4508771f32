// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/iconengine.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::ui;

namespace {

QStringList iconNames()
{
    QStringList names = QDir(u":/pizhu/icons"_s).entryList({u"*.svg"_s});
    for (QString& name : names)
        name.chop(4);
    return names;
}

/// The colour of the fully opaque pixels when all of them share it; invalid otherwise.
QColor inkOf(const QImage& image)
{
    QColor ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 255)
                continue;
            if (ink.isValid() && ink != pixel)
                return {};
            ink = pixel;
        }
    }
    return ink;
}

QImage imageOf(const QIcon& icon, QIcon::Mode mode = QIcon::Normal, QIcon::State state = QIcon::Off)
{
    return icon.pixmap(QSize(40, 40), 1.0, mode, state).toImage();
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setIsComplete();
    void areDrawnAlike_data();
    void areDrawnAlike();
    void takeTheColourAskedFor_data();
    void takeTheColourAskedFor();
    void followTheTheme();
    void showStateByColour();
    void areDrawnThinlyInEmptyPanes_data();
    void areDrawnThinlyInEmptyPanes();
    void unknownNameIsNull();
};

void TestIcons::setIsComplete()
{
    const QStringList names = iconNames();
    for (const auto* name :
         {"back",      "forward",      "search",    "close",         "note",     "tag",         "copy",
          "highlight", "underline",    "trash",     "restore",       "star",     "star-filled", "unread",
          "import",    "export",       "folder",    "file",          "undo",     "redo",        "settings",
          "theme",     "facets",       "text-size", "sort",          "plus",     "annotations", "check",
          "more",      "chevron-down", "repair",    "chevron-right", "warning",  "link",        "library",
          "inbox",     "history",      "article",   "person",        "calendar", "source",      "script",
          "columns"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
}

void TestIcons::areDrawnAlike_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : iconNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestIcons::areDrawnAlike()
{
    QFETCH(QString, name);
    QFile file(u":/pizhu/icons/%1.svg"_s.arg(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString svg = QString::fromUtf8(file.readAll());
    QVERIFY(svg.contains(u"viewBox=\"0 0 20 20\""_s));
    QVERIFY(svg.contains(u"stroke=\"currentColor\" stroke-width=\"1.5\""_s));
    static const QRegularExpression otherColour(u"(fill|stroke)=\"(?!none|currentColor)"_s);
    QVERIFY2(!otherColour.match(svg).hasMatch(), qPrintable(svg));
}

void TestIcons::takeTheColourAskedFor_data()
{
    areDrawnAlike_data();
}

void TestIcons::takeTheColourAskedFor()
{
    QFETCH(QString, name);
    const QColor red(0xC0, 0x20, 0x10);
    const QImage image = iconPixmap(name, {80, 80}, red).toImage();
    QCOMPARE(inkOf(image).name(), red.name());
    QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
}

void TestIcons::followTheTheme()
{
    ThemeSource source(ThemeSource::Choice::Light);
    const QIcon icon = source.icon(u"plus"_s);
    QCOMPARE(inkOf(imageOf(icon)).name(), source.theme().text.name());
    source.setChoice(ThemeSource::Choice::Dark);
    QCOMPARE(inkOf(imageOf(icon)).name(), source.theme().text.name());
}

void TestIcons::showStateByColour()
{
    ThemeSource source(ThemeSource::Choice::Light);
    const QIcon icon = source.icon(u"plus"_s);
    QCOMPARE(inkOf(imageOf(icon, QIcon::Normal, QIcon::On)).name(), source.theme().accent.name());
    QCOMPARE(inkOf(imageOf(icon, QIcon::Disabled)).name(), source.theme().faint().name());
}

void TestIcons::areDrawnThinlyInEmptyPanes_data()
{
    QTest::addColumn<qreal>("scale");
    QTest::newRow("one device pixel each") << 1.0;
    QTest::newRow("two") << 2.0;
}

/// The plus is two strokes from end to end: a row that crosses the upright one shows how wide it is.
void TestIcons::areDrawnThinlyInEmptyPanes()
{
    QFETCH(const qreal, scale);
    const QPixmap icon = emptyPaneIcon(u"plus"_s, scale, Qt::black);
    QCOMPARE(icon.deviceIndependentSize(), QSizeF(48, 48));
    const QImage image = icon.toImage();
    double ink = 0;
    for (int x = 0; x < image.width(); ++x)
        ink += image.pixelColor(x, image.height() / 3).alphaF();
    QVERIFY2(qAbs(ink / scale - 1.5) < 0.3, qPrintable(QString::number(ink / scale)));
}

void TestIcons::unknownNameIsNull()
{
    ThemeSource source(ThemeSource::Choice::Light);
    QVERIFY(source.icon(u"no-such-icon"_s).isNull());
    QVERIFY(!source.icon(u"plus"_s).isNull());
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
