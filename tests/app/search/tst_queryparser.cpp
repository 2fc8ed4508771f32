// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/ftsexpression.h"
#include "app/search/queryparser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace pizhu::search;

class TestQueryParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void readsDateSpans_data();
    void readsDateSpans();
    void noticesWhatMayBeMeantOtherwise_data();
    void noticesWhatMayBeMeantOtherwise();
    void neverFails();
    void writesWhatItReads();
    void survivesDeepParentheses();
    void makesPhrases_data();
    void makesPhrases();
    void marksOnlyWhatIsLookedFor();
};

void TestQueryParser::reads_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char* name, const QString& query, const QString& tree) {
        QTest::newRow(name) << query << tree;
    };
    row("nothing", QStringLiteral("  "), QStringLiteral("everything"));
    row("one word", QStringLiteral("监督"), QStringLiteral("\"监督\""));
    row("words are and-ed", QStringLiteral("监督 巡察"), QStringLiteral("(and \"监督\" \"巡察\")"));
    row("explicit AND", QStringLiteral("a AND b"), QStringLiteral("(and \"a\" \"b\")"));
    row("ideographic space", QStringLiteral("监督　巡察"), QStringLiteral("(and \"监督\" \"巡察\")"));
    row("OR binds weaker", QStringLiteral("a b OR c"), QStringLiteral("(or (and \"a\" \"b\") \"c\")"));
    row("parentheses", QStringLiteral("a (b OR c)"), QStringLiteral("(and \"a\" (or \"b\" \"c\"))"));
    row("full-width parentheses", QStringLiteral("a （b OR c）"),
        QStringLiteral("(and \"a\" (or \"b\" \"c\"))"));
    row("minus", QStringLiteral("a -b"), QStringLiteral("(and \"a\" (not \"b\"))"));
    row("NOT", QStringLiteral("a NOT b"), QStringLiteral("(and \"a\" (not \"b\"))"));
    row("double NOT", QStringLiteral("NOT NOT b"), QStringLiteral("\"b\""));
    row("hyphen inside a word", QStringLiteral("covid-19"), QStringLiteral("\"covid-19\""));
    row("lower-case or is a word", QStringLiteral("a or b"), QStringLiteral("(and \"a\" \"or\" \"b\")"));
    row("word that starts like an operator", QStringLiteral("ORDER"), QStringLiteral("\"ORDER\""));
    row("phrase", QStringLiteral("\"一把手 监督\" x"), QStringLiteral("(and \"一把手 监督\" \"x\")"));
    row("unclosed phrase", QStringLiteral("\"一把手"), QStringLiteral("\"一把手\""));
    row("exact script", QStringLiteral("=監督"), QStringLiteral("=\"監督\""));
    row("exact phrase", QStringLiteral("=\"監 督\""), QStringLiteral("=\"監 督\""));
    row("prefix", QStringLiteral("gov*"), QStringLiteral("\"gov\"*"));
    row("field", QStringLiteral("title:巡察"), QStringLiteral("(title \"巡察\")"));
    row("field in capitals", QStringLiteral("Title:巡察"), QStringLiteral("(title \"巡察\")"));
    row("full-width colon", QStringLiteral("title：巡察"), QStringLiteral("(title \"巡察\")"));
    row("field with phrase", QStringLiteral("source:\"人民 日报\""),
        QStringLiteral("(source \"人民 日报\")"));
    row("negated field", QStringLiteral("-tag:制度/巡察"), QStringLiteral("(not (tag \"制度/巡察\"))"));
    row("known word", QStringLiteral("is:Unread"), QStringLiteral("(is \"unread\")"));
    row("unknown field is text", QStringLiteral("foo:bar"), QStringLiteral("\"foo:bar\""));
    row("unknown value is text", QStringLiteral("color:pink"), QStringLiteral("\"color:pink\""));
    row("length by word", QStringLiteral("length:Short"), QStringLiteral("(length \"short\")"));
    row("length by numbers", QStringLiteral("-length:500..2000"),
        QStringLiteral("(not (length \"500..2000\"))"));
    row("length with an open end", QStringLiteral("length:..500"), QStringLiteral("(length \"..500\")"));
    row("length in words nobody knows", QStringLiteral("length:tiny..big"),
        QStringLiteral("\"length:tiny..big\""));
    row("path of a collection", QStringLiteral("collection:\"my papers/city\""),
        QStringLiteral("(collection \"my papers/city\")"));
    row("editor and code", QStringLiteral("editor:周 -code:a/b"),
        QStringLiteral("(and (editor \"周\") (not (code \"a/b\")))"));
    row("import is not imported", QStringLiteral("import:2021 imported:2021"),
        QStringLiteral("(and (import \"2021\") (imported 2021..2022))"));
    row("address is text", QStringLiteral("http://example.org"), QStringLiteral("\"http://example.org\""));
    row("field without value is left out", QStringLiteral("甲 -title: OR date:"), QStringLiteral("\"甲\""));
    row("unknown field without value is text", QStringLiteral("foo:"), QStringLiteral("\"foo:\""));
    row("near", QStringLiteral("a 巡察 NEAR/5 整改"),
        QStringLiteral("(and \"a\" (near/5 \"巡察\" \"整改\"))"));
    row("near of three", QStringLiteral("a NEAR/3 b NEAR/3 c"), QStringLiteral("(near/3 \"a\" \"b\" \"c\")"));
    row("near without a number", QStringLiteral("a NEAR b"), QStringLiteral("(near/10 \"a\" \"b\")"));
    row("near binds stronger than OR", QStringLiteral("x OR a NEAR b"),
        QStringLiteral("(or \"x\" (near/10 \"a\" \"b\"))"));
    row("near a field is and", QStringLiteral("a NEAR/5 title:b"),
        QStringLiteral("(and \"a\" (title \"b\"))"));
    row("dangling near", QStringLiteral("a NEAR/5"), QStringLiteral("\"a\""));
    row("near as a word", QStringLiteral("NEARBY NEAR/x"), QStringLiteral("(and \"NEARBY\" \"NEAR/x\")"));
    row("prefix phrase", QStringLiteral("\"new yo\"*"), QStringLiteral("\"new yo\"*"));
    row("site", QStringLiteral("site:新华网"), QStringLiteral("(site \"新华网\")"));
    row("imported", QStringLiteral("imported:2021-06"), QStringLiteral("(imported 2021-06..2021-07)"));
    row("versions", QStringLiteral("version:2"), QStringLiteral("(version \"2\")"));
    row("version of nothing is text", QStringLiteral("version:x"), QStringLiteral("\"version:x\""));
    row("after", QStringLiteral("after:2021-06"), QStringLiteral("(date 2021-06..)"));
    row("before", QStringLiteral("before:2021"), QStringLiteral("(date ..2021)"));
    row("date", QStringLiteral("date:2021-12"), QStringLiteral("(date 2021-12..2022-01)"));
    row("impossible date is text", QStringLiteral("date:2021-13"), QStringLiteral("\"date:2021-13\""));
    row("dangling OR", QStringLiteral("a OR"), QStringLiteral("\"a\""));
    row("dangling NOT", QStringLiteral("a NOT"), QStringLiteral("\"a\""));
    row("dangling minus", QStringLiteral("a -"), QStringLiteral("\"a\""));
    row("unclosed parenthesis", QStringLiteral("a (b OR"), QStringLiteral("(and \"a\" \"b\")"));
    row("stray parenthesis", QStringLiteral("a ) b"), QStringLiteral("(and \"a\" \"b\")"));
    row("empty parentheses", QStringLiteral("a () b"), QStringLiteral("(and \"a\" \"b\")"));
}

