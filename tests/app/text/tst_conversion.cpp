// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/conversion.h"
#include "app/text/normalisation.h"
#include "app/text/openccdata.h"
#include "tests/support/shareddata.h"

#include <opencc/SimpleConverter.hpp>

#include <QDir>
#include <QRandomGenerator>
#include <QTest>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace pizhu::text;
using pizhu::base::TextRange;

namespace {

const QStringList kProfiles{u"s2t"_s,  u"t2s"_s,  u"s2tw"_s, u"s2twp"_s, u"tw2sp"_s,
                            u"s2hk"_s, u"t2tw"_s, u"t2hk"_s, u"tw2s"_s,  u"hk2s"_s};

std::shared_ptr<const Converter> converterFor(const QString& profile)
{
    return Converter::create(profile).value_or(nullptr);
}

/// Keys of all dictionaries of a profile: what a text must contain to be difficult.
QStringList keysOf(const QString& profile)
{
    QStringList keys;
    const auto read = readOpenCcProfile(profile);
    if (!read)
        return keys;
    for (const DictionaryGroup& step : read->steps) {
        for (const DictionaryEntries& entries : step) {
            for (const DictionaryEntry& entry : entries)
                keys += entry.key;
        }
    }
    return keys;
}

/// Writes texts of whole phrases, cut phrases, common characters, signs, Latin, emoji and rare Han.
class RandomText
{
public:
    explicit RandomText(const QString& profile)
        : m_keys(keysOf(profile))
    {}

    QString next()
    {
        QString text;
        const int parts = m_random.bounded(1, 25);
        for (int i = 0; i < parts; ++i)
            text += part();
        return normalise(text);
    }

    int bounded(int end) { return m_random.bounded(end); }

private:
    QString part()
    {
        static const QStringList kOthers{u"，"_s,         u"。\n"_s,         u"“"_s,        u"𠮷"_s,
                                         u"👍🏽"_s,   u" Linux 5.4 "_s,  u"，U盘"_s,    u"内存条"_s,
                                         u"默认的鼠标"_s, u"软件里的视频"_s, u"資訊安全"_s, u"滑鼠"_s,
                                         u"𪚏"_s};
        const QString& key = m_keys[m_random.bounded(int(m_keys.size()))];
        switch (m_random.bounded(6)) {
        case 0:
            return kOthers[m_random.bounded(int(kOthers.size()))];
        case 1:
            return key.left(m_random.bounded(int(key.size())) + 1);
        case 2:
            return key.mid(m_random.bounded(int(key.size())));
        case 3:
            return QString(QChar(char16_t(m_random.bounded(0x4E00, 0x9FA6))));
        default:
            return key;
        }
    }

    QStringList m_keys;
    QRandomGenerator m_random{5};
};

TextRange randomRange(RandomText& random, qsizetype size)
{
    const qsizetype start = random.bounded(int(size) + 1);
    return {start, start + random.bounded(int(size - start) + 1)};
}

/// True when a pair of surrogates stands across the offset.
bool cutsPair(QStringView text, qsizetype offset)
{
    return offset > 0 && offset < text.size() && text[offset - 1].isHighSurrogate() &&
           text[offset].isLowSurrogate();
}

void addProfiles(const QStringList& profiles)
{
    QTest::addColumn<QString>("profile");
    for (const QString& profile : profiles)
        QTest::newRow(qPrintable(profile)) << profile;
}

} // namespace

class TestConversion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void convertsAsOpenCcDoes_data();
    void convertsAsOpenCcDoes();
    void convertsTheSeedsAsOpenCcDoes_data();
    void convertsTheSeedsAsOpenCcDoes();
    void rangesSurviveTheWayThere_data();
    void rangesSurviveTheWayThere();
    void snapsToPhrases_data();
    void snapsToPhrases();
    void choosesProfiles_data();
    void choosesProfiles();
    void sourceViewIsTheSource();
    void keepsOneConverterPerProfile();
    void viewsAreReadAheadOneByOne();
    void converterIsReadOnceByAllWhoWantIt();
    void unknownProfileIsUnsupported();
    void keepsLoneSurrogates();
};

