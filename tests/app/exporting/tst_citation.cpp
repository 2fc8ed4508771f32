// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/citation/articleitem.h"
#include "app/exporting/citation/entrytext.h"
#include "tests/support/shareddata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using exporting::bibliographyEntry;
using exporting::CitationStyle;
using exporting::CslItem;
using exporting::CslName;
using exporting::inTextCitation;

namespace {

CslItem fromJson(const char* json)
{
    return exporting::cslItemFromJson(QJsonDocument::fromJson(json).object());
}

/// An article of a journal, as a reference manager gives it.
CslItem chineseArticle()
{
    return fromJson(R"({"id":"a","type":"article-journal","language":"zh-CN","title":"村务公开的边界",
        "container-title":"乡村研究","volume":"12","issue":"3","page":"11-9",
        "author":[{"literal":"林一"},{"literal":"周二"},{"literal":"吴三"},{"literal":"郑四"}],
        "issued":{"date-parts":[["2019"]]}})");
}

CslItem englishArticle()
{
    return fromJson(R"({"id":"b","type":"article-journal","language":"en","title":"Ledgers in the open",
        "container-title":"Village Studies","volume":"12","issue":"3","page":"111-9","DOI":"10.1000/x.1",
        "author":[{"family":"Stone","given":"Mary Ann"},{"family":"Berg","given":"J.-P.","dropping-particle":"van den"}],
        "issued":{"date-parts":[[2019,4,2]]},"accessed":{"date-parts":[[2021,5,6]]}})");
}

library::Article libraryArticle()
{
    library::Article article;
    article.uid = u"01890a5d-ac96-774b-bcce-b302099a8057"_s;
    article.metadata.title.value = u"账目贴上墙"_s;
    article.metadata.authors.value = QStringList{u"林一"_s};
    article.metadata.published.value = text::PublishedDate::fromIso(u"2021-06-27");
    article.metadata.script = text::Script::Hans;
    article.retrieved = QDateTime({2022, 1, 2}, {3, 4}, Qt::LocalTime);
    article.document.text = u"每月初一，账目贴上墙。"_s;
    return article;
}

} // namespace

class TestCitation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesOfEachStyle_data();
    void entriesOfEachStyle();
    void citationsInText_data();
    void citationsInText();
    void unusualItems_data();
    void unusualItems();
    void guessedDatesAreInSquareBrackets_data();
    void guessedDatesAreInSquareBrackets();
    void manyAuthorsAreCut();
    void notesOfChicago_data();
    void notesOfChicago();
    void namesOfTheLibrary_data();
    void namesOfTheLibrary();
    void kindsOfDocuments2025_data();
    void kindsOfDocuments2025();
    void kindsOfDocuments2015_data();
    void kindsOfDocuments2015();
    void samplesOfTheStandard_data();
    void samplesOfTheStandard();
    void linesOfNoteAreVariables();
    void itemsSurviveJson();
    void brokenItemsAreRefused_data();
    void brokenItemsAreRefused();
    void articlesOfTheLibrary_data();
    void articlesOfTheLibrary();
    void aHighlightIsCopiedWithItsCitation();
    void everyStyleHasAName();
    void initials_data();
    void initials();
};

void TestCitation::entriesOfEachStyle_data()
{
    QTest::addColumn<CitationStyle>("style");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    QTest::newRow("gbt7714-2025")
        << CitationStyle::Gbt2025
        << u"林一，周二，吴三，等. 村务公开的边界[J]. 乡村研究，2019，12（3）：11-19."_s
        << u"Stone M A，Berg J-P van den. Ledgers in the open[J/OL]. Village "
           u"Studies，2019，12（3）：111-119. "
           "DOI:10.1000/x.1."_s;
    QTest::newRow("gbt7714-2015")
        << CitationStyle::Gbt2015
        << u"林一, 周二, 吴三, 等. 村务公开的边界[J]. 乡村研究, 2019, 12(3): 11-19."_s
        << u"STONE M A, BERG J P van den. Ledgers in the open[J/OL]. Village Studies, 2019, 12(3): "
           "111-119[2021-05-06]. DOI:10.1000/x.1."_s;
    QTest::newRow("apa7") << CitationStyle::Apa7
                          << u"林一, 周二, 吴三, 郑四. (2019). 村务公开的边界. 乡村研究, 12(3), 11–19."_s
                          << u"Stone, M. A., & Berg, J.-P. van den. (2019). Ledgers in the open. Village "
                             "Studies, 12(3), 111–119. https://doi.org/10.1000/x.1"_s;
    QTest::newRow("mla9")
        << CitationStyle::Mla9 << u"林一，等. “村务公开的边界”. 乡村研究, 第12卷, 第3期, 2019年, 第11–19页."_s
        << u"Stone, Mary Ann, and J.-P. van den Berg. “Ledgers in the open.” Village Studies, "
           "vol. 12, no. 3, 2 Apr. 2019, pp. 111–119, https://doi.org/10.1000/x.1."_s;
    QTest::newRow("chicago-author-date")
        << CitationStyle::ChicagoAuthorDate
        << u"林一、周二、吴三、郑四. 2019. “村务公开的边界”. 乡村研究 12 (3): 11–19."_s
        << u"Stone, Mary Ann, and J.-P. van den Berg. 2019. “Ledgers in the open.” Village Studies 12 (3): "
           "111–119. https://doi.org/10.1000/x.1."_s;
    QTest::newRow("chicago-notes")
        << CitationStyle::ChicagoNotes
        << u"林一、周二、吴三、郑四. “村务公开的边界”. 乡村研究 12, no. 3 (2019): 11–19."_s
        << u"Stone, Mary Ann, and J.-P. van den Berg. “Ledgers in the open.” Village Studies 12, no. 3 "
           u"(2019): "
           "111–119. https://doi.org/10.1000/x.1."_s;
}

