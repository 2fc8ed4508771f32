// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/querybuilder.h"
#include "app/search/queryparser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace pizhu::search;

Q_DECLARE_METATYPE(pizhu::search::Condition)

class TestQueryBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsQueries_data();
    void showsQueries();
    void incompleteConditionsCountForNothing_data();
    void incompleteConditionsCountForNothing();
    void keepsTheMeaningOfAnyTree();
    void keepsTheMeaningOfAnyConditions();
};

namespace {

QString nameOf(Relation relation)
{
    static const QStringList names =
        QStringLiteral("contains exactly begins near is at-least in between since before").split(u' ');
    return names.at(static_cast<int>(relation));
}

QString shown(const Condition& condition)
{
    if (condition.asText)
        return QStringLiteral("text{%1}").arg(condition.value);
    QString text = condition.negated ? QStringLiteral("not ") : QString();
    text += condition.field ? fieldName(*condition.field) : QStringLiteral("any");
    text += u' ' + nameOf(condition.relation) + u' ' + condition.value;
    if (!condition.second.isEmpty())
        text += u'|' + condition.second;
    return text;
}

QString nameOf(Match match)
{
    return match == Match::All   ? QStringLiteral("all")
           : match == Match::Any ? QStringLiteral("any")
                                 : QStringLiteral("none");
}

QString shown(const BuiltQuery& built)
{
    QStringList parts;
    for (const auto& item : built.items) {
        if (const auto* condition = std::get_if<Condition>(&item)) {
            parts += shown(*condition);
            continue;
        }
        const auto& group = std::get<ConditionGroup>(item);
        QStringList inner;
        for (const Condition& condition : group.conditions)
            inner += shown(condition);
        parts += nameOf(group.match) + u'[' + inner.join(QStringLiteral(", ")) + u']';
    }
    return nameOf(built.match) + u'(' + parts.join(QStringLiteral(", ")) + u')';
}

/// A tree the parser can make, whatever its shape.
Node anyTree(QRandomGenerator& random, int depth)
{
    static const QStringList leaves =
        QString::fromUtf8("监督|\"new york\"|=監督|gov*|=\"甲 乙\"*|title:巡察|title:=巡察|source:\"晨 "
                          "报\"|author:李*|category:要闻|"
                          "tag:制度/巡察|note:x|highlight:\"y "
                          "z\"|color:rose|length:long|length:500..2000|code:制度|collection:甲/"
                          "乙|editor:李|script:hant|has:note|is:unread|review:missing-date|"
                          "version:3|date:2021|date:2021-06..2022|after:2021-06-27|before:2020|imported:2021."
                          ".|imported:..2021-12|"
                          "甲 NEAR/3 乙|甲 NEAR 乙 NEAR 丙|=甲 NEAR/2 乙*|\"a\\b\"")
            .split(u'|');
    if (depth == 0 || random.bounded(3) == 0)
        return parseQuery({leaves.at(random.bounded(static_cast<int>(leaves.size())))});
    if (random.bounded(4) == 0) {
        Node inner = anyTree(random, depth - 1);
        return inner.kind == NodeKind::Not ? inner : Node{.kind = NodeKind::Not, .children = {inner}};
    }
    std::vector<Node> parts;
    for (int i = random.bounded(4); i >= 0; --i)
        parts.push_back(anyTree(random, depth - 1));
    return joinNodes(random.bounded(2) ? NodeKind::And : NodeKind::Or, parts);
}

Condition anyCondition(QRandomGenerator& random)
{
    static const QStringList values =
        QString::fromUtf8("监督|new york|a\"b|x*|-y|(z|2021|2021-06|2021-13|rose|unread|=q| |AND||3")
            .split(u'|');
    Condition condition;
    if (random.bounded(4) > 0)
        condition.field = allFields().at(std::size_t(random.bounded(int(allFields().size()))));
    const auto relations = relationsOf(condition.field);
    condition.relation = relations.at(std::size_t(random.bounded(int(relations.size()))));
    condition.negated = random.bounded(3) == 0;
    condition.value = values.at(random.bounded(int(values.size())));
    condition.second = values.at(random.bounded(int(values.size())));
    condition.distance = random.bounded(20);
    condition.asText = random.bounded(8) == 0;
    return condition;
}

} // namespace

