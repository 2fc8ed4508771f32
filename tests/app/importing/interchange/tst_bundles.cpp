// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/bundle/annotationbundle.h"
#include "app/exporting/ziparchive.h"
#include "app/importing/interchange/interchangeplan.h"
#include "app/library/codebook.h"
#include "app/library/coders.h"
#include "tests/app/library/fixture.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace pizhu;
using importing::AnnotationOutcome;
using importing::ConflictChoice;
using importing::InterchangePlan;
using library::Stores;
using test::TemporaryLibrary;

namespace {

/// As a Windows program leaves it; the library keeps LF.
const auto kText = u"𠮷村昨天开会😀，二十人到会。\n会议要求公开账目，接受监督😀😀；公开是最好的监督。"_s;
const test::Draft kDraft{.title = u"渡口的账"_s, .text = kText, .url = u"https://news.example/a/1.html"_s};

class Researcher
{
public:
    Researcher() { m_article = m_library.add(kDraft); }

    [[nodiscard]] TemporaryLibrary& library() { return m_library; }

    annotation::Annotation mark(const QString& passage, const QString& note, const QStringList& tags,
                                annotation::HighlightColor color = annotation::HighlightColor::Amber)
    {
        return m_library.write([&](Stores& stores) -> base::Result<annotation::Annotation> {
            library::NewAnnotation wanted;
            wanted.article = m_article;
            const qsizetype start = kText.indexOf(passage);
            if (!passage.isEmpty())
                wanted.range = base::TextRange{start, start + passage.size()};
            else
                wanted.kind = annotation::AnnotationKind::Note;
            wanted.note = note;
            wanted.color = color;
            for (const QString& tag : tags)
                wanted.tags.push_back(stores.tags.ensure(tag).value());
            return stores.annotations.add(wanted);
        });
    }

    void edit(const QString& uid, const QString& note)
    {
        test::waitForTheNextMillisecond();
        m_library.write([&](Stores& stores) {
            return stores.annotations.setNote(stores.annotations.resolve(uid).value(), note);
        });
    }

    void tagArticle(const QString& path)
    {
        m_library.write([&](Stores& stores) {
            return stores.tags.tagArticles(std::array{m_article}, stores.tags.ensure(path).value());
        });
    }

    [[nodiscard]] QStringList articleTags()
    {
        QStringList tags =
            m_library.read([&](const Stores& stores) { return stores.articles.load(m_article); }).tags;
        tags.sort();
        return tags;
    }

    [[nodiscard]] QByteArray bundle(const QString& name)
    {
        return m_library.read(
            [&](const Stores& stores) { return exporting::renderBundle(stores, {}, name); });
    }

    [[nodiscard]] InterchangePlan plan(const QByteArray& bundle, const QString& ownName = {})
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"x.pizhu-annotations"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bundle) != bundle.size())
            qFatal("%s", qPrintable(file.errorString()));
        file.close();
        auto work = test::valueOf(importing::readInterchange(file.fileName()), "bundle");
        importing::makeOwn(work, ownName);
        return m_library.read(
            [&](const Stores& stores) { return importing::planInterchange(stores, work, {}); });
    }

    InterchangePlan apply(const InterchangePlan& plan)
    {
        return m_library.write([&](Stores& stores) { return importing::applyInterchange(stores, plan); },
                               u"merge"_s);
    }

    InterchangePlan merge(const QByteArray& bundle, const QString& ownName = {})
    {
        return apply(plan(bundle, ownName));
    }

    /// "note|tags|coder" of each, sorted.
    [[nodiscard]] QStringList notes()
    {
        return m_library.read([](const Stores& stores) -> base::Result<QStringList> {
            const auto rows = stores.annotations.find({});
            const auto coders = stores.annotations.coders().byUid();
            QStringList lines;
            for (const library::AnnotationRow& row : rows.value())
                lines << QStringList{row.annotation.note, row.tagPaths.join(u','),
                                     coders->value(row.annotation.uid)}
                             .join(u'|');
            lines.sort();
            return lines;
        });
    }

private:
    TemporaryLibrary m_library;
    base::ArticleId m_article;
};

QString mine()
{
    return u"我改的|公开|"_s;
}

/// What two libraries have in common: each numbers its own articles, and the page is named after what stands
/// in it. The annotations' ids stand in coders.json, too. By line.
QStringList portable(const QByteArray& bundle, const QString& part)
{
    static const QRegularExpression kUuid(u"urn:uuid:[-0-9a-f]+"_s);
    QString text = QString::fromUtf8(exporting::readZip(bundle)->files.value(part));
    return text.replace(kUuid, u"urn:uuid:"_s).split(u'\n');
}

} // namespace