void TestCitation::entriesOfEachStyle()
{
    QFETCH(CitationStyle, style);
    QFETCH(QString, chinese);
    QFETCH(QString, english);
    QCOMPARE(bibliographyEntry(chineseArticle(), style), chinese);
    QCOMPARE(bibliographyEntry(englishArticle(), style), english);
}

void TestCitation::citationsInText_data()
{
    QTest::addColumn<CitationStyle>("style");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    QTest::newRow("gbt7714-2025") << CitationStyle::Gbt2025 << u"（林一 等，2019）"_s
                                  << u"（Stone and Berg，2019：112）"_s;
    QTest::newRow("gbt7714-2015") << CitationStyle::Gbt2015 << u"(林一 等, 2019)"_s
                                  << u"(Stone and Berg, 2019: 112)"_s;
    QTest::newRow("apa7") << CitationStyle::Apa7 << u"(林一 等, 2019)"_s << u"(Stone & Berg, 2019, p. 112)"_s;
    QTest::newRow("mla9") << CitationStyle::Mla9 << u"(林一等)"_s << u"(Stone and Berg 112)"_s;
    QTest::newRow("chicago-author-date")
        << CitationStyle::ChicagoAuthorDate << u"(林一等 2019)"_s << u"(Stone and Berg 2019, 112)"_s;
    QTest::newRow("chicago-notes")
        << CitationStyle::ChicagoNotes << u"林一等, “村务公开的边界”, 乡村研究 12, no. 3 (2019): 11–19."_s
        << u"Mary Ann Stone and J.-P. van den Berg, “Ledgers in the open,” Village "
           "Studies 12, no. 3 (2019): 112, https://doi.org/10.1000/x.1."_s;
}

void TestCitation::citationsInText()
{
    QFETCH(CitationStyle, style);
    QFETCH(QString, chinese);
    QFETCH(QString, english);
    QCOMPARE(inTextCitation(chineseArticle(), style), chinese);
    QCOMPARE(inTextCitation(englishArticle(), style, u"112"_s), english);
}

namespace {

const QByteArray kEdited(R"({"type":"book","language":"en","title":"Who pays?","edition":"3","volume":"2",
    "publisher":"Quarry Press","publisher-place":"Leeds","issued":{"date-parts":[[2001]]},
    "editor":[{"family":"Stone","given":"Mary"},{"family":"Berg","given":"Eva"}]})");
const QByteArray kChapter(R"({"type":"chapter","language":"en","title":"On walls","container-title":"Ledgers",
    "edition":"2","page":"5-9","publisher":"Quarry Press","publisher-place":"Leeds",
    "author":[{"family":"Stone","given":"Mary"}],"editor":[{"family":"Berg","given":"Eva"}],
    "translator":[{"family":"Hill","given":"Ann"}],"issued":{"date-parts":[[2003]]}})");
const QByteArray kThesis(R"({"type":"thesis","language":"en","title":"Ledger talk","genre":"PhD diss.",
    "publisher":"Quarry University","author":[{"family":"Stone","given":"Mary"}],
    "issued":{"date-parts":[[2018]]}})");

} // namespace

