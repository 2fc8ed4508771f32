// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/pinyinrepair.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace pizhu::cleanup;
using pizhu::document::RepairCertainty;

namespace {

const DamageList kSiteList{{u'監', u"jiān"_s}, {u'發', u"fā"_s},   {u'現', u"xiàn"_s}, {u'數', u"shù"_s},
                           {u'據', u"jù"_s},   {u'經', u"jīng"_s}, {u'區', u"qū"_s},   {u'關', u"guān"_s}};

QString repaired(const QString& text, const DamageList& known = kSiteList)
{
    return edited(text, PinyinRepairer({text}, known).repair(text));
}

bool allProven(const QString& text)
{
    const auto edits = PinyinRepairer({text}, kSiteList).repair(text);
    return !edits.empty() && std::all_of(edits.begin(), edits.end(), [](const TextEdit& e) {
        return e.certainty == RepairCertainty::Proven;
    });
}

/// Sentences of common traditional characters, among them the site's.
QString randomText(QRandomGenerator& random)
{
    static const QString characters =
        u"本館新收舊書三百冊監理發送現場數據經過區間關門河水平山木雨天人大小出入，。「」2024A b"_s;
    QString text;
    for (int i = 0; i < 60; ++i)
        text.append(characters[random.bounded(characters.size())]);
    return text;
}

CharacterContext behind(QChar last)
{
    CharacterContext context;
    context.fill(u' ');
    context.back() = last;
    return context;
}

} // namespace

