// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/metadatajson.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using document::Candidate;
using document::FieldOrigin;
using document::Metadata;

namespace {

/// What is in libraries already: reading it must never change.
const QByteArray kStored =
    R"({"authors":{"confidence":0.75,"origin":"pattern","value":["林晚舟","周远"]},)"
    R"("candidates":[{"confidence":0.75,"end":6,"field":"authors","line":"作者：林晚舟 周远","origin":"pattern",)"
    R"("start":3,"value":["林晚舟","周远"]},)"
    R"({"confidence":0.5,"field":"title","origin":"meta","value":["渡口"]}],)"
    R"("published":{"confidence":1,"origin":"user","value":{"iso":"2021-06-27T14:17+08:00",)"
    R"("precision":"minute","zone_assumed":true}},)"
    R"("script":"hans","title":{"confidence":1,"origin":"front-matter","value":"渡口的账"}})";

Metadata metadata()
{
    Metadata metadata;
    metadata.title = {u"渡口的账"_s, FieldOrigin::FrontMatter, 1.0};
    metadata.authors = {{u"林晚舟"_s, u"周远"_s}, FieldOrigin::Pattern, 0.75};
    auto published = text::PublishedDate::fromIso(u"2021-06-27T14:17+08:00");
    published->precision = text::DatePrecision::Minute;
    published->zoneAssumed = true;
    metadata.published = {published, FieldOrigin::User, 1.0};
    metadata.script = text::Script::Hans;
    metadata.candidates = {
        {u"authors"_s, {u"林晚舟"_s, u"周远"_s}, FieldOrigin::Pattern, 0.75, u"作者：林晚舟 周远"_s, {3, 6}},
        {u"title"_s, {u"渡口"_s}, FieldOrigin::MetaElement, 0.5, {}, {}},
    };
    return metadata;
}

} // namespace

class TestMetadataJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatLibrariesHold();
    void everyOriginComesBack();
    void damagedTextIsAnError();
};

void TestMetadataJson::readsWhatLibrariesHold()
{
    const auto read = library::metadataFromJson(kStored);
    QVERIFY(read);
    QVERIFY(*read == metadata());
    QCOMPARE(read->candidates.front().range.of(u"作者：林晚舟 周远"_s), u"林晚舟"_s);
}

void TestMetadataJson::everyOriginComesBack()
{
    Metadata all;
    for (const FieldOrigin origin :
         {FieldOrigin::None, FieldOrigin::FrontMatter, FieldOrigin::MetaElement, FieldOrigin::Pattern,
          FieldOrigin::FileName, FieldOrigin::Rule, FieldOrigin::User})
        all.candidates.push_back({u"source"_s, {u"县志"_s}, origin, 0.25, u"来源：县志"_s, {3, 5}});
    const auto read = library::metadataFromJson(library::metadataToJson(all));
    QVERIFY(read);
    QVERIFY(read->candidates == all.candidates);
}

void TestMetadataJson::damagedTextIsAnError()
{
    QVERIFY(!library::metadataFromJson("{\"title\":"));
}

QTEST_GUILESS_MAIN(TestMetadataJson)
#include "tst_metadatajson.moc"