void TestCitation::unusualItems_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("expected"); // GB/T 2025, APA, MLA, Chicago by author and date
    QTest::newRow("edited book, third edition, second volume")
        << kEdited
        << QStringList{
               u"Stone M，Berg E. Who pays?：v.2[M]. 3rd ed. Leeds：Quarry Press，2001."_s,
               u"Stone, M., & Berg, E. (Eds.). (2001). Who pays? (3rd ed., Vol. 2). Quarry Press."_s,
               u"Stone, Mary, and Eva Berg, editors. Who pays? 3rd ed., vol. 2, Quarry Press, 2001."_s,
               u"Stone, Mary, and Eva Berg, eds. 2001. Who pays? 3rd ed. Vol. 2. Leeds: Quarry Press."_s};
    QTest::newRow("translated chapter of an edited book")
        << kChapter
        << QStringList{
               u"Stone M. On walls[M]. Hill A，trans.//Berg E. Ledgers. 2nd ed. Leeds：Quarry "
               "Press，2003：5-9."_s,
               u"Stone, M. (2003). On walls (A. Hill, Trans.). In E. Berg (Ed.), Ledgers (2nd ed., pp. "
               "5–9). Quarry Press."_s,
               u"Stone, Mary. “On walls.” Ledgers, edited by Eva Berg, translated by Ann Hill, 2nd ed., "
               "Quarry Press, 2003, pp. 5–9."_s,
               u"Stone, Mary. 2003. “On walls.” Translated by Ann Hill. In Ledgers, 2nd ed., edited by Eva "
               "Berg, 5–9. Leeds: Quarry Press."_s};
    QTest::newRow("undated page of an organisation, Chinese address")
        << QByteArray(R"({"type":"webpage","language":"en","title":"Fees","container-title":"Quarry Council",
            "author":[{"literal":"Quarry Council"}],"URL":"https://example.org/费用?a=1",
            "accessed":{"date-parts":[[2021,3,4]]}})")
        << QStringList{
               u"Quarry Council. Fees[EB/OL]. [2021-03-04]. https://example.org/费用?a=1."_s,
               u"Quarry Council. (n.d.). Fees. Retrieved March 4, 2021, from "
               "https://example.org/费用?a=1"_s,
               u"“Fees.” Quarry Council, example.org/费用?a=1. Accessed 4 Mar. 2021."_s,
               u"Quarry Council. n.d. “Fees.” Accessed March 4, 2021. https://example.org/费用?a=1."_s};
    QTest::newRow("translated Chinese edition")
        << QByteArray(R"({"type":"book","language":"zh","title":"账本","edition":"2","volume":"3",
            "publisher":"青石出版社","publisher-place":"青石","author":[{"literal":"[美]斯通"}],
            "translator":[{"literal":"林一"},{"literal":"周二"}],"issued":{"date-parts":[[2003]]}})")
        << QStringList{u"[美]斯通. 账本：第3卷[M]. 林一，周二，译. 2版. 青石：青石出版社，2003."_s,
                       u"[美]斯通. (2003). 账本 (林一, 周二译; 第2版, 第3卷). 青石出版社."_s,
                       u"[美]斯通. 账本. 林一、周二译, 第2版, 第3卷, 青石出版社, 2003年."_s,
                       u"[美]斯通. 2003. 账本. 林一、周二译. 第2版. 第3卷. 青石: 青石出版社."_s};
    QTest::newRow("neither author nor date")
        << QByteArray(R"({"type":"article-newspaper","language":"zh","title":"谁来看账？",
            "container-title":"青石日报","URL":"https://example.org/1"})")
        << QStringList{u"谁来看账？[N/OL]. 青石日报. https://example.org/1."_s,
                       u"谁来看账？ (无日期). 青石日报. https://example.org/1"_s,
                       u"“谁来看账？”. 青石日报, example.org/1."_s,
                       u"“谁来看账？”. 无日期. 青石日报. https://example.org/1."_s};
    QTest::newRow("Chinese and foreign authors together")
        << QByteArray(
               R"({"type":"article-journal","language":"zh","title":"账目","container-title":"乡村研究",
            "issue":"3","author":[{"literal":"林一"},{"family":"Stone","given":"Mary Ann"}],
            "issued":{"date-parts":[[2019]]}})")
        << QStringList{u"林一，Stone M A. 账目[J]. 乡村研究，2019（3）."_s,
                       u"林一, Stone, M. A. (2019). 账目. 乡村研究, (3)."_s,
                       u"林一，Mary Ann Stone. “账目”. 乡村研究, 第3期, 2019年."_s,
                       u"林一、Mary Ann Stone. 2019. “账目”. 乡村研究, no. 3."_s};
    QTest::newRow("thesis") << kThesis
                            << QStringList{
                                   u"Stone M. Ledger talk[D]. Quarry University，2018."_s,
                                   u"Stone, M. (2018). Ledger talk [PhD diss., Quarry University]."_s,
                                   u"Stone, Mary. Ledger talk. PhD diss., Quarry University, 2018."_s,
                                   u"Stone, Mary. 2018. “Ledger talk.” PhD diss., Quarry University."_s};
    QTest::newRow("law with a number on a site")
        << QByteArray(R"({"type":"legislation","language":"zh","title":"村务公开条例","number":"县令第3号",
            "container-title":"青石网","author":[{"literal":"青石县人民代表大会"}],"URL":"https://example.org/法",
            "issued":{"date-parts":[[2018,3,20]]},"accessed":{"date-parts":[[2024,1,2]]}})")
        << QStringList{
               u"青石县人民代表大会. 村务公开条例：县令第3号[EB/OL]. （2018-03-20）[2024-01-02]. "
               "https://example.org/法."_s,
               u"青石县人民代表大会. (2018). 村务公开条例 (县令第3号). 青石网. https://example.org/法"_s,
               u"青石县人民代表大会. 村务公开条例. 青石网, 县令第3号, 2018年3月20日, example.org/法. "
               "2024年1月2日访问."_s,
               u"青石县人民代表大会. 2018. 村务公开条例. 青石网. 县令第3号. https://example.org/法."_s};
    QTest::newRow("a year that is a guess")
        << QByteArray(R"({"type":"book","language":"en","title":"Tolls","publisher":"Quarry Press",
            "author":[{"family":"Stone","given":"Mary"}],"issued":{"date-parts":[[1890]],"circa":true}})")
        << QStringList{u"Stone M. Tolls[M]. Quarry Press，[1890]."_s,
                       u"Stone, M. (ca. 1890). Tolls. Quarry Press."_s,
                       u"Stone, Mary. Tolls. Quarry Press, circa 1890."_s,
                       u"Stone, Mary. ca. 1890. Tolls. Quarry Press."_s};
    QTest::newRow("a day that is a guess, Chinese")
        << QByteArray(
               R"({"type":"article-newspaper","language":"zh","title":"秋收","container-title":"青石日报",
            "author":[{"literal":"林一"}],"issued":{"date-parts":[[1951,9]],"circa":true}})")
        << QStringList{u"林一. 秋收[N]. 青石日报，[1951-09]."_s, u"林一. (约1951年9月). 秋收. 青石日报."_s,
                       u"林一. “秋收”. 青石日报, 约1951年9月."_s,
                       u"林一. 约1951. “秋收”. 青石日报, 约1951年9月."_s};
    QTest::newRow("a day that is a guess")
        << QByteArray(R"({"type":"webpage","language":"en","title":"Fees","container-title":"Quarry Net",
            "author":[{"family":"Stone","given":"Mary"}],"URL":"https://example.org/f",
            "issued":{"date-parts":[[2001,3,4]],"circa":true}})")
        << QStringList{u"Stone M. Fees[EB/OL]. （[2001-03-04]）. https://example.org/f."_s,
                       u"Stone, M. (ca. 2001, March 4). Fees. Quarry Net. https://example.org/f"_s,
                       u"Stone, Mary. “Fees.” Quarry Net, circa 4 Mar. 2001, example.org/f."_s,
                       u"Stone, Mary. ca. 2001. “Fees.” Quarry Net. ca. March 4, 2001. "
                       "https://example.org/f."_s};
    QTest::newRow("an edition in words")
        << QByteArray(R"({"type":"book","language":"en","title":"Tolls","publisher":"Quarry Press",
            "edition":"Revised edition","author":[{"family":"Stone","given":"Mary"}],
            "issued":{"date-parts":[[2001]]}})")
        << QStringList{u"Stone M. Tolls[M]. Revised edition. Quarry Press，2001."_s,
                       u"Stone, M. (2001). Tolls (Revised ed.). Quarry Press."_s,
                       u"Stone, Mary. Tolls. Revised ed., Quarry Press, 2001."_s,
                       u"Stone, Mary. 2001. Tolls. Revised ed. Quarry Press."_s};
}