void TestQueryParser::reads()
{
    QFETCH(QString, query);
    QFETCH(QString, tree);
    QCOMPARE(toString(parseQuery({query})), tree);
}

void TestQueryParser::readsDateSpans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("before");
    QTest::newRow("year") << "2021"
                          << "2021"
                          << "2022";
    QTest::newRow("month") << "2021-12"
                           << "2021-12"
                           << "2022-01";
    QTest::newRow("day") << "2021-02-28"
                         << "2021-02-28"
                         << "2021-03-01";
    QTest::newRow("short month") << "2021-6"
                                 << "2021-06"
                                 << "2021-07";
    QTest::newRow("range of years") << "2021..2023"
                                    << "2021"
                                    << "2024";
    QTest::newRow("range of days") << "2021-06-01..2021-06-30"
                                   << "2021-06-01"
                                   << "2021-07-01";
    QTest::newRow("open end") << "2021.."
                              << "2021"
                              << "";
    QTest::newRow("open start") << "..2021-06"
                                << ""
                                << "2021-07";
}

void TestQueryParser::readsDateSpans()
{
    QFETCH(QString, text);
    QFETCH(QString, from);
    QFETCH(QString, before);
    const auto span = parseDateSpan(text);
    QVERIFY(span);
    QCOMPARE(span->from, from);
    QCOMPARE(span->before, before);
}

