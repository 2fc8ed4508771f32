// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/annotationrecoding.h"
#include "tests/app/library/usercommands.h"

using namespace Qt::StringLiterals;
using namespace pizhu;
using namespace pizhu::library;
using namespace pizhu::test;

/// What is kept of annotations in memory goes on from commit to commit; it must be what reading all of them
/// anew gives.
class TestAnnotationFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areWhatReadingAllGives_data();
    void areWhatReadingAllGives();
    void followALargeChange();
};

namespace {

using G = AnnotationGrouping;

QString shown(const FoundAnnotations& found)
{
    QStringList lines;
    for (const AnnotationGroup& group : found.groups)
        lines.append(u"%1 (%2, %3)"_s.arg(group.key).arg(group.first).arg(group.count));
    QStringList ids;
    for (const base::AnnotationId id : found.ids)
        ids.append(QString::number(id.value));
    return lines.join(u'\n') + u'\n' + ids.join(u' ');
}

/// By everything that is kept of an annotation.
QString everything(Library& library)
{
    QString all;
    const auto add = [&](const AnnotationQuery& query) {
        all += shown(valueOf(
            library.read([query](const Stores& s) { return s.annotationFinder.find(query); }).result()));
    };
    for (const G grouping : {G::None, G::Tag, G::Article, G::Color})
        add({.grouping = grouping});
    add({.hasNote = true, .order = AnnotationOrder::Changed});
    add({.kinds = {annotation::AnnotationKind::Underline}, .order = AnnotationOrder::Newest});
    add({.states = {annotation::AnchorState::Orphan, annotation::AnchorState::Moved}});
    add({.untagged = true});
    return all;
}

} // namespace

void TestAnnotationFacts::areWhatReadingAllGives_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("readEvery");
    QTest::newRow("read after each commit") << 1U << 1;
    QTest::newRow("read now and then") << 2U << 7;
}

void TestAnnotationFacts::areWhatReadingAllGives()
{
    QFETCH(quint32, seed);
    QFETCH(int, readEvery);
    TemporaryLibrary library;
    UserCommands user(library, seed);
    user.furnish();
    const auto anew = valueOf(Library::open(library.path(), {.readOnly = true})); // keeps nothing in memory
    const auto compare = [&](int step, const QString& what) {
        if (step % readEvery == 0)
            QVERIFY2(everything(library.library()) == everything(*anew), qPrintable(what));
    };
    int steps = 0;
    for (; steps < 160; ++steps) {
        const QString name = user.doOne();
        compare(steps, name);
    }
    for (int i = 0; i < 60; ++i) {
        const auto undone = library.library().undo().result();
        if (undone)
            compare(i, u"undone: "_s + *undone);
    }
}

void TestAnnotationFacts::followALargeChange()
{
    TemporaryLibrary library;
    UserCommands user(library, 3);
    user.furnish();
    std::vector<base::AnnotationId> ids;
    for (const auto article : library.read([](const Stores& s) { return s.articles.find({}); })) {
        for (int i = 0; i < 12; ++i)
            ids.push_back(
                library
                    .write([=](Stores& s) {
                        return s.annotations.add({.article = article, .range = base::TextRange{i, i + 3}});
                    })
                    .id);
    }
    const auto anew = valueOf(Library::open(library.path(), {.readOnly = true}));
    QCOMPARE(everything(library.library()), everything(*anew));
    for (const auto color : {annotation::HighlightColor::Rose, annotation::HighlightColor::Sky}) {
        library.write([&](Stores& s) {
            BulkProgress progress;
            return recode(s, ids, AnnotationChange(color), progress);
        });
        QCOMPARE(everything(library.library()), everything(*anew));
    }
    valueOf(library.library().undo().result());
    QCOMPARE(everything(library.library()), everything(*anew));
}

QTEST_GUILESS_MAIN(TestAnnotationFacts)
#include "tst_annotationfacts.moc"