void TestCitation::unusualItems()
{
    QFETCH(const QByteArray, json);
    const CslItem item = fromJson(json.constData());
    QStringList entries;
    for (const CitationStyle style :
         {CitationStyle::Gbt2025, CitationStyle::Apa7, CitationStyle::Mla9, CitationStyle::ChicagoAuthorDate})
        entries << bibliographyEntry(item, style);
    QFETCH(const QStringList, expected);
    QCOMPARE(entries.join(u'\n'), expected.join(u'\n'));
}

/// GB/T 7714—2015, 8.4.3, of years: what is no more than a guess stands in square brackets, by the day as by
/// the year.
void TestCitation::guessedDatesAreInSquareBrackets_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("of2025");
    QTest::addColumn<QString>("of2015");
    QTest::newRow("newspaper, with a page")
        << QByteArray(R"({"type":"article-newspaper","language":"zh","title":"秋收","page":"3",
            "container-title":"青石日报","issued":{"date-parts":[[1951,9,2]],"circa":true}})")
        << u"秋收[N]. 青石日报，[1951-09-02]（3）."_s << u"秋收[N]. 青石日报, [1951-09-02](3)."_s;
    QTest::newRow("web page that was looked at")
        << QByteArray(R"({"type":"webpage","language":"zh","title":"秋收","URL":"https://example.org/q",
            "issued":{"date-parts":[[2001,9,2]],"circa":true},"accessed":{"date-parts":[[2024,1,2]]}})")
        << u"秋收[EB/OL]. （[2001-09-02]）[2024-01-02]. https://example.org/q."_s
        << u"秋收[EB/OL]. ([2001-09-02])[2024-01-02]. https://example.org/q."_s;
    QTest::newRow("journal, online before its issue")
        << QByteArray(
               R"({"type":"article-journal","language":"zh","title":"秋收","container-title":"乡村研究",
            "available-date":{"date-parts":[[2021,9,2]],"circa":true}})")
        << u"秋收[J]. 乡村研究，[2021-09-02]."_s << u"秋收[J]. 乡村研究."_s;
    QTest::newRow("report") << QByteArray(R"({"type":"report","language":"zh","title":"秋收",
            "issued":{"date-parts":[[1951,9,2]],"circa":true}})")
                            << u"秋收[R]. [1951-09-02]."_s << u"秋收[R]. [1951]."_s;
    QTest::newRow("a guess in words") << QByteArray(R"({"type":"webpage","language":"zh","title":"秋收",
            "URL":"https://example.org/q","issued":{"literal":"民国三年","circa":true}})")
                                      << u"秋收[EB/OL]. （[民国三年]）. https://example.org/q."_s
                                      << u"秋收[EB/OL]. [民国三年]. https://example.org/q."_s;
}

