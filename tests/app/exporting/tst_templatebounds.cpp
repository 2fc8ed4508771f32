// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/templates/enginewatch.h"
#include "app/exporting/templates/excerpttemplate.h"
#include "app/exporting/templates/templateengine.h"
#include "tests/app/exporting/exportsample.h"

#include <QJsonArray>
#include <QTest>
#include <atomic>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::ErrorCode;
using exporting::ExportOptions;
using exporting::Format;
using exporting::NunjucksTemplate;
using exporting::renderNunjucks;
using Feed = NunjucksTemplate::Feed;

namespace {

const exporting::TemplateLimits kNarrow{
    .time = std::chrono::milliseconds(300), .memoryBytes = qint64(256) << 20, .characters = 1'000'000};

QString written(const exporting::ExportContent& content, const QString& text)
{
    const ExportOptions options{.format = Format::Template, .title = u"全"_s, .templateText = text};
    const auto bytes = exporting::renderContent(content, options);
    return bytes ? QString::fromUtf8(*bytes) : bytes.error().message;
}

/// The same by one call with everything.
QString atOnce(const exporting::ExportContent& content, const QString& text)
{
    const ExportOptions options{.format = Format::Template, .title = u"全"_s, .templateText = text};
    const auto made = exporting::ExcerptTemplate::compile(options)->render(content.articles);
    return made ? *made : made.error().message;
}

/// Enough to be handed over in several pieces.
exporting::ExportContent many()
{
    exporting::ExportContent content = test::exportSample();
    const auto sample = content.articles;
    for (int i = 0; i < 30; ++i) {
        for (exporting::ArticleExcerpts gathered : sample) {
            gathered.article.metadata.title.value += QString::number(i);
            content.articles.push_back(gathered);
        }
    }
    return content;
}

} // namespace

/// What a hostile or mistaken template may do, and how a good one is rendered piece by piece.
class TestTemplateBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileTemplatesAreStoppedWithTheirLine_data();
    void hostileTemplatesAreStoppedWithTheirLine();
    void memoryStaysBounded();
    void valuesShowNothingButThemselves_data();
    void valuesShowNothingButThemselves();
    void namesAreToldWithWhatIsWrong();
    void aRunningTemplateIsStopped();
    void templatesAreFedAsTheyAllow_data();
    void templatesAreFedAsTheyAllow();
    void piecesAreTheWhole_data();
    void piecesAreTheWhole();
    void shippedTemplatesAreRenderedInPieces();
};