void TestQueryBuilder::showsQueries_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("built");
    const auto row = [](const QString& query, const QString& built) {
        QTest::newRow(qPrintable(query)) << query << built;
    };
    row(QString(), QStringLiteral("all()"));
    row(QStringLiteral("监督"), QStringLiteral("all(any contains 监督)"));
    row(QStringLiteral("监督 title:=巡察 -note:x"),
        QStringLiteral("all(any contains 监督, title exactly 巡察, not note contains x)"));
    row(QStringLiteral("a OR b*"), QStringLiteral("any(any contains a, any begins b)"));
    row(QStringLiteral("-(a OR b)"), QStringLiteral("none(any contains a, any contains b)"));
    row(QStringLiteral("-a"), QStringLiteral("all(not any contains a)"));
    row(QStringLiteral("(a OR b) -(c OR d)"),
        QStringLiteral("all(any[any contains a, any contains b], none[any contains c, any contains d])"));
    row(QStringLiteral("a NEAR/3 b"), QStringLiteral("all(any near a|b)"));
    row(QStringLiteral("a NEAR/3 b NEAR/3 c"), QStringLiteral("all(text{a NEAR/3 b NEAR/3 c})"));
    row(QStringLiteral("x (a OR (b c))"), QStringLiteral("all(any contains x, text{a OR b c})"));
    row(QStringLiteral("-(a b)"), QStringLiteral("all(text{-(a b)})"));
    row(QStringLiteral("date:2021-06"), QStringLiteral("all(date in 2021-06)"));
    row(QStringLiteral("date:2021..2022-03"), QStringLiteral("all(text{date:2021..2022-03})"));
    row(QStringLiteral("date:2021-01..2022-03"), QStringLiteral("all(date between 2021-01|2022-03)"));
    row(QStringLiteral("after:2021 before:2023"), QStringLiteral("all(date since 2021, date before 2023)"));
    row(QStringLiteral("imported:2021.."), QStringLiteral("all(imported since 2021)"));
    row(QStringLiteral("is:unread color:rose version:2 tag:制度/巡察"),
        QStringLiteral("all(is is unread, color is rose, version at-least 2, tag is 制度/巡察)"));
    row(QStringLiteral("length:long length:500..2000 code:制度"),
        QStringLiteral("all(length is long, text{length:500..2000}, code is 制度)"));
    row(QStringLiteral("source:=晨报"), QStringLiteral("all(text{source:=晨报})"));
}

void TestQueryBuilder::showsQueries()
{
    QFETCH(QString, query);
    QFETCH(QString, built);
    const BuiltQuery actual = builtFrom(parseQuery({query}));
    if (query == QStringLiteral("date:2021..2022-03")) // a year and a month: shown either way, meant the same
        QVERIFY(nodeOf(actual) == parseQuery({query}));
    else
        QCOMPARE(shown(actual), built);
}

void TestQueryBuilder::incompleteConditionsCountForNothing_data()
{
    QTest::addColumn<Condition>("condition");
    QTest::newRow("empty") << Condition{};
    QTest::newRow("only a quotation mark") << Condition{.value = QStringLiteral("\"")};
    QTest::newRow("no second word") << Condition{.relation = Relation::Near, .value = QStringLiteral("a")};
    QTest::newRow("no date") << Condition{
        .field = Field::Date, .relation = Relation::In, .value = QStringLiteral("2021-13")};
    QTest::newRow("a range for a date") << Condition{
        .field = Field::Date, .relation = Relation::Since, .value = QStringLiteral("2020..2021")};
    QTest::newRow("no end") << Condition{
        .field = Field::Date, .relation = Relation::Between, .value = QStringLiteral("2021")};
    QTest::newRow("unknown word") << Condition{
        .field = Field::Color, .relation = Relation::Is, .value = QStringLiteral("pink")};
    QTest::newRow("no number") << Condition{
        .field = Field::Version, .relation = Relation::AtLeast, .value = QStringLiteral("x")};
    QTest::newRow("empty text") << Condition{.asText = true};
}

void TestQueryBuilder::incompleteConditionsCountForNothing()
{
    QFETCH(Condition, condition);
    QVERIFY(!nodeOf(condition));
    const BuiltQuery built{.items = {condition, Condition{.value = QStringLiteral("甲")}}};
    QCOMPARE(queryText(nodeOf(built)), QStringLiteral("甲"));
}

void TestQueryBuilder::keepsTheMeaningOfAnyTree()
{
    QRandomGenerator random(20210629);
    for (int round = 0; round < 5000; ++round) {
        const Node made = anyTree(random, random.bounded(5));
        const Node node = parseQuery({queryText(made)});
        const Node kept = nodeOf(builtFrom(node));
        QVERIFY2(kept == node && parseQuery({queryText(kept)}) == node,
                 qPrintable(toString(node) + QStringLiteral("\n→ ") + shown(builtFrom(node)) +
                            QStringLiteral("\n→ ") + toString(kept)));
    }
}

void TestQueryBuilder::keepsTheMeaningOfAnyConditions()
{
    QRandomGenerator random(20210630);
    for (int round = 0; round < 5000; ++round) {
        BuiltQuery built{.match = Match(random.bounded(3))};
        for (int i = random.bounded(4); i > 0; --i) {
            if (random.bounded(3) > 0) {
                built.items.emplace_back(anyCondition(random));
                continue;
            }
            ConditionGroup group{Match(random.bounded(3)), {}};
            for (int j = random.bounded(3); j > 0; --j)
                group.conditions.push_back(anyCondition(random));
            built.items.emplace_back(group);
        }
        const Node node = nodeOf(built);
        QVERIFY2(parseQuery({queryText(node)}) == node,
                 qPrintable(shown(built) + QStringLiteral("\n→ ") + toString(node) + QStringLiteral("\n→ ") +
                            queryText(node)));
    }
}

QTEST_GUILESS_MAIN(TestQueryBuilder)
#include "tst_querybuilder.moc"