void TestConversion::convertsAsOpenCcDoes_data()
{
    addProfiles(kProfiles);
}

void TestConversion::convertsAsOpenCcDoes()
{
    QFETCH(QString, profile);
    const auto ours = converterFor(profile);
    QVERIFY(ours);
    const opencc::SimpleConverter theirs((profile + u".json"_s).toStdString());
    RandomText texts(profile);
    for (int i = 0; i < 3'000; ++i) {
        const QString text = texts.next();
        const ConvertedText converted = ours->convert(text);
        QCOMPARE(converted.text, QString::fromStdString(theirs.Convert(text.toStdString())));
        QCOMPARE(converted.map.sourceLength(), text.size());
        QCOMPARE(converted.map.viewLength(), converted.text.size());
    }
}

void TestConversion::convertsTheSeedsAsOpenCcDoes_data()
{
    addProfiles(kProfiles);
}

void TestConversion::convertsTheSeedsAsOpenCcDoes()
{
    QFETCH(QString, profile);
    const QDir folder(pizhu::test::sharedFolder() + u"/seeds"_s);
    if (pizhu::test::sharedFolder().isEmpty() || !folder.exists())
        QSKIP("The shared folder with the seeds is absent.");
    const opencc::SimpleConverter theirs((profile + u".json"_s).toStdString());
    for (const QString& name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = normalise(QString::fromUtf8(file.readAll()));
        QVERIFY2(converterFor(profile)->convert(text).text ==
                     QString::fromStdString(theirs.Convert(text.toStdString())),
                 qPrintable(name));
    }
}

void TestConversion::rangesSurviveTheWayThere_data()
{
    addProfiles({u"s2t"_s, u"t2s"_s, u"s2tw"_s, u"s2twp"_s, u"tw2sp"_s, u"s2hk"_s});
}

void TestConversion::rangesSurviveTheWayThere()
{
    QFETCH(QString, profile);
    const auto converter = converterFor(profile);
    QVERIFY(converter);
    RandomText texts(profile);
    for (int i = 0; i < 10'000; ++i) {
        const QString text = texts.next();
        const ConvertedText converted = converter->convert(text);
        const TextRange range = randomRange(texts, text.size());
        const TextRange view = converted.map.toView(range);
        const TextRange back = converted.map.toSource(view);
        QVERIFY2(range.isEmpty() ? back.isEmpty() : back.contains(range), qPrintable(text));
        if (!range.isEmpty() && converted.map.isOneToOne(range))
            QVERIFY2(back == range, qPrintable(text));
        const bool wholeCharacters = !cutsPair(text, range.start) && !cutsPair(text, range.end);
        if (wholeCharacters)
            QVERIFY2(!cutsPair(converted.text, view.start) && !cutsPair(converted.text, view.end),
                     qPrintable(text));
    }
}

void TestConversion::snapsToPhrases_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("selected");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("back");
    const auto row = [](const char* name, const QString& profile, const QString& text,
                        const QString& selected, const QString& shown, const QString& back) {
        QTest::newRow(name) << profile << text << selected << shown << back;
    };
    row("character for character", u"s2t"_s, u"头发和发展"_s, u"发和"_s, u"髮和"_s, u"发和"_s);
    row("a phrase of other words", u"s2twp"_s, u"用鼠标点"_s, u"标"_s, u"滑鼠"_s, u"鼠标"_s);
    row("a phrase that grows", u"s2twp"_s, u"用U盘装"_s, u"盘装"_s, u"隨身碟裝"_s, u"U盘装"_s);
    row("after an emoji", u"s2twp"_s, u"👍默认的👍"_s, u"认"_s, u"預設"_s, u"默认"_s);
}