void TestCitation::guessedDatesAreInSquareBrackets()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, of2025);
    QFETCH(QString, of2015);
    const CslItem item = fromJson(json.constData());
    QCOMPARE(bibliographyEntry(item, CitationStyle::Gbt2025), of2025);
    QCOMPARE(bibliographyEntry(item, CitationStyle::Gbt2015), of2015);
}

void TestCitation::manyAuthorsAreCut()
{
    CslItem item = englishArticle();
    auto& authors = item.names[u"author"_s];
    authors.clear();
    for (int i = 1; i <= 22; ++i)
        authors.push_back({.family = u"N%1"_s.arg(i), .given = u"A"_s});
    const auto begins = [&item](CitationStyle style, const QString& beginning) {
        const QString entry = bibliographyEntry(item, style);
        QVERIFY2(entry.startsWith(beginning), qPrintable(entry));
    };
    begins(CitationStyle::Gbt2025, u"N1 A，N2 A，N3 A，et al. Ledgers"_s);
    begins(CitationStyle::Mla9, u"N1, A, et al. “Ledgers"_s);
    begins(CitationStyle::ChicagoAuthorDate, u"N1, A, A N2, A N3, A N4, A N5, A N6, A N7, et al. 2019."_s);
    const QString apa = bibliographyEntry(item, CitationStyle::Apa7);
    QVERIFY2(apa.contains(u"N18, A., N19, A., . . . N22, A. (2019)."_s), qPrintable(apa));
    authors.resize(20);
    QVERIFY(bibliographyEntry(item, CitationStyle::Apa7).contains(u"N19, A., & N20, A. (2019)."_s));
    authors.resize(10);
    QVERIFY(bibliographyEntry(item, CitationStyle::ChicagoAuthorDate).contains(u"A N9, and A N10. 2019."_s));
}

void TestCitation::notesOfChicago_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("note");
    QTest::newRow("edited book")
        << kEdited
        << u"Mary Stone and Eva Berg, eds., Who pays?, 3rd ed., vol. 2 (Leeds: Quarry Press, 2001), 12."_s;
    QTest::newRow("chapter") << kChapter
                             << u"Mary Stone, “On walls,” trans. Ann Hill, in Ledgers, 2nd ed., ed. Eva Berg "
                                "(Leeds: Quarry Press, 2003), 12."_s;
    QTest::newRow("thesis") << kThesis
                            << u"Mary Stone, “Ledger talk” (PhD diss., Quarry University, 2018), 12."_s;
    QTest::newRow("undated page")
        << QByteArray(R"({"type":"webpage","language":"en","title":"Fees","URL":"https://example.org/f",
            "author":[{"literal":"Quarry Council"}],"accessed":{"date-parts":[[2021,3,4]]}})")
        << u"Quarry Council, “Fees,” 12, accessed March 4, 2021, https://example.org/f."_s;
    QTest::newRow("article of no periodical")
        << QByteArray(R"({"type":"article","language":"en","title":"Tolls rise",
            "container-title":"Quarry Archive","author":[{"family":"Stone","given":"Mary"}],
            "issued":{"date-parts":[[2019,4,2]]}})")
        << u"Mary Stone, “Tolls rise,” Quarry Archive, April 2, 2019, 12."_s;
}

void TestCitation::notesOfChicago()
{
    QFETCH(const QByteArray, json);
    QTEST(inTextCitation(fromJson(json.constData()), CitationStyle::ChicagoNotes, u"12"_s), "note");
}

