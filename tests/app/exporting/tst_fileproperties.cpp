// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/templates/blockmerge.h"
#include "app/exporting/templates/fileproperties.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace pizhu;
using exporting::FileProperties;
using exporting::mergeBlocks;
using exporting::MergeReport;

namespace {

const auto kBlock = u"\n<!-- pizhu:begin a -->\none\n<!-- pizhu:end -->\n"_s;

QString note(const QString& properties)
{
    return u"---\n"_s + properties + u"---\n"_s + kBlock;
}

/// The properties of the file after the library's are `now` where they were `then` and the user made `mine`
/// of them.
exporting::MergedText merged(const QString& then, const QString& mine, const QString& now)
{
    QString file = exporting::sealBlocks(note(then));
    file.replace(u"---\n"_s + then + u"---\n"_s, mine.isEmpty() ? QString() : u"---\n"_s + mine + u"---\n"_s);
    return mergeBlocks(file, note(now));
}

QString head(const QString& text)
{
    const qsizetype end = text.indexOf(u"\n<!--"_s);
    return text.left(end).remove(u"---\n"_s);
}

QStringList summary(const MergeReport& report)
{
    QStringList parts;
    for (const auto& [list, word] : {std::pair{report.added, u"added"_s},
                                     {report.updated, u"updated"_s},
                                     {report.kept, u"kept"_s},
                                     {report.conflicts, u"conflict"_s},
                                     {report.removed, u"removed"_s}}) {
        for (const QString& key : list)
            parts << word + u' ' + key;
    }
    return parts;
}

} // namespace

class TestFileProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysMergeThreeWays_data();
    void keysMergeThreeWays();
    void whatIsToldIsToldOnce();
    void aFileExportedBeforeKeepsWhatItHas();
    void aHeadThatWasTakenOutStaysOut();
    void linesOfLogseqMergeToo();
    void linesAreKeptAsTheyAre();
    void commentsHoldAnyValue();
};

void TestFileProperties::keysMergeThreeWays_data()
{
    QTest::addColumn<QString>("then");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("head");
    QTest::addColumn<QStringList>("told");
    const auto title = u"title: \"A\"\n"_s;
    const auto tags = u"tags: [\"x\",\"y\"]\n"_s;
    QTest::newRow("nobody") << title << title << title << title << QStringList();
    QTest::newRow("the library") << title << title << u"title: \"B\"\n"_s << u"title: \"B\"\n"_s
                                 << QStringList{u"updated title"_s};
    QTest::newRow("the user") << title << u"title: Mine\n"_s << title << u"title: Mine\n"_s
                              << QStringList{u"kept title"_s};
    QTest::newRow("both") << title << u"title: Mine\n"_s << u"title: \"B\"\n"_s << u"title: Mine\n"_s
                          << QStringList{u"conflict title"_s};
    QTest::newRow("both the same") << title << u"title: B\n"_s << u"title: \"B\"\n"_s << u"title: B\n"_s
                                   << QStringList();
    QTest::newRow("written in another way")
        << title << u"title: 'A'\n"_s << title << u"title: 'A'\n"_s << QStringList();
    QTest::newRow("keys of the user")
        << title << u"status: reading\ntitle: \"A\"\n# mine\nrating: 5\n"_s << u"title: \"B\"\n"_s
        << u"status: reading\ntitle: \"B\"\n# mine\nrating: 5\n"_s << QStringList{u"updated title"_s};
    QTest::newRow("a new key") << title << title + u"rating: 5\n"_s << title + u"url: \"u\"\n"_s
                               << title + u"rating: 5\nurl: \"u\"\n"_s << QStringList{u"added url"_s};
    QTest::newRow("a key that was taken out")
        << title + u"url: \"u\"\n"_s << title << title + u"url: \"v\"\n"_s << title
        << QStringList{u"removed url"_s};
    QTest::newRow("a list, the library") << tags << tags << u"tags: [\"y\",\"z\"]\n"_s
                                         << u"tags: [\"y\",\"z\"]\n"_s << QStringList{u"updated tags"_s};
    QTest::newRow("a list, both") << tags << u"tags:\n  - x\n  - y\n  - mine\n"_s
                                  << u"tags: [\"y\",\"z\"]\n"_s << u"tags: [\"y\",\"mine\",\"z\"]\n"_s
                                  << QStringList{u"updated tags"_s};
    QTest::newRow("a list, the user") << tags << u"tags:\n  - y\n  - mine\n"_s << tags
                                      << u"tags:\n  - y\n  - mine\n"_s << QStringList{u"kept tags"_s};
    QTest::newRow("nothing before") << u"url: \"\"\n"_s << u"url: \"\"\n"_s << u"url: \"u\"\n"_s
                                    << u"url: \"u\"\n"_s << QStringList{u"updated url"_s};
}