void TestTemplateBounds::hostileTemplatesAreStoppedWithTheirLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("an endless loop")
        << u"a\n{% for a in range(90000) %}{% for b in range(90000) %}\n{% set c = a + b %}{% endfor %}{% endfor %}"_s
        << 3;
    QTest::newRow("a text that doubles")
        << u"{% set s = 'ab' %}\n{% for i in range(60) %}\n{% set s = s ~ s %}\n{% endfor %}{{ s }}"_s << 3;
    QTest::newRow("added to itself")
        << u"{% set s = 'ab' %}\n{% for i in range(60) %}{% set s = s + s %}{% endfor %}"_s << 2;
    QTest::newRow("output without end")
        << u"a\n{% for i in range(99999) %}\n{{ 'x'.repeat(900) }}{% endfor %}"_s << 3;
    QTest::newRow("plain text without end")
        << u"{% for i in range(99999) %}{% for k in range(99999) %}\nplain text{% endfor %}{% endfor %}"_s
        << 2;
    QTest::newRow("repeat") << u"a\n{{ 'x'.repeat(2000000000) }}"_s << 2;
    QTest::newRow("padding") << u"a\n{{ 'x'.padEnd(2000000000) }}"_s << 2;
    QTest::newRow("the filter that centres") << u"a\n{{ 'x' | center(2000000000) }}"_s << 2;
    QTest::newRow("replaced by more")
        << u"{% set s = 'a'.repeat(900000) %}\n{{ s.replace(r/a/g, s) }}"_s << 2;
    QTest::newRow("replaced by itself")
        << u"{% set s = 'a'.repeat(90000) %}\n{{ s | replace(r/a/g, '$`$`$`') }}"_s << 2;
    QTest::newRow("lists of lists")
        << u"{% set a = ['xxxxxxxx'] %}\n{% for i in range(60) %}{% set a = [a, a] %}{% endfor %}\n{{ a }}"_s
        << 3;
    QTest::newRow("compared with text")
        << u"{% set a = ['xxxxxxxx'] %}\n{% for i in range(60) %}{% set a = [a, a] %}{% endfor %}\n{% if a == 'b' %}{% endif %}"_s
        << 3;
    QTest::newRow("lists of lists as JSON")
        << u"{% set a = ['x'] %}\n{% for i in range(60) %}{% set a = [a, a] %}{% endfor %}\n{{ a | dump }}"_s
        << 3;
    QTest::newRow("joined")
        << u"{% set a = [] %}{% set s = 'x'.repeat(900000) %}\n{% for i in range(300) %}{% set b = a.push(s) %}{% endfor %}\n{{ a.join('') }}"_s
        << 3;
    QTest::newRow("a list that grows")
        << u"{% set a = [1] %}\n{% for i in range(60) %}{% set a = a.concat(a) %}{% endfor %}"_s << 2;
    QTest::newRow("texts that pile up")
        << u"{% set a = [] %}\n{% for i in range(90000) %}\n{% set b = a.push(('x' ~ i).repeat(99000).toUpperCase()) %}{% endfor %}"_s
        << 3;
    QTest::newRow("captured")
        << u"{% for i in range(90000) %}\n{% set s %}{{ s }}{{ s }}xxxxxxxx{% endset %}{% endfor %}"_s << 2;
    QTest::newRow("the filter of lines")
        << u"{% set s = '\\n'.repeat(900000) %}\n{{ s | indent(90000) }}"_s << 2;
    QTest::newRow("a pattern that repeats itself")
        << u"{% set s = 'a'.repeat(60) %}\n{{ s | replace(r/(a+)+b/, '') }}"_s << 2;
    QTest::newRow("a pattern of many parts")
        << u"{% set s = 'a'.repeat(60000) %}\n{{ s.split(r/a*a*a*a*b/).length }}"_s << 2;
    QTest::newRow("macros without end")
        << u"a\n{% macro f(n) %}\n{{ f(n + 1) }}{% endmacro %}{{ f(1) }}"_s << 3;
    QTest::newRow("macros that branch")
        << u"{% macro f(n) %}\n{% if n > 0 %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(90) }}"_s
        << 2;
    QTest::newRow("a list in itself") << u"{% set a = [1] %}{% set b = a.push(a) %}\n{{ a }}"_s << 2;
}

void TestTemplateBounds::hostileTemplatesAreStoppedWithTheirLine()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    const auto result = renderNunjucks(text, {}, kNarrow);
    QVERIFY(!result);
    const QString& message = result.error().message;
    QVERIFY2(message.startsWith(u"Line %1 of the template "_s.arg(line)), qPrintable(message));
    // Too deep is an error of the language; everything else a limit of ours.
    if (!message.contains(u"stack"_s))
        QCOMPARE(result.error().code, ErrorCode::LimitExceeded);
}

