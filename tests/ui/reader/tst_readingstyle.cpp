// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/readingfaces.h"
#include "ui/reader/readingprofiles.h"
#include "ui/reader/readingstylejson.h"
#include "ui/reader/sourceform.h"
#include "ui/widgets/theme.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace pizhu;
using ui::FaceFor;
using ui::Paper;
using ui::ReadingProfiles;
using ui::ReadingStyle;

namespace {

ReadingStyle everythingChanged()
{
    ReadingStyle style;
    style.typeface = ReadingStyle::Typeface::Sans;
    style.latinFace = u"DejaVu Serif"_s;
    style.simplifiedFace = u"Noto Sans CJK SC"_s;
    style.traditionalFace = u"Noto Sans CJK TC"_s;
    style.hongKongFace = u"Noto Sans CJK HK"_s;
    style.fontPx = 24;
    style.columnEm = 30;
    style.lineHeight = 2.1;
    style.paragraphGap = 1.2;
    style.indent = ReadingStyle::Indent::Never;
    style.punctuation = ReadingStyle::Punctuation::Half;
    style.latinGap = ReadingStyle::LatinGap::Wide;
    style.justified = false;
    style.numbered = true;
    style.paper = Paper::Sepia;
    return style;
}

double luminance(const QColor& color)
{
    const auto part = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class TestReadingStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChoiceComesBackFromJson();
    void unknownChoicesAreLeftAlone();
    void numbersStayInsideTheirLimits();
    void namesOfFontsCannotLeaveTheirString();
    void profilesAreChosenMadeRenamedAndRemoved();
    void thoseOfTheProgramStayAndCanBeReset();
    void noTwoProfilesHaveOneName();
    void profilesComeBackFromJson();
    void nonsenseGivesTheProfilesOfTheProgram();
    void chineseFacesComeFirst();
    void papersAreLegible_data();
    void papersAreLegible();
    void highContrastFollowsTheWindow();
    void theSourceFormIsThatOfTheWord_data();
    void theSourceFormIsThatOfTheWord();
};

void TestReadingStyle::everyChoiceComesBackFromJson()
{
    const ReadingStyle style = everythingChanged();
    const QJsonObject json = ui::readingStyleJson(style);
    QCOMPARE(ui::readingStyleFromJson(json, {}), style);
    QCOMPARE(ui::readingStyleFromJson(ui::readingStyleJson({}), style), ReadingStyle{});
}

void TestReadingStyle::unknownChoicesAreLeftAlone()
{
    const QJsonObject json{
        {u"typeface"_s, u"brush"_s}, {u"size"_s, u"large"_s}, {u"paper"_s, 7}, {u"depth"_s, 3}};
    QCOMPARE(ui::readingStyleFromJson(json, everythingChanged()), everythingChanged());
}

void TestReadingStyle::numbersStayInsideTheirLimits()
{
    const QJsonObject json{
        {u"size"_s, 4000}, {u"width"_s, -1}, {u"lineHeight"_s, 0.1}, {u"paragraphGap"_s, 99}};
    const ReadingStyle style = ui::readingStyleFromJson(json, {});
    QCOMPARE(style.fontPx, ReadingStyle::kMaxFontPx);
    QCOMPARE(style.columnEm, ReadingStyle::kMinColumnEm);
    QCOMPARE(style.lineHeight, ReadingStyle::kMinLineHeight);
    QCOMPARE(style.paragraphGap, ReadingStyle::kMaxParagraphGap);
}

void TestReadingStyle::namesOfFontsCannotLeaveTheirString()
{
    ReadingStyle style;
    style.simplifiedFace = u"x\"}</style><script>\\\n"_s;
    style.latinFace = u"y\")} body{display:none"_s;
    const QString css = ui::cssVariables(style);
    QVERIFY2(!css.contains(u'<') && !css.contains(u'\\') && !css.contains(u'\n'), qPrintable(css));
    QVERIFY2(css.contains(u"\"x}/style>script>\""), qPrintable(css));
    QCOMPARE(css.count(u'"') % 2, 0);
}

void TestReadingStyle::profilesAreChosenMadeRenamedAndRemoved()
{
    ReadingProfiles profiles;
    QCOMPARE(profiles.all().size(), std::size_t(3));
    QCOMPARE(profiles.title(profiles.current()), u"Comfortable"_s);
    profiles.choose(1);
    const ReadingStyle compact = profiles.style();
    profiles.add(u" 夜读  "_s);
    QCOMPARE(profiles.current(), 3);
    QCOMPARE(profiles.title(3), u"夜读"_s);
    QCOMPARE(profiles.style(), compact);
    profiles.setStyle(everythingChanged());
    QCOMPARE(profiles.all()[1].style, compact);
    profiles.rename(u"晨读"_s);
    QCOMPARE(profiles.title(3), u"晨读"_s);
    profiles.remove();
    QCOMPARE(profiles.all().size(), std::size_t(3));
    QCOMPARE(profiles.current(), 0);
}

void TestReadingStyle::thoseOfTheProgramStayAndCanBeReset()
{
    ReadingProfiles profiles;
    profiles.choose(2);
    const ReadingStyle original = profiles.style();
    profiles.remove();
    profiles.rename(u"x"_s);
    QCOMPARE(profiles.title(2), u"Large print"_s);
    profiles.setStyle(everythingChanged());
    profiles.reset();
    QCOMPARE(profiles.style(), original);
}

void TestReadingStyle::noTwoProfilesHaveOneName()
{
    ReadingProfiles profiles;
    profiles.add(u"夜读"_s);
    profiles.add(u"夜读"_s);
    QCOMPARE(profiles.title(4), u"夜读 2"_s);
    profiles.rename(u"Compact"_s);
    QCOMPARE(profiles.title(4), u"Compact 2"_s);
    profiles.rename(u"  "_s);
    QCOMPARE(profiles.title(4), u"Compact 2"_s);
    profiles.add(QString());
    QCOMPARE(profiles.all().size(), std::size_t(5));
}

void TestReadingStyle::profilesComeBackFromJson()
{
    ReadingProfiles profiles;
    profiles.setStyle(everythingChanged());
    profiles.add(u"夜读"_s);
    QCOMPARE(ReadingProfiles::fromJson(profiles.toJson()), profiles);
}

void TestReadingStyle::nonsenseGivesTheProfilesOfTheProgram()
{
    for (const QByteArray& json :
         {QByteArray(), QByteArray("{"), QByteArray("[1,2]"),
          QByteArray(R"({"current":99,"profiles":[{"key":"gone"},{"name":""},7]})")}) {
        const ReadingProfiles profiles = ReadingProfiles::fromJson(json);
        QCOMPARE(profiles.all(), ReadingProfiles().all());
        QVERIFY(profiles.current() < 3);
    }
}

void TestReadingStyle::chineseFacesComeFirst()
{
    const QStringList chinese{u"Noto Serif CJK JP"_s, u"Noto Serif CJK SC"_s, u"Noto Serif CJK TC"_s,
                              u"WenQuanYi"_s};
    const QStringList others{u"DejaVu Serif"_s, u"Noto Serif CJK SC"_s, u"Noto Serif CJK KR"_s};
    QCOMPARE(
        ui::orderedFaces(chinese, others, FaceFor::Traditional),
        (QStringList{u"Noto Serif CJK TC"_s, u"Noto Serif CJK SC"_s, u"WenQuanYi"_s, u"DejaVu Serif"_s}));
    QCOMPARE(ui::orderedFaces(chinese, others, FaceFor::Latin).first(), u"DejaVu Serif"_s);
    for (const FaceFor script :
         {FaceFor::Latin, FaceFor::Simplified, FaceFor::Traditional, FaceFor::HongKong}) {
        const QStringList installed = ui::installedFaces(script);
        QVERIFY(!installed.isEmpty());
        QCOMPARE(QSet<QString>(installed.begin(), installed.end()).size(), installed.size());
    }
}

void TestReadingStyle::papersAreLegible_data()
{
    QTest::addColumn<Paper>("paper");
    QTest::addColumn<ui::Theme::Scheme>("window");
    for (const Paper paper : ui::kPapers) {
        const QByteArray name = ui::paperName(paper).toLatin1();
        QTest::addRow("%s in a light window", name.constData()) << paper << ui::Theme::Scheme::Light;
        QTest::addRow("%s in a dark window", name.constData()) << paper << ui::Theme::Scheme::Dark;
    }
}

void TestReadingStyle::papersAreLegible()
{
    QFETCH(const Paper, paper);
    QFETCH(const ui::Theme::Scheme, window);
    const ui::Theme theme = ui::themeOn(paper, ui::Theme::forScheme(window));
    const double least = paper == Paper::HighContrast ? 7 : 4.5;
    for (const QColor& ink : {theme.text, theme.secondary, theme.accent})
        QVERIFY2(contrast(ink, theme.paper) >= least, qPrintable(ink.name() + u' ' + theme.paper.name()));
    for (const QColor& ground : {theme.pane, theme.selection, theme.hit, theme.currentHit})
        QVERIFY2(contrast(theme.text, ground) >= 4.5, qPrintable(theme.text.name() + u' ' + ground.name()));
    for (const auto& tone : theme.highlights) {
        QVERIFY2(contrast(theme.text, tone.fill) >= 4.5, qPrintable(tone.fill.name()));
        QVERIFY2(contrast(tone.line, theme.paper) >= 3, qPrintable(tone.line.name()));
    }
    QCOMPARE(ui::paperFromName(ui::paperName(paper)), std::optional(paper));
}

void TestReadingStyle::highContrastFollowsTheWindow()
{
    const auto text = [](ui::Theme::Scheme scheme) {
        return ui::themeOn(Paper::HighContrast, ui::Theme::forScheme(scheme)).text.name();
    };
    QCOMPARE(text(ui::Theme::Scheme::Light), u"#000000"_s);
    QCOMPARE(text(ui::Theme::Scheme::Dark), u"#ffffff"_s);
}

void TestReadingStyle::theSourceFormIsThatOfTheWord_data()
{
    QTest::addColumn<ui::PointedText>("pointed");
    QTest::addColumn<QString>("form");
    // The source: 用软件监督干部
    QTest::newRow("one character") << ui::PointedText{{3, 7}, u"監督幹部"_s, 2, false} << u"干"_s;
    QTest::newRow("same in both") << ui::PointedText{{3, 7}, u"監督幹部"_s, 1, false} << QString();
    QTest::newRow("neighbours that changed") << ui::PointedText{{1, 4}, u"軟體監"_s, 1, false} << u"软件监"_s;
    QTest::newRow("a phrase") << ui::PointedText{{1, 3}, u"軟體"_s, 0, true} << u"软件"_s;
    QTest::newRow("a phrase that stayed") << ui::PointedText{{3, 5}, u"监督"_s, 0, true} << QString();
    QTest::newRow("outside") << ui::PointedText{{5, 9}, u"幹部也好"_s, 0, false} << QString();
    QTest::newRow("lengths differ") << ui::PointedText{{0, 2}, u"用軟體"_s, 1, false} << QString();
    QTest::newRow("nowhere") << ui::PointedText{} << QString();
}

void TestReadingStyle::theSourceFormIsThatOfTheWord()
{
    QFETCH(const ui::PointedText, pointed);
    QFETCH(const QString, form);
    QCOMPARE(ui::sourceFormOf(pointed, u"用软件监督干部"), form);
}

QTEST_MAIN(TestReadingStyle)
#include "tst_readingstyle.moc"
