// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;
using annotation::AnchorState;
using annotation::Annotation;
using annotation::AnnotationKind;
using annotation::HighlightColor;
using base::ErrorCode;
using base::TextRange;

class TestAnnotations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesRangeQuoteAndContext();
    void noteOnTheArticleHasNoAnchor();
    void widensToWholeCharacters();
    void refusesRangesOutsideTheText();
    void keepsForeignUidAndDates();
    void refusesATakenUid();
    void ordersNotesTextOrphans();
    void changesTouchModified();
    void movesToAnotherRange();
    void setsTagsAsGiven();
    void findsByQueryInListOrder();
    void resolvesUidPrefixes();
    void removes();

private:
    Annotation add(TemporaryLibrary& library, const NewAnnotation& wanted)
    {
        return library.write([&](Stores& stores) { return stores.annotations.add(wanted); });
    }
    Annotation load(TemporaryLibrary& library, base::AnnotationId id)
    {
        return library.read([id](const Stores& stores) { return stores.annotations.load(id); });
    }
    template <typename F>
    ErrorCode failure(TemporaryLibrary& library, F f)
    {
        const auto result = library.library().write(QStringLiteral("annotate"), f).result();
        return result ? ErrorCode::Internal : result.error().code;
    }
};

void TestAnnotations::storesRangeQuoteAndContext()
{
    TemporaryLibrary library;
    const auto article = library.add({.text = QStringLiteral("甲乙丙丁戊己庚辛。")});
    const Annotation made = add(library, {.article = article,
                                          .kind = AnnotationKind::Underline,
                                          .range = TextRange{2, 5},
                                          .color = HighlightColor::Sky,
                                          .note = QStringLiteral("笔记")});
    QVERIFY(made.anchor);
    QCOMPARE(made.anchor->range, (TextRange{2, 5}));
    QCOMPARE(made.anchor->quote.exact, QStringLiteral("丙丁戊"));
    QCOMPARE(made.anchor->quote.prefix, QStringLiteral("甲乙"));
    QCOMPARE(made.anchor->quote.suffix, QStringLiteral("己庚辛。"));
    QCOMPARE(made.anchor->state, AnchorState::Exact);
    QCOMPARE(made.kind, AnnotationKind::Underline);
    QCOMPARE(made.color, HighlightColor::Sky);
    QCOMPARE(made.uid.size(), 36);
    QCOMPARE(load(library, made.id), made);
}

void TestAnnotations::noteOnTheArticleHasNoAnchor()
{
    TemporaryLibrary library;
    const auto article = library.add({});
    const Annotation made = add(library, {.article = article, .note = QStringLiteral("整篇")});
    QCOMPARE(made.kind, AnnotationKind::Note);
    QVERIFY(!made.anchor);
}

void TestAnnotations::widensToWholeCharacters()
{
    TemporaryLibrary library;
    const auto article = library.add({.text = QStringLiteral("他叫𠮷野。")});
    const Annotation made = add(library, {.article = article, .range = TextRange{3, 5}});
    QCOMPARE(made.anchor->quote.exact, QStringLiteral("𠮷野"));
    QCOMPARE(made.anchor->range, (TextRange{2, 5}));
}

void TestAnnotations::refusesRangesOutsideTheText()
{
    TemporaryLibrary library;
    const auto article = library.add({.text = QStringLiteral("短文")});
    for (const TextRange range : {TextRange{0, 3}, TextRange{-1, 1}, TextRange{1, 1}, TextRange{2, 1}})
        QCOMPARE(failure(library,
                         [=](Stores& stores) {
                             return stores.annotations.add({.article = article, .range = range});
                         }),
                 ErrorCode::InvalidInput);
    QCOMPARE(failure(library,
                     [](Stores& stores) { return stores.annotations.add({.article = base::ArticleId{77}}); }),
             ErrorCode::NotFound);
}

void TestAnnotations::keepsForeignUidAndDates()
{
    TemporaryLibrary library;
    const auto article = library.add({});
    const QDateTime created(QDate(2020, 1, 2), QTime(3, 4, 5), Qt::UTC);
    const QString uid = QStringLiteral("0190a000-0000-7000-8000-000000000001");
    const Annotation made = add(library, {.article = article,
                                          .range = TextRange{0, 1},
                                          .uid = uid,
                                          .created = created,
                                          .modified = created.addDays(1)});
    QCOMPARE(made.uid, uid);
    QCOMPARE(made.created, created);
    QCOMPARE(made.modified, created.addDays(1));
}

void TestAnnotations::refusesATakenUid()
{
    TemporaryLibrary library;
    const auto article = library.add({});
    const Annotation made = add(library, {.article = article, .range = TextRange{0, 1}});
    QCOMPARE(failure(library,
                     [&](Stores& stores) {
                         return stores.annotations.add(
                             {.article = article, .range = TextRange{0, 1}, .uid = made.uid});
                     }),
             ErrorCode::Conflict);
}

void TestAnnotations::ordersNotesTextOrphans()
{
    TemporaryLibrary library;
    const QString url = QStringLiteral("https://example.org/1");
    const auto article = library.add(
        {.text = QStringLiteral("开头的话在这里。\n将要消失的一整句话写在中间。\n结尾的话在这里。"),
         .url = url});
    const auto annotate = [&](const QString& quote) {
        const QString text =
            library.read([&](const Stores& stores) { return stores.articles.load(article); }).document.text;
        const qsizetype at = text.indexOf(quote);
        add(library, {.article = article, .range = TextRange{at, at + quote.size()}, .note = quote.left(2)});
    };
    annotate(QStringLiteral("结尾的话在这里"));
    annotate(QStringLiteral("将要消失的一整句话写在中间"));
    annotate(QStringLiteral("开头的话在这里"));
    add(library, {.article = article, .note = QStringLiteral("整篇")});
    library.add({.text = QStringLiteral("开头的话在这里。\n结尾的话在这里。"), .url = url});
    QStringList order;
    for (const Annotation& one :
         library.read([&](const Stores& stores) { return stores.annotations.ofArticle(article); }))
        order.append(one.note + (one.anchor && one.anchor->state == AnchorState::Orphan ? QStringLiteral("?")
                                                                                        : QString()));
    QCOMPARE(order.join(u' '), QStringLiteral("整篇 开头 结尾 将要?"));
}

