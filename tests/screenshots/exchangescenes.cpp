// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes of what comes from other programs and people.
#include "app/exporting/bundle/annotationbundle.h"
#include "app/library/coders.h"
#include "tests/screenshots/scenes.h"
#include "tests/support/waiting.h"
#include "ui/commands/commandset.h"
#include "ui/mainwindow/exchangeactions.h"

#include <QAction>
#include <QDialog>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace pizhu::screenshots {

namespace {

constexpr int kPatienceMs = 15'000;

bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Highlights of a reading service on an article: passages that are there, one that is not, one of an article
/// that nobody has.
QByteArray readwiseOf(const library::Article& article)
{
    QByteArray csv = "Highlight,Book Title,Book Author,Note,Color,Tags,Highlighted at\n";
    const QByteArray title = article.metadata.title.value.toUtf8();
    int row = 0;
    for (const document::Block& block : article.document.blocks) {
        const QString passage = article.document.textOf(block).left(24).toString();
        if (block.kind != document::BlockKind::Paragraph || passage.size() < 12 || ++row > 5)
            continue;
        csv += '"' + passage.toUtf8() + "\"," + title + ",,,blue,\"监督,制度\",2024-10-05 10:15:30+00:00\n";
    }
    csv += "从来没有写过的一句完全不同的话," + title + ",,核对,yellow,待查,2024-10-05 10:15:30+00:00\n";
    csv += "别处的一句话说的是完全不同的事情,别处的一篇文章,,,yellow,,2024-10-05 10:15:30+00:00\n";
    return csv;
}

/// A colleague tags half of what is tagged alike, half a little further on.
base::Result<void> codeAs(library::Stores& stores, const QString& colleague)
{
    const auto rows = stores.annotations.find({});
    const auto others = stores.annotations.coders().byUid();
    if (!rows || !others)
        return base::fail(rows ? others.error() : rows.error());
    int number = 0;
    for (const library::AnnotationRow& row : *rows) {
        const annotation::Annotation& mine = row.annotation;
        if (!mine.anchor || mine.anchor->range.isEmpty() || others->contains(mine.uid))
            continue;
        library::NewAnnotation theirs;
        theirs.article = mine.article;
        theirs.range = mine.anchor->range;
        if (++number % 2 == 0) {
            const auto article = stores.articles.load(mine.article);
            if (!article)
                return base::fail(article.error());
            const qsizetype end = std::min(mine.anchor->range.end + 40, article->document.text.size());
            theirs.range = base::TextRange{mine.anchor->range.end, std::max(end, mine.anchor->range.end + 1)};
            if (!theirs.range->fits(article->document.text.size()))
                continue;
        }
        theirs.tags = mine.tags;
        const auto tag = stores.tags.ensure(number % 3 == 0 ? u"制度/监督"_s : u"话语/责任"_s);
        if (!tag)
            return base::fail(tag.error());
        theirs.tags.push_back(*tag);
        const auto added = stores.annotations.add(theirs);
        if (!added)
            return base::fail(added.error());
        if (auto set = stores.annotations.coders().set(added->id, colleague); !set)
            return set;
        std::vector<base::TagId> tags = mine.tags;
        tags.push_back(*tag);
        if (auto done = stores.annotations.setTags(mine.id, tags); !done)
            return done;
    }
    return {};
}

} // namespace

void Scenes::importAnnotations()
{
    const base::ArticleId id = articleWithMost([](const auto& article) { return article.annotationCount; });
    const auto article =
        m_library.read([id](const library::Stores& stores) { return stores.articles.load(id); }).result();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"readwise-data.csv"_s);
    if (!article || !writeFile(path, readwiseOf(*article))) {
        m_problems += u"there is nothing to import"_s;
        return;
    }
    shootImport(path, u"annotation-import"_s);
}

void Scenes::importConflicts()
{
    const auto bundle = m_library
                            .read([](const library::Stores& stores) {
                                return exporting::renderBundle(stores, {}, u"王敏"_s);
                            })
                            .result();
    const auto edited = m_library
                            .write(u"edit"_s,
                                   [](library::Stores& stores) -> base::Result<void> {
                                       const auto rows = stores.annotations.find({});
                                       if (!rows || rows->empty())
                                           return base::fail(base::ErrorCode::NotFound, u"none"_s);
                                       return stores.annotations.setNote(
                                           rows->back().annotation.id,
                                           u"与文件原文核对：此处引的是第二稿，措辞比初稿缓和。"_s);
                                   })
                            .result();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"王敏.pizhu-annotations"_s);
    if (!bundle || !edited || !writeFile(path, *bundle)) {
        m_problems += u"there is nothing to merge"_s;
        return;
    }
    shootImport(path, u"annotation-conflict"_s);
    undo();
}

void Scenes::shootImport(const QString& path, const QString& name)
{
    m_window.exchange().importFiles({path});
    const auto isPlanned = [this] {
        const auto* table = m_window.findChild<QTreeView*>(u"importParts"_s);
        return table && table->model()->rowCount() > 0;
    };
    if (!test::waitFor(isPlanned, kPatienceMs))
        m_problems += name + u": nothing was planned"_s;
    shootDialog(name);
}

void Scenes::agreement()
{
    m_window.commands().action(ui::Command::CompareCoders)->trigger();
    shootDialog(u"agreement-empty"_s);
    codeAndCompare(u"王敏"_s, u"agreementTags"_s, u"agreement"_s);
    codeAndCompare(u"赵岚"_s, u"groupAgreement"_s, u"agreement-group"_s);
    undo();
    undo();
}

void Scenes::codeAndCompare(const QString& colleague, const QString& table, const QString& name)
{
    const auto coded =
        m_library
            .write(u"code"_s, [&colleague](library::Stores& stores) { return codeAs(stores, colleague); })
            .result();
    if (!coded) {
        m_problems += coded.error().message;
        return;
    }
    m_window.commands().action(ui::Command::CompareCoders)->trigger();
    const auto isCompared = [this, &table] {
        const auto* tags = m_window.findChild<QTreeView*>(table);
        return tags && tags->isVisible() && tags->model()->rowCount() > 0;
    };
    if (!test::waitFor(isCompared, kPatienceMs))
        m_problems += u"nothing was compared"_s;
    shootDialog(name);
}

void Scenes::sendAnnotations()
{
    m_window.commands().action(ui::Command::SendAnnotations)->trigger();
    shootDialog(u"annotation-sending"_s);
}

} // namespace pizhu::screenshots