void TestCitation::namesOfTheLibrary_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<CslName>("cited");
    QTest::newRow("person") << u"Mary Ann Stone"_s << CslName{.family = u"Stone"_s, .given = u"Mary Ann"_s};
    QTest::newRow("family name first")
        << u"Stone, Mary Ann"_s << CslName{.family = u"Stone"_s, .given = u"Mary Ann"_s};
    QTest::newRow("suffix") << u"Martin Berg Jr."_s
                            << CslName{.family = u"Berg"_s, .given = u"Martin"_s, .suffix = u"Jr."_s};
    const CslName junior{.family = u"Berg"_s, .given = u"Martin"_s, .suffix = u"Jr."_s};
    QTest::newRow("suffix behind a comma") << u"Martin Berg, Jr."_s << junior;
    QTest::newRow("family name first, suffix") << u"Berg, Martin, Jr."_s << junior;
    QTest::newRow("several commas") << u"Berg, Jr., Martin"_s << CslName{.literal = u"Berg, Jr., Martin"_s};
    QTest::newRow("family name of a body")
        << u"Eyal Press"_s << CslName{.family = u"Press"_s, .given = u"Eyal"_s};
    QTest::newRow("agency") << u"Associated Press"_s << CslName{.literal = u"Associated Press"_s};
    QTest::newRow("court") << u"Quarry County Court"_s << CslName{.literal = u"Quarry County Court"_s};
    QTest::newRow("body") << u"World Health Organization"_s
                          << CslName{.literal = u"World Health Organization"_s};
    QTest::newRow("body of several words")
        << u"Ministry of Agriculture"_s << CslName{.literal = u"Ministry of Agriculture"_s};
    QTest::newRow("one word") << u"Xinhua"_s << CslName{.literal = u"Xinhua"_s};
    QTest::newRow("Chinese") << u"林一"_s << CslName{.literal = u"林一"_s};
    QTest::newRow("both scripts") << u"[美] Stone"_s << CslName{.literal = u"[美] Stone"_s};
}

void TestCitation::namesOfTheLibrary()
{
    QFETCH(const QString, name);
    library::Article article = libraryArticle();
    article.metadata.authors.value = QStringList{name};
    QTEST(exporting::cslItemOf(article).people("author").front(), "cited");
}

void TestCitation::kindsOfDocuments2025_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("entry");
    QTest::newRow("newspaper without an author")
        << QByteArray(
               R"({"type":"article-newspaper","language":"zh","title":"秋收","container-title":"青石日报",
            "page":"3","issued":{"date-parts":[[2021,9,1]]}})")
        << u"秋收[N]. 青石日报，2021-09-01（3）."_s;
    QTest::newRow("magazine")
        << QByteArray(R"({"type":"article-magazine","language":"zh","title":"秋收","container-title":"青石",
            "issue":"9","page":"3-4","issued":{"date-parts":[[2021,9]]}})")
        << u"秋收[J]. 青石，2021（9）：3-4."_s;
    QTest::newRow("post")
        << QByteArray(R"({"type":"post","language":"zh","title":"秋收","URL":"https://example.org/p",
            "author":[{"literal":"青石镇"}],"issued":{"date-parts":[[2021,9,1]]},
            "accessed":{"date-parts":[[2022,1,2]]}})")
        << u"青石镇. 秋收[EB/OL]. （2021-09-01）[2022-01-02]. https://example.org/p."_s;
    QTest::newRow("law online")
        << QByteArray(
               R"({"type":"legislation","language":"zh","title":"村务公开条例","URL":"https://example.org/l",
            "author":[{"literal":"青石县人民代表大会"}],"issued":{"date-parts":[[2020,5,1]]},
            "accessed":{"date-parts":[[2022,1,2]]}})")
        << u"青石县人民代表大会. 村务公开条例[EB/OL]. （2020-05-01）[2022-01-02]. https://example.org/l."_s;
    QTest::newRow("book with an edition and a volume")
        << QByteArray(R"({"type":"book","language":"en","title":"On ledgers","volume":"2","edition":"3",
            "publisher":"Quarry Press","publisher-place":"Leeds","page":"20",
            "author":[{"family":"Stone","given":"M."}],"issued":{"date-parts":[[2001]]}})")
        << u"Stone M. On ledgers：v.2[M]. 3rd ed. Leeds：Quarry Press，2001：20."_s;
    QTest::newRow("translated book")
        << QByteArray(R"({"type":"book","language":"zh","title":"账本","publisher":"青石出版社",
            "publisher-place":"青石","author":[{"literal":"斯通"}],"translator":[{"literal":"林一"}],
            "issued":{"date-parts":[[2003]]}})")
        << u"斯通. 账本[M]. 林一，译. 青石：青石出版社，2003."_s;
    QTest::newRow("chapter")
        << QByteArray(R"({"type":"chapter","language":"zh","title":"上墙","container-title":"账本集",
            "publisher":"青石出版社","publisher-place":"青石","page":"5-9","author":[{"literal":"林一"}],
            "editor":[{"literal":"周二"}],"issued":{"date-parts":[[2003]]}})")
        << u"林一. 上墙[M]//周二. 账本集. 青石：青石出版社，2003：5-9."_s;
    QTest::newRow("thesis")
        << QByteArray(R"({"type":"thesis","language":"zh","title":"账目研究","publisher":"青石大学",
            "publisher-place":"青石","author":[{"literal":"林一"}],"issued":{"date-parts":[[2018]]}})")
        << u"林一. 账目研究[D]. 青石：青石大学，2018."_s;
    QTest::newRow("patent")
        << QByteArray(R"({"type":"patent","language":"zh","title":"一种公示栏","number":"CN000000001",
            "author":[{"literal":"林一"}],"issued":{"date-parts":[[2018,3,9]]}})")
        << u"林一. 一种公示栏：CN000000001[P]. 2018-03-09."_s;
    QTest::newRow("standard")
        << QByteArray(R"({"type":"standard","language":"zh","title":"公示栏","number":"GB/T 00001—2018",
            "author":[{"literal":"标准委员会"}]})")
        << u"GB/T 00001—2018\u2003公示栏[S]."_s;
    QTest::newRow("dataset")
        << QByteArray(R"({"type":"dataset","language":"en","title":"Village ledgers","version":"2.1",
            "publisher":"Quarry Data","URL":"https://example.org/d","author":[{"family":"Stone","given":"M."}],
            "issued":{"date-parts":[[2020,1,2]]},"accessed":{"date-parts":[[2021,3,4]]}})")
        << u"Stone M. Village ledgers[DS/OL]. V2.1. Quarry Data（2020-01-02）[2021-03-04]. "
           "https://example.org/d."_s;
    QTest::newRow("article ahead of its issue")
        << QByteArray(
               R"({"type":"article-journal","language":"en","title":"Early","container-title":"Vill. Stud.",
            "DOI":"10.1/e","issued":{"date-parts":[[2024,2,3]]}})")
        << u"Early[J/OL]. Vill Stud，2024-02-03. DOI:10.1/e."_s;
}