void TestAnnotations::changesTouchModified()
{
    TemporaryLibrary library;
    const auto article = library.add({});
    const QDateTime old(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    const auto id =
        add(library, {.article = article, .range = TextRange{0, 1}, .created = old, .modified = old}).id;
    const auto changes = [&](const char* what, auto change) {
        const QDateTime before = load(library, id).modified;
        QTRY_VERIFY(QDateTime::currentDateTimeUtc() > before);
        library.write(change);
        QVERIFY2(load(library, id).modified > before, what);
        QCOMPARE(load(library, id).created, old);
    };
    changes("note", [id](Stores& stores) { return stores.annotations.setNote(id, QStringLiteral("新")); });
    changes("color", [id](Stores& stores) { return stores.annotations.setColor(id, HighlightColor::Leaf); });
    changes("kind",
            [id](Stores& stores) { return stores.annotations.setKind(id, AnnotationKind::Underline); });
    changes("range", [id](Stores& stores) { return stores.annotations.setRange(id, {1, 2}); });
    changes("tags", [id](Stores& stores) { return stores.annotations.setTags(id, {}); });
}

void TestAnnotations::movesToAnotherRange()
{
    TemporaryLibrary library;
    const auto article = library.add({.text = QStringLiteral("甲乙丙丁戊己。")});
    const auto id = add(library, {.article = article, .range = TextRange{0, 2}}).id;
    library.write([id](Stores& stores) { return stores.annotations.setRange(id, {3, 5}); });
    QCOMPARE(load(library, id).anchor->quote.exact, QStringLiteral("丁戊"));
    QCOMPARE(library.titles(QStringLiteral("highlight:丁戊")).size(), 1);
    QCOMPARE(library.titles(QStringLiteral("highlight:甲乙")).size(), 0);
    QCOMPARE(failure(library,
                     [id](Stores& stores) {
                         return stores.annotations.setRange(id, {3, 50});
                     }),
             ErrorCode::InvalidInput);
}

void TestAnnotations::setsTagsAsGiven()
{
    TemporaryLibrary library;
    const auto article = library.add({});
    const auto tags = library.write([](Stores& stores) -> base::Result<std::vector<base::TagId>> {
        return std::vector{valueOf(stores.tags.ensure(QStringLiteral("a"))),
                           valueOf(stores.tags.ensure(QStringLiteral("b")))};
    });
    const auto id = add(library, {.article = article, .range = TextRange{0, 1}, .tags = {tags[0]}}).id;
    library.write([&](Stores& stores) { return stores.annotations.setTags(id, std::array{tags[1]}); });
    QCOMPARE(load(library, id).tags, std::vector{tags[1]});
}

void TestAnnotations::findsByQueryInListOrder()
{
    TemporaryLibrary library;
    const auto older = library.add({.title = QStringLiteral("旧"), .published = QStringLiteral("2020")});
    const auto newer = library.add({.title = QStringLiteral("新"), .published = QStringLiteral("2022")});
    const auto trashed = library.add({.title = QStringLiteral("弃"), .published = QStringLiteral("2023")});
    const auto tag = library.write([](Stores& stores) { return stores.tags.ensure(QStringLiteral("a/b")); });
    for (const auto article : {older, newer, trashed}) {
        add(library, {.article = article, .range = TextRange{2, 3}, .tags = {tag}});
        add(library, {.article = article, .range = TextRange{0, 1}});
    }
    library.write([=](Stores& stores) { return stores.articles.moveToTrash(std::array{trashed}); });
    const auto find = [&](const QString& query) {
        QStringList found;
        for (const AnnotationRow& row :
             library.read([&](const Stores& stores) { return stores.annotations.find({query}); }))
            found.append(QStringLiteral("%1%2%3")
                             .arg(row.articleTitle)
                             .arg(row.annotation.anchor->range.start)
                             .arg(row.tagPaths.join(u',')));
        return found.join(u' ');
    };
    QCOMPARE(find({}), QStringLiteral("新0 新2a/b 旧0 旧2a/b"));
    QCOMPARE(find(QStringLiteral("before:2021")), QStringLiteral("旧0 旧2a/b"));
}

void TestAnnotations::resolvesUidPrefixes()
{
    TemporaryLibrary library;
    const auto article = library.add({});
    const Annotation made = add(library, {.article = article, .range = TextRange{0, 1}});
    const auto found =
        library.read([&](const Stores& stores) { return stores.annotations.resolve(made.uid.left(30)); });
    QCOMPARE(found, made.id);
}

void TestAnnotations::removes()
{
    TemporaryLibrary library;
    const auto article = library.add({});
    const auto id =
        add(library, {.article = article, .range = TextRange{0, 1}, .note = QStringLiteral("备注")}).id;
    library.write([id](Stores& stores) { return stores.annotations.remove(std::array{id}); });
    QVERIFY(
        library.read([=](const Stores& stores) { return stores.annotations.ofArticle(article); }).empty());
    QCOMPARE(library.titles(QStringLiteral("note:备注")).size(), 0);
    QCOMPARE(library.problems(), QString());
}

QTEST_GUILESS_MAIN(TestAnnotations)
#include "tst_annotations.moc"