void TestFileProperties::keysMergeThreeWays()
{
    QFETCH(QString, then);
    QFETCH(QString, mine);
    QFETCH(QString, now);
    const auto result = merged(then, mine, now);
    QTEST(head(result.text), "head");
    QTEST(summary(result.report), "told");
}

void TestFileProperties::whatIsToldIsToldOnce()
{
    const auto first = merged(u"title: \"A\"\n"_s, u"title: Mine\n"_s, u"title: \"B\"\n"_s);
    const auto second = mergeBlocks(first.text, note(u"title: \"B\"\n"_s));
    QCOMPARE(second.text, first.text);
    QCOMPARE(summary(second.report), QStringList{u"kept title"_s});
    const auto third = mergeBlocks(second.text, note(u"title: \"C\"\n"_s));
    QCOMPARE(summary(third.report), QStringList{u"conflict title"_s});
}

/// What an earlier version exported does not say what it was: what differs may be the user's.
void TestFileProperties::aFileExportedBeforeKeepsWhatItHas()
{
    QString file = exporting::sealBlocks(note(u"title: \"A\"\nurl: \"u\"\n"_s));
    QVERIFY(exporting::takePropertiesComment(file).has_value());
    const auto result = mergeBlocks(file, note(u"title: \"B\"\nurl: \"u\"\n"_s));
    QCOMPARE(head(result.text), u"title: \"A\"\nurl: \"u\"\n"_s);
    QCOMPARE(head(mergeBlocks(result.text, note(u"title: \"B\"\nurl: \"v\"\n"_s)).text),
             u"title: \"A\"\nurl: \"v\"\n"_s);
}

void TestFileProperties::aHeadThatWasTakenOutStaysOut()
{
    const auto result = merged(u"title: \"A\"\n"_s, {}, u"title: \"B\"\n"_s);
    QVERIFY2(!result.text.contains(u"title:"_s), qPrintable(result.text));
    QCOMPARE(mergeBlocks(u"all mine\n"_s, note(u"title: \"B\"\n"_s)).text.left(9), u"all mine\n"_s);
}

void TestFileProperties::linesOfLogseqMergeToo()
{
    QString file = exporting::sealBlocks(u"title:: A\nurl:: u\n"_s + kBlock);
    file.replace(u"url:: u\n"_s, u"url:: mine\nstatus:: read\n"_s);
    const auto result = mergeBlocks(file, u"title:: B\nurl:: u\n"_s + kBlock);
    QCOMPARE(result.text.left(result.text.indexOf(u"\n<!--"_s)), u"title:: B\nurl:: mine\nstatus:: read\n"_s);
    QCOMPARE(summary(result.report), (QStringList{u"updated title"_s, u"kept url"_s}));
}

void TestFileProperties::linesAreKeptAsTheyAre()
{
    for (const auto& text :
         {u"---\n# first\na:   1\n\nb:\n- x\n- y\nc: |\n  many\n  lines\n---\nbody\n"_s,
          u"a:: 1\nb:: 2\nbody\n"_s, u"no properties: here\n"_s, u"---\nnever ends\n"_s, QString()}) {
        const FileProperties properties = FileProperties::parse(text);
        QCOMPARE(properties.text() + text.mid(properties.length), text);
    }
}

void TestFileProperties::commentsHoldAnyValue()
{
    const exporting::PropertyValues values{{u"a"_s, {u"--> <!-- }] \"\\ 𠮷"_s, QString()}}, {u"b"_s, {}}};
    QString text = u"x\n"_s + exporting::propertiesComment(values) + u"y\n"_s;
    QCOMPARE(text.count(u"-->"_s), 1);
    const auto read = exporting::takePropertiesComment(text);
    QVERIFY(read.has_value());
    QCOMPARE(*read, values);
    QCOMPARE(text, u"x\ny\n"_s);
}

QTEST_GUILESS_MAIN(TestFileProperties)
#include "tst_fileproperties.moc"
