// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"
#include "tests/support/waiting.h"

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
    void keepsATranslation();
    void splitsIntoPartsWithTheTags();
    void splitsOnlyInsideThePassage();
    void splitsNoCharacter();
    void mergesTagsNotesAndTranslations();
    void mergesOnlyWhatTouches();
    void duplicatesOntoOtherTags();
    void eachIsOneStepBack();
    void tellsTheTagsOfAnArticle();
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

void TestAnnotations::keepsATranslation()
{
    TemporaryLibrary library;
    const auto article = library.add({.text = QStringLiteral("甲乙丙丁。")});
    const Annotation made = add(library, {.article = article,
                                          .range = TextRange{0, 2},
                                          .note = QStringLiteral("注"),
                                          .translation = QStringLiteral("A and B")});
    QCOMPARE(made.translation, QStringLiteral("A and B"));
    library.write(
        [&](Stores& stores) { return stores.annotations.setTranslation(made.id, QStringLiteral("a, b")); });
    library.reopen();
    const Annotation changed = load(library, made.id);
    QCOMPARE(changed.translation, QStringLiteral("a, b"));
    QCOMPARE(changed.note, QStringLiteral("注"));
    QCOMPARE(changed.created, made.created);
    QCOMPARE(changed.anchor, made.anchor);
}

void TestAnnotations::splitsIntoPartsWithTheTags()
{
    TemporaryLibrary library;
    const auto article = library.add({.text = QStringLiteral("甲乙丙丁戊己庚辛。")});
    const auto tag =
        library.write([](Stores& stores) { return stores.tags.ensure(QStringLiteral("制度/监督")); });
    const Annotation whole = add(library, {.article = article,
                                           .kind = AnnotationKind::Underline,
                                           .range = TextRange{1, 7},
                                           .color = HighlightColor::Leaf,
                                           .note = QStringLiteral("笔记"),
                                           .tags = {tag}});
    const std::vector<qsizetype> cuts{3, 5};
    const auto parts =
        library.write([&](Stores& stores) { return stores.annotations.split(whole.id, cuts); });
    QCOMPARE(parts.size(), std::size_t{3});
    const QStringList quotes{QStringLiteral("乙丙"), QStringLiteral("丁戊"), QStringLiteral("己庚")};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        QCOMPARE(parts[i].anchor->quote.exact, quotes.at(static_cast<qsizetype>(i)));
        QCOMPARE(parts[i].kind, AnnotationKind::Underline);
        QCOMPARE(parts[i].color, HighlightColor::Leaf);
        QCOMPARE(parts[i].tags, std::vector{tag});
        QCOMPARE(parts[i].note, i == 0 ? QStringLiteral("笔记") : QStringLiteral(""));
    }
    QCOMPARE(parts[0].uid, whole.uid);
}

void TestAnnotations::splitsOnlyInsideThePassage()
{
    TemporaryLibrary library;
    const auto article = library.add({.text = QStringLiteral("甲乙丙丁戊。")});
    const Annotation whole = add(library, {.article = article, .range = TextRange{1, 4}});
    const Annotation note = add(library, {.article = article});
    for (const std::vector<qsizetype>& cuts : {std::vector<qsizetype>{}, {1}, {4}, {0, 5}, {-3, 99}})
        QCOMPARE(failure(library, [&](Stores& stores) { return stores.annotations.split(whole.id, cuts); }),
                 ErrorCode::InvalidInput);
    const std::vector<qsizetype> inside{2};
    QCOMPARE(failure(library, [&](Stores& stores) { return stores.annotations.split(note.id, inside); }),
             ErrorCode::InvalidInput);
    QCOMPARE(load(library, whole.id), whole);
}

void TestAnnotations::splitsNoCharacter()
{
    TemporaryLibrary library;
    const auto article = library.add({.text = QStringLiteral("姓𠮷的人。")});
    const Annotation whole = add(library, {.article = article, .range = TextRange{0, 5}});
    const std::vector<qsizetype> cuts{2, 3};
    const auto parts =
        library.write([&](Stores& stores) { return stores.annotations.split(whole.id, cuts); });
    QCOMPARE(parts.size(), std::size_t{2});
    QCOMPARE(parts[0].anchor->quote.exact, QStringLiteral("姓𠮷"));
    QCOMPARE(parts[1].anchor->quote.exact, QStringLiteral("的人"));
}

