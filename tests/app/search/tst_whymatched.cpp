// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/queryparser.h"
#include "app/search/whymatched.h"

#include <QTest>

using namespace pizhu::search;

class TestWhyMatched : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explains_data();
    void explains();
    void looksForTheTermThatFinds();
};

namespace {

QString nameOf(MatchKind kind)
{
    static const QStringList names{QStringLiteral("traditional"),   QStringLiteral("simplified"),
                                   QStringLiteral("variant"),       QStringLiteral("width"),
                                   QStringLiteral("compatibility"), QStringLiteral("case"),
                                   QStringLiteral("accent"),        QStringLiteral("signs"),
                                   QStringLiteral("longer"),        QStringLiteral("regional")};
    return names.at(static_cast<int>(kind));
}

QString described(const std::vector<MatchReason>& reasons)
{
    QStringList parts;
    for (const MatchReason& reason : reasons)
        parts += nameOf(reason.kind) + u' ' + reason.typed + u'=' + reason.found;
    return parts.join(QStringLiteral("; "));
}

Lexicon lexicon()
{
    return Lexicon({{QStringLiteral("软件"), QStringLiteral("軟體")},
                    {QStringLiteral("特朗普"), QStringLiteral("川普")}});
}

} // namespace

void TestWhyMatched::explains_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("why");
    const auto row = [](const char* name, const QString& query, const QString& found, const QString& why) {
        QTest::newRow(name) << query << found << why;
    };
    row("as typed", QStringLiteral("监督"), QStringLiteral("监督"), QString());
    row("traditional", QStringLiteral("监督"), QStringLiteral("監督"),
        QStringLiteral("traditional 监督=監督"));
    row("simplified", QStringLiteral("監督"), QStringLiteral("监督"), QStringLiteral("simplified 監督=监督"));
    row("variant", QStringLiteral("裏面"), QStringLiteral("裡面"), QStringLiteral("variant 裏面=裡面"));
    row("full width", QStringLiteral("gdp"), QStringLiteral("ｇｄｐ"), QStringLiteral("width gdp=ｇｄｐ"));
    row("full width capitals", QStringLiteral("gdp"), QStringLiteral("ＧＤＰ"),
        QStringLiteral("width gdp=ＧＤＰ; case gdp=ＧＤＰ"));
    row("capitals", QStringLiteral("gdp"), QStringLiteral("GDP"), QStringLiteral("case gdp=GDP"));
    row("accents", QStringLiteral("cafe"), QStringLiteral("café"), QStringLiteral("accent cafe=café"));
    row("compatibility", QStringLiteral("m2"), QStringLiteral("㎡"), QStringLiteral("compatibility m2=㎡"));
    row("quotation marks", QStringLiteral("一把手监督"), QStringLiteral("一把手”监督"),
        QStringLiteral("signs =”"));
    row("two kinds", QStringLiteral("GDP增长"), QStringLiteral("gdp增長"),
        QStringLiteral("case GDP=gdp; traditional 长=長"));
    row("prefix", QStringLiteral("gov*"), QStringLiteral("government"),
        QStringLiteral("longer gov=government"));
    row("regional", QStringLiteral("软件"), QStringLiteral("軟體"), QStringLiteral("regional 软件=軟體"));
    row("regional in a phrase", QStringLiteral("软件开发"), QStringLiteral("軟體開發"),
        QStringLiteral("regional 软件=軟體"));
    row("regional in the other script", QStringLiteral("特朗普"), QStringLiteral("川普"),
        QStringLiteral("regional 特朗普=川普"));
    row("not found at all", QStringLiteral("监督"), QStringLiteral("检查"), QString());
    row("exactly this script has no lexicon", QStringLiteral("=软件"), QStringLiteral("軟體"), QString());
    row("punctuation at the ends of the term", QStringLiteral("。监督！"), QStringLiteral("監督"),
        QStringLiteral("traditional 。监督！=監督"));
}

void TestWhyMatched::explains()
{
    QFETCH(QString, query);
    QFETCH(QString, found);
    QFETCH(QString, why);
    QCOMPARE(described(whyMatched(parseQuery({query}), found, lexicon())), why);
}

void TestWhyMatched::looksForTheTermThatFinds()
{
    const Node node = parseQuery({QStringLiteral("巡察 (整改 OR title:监督) -检查")});
    QCOMPARE(described(whyMatched(node, QStringLiteral("監督"))), QStringLiteral("traditional 监督=監督"));
    QCOMPARE(described(whyMatched(node, QStringLiteral("檢查"))), QString());
}

QTEST_GUILESS_MAIN(TestWhyMatched)
#include "tst_whymatched.moc"