void TestQueryParser::noticesWhatMayBeMeantOtherwise_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<NoticeKind>("kind");
    QTest::addColumn<QString>("where");
    const auto row = [](const QString& query, NoticeKind kind, const QString& where) {
        QTest::newRow(qPrintable(query)) << query << kind << where;
    };
    row(QStringLiteral("甲 foo:bar"), NoticeKind::UnknownField, QStringLiteral("foo:bar"));
    row(QStringLiteral("color:pink 甲"), NoticeKind::UnknownValue, QStringLiteral("color:pink"));
    row(QStringLiteral("甲 source:"), NoticeKind::MissingValue, QStringLiteral("source:"));
    row(QStringLiteral("甲 \"乙 丙"), NoticeKind::UnclosedQuote, QStringLiteral("\"乙 丙"));
    row(QStringLiteral("甲 OR"), NoticeKind::StrayOperator, QStringLiteral("OR"));
    row(QStringLiteral("AND 甲"), NoticeKind::StrayOperator, QStringLiteral("AND"));
    row(QStringLiteral("甲 NOT"), NoticeKind::StrayOperator, QStringLiteral("NOT"));
    row(QStringLiteral("NEAR/4 甲"), NoticeKind::StrayOperator, QStringLiteral("NEAR/4"));
    row(QStringLiteral("甲 （乙"), NoticeKind::StrayBracket, QStringLiteral("（"));
    row(QStringLiteral("甲) 乙"), NoticeKind::StrayBracket, QStringLiteral(")"));
    row(QStringLiteral("甲 NEAR tag:乙"), NoticeKind::NearNeedsWords, QStringLiteral("NEAR"));
}

void TestQueryParser::noticesWhatMayBeMeantOtherwise()
{
    QFETCH(QString, query);
    QFETCH(NoticeKind, kind);
    QFETCH(QString, where);
    const std::vector<Notice> notices = readQuery({query}).notices;
    QCOMPARE(notices.size(), std::size_t{1});
    QCOMPARE(notices.front().kind, kind);
    QCOMPARE(notices.front().range.of(query).toString(), where);
    QVERIFY(readQuery({QStringLiteral("(甲 OR =乙) -title:丙 丁 NEAR/2 \"戊 己\"")}).notices.empty());
}

namespace {

/// Signs and words of the language in any order.
QString anyQuery(QRandomGenerator& random)
{
    static const QStringList pieces =
        QStringLiteral("a b 监督 \" ( ) （ ） - = * : ： / . 2021 2021-06 AND OR NOT NEAR/3 NEAR title: tag: "
                       "date: imported: after: version: has:note foo: 2020..2022 ..2021-06-27")
            .split(u' ');
    QString query;
    const int length = random.bounded(12);
    for (int i = 0; i < length; ++i) {
        query += pieces.at(random.bounded(static_cast<int>(pieces.size())));
        query += random.bounded(3) > 0 ? QStringLiteral(" ") : QString();
    }
    return query;
}

} // namespace

void TestQueryParser::writesWhatItReads()
{
    QRandomGenerator random(20210628);
    for (int round = 0; round < 20'000; ++round) {
        const QString query = anyQuery(random);
        const Node node = parseQuery({query});
        const QString written = queryText(node);
        QVERIFY2(parseQuery({written}) == node,
                 qPrintable(query + QStringLiteral("\n→ ") + toString(node) + QStringLiteral("\n→ ") +
                            written + QStringLiteral("\n→ ") + toString(parseQuery({written}))));
    }
}

void TestQueryParser::neverFails()
{
    QRandomGenerator random(20210627);
    for (int round = 0; round < 5000; ++round) {
        const QString query = anyQuery(random);
        const QString tree = toString(parseQuery({query}));
        QVERIFY2(!tree.isEmpty(), qPrintable(query));
    }
}

void TestQueryParser::survivesDeepParentheses()
{
    const QString query = QString(100'000, u'(') + QStringLiteral("x");
    QVERIFY(!toString(parseQuery({query})).isEmpty());
    QVERIFY(!toString(parseQuery({QStringLiteral("-(").repeated(50'000) + QStringLiteral("x")})).isEmpty());
}

void TestQueryParser::makesPhrases_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("phrase");
    QTest::newRow("word") << QStringLiteral("监督") << QStringLiteral("\"监督\"");
    QTest::newRow("punctuation at the ends goes") << QStringLiteral("。监督！") << QStringLiteral("\"监督\"");
    QTest::newRow("punctuation inside stays") << QStringLiteral("甲，乙") << QStringLiteral("\"甲，乙\"");
    QTest::newRow("quotes are doubled") << QStringLiteral("a\"b") << QStringLiteral("\"a\"\"b\"");
    QTest::newRow("nothing to look for") << QStringLiteral("！？") << QString();
}

void TestQueryParser::makesPhrases()
{
    QFETCH(QString, text);
    QFETCH(QString, phrase);
    QCOMPARE(ftsPhrase({.text = text}).value_or(QString()), phrase);
}

void TestQueryParser::marksOnlyWhatIsLookedFor()
{
    const Node node = parseQuery({QStringLiteral("甲 -乙 title:丙 note:丁 (戊 OR 己)")});
    const auto words = [&node](bool inTitle) {
        QStringList texts;
        for (const Sought& sought : soughtBy(node, inTitle)) {
            for (const Term& term : sought.terms)
                texts.append(term.text);
        }
        return texts.join(u' ');
    };
    QCOMPARE(words(false), QStringLiteral("甲 戊 己"));
    QCOMPARE(words(true), QStringLiteral("甲 丙 戊 己"));
}

QTEST_GUILESS_MAIN(TestQueryParser)
#include "tst_queryparser.moc"