void TestTemplateBounds::memoryStaysBounded()
{
    const qint64 before = exporting::residentMemory();
    if (before == 0)
        QSKIP("What memory the program holds cannot be told here.");
    const auto result = renderNunjucks(
        u"{% set a = [] %}{% for i in range(90000) %}{% set b = a.push(('x' ~ i).repeat(99000).toUpperCase()) %}{% endfor %}"_s,
        {}, {.time = std::chrono::milliseconds(60'000), .memoryBytes = qint64(256) << 20});
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(u"256 MB of memory"_s), qPrintable(result.error().message));
}

void TestTemplateBounds::valuesShowNothingButThemselves_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("constructors") << u"[{{ [].constructor }}{{ ''.constructor }}{{ constructor }}]"_s
                                  << u"[]"_s;
    QTest::newRow("prototypes") << u"[{{ [].__proto__ }}{{ __proto__ }}{{ {}.__proto__ }}]"_s << u"[]"_s;
    QTest::newRow("functions") << u"[{{ range.call }}{{ range.constructor }}{{ range.prototype }}]"_s
                               << u"[]"_s;
    QTest::newRow("of texts")
        << u"{{ ' aBc '.trim().toUpperCase() }} {{ 'abc'.slice(1) }} {{ 'abc'.length }} {{ 'a-b'.split('-').length }}"_s
        << u"ABC bc 3 2"_s;
    QTest::newRow("of lists")
        << u"{{ [3, 1].join('-') }} {{ [1, 2].length }} {{ [1, 2].includes(2) }} {{ [1, [2, 3]] }}"_s
        << u"3-1 2 true 1,2,3"_s;
    QTest::newRow("of numbers") << u"{{ (1.5).toFixed(2) }} {{ 1 + 2 }} {{ 1 + 'a' }} {{ 7 // 2 }}"_s
                                << u"1.50 3 1a 3"_s;
    QTest::newRow("filters")
        << u"{{ 'a' | center(3) }}|{{ {a: [1, 'x']} | dump }}|{{ 'aXbX' | replace('X', '-') }}|{{ 'aXb' | replace(r/X/, '.') }}"_s
        << u" a |{\"a\":[1,\"x\"]}|a-b-|a.b"_s;
    QTest::newRow("patterns")
        << u"{{ ' a  b ' | replace(r/\\s+/g, '_') }} {{ 'a1b22'.split(r/[0-9]+/).join('-') }} {{ 'xaby' | replace(r/(ab?)/, '[$1]') }}"_s
        << u"_a_b_ a-b- x[ab]y"_s;
    QTest::newRow("names that are code") << u"{% set f = 1 %}{{ f if f else g[\"\\\\\"](1) }}"_s << u"1"_s;
}

void TestTemplateBounds::valuesShowNothingButThemselves()
{
    QFETCH(QString, text);
    const auto result = renderNunjucks(text, {});
    QVERIFY2(result.has_value(), qPrintable(result ? QString() : result.error().message));
    QTEST(*result, "shown");
}

void TestTemplateBounds::namesAreToldWithWhatIsWrong()
{
    const ExportOptions options{
        .format = Format::Template, .templateText = u"a\n{{ x.y() }}"_s, .templateName = u"own.njk"_s};
    const auto bytes = exporting::renderContent(test::exportSample(), options);
    QVERIFY(!bytes);
    QVERIFY2(bytes.error().message.startsWith(u"“own.njk”: Line 2 of the template "_s),
             qPrintable(bytes.error().message));
}

void TestTemplateBounds::aRunningTemplateIsStopped()
{
    std::atomic_bool cancelled = false;
    exporting::TemplateLimits limits;
    limits.isCancelled = [&cancelled] { return cancelled.exchange(true); }; // the second time it is asked
    const auto result = renderNunjucks(
        u"{% for a in range(90000) %}{% for b in range(90000) %}{% set c = a %}{% endfor %}{% endfor %}"_s,
        {}, limits);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

void TestTemplateBounds::templatesAreFedAsTheyAllow_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Feed>("feed");
    const QString body =
        u"{{ a.title }}{% for e in a.excerpts %}{{ loop.index }}{{ e.exact }}\n{% endfor %}"_s;
    QTest::newRow("articles") << u"{{ title }}{% for a in articles %}"_s + body + u"{% endfor %}end"_s
                              << Feed::Articles;
    QTest::newRow("variables across pieces")
        << u"{% set n = 0 %}{% macro m(x) %}<{{ x }}>{% endmacro %}{% for a in articles %}{% set n = n + 1 %}{{ m(n) }}"_s +
               body + u"{% endfor %}{{ n }}"_s
        << Feed::Articles;
    QTest::newRow("the number of the turn")
        << u"{% for a in articles %}{{ loop.index }}"_s + body + u"{% endfor %}"_s << Feed::Whole;
    QTest::newRow("counted") << u"{{ articles.length }}{% for a in articles %}"_s + body + u"{% endfor %}"_s
                             << Feed::Whole;
    QTest::newRow("twice") << u"{% for a in articles %}"_s + body +
                                  u"{% endfor %}{% for a in articles %}{{ a.key }}{% endfor %}"_s
                           << Feed::Whole;
    QTest::newRow("in a condition") << u"{% if articles %}{% for a in articles %}"_s + body +
                                           u"{% endfor %}{% endif %}"_s
                                    << Feed::Whole;
    QTest::newRow("in a switch")
        << u"{% switch 1 %}{% case 1 %}{{ articles.length }}{% endswitch %}{% for a in articles %}"_s + body +
               u"{% endfor %}"_s
        << Feed::Whole;
    QTest::newRow("or else") << u"{% for a in articles %}"_s + body + u"{% else %}none{% endfor %}"_s
                             << Feed::Whole;
    QTest::newRow("by tag")
        << u"{% for t in tags %}\n## {{ t.path }}\n{% for e in t.excerpts %}{{ e.exact }} {{ e.about.title }}\n{% endfor %}=\n{% endfor %}"_s
        << Feed::Tags;
    QTest::newRow("by tag, counted")
        << u"{% for t in tags %}\n## {{ t.path }} {{ t.excerpts.length }}\n{% for e in t.excerpts %}{{ loop.index }}{{ e.exact }}\n{% endfor %}{% endfor %}"_s
        << Feed::Tags;
    QTest::newRow("by tag, the other excerpts of its article")
        << u"{% for t in tags %}{% for e in t.excerpts %}{{ e.about.excerpts.length }}{% endfor %}{% endfor %}"_s
        << Feed::Whole;
    QTest::newRow("neither") << u"{{ title }}"_s << Feed::Whole;
    QTest::newRow("blocks") << u"{% block b %}{% for a in articles %}"_s + body +
                                   u"{% endfor %}{% endblock %}"_s
                            << Feed::Whole;
}

void TestTemplateBounds::templatesAreFedAsTheyAllow()
{
    QFETCH(QString, text);
    const auto compiled = NunjucksTemplate::compile(text);
    QVERIFY2(compiled.has_value(), qPrintable(compiled ? QString() : compiled.error().message));
    QTEST((*compiled)->feed(), "feed");
}

void TestTemplateBounds::piecesAreTheWhole_data()
{
    templatesAreFedAsTheyAllow_data();
    for (const exporting::ShippedTemplate& shipped : exporting::shippedTemplates())
        QTest::newRow(qPrintable(shipped.name))
            << exporting::shippedTemplateText(shipped.name).value() << Feed::Articles;
}

void TestTemplateBounds::piecesAreTheWhole()
{
    QFETCH(QString, text);
    static const exporting::ExportContent content = many();
    QCOMPARE(written(content, text), atOnce(content, text));
}

void TestTemplateBounds::shippedTemplatesAreRenderedInPieces()
{
    for (const exporting::ShippedTemplate& shipped : exporting::shippedTemplates()) {
        const auto compiled = NunjucksTemplate::compile(exporting::shippedTemplateText(shipped.name).value());
        QVERIFY((*compiled)->feed() != Feed::Whole);
    }
}

QTEST_GUILESS_MAIN(TestTemplateBounds)
#include "tst_templatebounds.moc"