/// Two researchers on the same articles.
class TestBundles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBundleComesBackUnchanged();
    void aColleaguesWorkKeepsTheirName();
    void ownWorkComesBackAsOwn();
    void theSameHereAndThereIsNoConflict();
    void differencesAreConflicts_data();
    void differencesAreConflicts();
    void keepingBothIsAskedOnce();
    void nothingIsDeletedByAMerge();
    void definitionsHereAreKept();
    void damagedBundlesAreNamed();
    void tagsOfArticlesTravel();
    void tagsOfArticlesCanBeLeftOut();
};

void TestBundles::aBundleComesBackUnchanged()
{
    Researcher li;
    li.mark(u"𠮷村昨天开会😀"_s, u"第一行\r\n第二行 😀"_s, {u"会议"_s}, annotation::HighlightColor::Rose);
    li.mark(u"开会😀，二十人"_s, {}, {u"会议"_s, u"制度/公开"_s});
    li.mark(u"监督😀😀；公开"_s, u"**重点**"_s, {u"制度/公开"_s}, annotation::HighlightColor::Violet);
    li.mark({}, u"整篇的笔记"_s, {});
    li.library().write([](Stores& stores) {
        return stores.tags.codebook().define(stores.tags.find(u"制度/公开"_s)->value(),
                                             {u"写明公开"_s, u"账目"_s, u"传言"_s, u"贴在墙上"_s});
    });
    const QByteArray sent = li.bundle(u"李"_s);
    QCOMPARE(li.bundle(u"李"_s), sent);

    Researcher empty;
    const InterchangePlan done = empty.merge(sent);
    QCOMPARE(done.count(importing::PlannedPart::Kind::Annotation, AnnotationOutcome::New), 4);
    QVERIFY(done.isWhole());
    const QByteArray back = empty.bundle(u"李"_s);
    for (const QString& part :
         {u"annotations.jsonld"_s, u"coders.json"_s, u"codebook.json"_s, u"articles.json"_s})
        QCOMPARE(portable(back, part), portable(sent, part));
    QCOMPARE(empty.library().problems(), QString());
}

void TestBundles::aColleaguesWorkKeepsTheirName()
{
    Researcher li;
    Researcher wang;
    li.mark(u"会议要求公开账目"_s, u"李的"_s, {u"公开"_s});
    wang.mark(u"公开账目"_s, u"王的"_s, {u"账目"_s});
    li.merge(wang.bundle(u"王"_s), u"李"_s);
    QCOMPARE(li.notes(), (QStringList{u"李的|公开|"_s, u"王的|账目|王"_s}));
    // What Wang gets back is hers, and Li's.
    wang.merge(li.bundle(u"李"_s), u"王"_s);
    QCOMPARE(wang.notes(), (QStringList{u"李的|公开|李"_s, u"王的|账目|"_s}));
}

void TestBundles::ownWorkComesBackAsOwn()
{
    Researcher li;
    li.mark(u"会议要求公开账目"_s, u"李的"_s, {u"公开"_s});
    Researcher otherMachine;
    otherMachine.merge(li.bundle(u"李"_s), u"李"_s);
    QCOMPARE(otherMachine.notes(), QStringList{u"李的|公开|"_s});
}

void TestBundles::theSameHereAndThereIsNoConflict()
{
    Researcher li;
    li.mark(u"会议要求公开账目"_s, u"李的"_s, {u"公开"_s});
    const InterchangePlan plan = li.plan(li.bundle(u"李"_s));
    QCOMPARE(plan.count(importing::PlannedPart::Kind::Annotation, AnnotationOutcome::Duplicate), 1);
}

void TestBundles::differencesAreConflicts_data()
{
    QTest::addColumn<bool>("theirsIsNewer");
    QTest::addColumn<std::optional<ConflictChoice>>("choice");
    QTest::addColumn<QStringList>("notes");

    const auto theirs = u"她改的|公开|"_s;
    QTest::newRow("theirs is newer") << true << std::optional<ConflictChoice>() << QStringList{theirs};
    QTest::newRow("mine is newer") << false << std::optional<ConflictChoice>() << QStringList{mine()};
    QTest::newRow("mine all the same") << true << std::optional(ConflictChoice::Mine) << QStringList{mine()};
    QTest::newRow("theirs all the same")
        << false << std::optional(ConflictChoice::Theirs) << QStringList{theirs};
    QTest::newRow("both") << true << std::optional(ConflictChoice::Both)
                          << QStringList{u"她改的|公开|李"_s, mine()};
}