void TestCitation::kindsOfDocuments2025()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, entry);
    QCOMPARE(bibliographyEntry(fromJson(json.constData()), CitationStyle::Gbt2025), entry);
}

void TestCitation::kindsOfDocuments2015_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("entry");
    QTest::newRow("report of a publisher")
        << QByteArray(R"({"type":"report","language":"en","title":"Annual report","number":"R-7",
            "publisher":"Quarry Council","publisher-place":"Leeds","issued":{"date-parts":[[2001,4]]}})")
        << u"Annual report: R-7[R]. Leeds: Quarry Council, 2001."_s;
    QTest::newRow("report online, known to the year")
        << QByteArray(R"({"type":"report","language":"zh","title":"年度报告","URL":"https://example.org/r",
            "issued":{"date-parts":[[2001]]},"accessed":{"date-parts":[[2021,3,4]]}})")
        << u"年度报告[R/OL]. 2001[2021-03-04]. https://example.org/r."_s;
    QTest::newRow("law")
        << QByteArray(
               R"({"type":"legislation","language":"zh","title":"村务公开条例","URL":"https://example.org/l",
            "issued":{"date-parts":[[2020,5,1]]},"accessed":{"date-parts":[[2022,1,2]]}})")
        << u"村务公开条例[A/OL]. (2020-05-01)[2022-01-02]. https://example.org/l."_s;
    QTest::newRow("chapter")
        << QByteArray(
               R"({"type":"chapter","language":"zh","title":"上墙","container-title":"账本集","edition":"2",
            "publisher":"青石出版社","publisher-place":"青石","page":"5-9","author":[{"literal":"林一"}],
            "issued":{"date-parts":[[2003]]}})")
        << u"林一. 上墙[M]//账本集. 2版. 青石: 青石出版社, 2003: 5-9."_s;
    QTest::newRow("page nobody dated")
        << QByteArray(R"({"type":"webpage","language":"de","title":"Startseite","URL":"https://example.org",
            "author":[{"family":"Berg","given":"Eva","non-dropping-particle":"von"}],
            "accessed":{"date-parts":[[2022,1,2]]}})")
        << u"VON BERG E. Startseite[EB/OL]. [2022-01-02]. https://example.org."_s;
}

void TestCitation::kindsOfDocuments2015()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, entry);
    QCOMPARE(bibliographyEntry(fromJson(json.constData()), CitationStyle::Gbt2015), entry);
}

void TestCitation::samplesOfTheStandard_data()
{
    QTest::addColumn<QJsonObject>("item");
    QTest::addColumn<CitationStyle>("style");
    QTest::addColumn<QString>("entry");
    QFile file(test::sharedFolder() + u"/interop/gbt7714/standard-samples.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (const QJsonValue& sample : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject item = sample["item"_L1].toObject();
        for (const CitationStyle style : {CitationStyle::Gbt2025, CitationStyle::Gbt2015}) {
            const QString name = exporting::citationStyleName(style);
            QTest::newRow(qPrintable(item.value("id"_L1).toString() + u' ' + name))
                << item << style << sample[name].toString();
        }
    }
}

void TestCitation::samplesOfTheStandard()
{
    if (test::sharedFolder().isEmpty() || !QTest::currentDataTag())
        QSKIP("The samples of the standard are not here (PIZHU_SHARED).");
    QFETCH(QJsonObject, item);
    QFETCH(CitationStyle, style);
    QFETCH(QString, entry);
    QCOMPARE(bibliographyEntry(exporting::cslItemFromJson(item), style), entry);
}

