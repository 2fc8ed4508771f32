// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/anchoring.h"
#include "app/document/htmlwriter.h"
#include "tests/app/annotation/mixedtexts.h"
#include "tests/app/annotation/showndocument.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using base::TextRange;
using document::Document;
using test::ShownDocument;
using text::Script;
using text::ViewScript;

namespace {

constexpr int kSpans = 10'000;
constexpr int kSpansOfADocument = 50;
constexpr std::array kViews{ViewScript::Source, ViewScript::Hans, ViewScript::Hant, ViewScript::HantTw,
                            ViewScript::HantHk};
const QString kUid = u"span-1"_s;

QString unescaped(QString html)
{
    return html.replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&#39;"_s, u"'"_s)
        .replace(u"&#13;"_s, u"\r"_s)
        .replace(u"&amp;"_s, u"&"_s);
}

/// The text inside the marks of one annotation.
QString markedText(const QString& html, const QString& uid)
{
    QString marked;
    std::vector<bool> marks;
    for (qsizetype at = 0; at < html.size();) {
        if (html[at] != u'<') {
            const qsizetype end = std::max(html.indexOf(u'<', at), qsizetype(-1));
            const qsizetype stop = end < 0 ? html.size() : end;
            if (std::ranges::find(marks, true) != marks.end())
                marked += html.sliced(at, stop - at);
            at = stop;
            continue;
        }
        const qsizetype end = html.indexOf(u'>', at) + 1;
        const QStringView tag = QStringView(html).sliced(at, end - at);
        if (tag.startsWith(u"<mark"))
            marks.push_back(tag.contains(uid));
        else if (tag.startsWith(u"</mark"))
            marks.pop_back();
        at = end;
    }
    return unescaped(marked);
}

} // namespace

/// A highlight made in any script is the same highlight in every other one.
class TestViewSpans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSpanMadeInAnyViewShowsTheRightTextInAll();

private:
    struct Case
    {
        Document document;
        Script script = Script::Mixed;
        std::vector<ShownDocument> views;
    };

    [[nodiscard]] static Case makeCase(QRandomGenerator& random);
    void checkSpan(const Case& made, std::size_t view, TextRange selected);
};

TestViewSpans::Case TestViewSpans::makeCase(QRandomGenerator& random)
{
    Case made;
    made.document = test::mixedDocument(random, 1 + random.bounded(4));
    made.script = std::array{Script::Hans, Script::Hant, Script::Mixed}.at(std::size_t(random.bounded(3)));
    for (const ViewScript view : kViews)
        made.views.emplace_back(made.document, made.script, view);
    return made;
}

void TestViewSpans::checkSpan(const Case& made, std::size_t view, TextRange selected)
{
    const ShownDocument& from = made.views[view];
    const TextRange source = from.toSource(selected);
    if (source.isEmpty()) // the line feed between two paragraphs is nobody's text
        return;
    const annotation::Anchor anchor = annotation::makeAnchor(made.document.text, source);
    // What is stored is what was selected, to the character, unless a phrase was cut: then all of it.
    QCOMPARE(anchor.range, source);
    QCOMPARE(anchor.quote.exact, source.of(made.document.text).toString());
    const QString shownThere = from.textOf(source);
    const QString wanted = selected.of(from.text()).toString().remove(u'\n');
    QVERIFY2(shownThere.contains(wanted), qPrintable(u"%1 in %2"_s.arg(wanted, shownThere)));
    // Where its words are found again at once, it is the same range.
    const annotation::Anchor again = annotation::reanchor(anchor, made.document.text);
    if (again.state == annotation::AnchorState::Exact)
        QCOMPARE(again.range, anchor.range);
    for (std::size_t i = 0; i < kViews.size(); ++i) {
        const document::ViewState state{.script = kViews[i],
                                        .sourceScript = made.script,
                                        .marks = {{.range = source, .color = u"amber"_s, .id = kUid}}};
        const auto html = document::writeBody(made.document, state);
        QVERIFY(html);
        const QString shown = made.views[i].textOf(source);
        QVERIFY2(markedText(*html, kUid) == shown,
                 qPrintable(u"%1 shows “%2” instead of “%3” for “%4”"_s.arg(
                     text::viewScriptName(kViews[i]), markedText(*html, kUid), shown, anchor.quote.exact)));
    }
}

void TestViewSpans::aSpanMadeInAnyViewShowsTheRightTextInAll()
{
    QRandomGenerator random(20211104);
    for (int span = 0; span < kSpans;) {
        const Case made = makeCase(random);
        for (int i = 0; i < kSpansOfADocument; ++i, ++span) {
            const std::size_t view = std::size_t(span) % kViews.size();
            checkSpan(made, view, test::randomSpan(made.views[view].text(), random));
            if (QTest::currentTestFailed())
                return;
        }
    }
}

QTEST_GUILESS_MAIN(TestViewSpans)
#include "tst_viewspans.moc"
