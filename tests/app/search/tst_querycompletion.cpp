// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/querycompletion.h"
#include "app/search/queryparser.h"

#include <QTest>

using namespace pizhu::search;

class TestQueryCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsThePlace_data();
    void findsThePlace();
    void valuesAreQuotedWhereNeeded();
};

void TestQueryCompletion::findsThePlace_data()
{
    QTest::addColumn<QString>("query"); // | is the cursor
    QTest::addColumn<QString>("place"); // kind field typed → what a completion replaces
    const auto row = [](const QString& query, const QString& place) {
        QTest::newRow(qPrintable(query)) << query << place;
    };
    row(QStringLiteral("|"), QStringLiteral("word : []"));
    row(QStringLiteral("监|"), QStringLiteral("word :监 [监]"));
    row(QStringLiteral("甲 so|"), QStringLiteral("word :so [so]"));
    row(QStringLiteral("甲 |"), QStringLiteral("word : []"));
    row(QStringLiteral("甲 so| 乙"), QStringLiteral("word :so [so]"));
    row(QStringLiteral("so|urce"), QStringLiteral("nothing"));
    row(QStringLiteral("source:|"), QStringLiteral("value source: []"));
    row(QStringLiteral("Source：人|"), QStringLiteral("value source:人 [人]"));
    row(QStringLiteral("source:\"人 民|"), QStringLiteral("value source:人 民 [\"人 民]"));
    row(QStringLiteral("source:\"人民\"|"), QStringLiteral("nothing"));
    row(QStringLiteral("(tag:制|)"), QStringLiteral("value tag:制 [制]"));
    row(QStringLiteral("-is:un|"), QStringLiteral("value is:un [un]"));
    row(QStringLiteral("-|"), QStringLiteral("word : []"));
    row(QStringLiteral("("), QStringLiteral("word : []"));
    row(QStringLiteral("foo:b|"), QStringLiteral("value foo:b [b]"));
    row(QStringLiteral("foo:|"), QStringLiteral("value foo: []"));
    row(QStringLiteral("=监|"), QStringLiteral("nothing"));
    row(QStringLiteral("gov*|"), QStringLiteral("nothing"));
    row(QStringLiteral("甲 AND|"), QStringLiteral("nothing"));
    row(QStringLiteral("\"new yo|"), QStringLiteral("word :new yo [\"new yo]"));
}

void TestQueryCompletion::findsThePlace()
{
    QFETCH(QString, query);
    QFETCH(QString, place);
    qsizetype cursor = query.indexOf(u'|');
    if (cursor < 0)
        cursor = query.size();
    query.remove(u'|');
    const CompletionPlace found = completionPlace(query, cursor);
    const QStringList kinds{QStringLiteral("nothing"), QStringLiteral("word"), QStringLiteral("value")};
    QString actual = kinds.at(static_cast<int>(found.kind));
    if (found.kind != CompletionPlace::Kind::Nothing)
        actual += u' ' + found.field + u':' + found.typed + QStringLiteral(" [") +
                  found.range.of(query).toString() + u']';
    QCOMPARE(actual, place);
}

void TestQueryCompletion::valuesAreQuotedWhereNeeded()
{
    for (const char* name :
         {"人民日报", "New York Times", "AND", "a:b", "-x", "(甲)", "x*", "=y", "a\"b", "A/B"}) {
        const QString value = QString::fromUtf8(name);
        const Node node = parseQuery({QStringLiteral("source:") + valueText(value)});
        QCOMPARE(node.kind, NodeKind::Field);
        QCOMPARE(node.term, Term{.text = QString(value).remove(u'"')});
    }
}

QTEST_GUILESS_MAIN(TestQueryCompletion)
#include "tst_querycompletion.moc"