void TestCitation::linesOfNoteAreVariables()
{
    const CslItem item = fromJson(R"({"type":"article-journal","title":"t","issue":"2",
        "note":"number: 730\nissue: 9\nissued: 2021-02-03\neditor: Stone || Mary\ntex.eid: 1\nsee: below"})");
    QCOMPARE(item.text("number"), u"730"_s);
    QCOMPARE(item.text("issue"), u"2"_s);
    QCOMPARE(exporting::numericDate(item.date("issued")), u"2021-02-03"_s);
    QCOMPARE(item.people("editor"), (std::vector<CslName>{{.family = u"Stone"_s, .given = u"Mary"_s}}));
    QVERIFY(!item.has("see"));
}

void TestCitation::itemsSurviveJson()
{
    for (const CslItem& item : {chineseArticle(), englishArticle()})
        QCOMPARE(exporting::cslItemFromJson(exporting::cslItemToJson(item)), item);
}

void TestCitation::brokenItemsAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("[{");
    QTest::newRow("no type") << QByteArray(R"([{"title":"t"}])");
    QTest::newRow("a number") << QByteArray("[7]");
}

void TestCitation::brokenItemsAreRefused()
{
    QFETCH(QByteArray, json);
    const auto items = exporting::readCslItems(json);
    QVERIFY(!items);
    QCOMPARE(items.error().code, base::ErrorCode::InvalidInput);
}

void TestCitation::articlesOfTheLibrary_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("entry");
    QTest::newRow("newspaper") << u"账目贴上墙"_s << u"青石日报"_s << QString() << u"article-newspaper"_s
                               << u"林一. 账目贴上墙[N]. 青石日报，2021-06-27."_s;
    QTest::newRow("newspaper online")
        << u"账目贴上墙"_s << u"青石晚报"_s << u"https://example.org/1"_s << u"article-newspaper"_s
        << u"林一. 账目贴上墙[N/OL]. 青石晚报，2021-06-27. https://example.org/1."_s;
    QTest::newRow("magazine") << u"账目贴上墙"_s << u"青石周刊"_s << QString() << u"article-magazine"_s
                              << u"林一. 账目贴上墙[J]. 青石周刊，2021-06-27."_s;
    QTest::newRow("page") << u"账目贴上墙"_s << u"青石网"_s << u"https://example.org/1"_s << u"webpage"_s
                          << u"林一. 账目贴上墙[EB/OL]. （2021-06-27）[2022-01-02]. https://example.org/1."_s;
    QTest::newRow("post") << u"账目贴上墙"_s << u"青石镇"_s << u"https://weibo.com/1"_s << u"post"_s
                          << u"林一. 账目贴上墙[EB/OL]. （2021-06-27）[2022-01-02]. https://weibo.com/1."_s;
    QTest::newRow("law") << u"青石县村务公开条例"_s << u"青石县政府网"_s << u"https://example.org/1"_s
                         << u"legislation"_s
                         << u"林一. 青石县村务公开条例[EB/OL]. （2021-06-27）[2022-01-02]. "
                            "https://example.org/1."_s;
}

void TestCitation::articlesOfTheLibrary()
{
    QFETCH(QString, title);
    QFETCH(QString, source);
    QFETCH(QString, url);
    library::Article article = libraryArticle();
    article.metadata.title.value = title;
    article.metadata.source.value = source;
    article.metadata.url.value = url;
    const CslItem item = exporting::cslItemOf(article);
    QTEST(item.type, "type");
    QTEST(bibliographyEntry(item, CitationStyle::Gbt2025), "entry");
}

void TestCitation::aHighlightIsCopiedWithItsCitation()
{
    library::Article article = libraryArticle();
    article.metadata.source.value = u"青石日报"_s;
    annotation::Annotation annotation;
    annotation.anchor = annotation::Anchor{{5, 10}, {u"账目贴上墙"_s, {}, {}}};
    QCOMPARE(exporting::quotedWithCitation(article, annotation, CitationStyle::Gbt2025),
             u"“账目贴上墙”（林一，2021）\n\n林一. 账目贴上墙[N]. 青石日报，2021-06-27."_s);
}

void TestCitation::everyStyleHasAName()
{
    for (const QString& name : exporting::citationStyleNames())
        QCOMPARE(exporting::citationStyleName(*exporting::citationStyleFromName(name)), name);
    QVERIFY(!exporting::citationStyleFromName(u"vancouver"));
}

void TestCitation::initials_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("split");
    QTest::newRow("names") << u"Karen Sue"_s << u"K S"_s << u"K S"_s;
    QTest::newRow("initials") << u"W. P. T. M."_s << u"W P T M"_s << u"W P T M"_s;
    QTest::newRow("initials together") << u"J.R."_s << u"J R"_s << u"J R"_s;
    QTest::newRow("hyphen") << u"Jung-Ran"_s << u"J-R"_s << u"J R"_s;
    QTest::newRow("accent") << u"Élodie"_s << u"É"_s << u"É"_s;
    QTest::newRow("none") << QString() << QString() << QString();
}

void TestCitation::initials()
{
    QFETCH(QString, given);
    QTEST(exporting::initials(given, {}), "kept");
    QTEST(exporting::initials(given, {.keepHyphen = false}), "split");
}

QTEST_GUILESS_MAIN(TestCitation)
#include "tst_citation.moc"
