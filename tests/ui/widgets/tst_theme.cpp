// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/portalscheme.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace pizhu::ui;

namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// WCAG 2 relative luminance.
double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// WCAG 2 contrast ratio, 1…21.
double contrast(const QColor& a, const QColor& b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

QByteArray measured(const QColor& ink, const QColor& ground)
{
    return u"%1 on %2: %3"_s.arg(ink.name(), ground.name()).arg(contrast(ink, ground), 0, 'f', 2).toUtf8();
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void whatCannotBeUsedIsStillLegible_data();
    void whatCannotBeUsedIsStillLegible();
    void bodyTextIsReadableOnHighlights_data();
    void bodyTextIsReadableOnHighlights();
    void highlightLinesAreVisible_data();
    void highlightLinesAreVisible();
    void styleSheetKnowsAllItsTokens_data();
    void styleSheetKnowsAllItsTokens();
    void givesTheReaderEveryColour();
    void appliesTheChosenScheme();
    void understandsThePortal_data();
    void understandsThePortal();

private:
    void addSchemes();
};

void TestTheme::addSchemes()
{
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::newRow("light") << Theme::Scheme::Light;
    QTest::newRow("dark") << Theme::Scheme::Dark;
}

void TestTheme::textIsReadable_data()
{
    addSchemes();
}

void TestTheme::textIsReadable()
{
    QFETCH(Theme::Scheme, scheme);
    const Theme theme = Theme::forScheme(scheme);
    const QList<QColor> grounds{theme.window,    theme.pane,    theme.paper, theme.sepia,
                                theme.selection, theme.hover(), theme.line};
    for (const QColor& ground : grounds) {
        for (const QColor& ink : {theme.text, theme.secondary})
            QVERIFY2(contrast(ink, ground) >= 4.5, measured(ink, ground));
    }
    for (const QColor& ground : {theme.window, theme.pane, theme.paper, theme.selection, theme.hover()})
        QVERIFY2(contrast(theme.accent, ground) >= 4.5, measured(theme.accent, ground));
    for (const QColor& ground : {theme.hit, theme.currentHit})
        QVERIFY2(contrast(theme.text, ground) >= 4.5, measured(theme.text, ground));
    QVERIFY2(contrast(theme.paper, theme.accent) >= 4.5,
             measured(theme.paper, theme.accent)); // primary buttons
}

void TestTheme::whatCannotBeUsedIsStillLegible_data()
{
    addSchemes();
}

void TestTheme::whatCannotBeUsedIsStillLegible()
{
    QFETCH(Theme::Scheme, scheme);
    const Theme theme = Theme::forScheme(scheme);
    for (const QColor& ground : {theme.window, theme.pane}) {
        QVERIFY2(contrast(theme.faint(), ground) >= 3, measured(theme.faint(), ground));
        QVERIFY2(contrast(theme.faint(), ground) < 4.5, measured(theme.faint(), ground)); // and tells itself
    }
}

void TestTheme::bodyTextIsReadableOnHighlights_data()
{
    addSchemes();
}

void TestTheme::bodyTextIsReadableOnHighlights()
{
    QFETCH(Theme::Scheme, scheme);
    const Theme theme = Theme::forScheme(scheme);
    for (const Theme::HighlightTone& tone : theme.highlights)
        QVERIFY2(contrast(theme.text, tone.fill) >= 5.7, measured(theme.text, tone.fill));
}

void TestTheme::highlightLinesAreVisible_data()
{
    addSchemes();
}

void TestTheme::highlightLinesAreVisible()
{
    QFETCH(Theme::Scheme, scheme);
    const Theme theme = Theme::forScheme(scheme);
    for (const Theme::HighlightTone& tone : theme.highlights) {
        QVERIFY2(contrast(tone.line, theme.paper) >= 3, measured(tone.line, theme.paper));
        QVERIFY2(contrast(tone.line, tone.fill) >= 3, measured(tone.line, tone.fill));
    }
}

void TestTheme::styleSheetKnowsAllItsTokens_data()
{
    addSchemes();
}

void TestTheme::styleSheetKnowsAllItsTokens()
{
    QFETCH(Theme::Scheme, scheme);
    const Theme theme = Theme::forScheme(scheme);
    const QString sheet = theme.styleSheet();
    QVERIFY(sheet.contains(theme.accent.name()));
    const qsizetype left = sheet.indexOf(u'@');
    QVERIFY2(left < 0, qPrintable(sheet.mid(left, 20)));
}

void TestTheme::givesTheReaderEveryColour()
{
    const QString css = Theme::forScheme(Theme::Scheme::Light).cssVariables();
    QVERIFY2(css.startsWith(u":root{--window:#f6f5f2;"_s) && css.endsWith(u";}"_s), qPrintable(css));
    for (const auto& name :
         {"paper", "sepia", "text", "secondary", "line", "accent", "selection", "hit", "current-hit", "amber",
          "amber-line", "rose", "leaf", "sky", "violet", "slate", "slate-line"})
        QVERIFY2(css.contains(u";--%1:#"_s.arg(QLatin1String(name))), name);
}

void TestTheme::appliesTheChosenScheme()
{
    ThemeSource source(ThemeSource::Choice::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), source.theme().window);
    QSignalSpy changed(&source, &ThemeSource::themeChanged);
    source.setChoice(ThemeSource::Choice::Dark);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(source.theme().scheme, Theme::Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0x1B1C1E));
    QVERIFY(qApp->styleSheet().contains(u"#1b1c1e"_s));
    source.setChoice(ThemeSource::Choice::System);
    QCOMPARE(source.theme().scheme, Theme::Scheme::Light); // the offscreen platform's palette is light
    QCOMPARE(QApplication::font().pixelSize(), Theme::kBodyPx);
}

void TestTheme::understandsThePortal_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<std::optional<Theme::Scheme>>("scheme");
    const auto nested = [](uint value) { return QVariant::fromValue(QDBusVariant(value)); };
    QTest::newRow("no preference") << QVariant(0U) << std::optional<Theme::Scheme>();
    QTest::newRow("dark") << QVariant(1U) << std::optional(Theme::Scheme::Dark);
    QTest::newRow("light") << QVariant(2U) << std::optional(Theme::Scheme::Light);
    QTest::newRow("nested dark") << nested(1) << std::optional(Theme::Scheme::Dark);
    QTest::newRow("nonsense") << QVariant(u"dark"_s) << std::optional<Theme::Scheme>();
}

void TestTheme::understandsThePortal()
{
    QFETCH(QVariant, value);
    QFETCH(std::optional<Theme::Scheme>, scheme);
    QCOMPARE(PortalScheme::schemeOf(value), scheme);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
