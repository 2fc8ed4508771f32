// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/deeplink.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using text::DeepLink;
using Target = DeepLink::Target;

namespace {

const QString kUid = u"0193a1b2-0000-7000-8000-00000000000a"_s;
const QString kOther = u"0193a1b2-0000-7000-8000-00000000000b"_s;

} // namespace

class TestDeepLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsFormattedIsReadBack_data();
    void whatIsFormattedIsReadBack();
    void annotationAloneIsUnderstood();
    void caseOfSchemeAndUidDoesNotMatter();
    void senselessRangeStillLeadsToTheArticle_data();
    void senselessRangeStillLeadsToTheArticle();
    void refusesWhatIsNoLink_data();
    void refusesWhatIsNoLink();
};

void TestDeepLink::whatIsFormattedIsReadBack_data()
{
    QTest::addColumn<DeepLink>("link");
    QTest::addColumn<QString>("address");
    QTest::newRow("article") << DeepLink{.uid = kUid} << u"pizhu://article/"_s + kUid;
    QTest::newRow("span") << DeepLink{.uid = kUid, .range = base::TextRange{12, 40}}
                          << u"pizhu://article/%1?start=12&end=40"_s.arg(kUid);
    QTest::newRow("span of a version")
        << DeepLink{.uid = kUid, .range = base::TextRange{12, 40}, .version = 3}
        << u"pizhu://article/%1?start=12&end=40&version=3"_s.arg(kUid);
    QTest::newRow("annotation") << DeepLink{.target = Target::Annotation, .uid = kOther, .article = kUid}
                                << u"pizhu://article/%1/annotation/%2"_s.arg(kUid, kOther);
    QTest::newRow("tag") << DeepLink{.target = Target::Tag, .uid = kUid} << u"pizhu://tag/"_s + kUid;
}

void TestDeepLink::whatIsFormattedIsReadBack()
{
    QFETCH(const DeepLink, link);
    QFETCH(const QString, address);
    QCOMPARE(text::formatDeepLink(link), address);
    QCOMPARE(text::parseDeepLink(address), std::optional(link));
}

void TestDeepLink::annotationAloneIsUnderstood()
{
    const DeepLink expected{.target = Target::Annotation, .uid = kUid};
    QCOMPARE(text::parseDeepLink(u"pizhu://annotation/"_s + kUid), std::optional(expected));
}

void TestDeepLink::caseOfSchemeAndUidDoesNotMatter()
{
    QCOMPARE(text::parseDeepLink(u" PIZHU://Tag/%1 "_s.arg(kUid.toUpper())),
             std::optional(DeepLink{.target = Target::Tag, .uid = kUid}));
}

void TestDeepLink::senselessRangeStillLeadsToTheArticle_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("end before start") << u"?start=9&end=3"_s;
    QTest::newRow("negative") << u"?start=-9&end=3"_s;
    QTest::newRow("one only") << u"?start=9"_s;
    QTest::newRow("no number") << u"?start=a&end=b"_s;
    QTest::newRow("too large for any text") << u"?start=1&end=99999999999999999999"_s;
}

void TestDeepLink::senselessRangeStillLeadsToTheArticle()
{
    QFETCH(const QString, query);
    QCOMPARE(text::parseDeepLink(u"pizhu://article/"_s + kUid + query), std::optional(DeepLink{.uid = kUid}));
}

void TestDeepLink::refusesWhatIsNoLink_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("nothing") << QString();
    QTest::newRow("web") << u"https://article/"_s + kUid;
    QTest::newRow("other kind") << u"pizhu://collection/"_s + kUid;
    QTest::newRow("no uid") << u"pizhu://article/"_s;
    QTest::newRow("a path upwards") << u"pizhu://article/../../etc/passwd"_s;
    QTest::newRow("markup") << u"pizhu://article/<b>"_s;
    QTest::newRow("endless uid") << u"pizhu://article/"_s + QString(5000, u'a');
    QTest::newRow("annotation of a tag") << u"pizhu://tag/%1/annotation/%1"_s.arg(kUid);
}

void TestDeepLink::refusesWhatIsNoLink()
{
    QFETCH(const QString, address);
    QCOMPARE(text::parseDeepLink(address), std::nullopt);
}

QTEST_APPLESS_MAIN(TestDeepLink)
#include "tst_deeplink.moc"
