// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes of notes with links, a second text beside the first, and help for learners.
#include "app/text/notelinks.h"
#include "tests/screenshots/scenes.h"
#include "tests/support/waiting.h"
#include "ui/annotations/annotationpane.h"
#include "ui/annotations/linkcompletion.h"
#include "ui/annotations/noteeditor.h"
#include "ui/commands/commandset.h"
#include "ui/learning/lookuppopover.h"
#include "ui/mainwindow/besideactions.h"
#include "ui/mainwindow/companionactions.h"
#include "ui/mainwindow/learningactions.h"
#include "ui/reader/articleview.h"
#include "ui/reader/readerpane.h"

#include <QAbstractItemView>
#include <QAction>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace pizhu::screenshots {

namespace {

constexpr int kPatienceMs = 15'000;

/// Notes as a researcher writes them: with structure, links, and one that leads nowhere any more.
base::Result<void> writeNotes(library::Stores& stores, base::ArticleId article, base::ArticleId other)
{
    const auto annotations = stores.annotations.ofArticle(article);
    const auto linked = stores.articles.load(other);
    const auto self = stores.articles.load(article);
    if (!annotations || !linked || !self || annotations->size() < 2)
        return base::fail(base::ErrorCode::NotFound, u"no two annotations"_s);
    const QString link = text::titledLink(linked->metadata.title.value, {.uid = linked->uid});
    const QString lost = u"[[旧稿]](pizhu://article/0193dead-0000-7000-8000-000000000000)"_s;
    const QString note = u"### 三个问题\n- **谁来监督**监督者？参见%1\n- 经费*从哪里来*？\n- 已删去的%2\n\n> "
                         u"引文里说“应公开”。\n\n"
                         "`docket 14` 待查。"_s.arg(link, lost);
    const QString lengthy = u"逐段摘要："_s + u"这一段先说背景，再说办法，最后说结果。\n"_s.repeated(14);
    const auto& all = *annotations;
    if (auto done = stores.annotations.setNote(all[0].id, note); !done)
        return done;
    if (auto done = stores.annotations.setNote(all[1].id, lengthy); !done)
        return done;
    if (auto done = stores.annotations.setTranslation(
            all[0].id,
            u"The chief responsibility is to be borne, and the few who decide are to be watched."_s);
        !done)
        return done;
    const auto added = stores.annotations.add({.article = other,
                                               .note = u"与%1对读，口径不同。"_s.arg(text::titledLink(
                                                   self->metadata.title.value, {.uid = self->uid}))});
    return added ? base::Result<void>() : base::fail(added.error());
}

/// A dictionary of our own with the words of a passage, two characters each.
bool writeDictionary(const QString& path, const QString& passage)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QByteArray lines = "# A few entries for the picture\n";
    for (qsizetype at = 0; at + 2 <= passage.size(); ++at) {
        QStringList syllables;
        for (const text::CharacterReading& reading : text::readPinyin(passage.mid(at, 2)))
            syllables += reading.pinyin;
        if (syllables.size() == 2)
            lines += u"%1 %1 [%2] /first sense of the word/second, less common sense/\n"_s
                         .arg(passage.mid(at, 2), syllables.join(u' '))
                         .toUtf8();
    }
    return file.write(lines) == lines.size();
}

} // namespace