void TestConversion::snapsToPhrases()
{
    QFETCH(QString, profile);
    QFETCH(QString, text);
    QFETCH(QString, selected);
    const ConvertedText converted = converterFor(profile)->convert(text);
    const qsizetype start = text.indexOf(selected);
    const TextRange view = converted.map.toView({start, start + selected.size()});
    QTEST(view.of(converted.text).toString(), "shown");
    QTEST(converted.map.toSource(view).of(text).toString(), "back");
}

void TestConversion::choosesProfiles_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("profiles"); // for source, hans, hant, tw, hk
    QTest::newRow("hans") << u"hans"_s << QStringList{{}, {}, u"s2t"_s, u"s2twp"_s, u"s2hk"_s};
    QTest::newRow("hant") << u"hant"_s << QStringList{{}, u"t2s"_s, {}, u"t2tw"_s, u"t2hk"_s};
    QTest::newRow("mixed") << u"mixed"_s << QStringList{{}, u"t2s"_s, u"s2t"_s, u"s2twp"_s, u"s2hk"_s};
    QTest::newRow("other") << u"other"_s << QStringList{{}, {}, {}, {}, {}};
}

void TestConversion::choosesProfiles()
{
    QFETCH(QString, source);
    QStringList profiles;
    for (const ViewScript view :
         {ViewScript::Source, ViewScript::Hans, ViewScript::Hant, ViewScript::HantTw, ViewScript::HantHk})
        profiles += conversionProfile(*scriptFromName(source), view);
    QTEST(profiles, "profiles");
}

void TestConversion::sourceViewIsTheSource()
{
    const auto same = convertForView(u"发展𠮷", Script::Hans, ViewScript::Source);
    QVERIFY(same.has_value());
    QCOMPARE(same->text, u"发展𠮷"_s);
    QVERIFY(same->map.isIdentity());
    QCOMPARE(same->map.viewLength(), 4);
    const auto traditional = convertForView(u"发展", Script::Hans, ViewScript::Hant);
    QVERIFY(traditional.has_value());
    QCOMPARE(traditional->text, u"發展"_s);
}

void TestConversion::keepsOneConverterPerProfile()
{
    QVERIFY(converterFor(u"t2s"_s) == converterFor(u"t2s"_s));
}

void TestConversion::viewsAreReadAheadOneByOne()
{
    QVERIFY(viewsAreAtHand(Script::Other)); // it has no other views
    int steps = 0;
    for (; !viewsAreAtHand(Script::Hant) && steps < 10; ++steps)
        QVERIFY(readAheadForViews(Script::Hant));
    QVERIFY2(steps <= 3, qPrintable(QString::number(steps))); // t2s, t2tw, t2hk
    QVERIFY(readAheadForViews(Script::Hant));
}

void TestConversion::converterIsReadOnceByAllWhoWantIt()
{
    const QString profile = u"tw2s"_s;
    std::vector<QFuture<std::shared_ptr<const Converter>>> made;
    for (int i = 0; i < 4; ++i)
        made.push_back(QtConcurrent::run(converterFor, profile));
    for (auto& one : made)
        QVERIFY(one.result() && one.result() == converterFor(profile));
}

void TestConversion::unknownProfileIsUnsupported()
{
    const auto none = Converter::create(u"nowhere"_s);
    QVERIFY(!none.has_value());
    QCOMPARE(none.error().code, pizhu::base::ErrorCode::Unsupported);
    QVERIFY2(none.error().message.contains(u"nowhere"), qPrintable(none.error().message));
}

void TestConversion::keepsLoneSurrogates()
{
    const QString text = u"发"_s + QChar(0xD842) + u"发"_s + QChar(0xDFB7);
    const ConvertedText converted = converterFor(u"s2t"_s)->convert(text);
    QCOMPARE(converted.text.size(), text.size());
    QVERIFY(converted.map.isIdentity());
}

QTEST_GUILESS_MAIN(TestConversion)
#include "tst_conversion.moc"