/// The damage is a function on text; repair is its inverse, proves it, and leaves everything else alone.
class PinyinRepairTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damageAppendsReadings()
    {
        QCOMPARE(applyPinyinDamage(u"監理所發信，關門。", kSiteList),
                 u"監(jiān)理所發(fā)信，關(guān)門。"_s);
        QCOMPARE(applyPinyinDamage(u"無人 abc 😀", kSiteList), u"無人 abc 😀"_s);
    }

    void damageShiftsWhatFollowsAStraddlingCode()
    {
        // The last byte of 當 and the first of 地 are the code of 數.
        const QString damaged = applyPinyinDamage(u"當地人O", kSiteList);
        QVERIFY2(damaged.startsWith(u"當?shù)"_s), qPrintable(damaged));
    }

    void repairsInsertions_data()
    {
        QTest::addColumn<QString>("clean");
        QTest::newRow("one") << u"館員發信三封。"_s;
        QTest::newRow("many") << u"監理所發現數據經過區間，關門後再發。"_s;
        QTest::newRow("at the end") << u"夜深才關"_s;
        QTest::newRow("beside brackets") << u"監（一）發(2)現"_s;
    }

    void repairsInsertions()
    {
        QFETCH(QString, clean);
        const QString damaged = applyPinyinDamage(clean, kSiteList);
        QVERIFY(damaged != clean);
        QCOMPARE(repaired(damaged), clean);
        QVERIFY(allProven(damaged));
    }

    void repairsShiftedRunUntilBothReadingsMeet()
    {
        const QString clean = u"山路難行，監理所發現當地強雨，監視數據都在。"_s;
        const QString damaged = applyPinyinDamage(clean, kSiteList);
        QVERIFY(damaged.contains(u"?shù)"_s));
        QCOMPARE(repaired(damaged), clean);
    }

    void damageOfARepairIsTheInput()
    {
        QRandomGenerator random(20240501);
        int proven = 0;
        for (int i = 0; i < 300; ++i) {
            const QString clean = u"監理發現數據經過區間關門。"_s + randomText(random);
            const QString damaged = applyPinyinDamage(clean, kSiteList);
            PinyinRepairer repairer({damaged}, kSiteList);
            const auto edits = repairer.repair(damaged);
            const bool claims = std::all_of(edits.begin(), edits.end(), [](const TextEdit& e) {
                return e.certainty == RepairCertainty::Proven;
            });
            if (!claims)
                continue;
            ++proven;
            QCOMPARE(applyPinyinDamage(edited(damaged, edits), kSiteList), damaged);
            QCOMPARE(edited(damaged, edits), clean);
        }
        QVERIFY2(proven > 200, qPrintable(QString::number(proven)));
    }

    void learnsCharactersThatRepeatWithoutKnowingThem()
    {
        const QString damaged = u"國(guó)文課上說(shuō)到國(guó)畫，又說(shuō)到山水。"_s;
        QCOMPARE(repaired(damaged, {}), u"國文課上說到國畫，又說到山水。"_s);
    }

    void leavesTextAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("gloss in full-width brackets") << u"這個字讀作禪（chán），又讀作禪（shàn）。"_s;
        QTest::newRow("gloss of a common character") << u"单(shàn)姓与单(chán)于不同。"_s;
        QTest::newRow("glossary") << u"龜(guī)、鱉(biē)、鷺(lù)、鵜(tí)四字難寫，龜鱉鷺鵜皆動物。"_s;
        QTest::newRow("one rare gloss") << u"水邊有鷺(lù)，白而長。"_s;
        QTest::newRow("two readings") << u"樂(lè)與樂(yuè)不同，樂(lè)者喜也。"_s;
        QTest::newRow("bare as often") << u"鷺(lù)飛，鷺鳴，鷺(lù)立。"_s;
        QTest::newRow("English") << u"監督(supervision)與發展(growth)。"_s;
        QTest::newRow("question") << u"當(dāng)真?不(bù)知。"_s;
        QTest::newRow("nothing") << QString();
    }

    void leavesTextAlone()
    {
        QFETCH(QString, text);
        QCOMPARE(repaired(text), text);
        QVERIFY(PinyinRepairer({text}, kSiteList).repair(text).empty());
    }

    void saysWhenItIsOnlyLikely()
    {
        // The second 發 is bare: the damage does not explain this text, but its pattern is clear.
        const QString text = u"發(fā)信、發(fā)報、發(fā)電，還發了三封，監(jiān)理所監(jiān)收。"_s;
        const auto edits = PinyinRepairer({text}, kSiteList).repair(text);
        QCOMPARE(edits.size(), std::size_t(5));
        QCOMPARE(edits.front().certainty, RepairCertainty::Likely);
    }

    void builtInModelKnowsWhatFollowsWhat()
    {
        using pizhu::text::Script;
        const CharacterModel& model = characterModel();
        QVERIFY(model.provenance().startsWith(u"counts over"_s));
        const CharacterContext traditional{u' ', u' ', u'學'};
        QVERIFY(model.logProbability(traditional, u'校', Script::Hant) >
                model.logProbability(traditional, u'鹽', Script::Hant));
        const CharacterContext simplified{u' ', u' ', u'学'};
        QVERIFY(model.logProbability(simplified, u'校', Script::Hans) >
                model.logProbability(simplified, u'盐', Script::Hans));
    }

    void nearerContextCountsWhereTheLongerIsUnknown()
    {
        using pizhu::text::Script;
        const CharacterModel& model = characterModel();
        const CharacterContext odd{u'鷺', u'鯨', u'學'};
        QVERIFY(model.logProbability(odd, u'校', Script::Hant) >
                model.logProbability(odd, u'鹽', Script::Hant));
    }

    void articleTeachesItsOwnWords()
    {
        const CharacterModel nothing;
        const TextSense sense({u"鷺洲的鷺舟在鷺洲邊，鷺洲無人，鷺舟無主。"_s}, nothing);
        const CharacterContext behind{u' ', u'，', u'鷺'};
        QVERIFY(sense.score(behind, u'洲') > sense.score(behind, u'人'));
        QVERIFY(sense.score(behind, u'人') > sense.score(behind, u'牛'));
    }

    void unseenTraditionalCharactersAreNotForeign()
    {
        // 保 belongs to both scripts, 发 to one.
        const TextSense sense({u"館員發現書籍數量與記錄不符，遂請館長處理。"_s}, characterModel());
        const CharacterContext behind{u' ', u'，', u'國'};
        using pizhu::text::Script;
        const double shared = characterModel().logProbability(behind, u'保', Script::Hant);
        QVERIFY(sense.score(behind, u'保') > shared - 1);
        QVERIFY(sense.score(behind, u'发') <
                characterModel().logProbability(behind, u'发', Script::Hant) - 1);
    }

    void spacesFollowTheHabitsOfTheArticle()
    {
        const TextSense spaced({u"共 5 人，第 7 號，有 12 冊，編 3 次，印 9 張。"_s}, CharacterModel());
        const TextSense tight({u"共5人，第7號，有12冊，編3次，印9張。"_s}, CharacterModel());
        QVERIFY(spaced.spaceScore(behind(u'共'), u' ', u'5') > tight.spaceScore(behind(u'共'), u' ', u'5'));
    }

    void aSpaceBehindASentenceMayHaveEndedAParagraph()
    {
        const TextSense sense({u"船來了。\n人上岸，橋還沒有修。\n天黑，月出，風止。\n路長。"_s},
                              CharacterModel());
        QVERIFY(sense.spaceScore(behind(u'。'), u' ', u'人') > sense.spaceScore(behind(u'，'), u' ', u'人'));
        QVERIFY(sense.spaceScore(behind(u'。'), u' ', u'人') >
                sense.spaceScore(behind(u'。'), u'\u3000', u'人'));
    }

    void paragraphsEndWithSentences()
    {
        const TextSense sense({u"本館新收舊書三百冊。"_s}, characterModel());
        QVERIFY(sense.endScore(behind(u'！')) > sense.endScore(behind(u'，')));
        QVERIFY(sense.spaceScore(behind(u'！'), u' ', u'人') > sense.spaceScore(behind(u'，'), u' ', u'人'));
    }

    void wordsOfOtherTextsDecideBetweenReadings()
    {
        // The article has neither of them: "found a few examples" is what people write.
        const QString text = u"監理發現數據經過區間，當地的人隨便找了幾個例子給大家看看。"_s;
        QCOMPARE(repaired(applyPinyinDamage(text, kSiteList)), text);
    }

    void numbersBeginWithNoZero()
    {
        const QString text = u"監理發現數據經過區間，當地的人在2020年出了新書。"_s;
        const QString damaged = applyPinyinDamage(text, kSiteList);
        QVERIFY2(damaged.contains(u"020年") && !damaged.contains(u"2020年"), qPrintable(damaged));
        QCOMPARE(repaired(damaged), text);
    }

    void aHabitOfTheTextsCountedDoesNotForbidAWord()
    {
        // Broadcasts say 新闻讯 for a report; the word 訊息 is known all the same.
        const CharacterContext behind{u'新', u'聞', u'訊'};
        const auto probability = [&behind](QChar c) {
            return characterModel().logProbability(behind, c, pizhu::text::Script::Hant);
        };
        QVERIFY(probability(u'息') > probability(u'惜'));
    }

    void readsSeveralLostPairsInARow()
    {
        const QString clean = u"監理發現數據經過區間。當地政府開會，當地的新聞記者都在現場。"_s;
        DamageList list = kSiteList;
        list.insert(u'聯', u"lián"_s);
        const QString text = u"監理發現數據聯合經過區間。協議之後與當地政府聯合開採。"_s;
        const QString damaged = applyPinyinDamage(text, list);
        QVERIFY2(damaged.contains(u"??"), qPrintable(damaged));
        QCOMPARE(edited(damaged, PinyinRepairer({damaged}, list).repair(damaged)), text);
        QCOMPARE(repaired(applyPinyinDamage(clean, kSiteList)), clean);
    }

    void closesTheBracketThatIsOpen()
    {
        const QString text = u"監理發現數據經過區間，當地的人說（因為疫情），訂好了書。"_s;
        const QString damaged = applyPinyinDamage(text, kSiteList);
        QCOMPARE(repaired(damaged), text);
    }

    void rejectsWhatIsNoModel()
    {
        QVERIFY(!CharacterModel::parse({}));
        QVERIFY(!CharacterModel::parse("PZCM"));
        QVERIFY(!CharacterModel::parse(QByteArray("PZCM\x01\x00\x7f\x01", 8)));
        QVERIFY(!CharacterModel::parse(QByteArray(4000, char(0xff))));
    }

    void guessesAreNeverProven()
    {
        // Two bytes of 愛斯基摩 have become one "?".
        const QString clean = u"監理發現數據經過區間，當地愛斯基摩人都在。"_s;
        const QString damaged = applyPinyinDamage(clean, kSiteList);
        QVERIFY2(damaged.count(u'?') > 1, qPrintable(damaged));
        QVERIFY(!allProven(damaged));
    }

    void reportsWhatIsTooMuchToRead()
    {
        const QString text = u"監(jiān)理監(jiān)收"_s + u"當?shù)?"_s.repeated(20000);
        const auto edits = PinyinRepairer({text}, kSiteList).repair(text);
        QVERIFY(edits.size() > 2);
        QVERIFY(std::any_of(edits.begin(), edits.end(),
                            [](const TextEdit& e) { return e.certainty == RepairCertainty::Unrepaired; }));
    }

    void knowsSyllables()
    {
        for (const char16_t* syllable :
             {u"jiān", u"fā", u"xiàn", u"shù", u"lǜ", u"zhuàng", u"ér", u"men", u"nǚ", u"yī", u"guó"})
            QVERIFY2(isPinyinSyllable(syllable), qPrintable(QString::fromUtf16(syllable)));
        for (const char16_t* word : {u"supervision", u"b", u"xyz", u"AB", u"", u"str", u"ng"})
            QVERIFY2(!isPinyinSyllable(word), qPrintable(QString::fromUtf16(word)));
    }
};

QTEST_GUILESS_MAIN(PinyinRepairTest)
#include "tst_pinyinrepair.moc"