void TestAnnotations::mergesTagsNotesAndTranslations()
{
    TemporaryLibrary library;
    const auto article = library.add({.text = QStringLiteral("甲乙丙丁。\n戊己庚辛。")});
    const auto tags = library.write([](Stores& stores) -> base::Result<std::vector<base::TagId>> {
        return std::vector{*stores.tags.ensure(QStringLiteral("甲")),
                           *stores.tags.ensure(QStringLiteral("乙"))};
    });
    const Annotation later = add(library, {.article = article,
                                           .range = TextRange{6, 8},
                                           .color = HighlightColor::Sky,
                                           .note = QStringLiteral("二"),
                                           .translation = QStringLiteral("two"),
                                           .tags = {tags[1], tags[0]}});
    const Annotation first = add(library, {.article = article,
                                           .range = TextRange{2, 5},
                                           .color = HighlightColor::Rose,
                                           .note = QStringLiteral("一"),
                                           .tags = {tags[0]}});
    const Annotation inner = add(library, {.article = article, .range = TextRange{3, 4}});
    const std::vector ids{later.id, first.id, inner.id};
    const Annotation whole = library.write([&](Stores& stores) { return stores.annotations.merge(ids); });
    QCOMPARE(whole.uid, first.uid);
    QCOMPARE(whole.anchor->range, (TextRange{2, 8})); // over the line break between them
    QCOMPARE(whole.note, QStringLiteral("一\n\n二"));
    QCOMPARE(whole.translation, QStringLiteral("two"));
    QCOMPARE(whole.tags, tags);
    QCOMPARE(whole.color, HighlightColor::Rose);
    const auto all =
        library.read([&](const Stores& stores) { return stores.annotations.ofArticle(article); });
    QCOMPARE(all.size(), std::size_t{1});
}

void TestAnnotations::mergesOnlyWhatTouches()
{
    TemporaryLibrary library;
    const auto article = library.add({.text = QStringLiteral("甲乙丙丁戊己庚辛。")});
    const auto other = library.add({.text = QStringLiteral("别的文章。")});
    const Annotation one = add(library, {.article = article, .range = TextRange{0, 2}});
    const Annotation apart = add(library, {.article = article, .range = TextRange{3, 5}});
    const Annotation elsewhere = add(library, {.article = other, .range = TextRange{1, 3}});
    const Annotation note = add(library, {.article = article});
    for (const std::vector<base::AnnotationId>& ids :
         {std::vector{one.id}, {one.id, apart.id}, {one.id, elsewhere.id}, {one.id, note.id}})
        QCOMPARE(failure(library, [&](Stores& stores) { return stores.annotations.merge(ids); }),
                 ErrorCode::InvalidInput);
    const auto all =
        library.read([&](const Stores& stores) { return stores.annotations.ofArticle(article); });
    QCOMPARE(all.size(), std::size_t{3});
}

void TestAnnotations::duplicatesOntoOtherTags()
{
    TemporaryLibrary library;
    const auto article = library.add({.text = QStringLiteral("甲乙丙丁。")});
    const auto tag = library.write([](Stores& stores) { return stores.tags.ensure(QStringLiteral("制度")); });
    const Annotation original = add(library, {.article = article,
                                              .kind = AnnotationKind::Underline,
                                              .range = TextRange{1, 3},
                                              .color = HighlightColor::Violet,
                                              .note = QStringLiteral("只在原处")});
    const std::vector tags{tag};
    const Annotation copy =
        library.write([&](Stores& stores) { return stores.annotations.duplicate(original.id, tags); });
    QVERIFY(copy.uid != original.uid);
    QCOMPARE(copy.anchor, original.anchor);
    QCOMPARE(copy.kind, original.kind);
    QCOMPARE(copy.color, original.color);
    QCOMPARE(copy.tags, tags);
    QVERIFY(copy.note.isEmpty());
    QCOMPARE(load(library, original.id), original);
}

void TestAnnotations::eachIsOneStepBack()
{
    TemporaryLibrary library;
    const auto article = library.add({.text = QStringLiteral("甲乙丙丁戊己。")});
    const Annotation whole =
        add(library, {.article = article, .range = TextRange{0, 6}, .note = QStringLiteral("注")});
    const std::vector<qsizetype> cuts{2, 4};
    const QString before = library.dump();
    const auto parts =
        library.write([&](Stores& stores) { return stores.annotations.split(whole.id, cuts); });
    const QString split = library.dump();
    const std::vector ids{parts[0].id, parts[1].id, parts[2].id};
    library.write([&](Stores& stores) { return stores.annotations.merge(ids); });
    QVERIFY(library.library().undo().result());
    QCOMPARE(library.dump(), split);
    library.reopen();
    QVERIFY(library.library().undo().result());
    QCOMPARE(library.dump(), before);
    QCOMPARE(library.problems(), QString());
}

void TestAnnotations::tellsTheTagsOfAnArticle()
{
    TemporaryLibrary library;
    const auto article = library.add({.text = QStringLiteral("甲乙丙丁。")});
    const auto used =
        library.write([](Stores& stores) { return stores.tags.ensure(QStringLiteral("制度/监督")); });
    library.write([](Stores& stores) { return stores.tags.ensure(QStringLiteral("无人")); });
    add(library, {.article = article, .range = TextRange{0, 1}, .tags = {used}});
    const auto paths =
        library.read([&](const Stores& stores) { return stores.annotations.tagPaths(article); });
    QCOMPARE(paths.size(), 1);
    QCOMPARE(paths.value(used), QStringLiteral("制度/监督"));
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
