// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/fieldmapping.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu::importing;

class TestFieldMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guessesColumns_data();
    void guessesColumns();
    void readsTheCommandLineForm();
    void refusesUnknownFields_data();
    void refusesUnknownFields();
    void comesBackFromTextAndJson();
};

void TestFieldMapping::guessesColumns_data()
{
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("mapping");
    QTest::newRow("English")
        << u"id,headline,published_at,media,byline,body,link"_s
        << u"author=byline,body=body,date=published_at,id=id,source=media,title=headline,url=link"_s;
    QTest::newRow("Chinese, mainland")
        << u"标题,发布时间,来源,作者,正文,链接,栏目"_s
        << u"author=作者,body=正文,categories=栏目,date=发布时间,source=来源,title=标题,url=链接"_s;
    QTest::newRow("Chinese, Taiwan") << u"標題,日期,來源,記者,內容,網址"_s
                                     << u"author=記者,body=內容,date=日期,source=來源,title=標題,url=網址"_s;
    QTest::newRow("spaces and case") << u"Article Title,Full Text,Publish-Date"_s
                                     << u"body=Full Text,date=Publish-Date,title=Article Title"_s;
    QTest::newRow("the full text before the summary")
        << u"title,summary,content_html,content"_s << u"body=content_html,title=title"_s;
    QTest::newRow("nested as in WordPress")
        << u"title.rendered,content.rendered,date,link"_s
        << u"body=content.rendered,date=date,title=title.rendered,url=link"_s;
    QTest::newRow("a name below its meaning")
        << u"title,text,authors.name,source.name"_s
        << u"author=authors.name,body=text,source=source.name,title=title"_s;
    QTest::newRow("nothing known") << u"a,b,c"_s << QString();
}

void TestFieldMapping::guessesColumns()
{
    QFETCH(QString, columns);
    QTEST(guessMapping(columns.split(u',')).toText(), "mapping");
}

void TestFieldMapping::readsTheCommandLineForm()
{
    const auto mapping = FieldMapping::fromText(u" title = 标题, body=a\\,b\\=c.d ,records=data.list"_s);
    QVERIFY(mapping);
    QCOMPARE(mapping->fieldToColumn.value(u"title"_s), u"标题"_s);
    QCOMPARE(mapping->fieldToColumn.value(u"body"_s), u"a,b=c.d"_s);
    QCOMPARE(mapping->records, u"data.list"_s);
}

void TestFieldMapping::refusesUnknownFields_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("unknown field") << u"headline=x"_s;
    QTest::newRow("no column") << u"title="_s;
    QTest::newRow("no equals sign") << u"title"_s;
}

void TestFieldMapping::refusesUnknownFields()
{
    QFETCH(QString, text);
    const auto mapping = FieldMapping::fromText(text);
    QVERIFY(!mapping);
    QCOMPARE(mapping.error().code, pizhu::base::ErrorCode::InvalidInput);
}

void TestFieldMapping::comesBackFromTextAndJson()
{
    const FieldMapping mapping{{{u"title"_s, u"a,b"_s}, {u"body"_s, u"x=\\y"_s}}, u"rows"_s};
    QCOMPARE(FieldMapping::fromText(mapping.toText()).value(), mapping);
    QCOMPARE(FieldMapping::fromJson(mapping.toJson()), mapping);
}

QTEST_GUILESS_MAIN(TestFieldMapping)
#include "tst_fieldmapping.moc"