void TestBundles::differencesAreConflicts()
{
    QFETCH(const bool, theirsIsNewer);
    QFETCH(const std::optional<ConflictChoice>, choice);
    Researcher me;
    const QString uid = me.mark(u"会议要求公开账目"_s, u"原来的"_s, {u"公开"_s}).uid;
    Researcher her;
    her.merge(me.bundle(u"李"_s), u"李"_s);
    if (theirsIsNewer)
        me.edit(uid, u"我改的"_s);
    her.edit(uid, u"她改的"_s);
    if (!theirsIsNewer)
        me.edit(uid, u"我改的"_s);
    InterchangePlan plan = me.plan(her.bundle(u"李"_s));
    QCOMPARE(plan.count(importing::PlannedPart::Kind::Annotation, AnnotationOutcome::Conflict), 1);
    QCOMPARE(plan.annotations.items[0].conflict->mine.note, u"我改的"_s);
    QVERIFY((plan.annotations.items[0].conflict->choice == ConflictChoice::Theirs) == theirsIsNewer);
    if (choice)
        plan.annotations.items[0].conflict->choice = *choice;
    me.apply(plan);
    QFETCH(QStringList, notes);
    notes.sort();
    QCOMPARE(me.notes(), notes);
    if (me.notes() == QStringList{mine()})
        return; // nothing was written
    QCOMPARE(me.library().library().undo().result().value_or(QString()), u"merge"_s);
    QCOMPARE(me.notes(), QStringList{mine()});
}

void TestBundles::keepingBothIsAskedOnce()
{
    Researcher me;
    const QString uid = me.mark(u"会议要求公开账目"_s, u"原来的"_s, {}).uid;
    Researcher her;
    her.merge(me.bundle(u"李"_s), u"李"_s);
    her.edit(uid, u"她改的"_s);
    const QByteArray sent = her.bundle(u"李"_s);
    InterchangePlan plan = me.plan(sent);
    plan.annotations.items[0].conflict->choice = ConflictChoice::Both;
    me.apply(plan);
    const InterchangePlan again = me.plan(sent);
    QCOMPARE(again.count(importing::PlannedPart::Kind::Annotation, AnnotationOutcome::Duplicate), 1);
}

void TestBundles::nothingIsDeletedByAMerge()
{
    Researcher me;
    me.mark(u"会议要求公开账目"_s, u"我的"_s, {u"公开"_s});
    Researcher her;
    me.merge(her.bundle(u"王"_s));
    QCOMPARE(me.notes(), QStringList{u"我的|公开|"_s});
}

void TestBundles::definitionsHereAreKept()
{
    Researcher me;
    Researcher her;
    const auto define = [](Researcher& who, const QString& text) {
        who.library().write([&](Stores& stores) {
            return stores.tags.codebook().define(stores.tags.ensure(u"公开"_s).value(), {text, {}, {}, {}});
        });
    };
    define(me, u"我的定义"_s);
    define(her, u"她的定义"_s);
    her.mark(u"公开账目"_s, {}, {u"公开"_s});
    me.merge(her.bundle(u"王"_s));
    const auto tags = me.library().read([](const Stores& stores) { return stores.tags.all(); });
    QCOMPARE(tags.size(), 1U);
    QCOMPARE(tags[0].definition.description, u"我的定义"_s);
}

void TestBundles::damagedBundlesAreNamed()
{
    Researcher her;
    her.mark(u"公开账目"_s, {}, {u"公开"_s});
    QByteArray bytes = her.bundle(u"王"_s);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"坏的.zip"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes.left(bytes.size() / 2));
    file.close();
    const auto work = importing::readInterchange(file.fileName());
    QVERIFY(!work);
    QVERIFY2(work.error().message.contains(u"坏的.zip"_s), qPrintable(work.error().message));
}

void TestBundles::tagsOfArticlesTravel()
{
    Researcher me;
    Researcher her;
    her.tagArticle(u"待写/渡口"_s); // nothing is marked in it
    me.tagArticle(u"已读"_s);
    const InterchangePlan plan = me.plan(her.bundle(u"王"_s));
    QCOMPARE(plan.count(importing::PlannedPart::Kind::ArticleTags, AnnotationOutcome::New), 1);
    QCOMPARE(me.articleTags(), QStringList{u"已读"_s}); // nothing is written before
    me.apply(plan);
    QCOMPARE(me.articleTags(), (QStringList{u"已读"_s, u"待写/渡口"_s}));
    const InterchangePlan again = me.plan(her.bundle(u"王"_s));
    QCOMPARE(again.count(importing::PlannedPart::Kind::ArticleTags, AnnotationOutcome::Duplicate), 1);
    QCOMPARE(me.library().library().undo().result().value_or(QString()), u"merge"_s);
    QCOMPARE(me.articleTags(), QStringList{u"已读"_s});
}

void TestBundles::tagsOfArticlesCanBeLeftOut()
{
    Researcher me;
    Researcher her;
    her.tagArticle(u"待写"_s);
    InterchangePlan plan = me.plan(her.bundle(u"王"_s));
    for (importing::PlannedPart& part : plan.parts)
        part.taken = part.kind != importing::PlannedPart::Kind::ArticleTags;
    me.apply(plan);
    QVERIFY(me.articleTags().isEmpty());
}

QTEST_GUILESS_MAIN(TestBundles)
#include "tst_bundles.moc"