void Scenes::notes()
{
    const base::ArticleId article = articleWithMost([](const auto& one) { return one.annotationCount; });
    const base::ArticleId other = articleWithMost([](const auto& one) { return -one.annotationCount; });
    open(article);
    const auto written =
        m_library
            .write(u"Scene"_s, [=](library::Stores& stores) { return writeNotes(stores, article, other); })
            .result();
    if (!written) {
        m_problems += u"notes: "_s + written.error().message;
        return;
    }
    auto* list = m_window.findChild<QAbstractItemView*>(u"annotationList"_s);
    if (!waitForVisible(u"backlinks"_s))
        return;
    list->setCurrentIndex(list->model()->index(0, 0));
    shoot(u"notes-rendered"_s);
    list->setCurrentIndex(list->model()->index(1, 0));
    shoot(u"notes-long"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    m_window.annotations().editNote(m_window.annotations().currentUid());
    shoot(u"note-editing"_s);
    linkCompletion(*list);
    QTest::keyClick(list->findChild<ui::NoteEditor*>(), Qt::Key_Escape);
    shoot(u"note-draft"_s);
    m_window.annotations().discardDraft(m_window.annotations().currentUid());
    m_window.annotations().editTranslation(m_window.annotations().currentUid());
    shoot(u"translation-editing"_s);
    QTest::keyClick(list->findChild<ui::NoteEditor*>(), Qt::Key_Escape);
    undo();
}

/// Links are offered to who writes, and a window is active only some time after it was asked to be.
void Scenes::linkCompletion(QAbstractItemView& list)
{
    m_window.activateWindow();
    const auto editor = [&list] { return list.findChild<ui::NoteEditor*>(); };
    const auto isWritten = [editor] { return editor() && editor()->hasFocus(); };
    editor()->setFocus();
    if (!test::waitFor(isWritten, kPatienceMs)) {
        m_problems += u"nobody writes the note"_s;
        return;
    }
    editor()->moveCursor(QTextCursor::End);
    editor()->insertPlainText(u"\n另见[["_s);
    const auto offers = [editor] { return editor()->findChild<ui::LinkCompletion*>(); };
    if (test::waitFor([offers] { return offers()->isVisible(); }, kPatienceMs))
        shoot(u"link-completion"_s, offers());
    else
        m_problems += u"nothing to link to was offered"_s;
    QTest::keyClick(editor(), Qt::Key_Escape);
}

void Scenes::beside()
{
    open(articleWithMost([](const auto& article) { return article.annotationCount; }));
    if (!addRelated(true))
        return;
    m_window.commands().action(ui::Command::OpenBeside)->trigger();
    ui::BesideActions& beside = m_window.companion().beside();
    if (!test::waitFor([&beside] { return !beside.comparison().differences.empty(); }, kPatienceMs)) {
        m_problems += u"nothing stands beside"_s;
        return;
    }
    beside.step(1);
    shoot(u"beside"_s);
    beside.close();
    undo();
}

void Scenes::learning()
{
    open(articleWithMost([](const auto& article) { return article.annotationCount; }));
    if (!selectPassage())
        return;
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"words.u8"_s);
    ui::LearningActions& learning = m_window.companion().learning();
    if (!writeDictionary(file, m_window.reader().selectedText())) {
        m_problems += u"no dictionary"_s;
        return;
    }
    learning.useDictionary(file);
    (void)test::waitFor([&learning] { return learning.hasDictionary(); }, kPatienceMs);
    learning.lookUp();
    if (waitForVisible(u"lookupPopover"_s))
        shoot(u"pinyin-and-dictionary"_s);
    pointAtAWord();
    learning.setLooksUnderPointer(false);
}

/// At the first word of what was selected, which is in the dictionary.
void Scenes::pointAtAWord()
{
    ui::ReaderPane& reader = m_window.reader();
    auto* view = reader.findChild<ui::ArticleView*>();
    const base::TextRange selected = reader.selection().value_or(base::TextRange());
    reader.clearSelection();
    QRect word;
    view->lineOf({selected.start, selected.start + 1}, [&word](QRect line) { word = line; });
    if (!test::waitFor([&] { return !word.isEmpty() && !view->selection(); }, kPatienceMs)) {
        m_problems += u"there is no word to point at"_s;
        return;
    }
    QTest::mouseMove(view->focusProxy(), word.center() + QPoint(1, 0));
    QTest::mouseMove(view->focusProxy(), word.center());
    if (waitForVisible(u"lookupPopover"_s))
        shoot(u"dictionary-under-pointer"_s);
}

} // namespace pizhu::screenshots
