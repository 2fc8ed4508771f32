// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes of the codebook and the history.
#include "app/library/codebook.h"
#include "app/library/tagusage.h"
#include "tests/screenshots/scenes.h"
#include "tests/support/waiting.h"
#include "ui/annotations/tagtreepane.h"
#include "ui/commands/commandset.h"
#include "ui/reader/readerpane.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pizhu::screenshots {

namespace {

constexpr int kPatienceMs = 15'000;
constexpr int kLevelsShown = 620; ///< height of the tag pane

/// Tags of a study on local supervision, some of them deep, with what is tagged spread over them.
base::Result<void> makeCodebook(library::Stores& stores)
{
    const QStringList paths{u"制度/监督/日常监督/谈话提醒"_s,
                            u"制度/监督/日常监督/列席会议"_s,
                            u"制度/监督/专项监督/经费/公务接待"_s,
                            u"制度/监督/专项监督/经费/工程款"_s,
                            u"制度/巡察/整改/限期"_s,
                            u"制度/巡察/整改/逾期未改"_s,
                            u"机构/乡镇/乡公所"_s,
                            u"机构/村/村委会"_s,
                            u"机构/县/县纪委"_s,
                            u"人物/干部"_s,
                            u"人物/村民"_s,
                            u"话语/层层压实责任"_s,
                            u"待查"_s};
    std::vector<base::TagId> tags;
    for (const QString& path : paths) {
        const auto tag = stores.tags.ensure(path);
        if (!tag)
            return base::fail(tag.error());
        tags.push_back(*tag);
    }
    const auto rows = stores.annotations.find({});
    if (!rows)
        return base::fail(rows.error());
    std::size_t next = 0;
    for (const library::AnnotationRow& row : *rows) {
        std::vector<base::TagId> some = row.annotation.tags;
        some.push_back(tags[next % 2]);
        some.push_back(tags[next++ % tags.size()]);
        if (auto done = stores.annotations.setTags(row.annotation.id, some); !done)
            return done;
    }
    return {};
}

base::Result<void> describe(library::Stores& stores, const library::TagDefinition& definition)
{
    library::Codebook codebook = stores.tags.codebook();
    const auto talk = stores.tags.find(u"制度/监督/日常监督/谈话提醒"_s);
    if (!talk || !*talk)
        return base::fail(base::ErrorCode::NotFound, u"no tag"_s);
    if (auto done = codebook.define(**talk, definition); !done)
        return done;
    if (auto done = codebook.setAliases(**talk, {u"约谈"_s, u"機構/談話"_s}); !done)
        return done;
    if (auto done = codebook.setShortcut(**talk, u"Q"_s); !done)
        return done;
    if (auto done = stores.tags.setColor(**talk, annotation::HighlightColor::Leaf); !done)
        return done;
    return codebook.setMemo(
        **talk,
        u"### 与“批评教育”怎样区分？\n- 谈话在前，批评*在后*\n- 见 **2021 年**两篇\n\n> 待与乙核对"_s);
}

base::TagId tagAt(library::Library& library, const QString& path)
{
    const auto found =
        library.read([path](const library::Stores& stores) { return stores.tags.find(path); }).result();
    return found && *found ? **found : base::TagId{};
}

} // namespace

/// What the scenes change is taken back at their end.
void Scenes::codebook()
{
    const auto steps = m_library.history().result().value_or(std::vector<library::JournalEntry>());
    const auto newest = std::ranges::find(steps, false, &library::JournalEntry::undone);
    const library::TagDefinition old{.description = u"负责人找有关人员谈话，提醒苗头性问题。"_s};
    const library::TagDefinition now{.description = u"上级或纪检机构就苗头性、倾向性问题找本人谈话。"_s,
                                     .inclusion = u"提醒谈话、廉政谈话、任前谈话"_s,
                                     .exclusion = u"案件调查中的谈话；会上的点名批评"_s,
                                     .example = u"“对新任村干部开展一对一廉政谈话”"_s};
    std::ignore = m_library.write(u"新建标签"_s, makeCodebook).result();
    std::ignore =
        m_library.write(u"定义标签“谈话提醒”"_s, [old](library::Stores& s) { return describe(s, old); })
            .result();
    test::waitForTheNextMillisecond();
    std::ignore =
        m_library.write(u"定义标签“谈话提醒”"_s, [now](library::Stores& s) { return describe(s, now); })
            .result();
    open(articleWithMost([](const auto& article) { return article.annotationCount; }));
    tagTree();
    tagDialogs();
    recentTags();
    goneTag();
    history(newest != steps.end() ? newest->id : base::JournalId());
}

void Scenes::tagTree()
{
    ui::TagTreePane& pane = m_window.tags();
    auto* column = m_window.findChild<QSplitter*>(u"rightPanes"_s);
    const QList<int> sizes = column->sizes();
    column->setSizes({m_window.height() - kLevelsShown, kLevelsShown, 0});
    pane.findChild<QToolButton*>(u"countWithin"_s)->click();
    shoot(u"tag-tree"_s);
    pane.showFilter();
    pane.findChild<QLineEdit*>(u"tagFilter"_s)->setText(u"rcjd"_s);
    shoot(u"tag-filter"_s, &pane);
    pane.findChild<QToolButton*>(u"findTags"_s)->setChecked(false);
    pane.findChild<QToolButton*>(u"countWithin"_s)->click();
    column->setSizes(sizes);
}

void Scenes::tagDialogs()
{
    ui::TagTreePane& pane = m_window.tags();
    const base::TagId talk = tagAt(m_library, u"制度/监督/日常监督/谈话提醒"_s);
    const base::TagId meeting = tagAt(m_library, u"制度/监督/日常监督/列席会议"_s);
    pane.showDetails(talk);
    shootDialog(u"tag-details"_s);
    for (const auto& [page, name] : {std::pair(1, u"tag-memo"_s), std::pair(2, u"tag-past-definitions"_s),
                                     std::pair(3, u"tag-to-check"_s)}) {
        pane.showDetails(talk);
        m_window.findChildren<QTabWidget*>(u"tagPages"_s).last()->setCurrentIndex(page); // others are closing
        shootDialog(name);
    }
    pane.mergeTags({meeting}, talk);
    shootDialog(u"tag-merge"_s);
    pane.splitTag(talk);
    auto* list = m_window.findChild<QListWidget*>(u"splitList"_s);
    if (list && test::waitFor([list] { return list->count() > 0; }, kPatienceMs)) {
        m_window.findChild<QLineEdit*>(u"splitPath"_s)->setText(u"制度/监督/日常监督/廉政谈话"_s);
        list->item(0)->setCheckState(Qt::Checked);
    }
    shootDialog(u"tag-split"_s);
    pane.removeTag(tagAt(m_library, u"制度/监督"_s));
    shootDialog(u"tag-delete"_s);
}

void Scenes::recentTags()
{
    if (!selectPassage())
        return;
    Q_EMIT m_window.reader().tagRequested(*m_window.reader().selection());
    if (test::waitFor([] { return QApplication::activePopupWidget() != nullptr; }, kPatienceMs)) {
        shoot(u"tag-picker-recent"_s, QApplication::activePopupWidget());
        QApplication::activePopupWidget()->close();
    } else {
        m_problems += u"no tag picker opened"_s;
    }
    m_window.reader().clearSelection();
}

/// A filter that asks for what is no tag any more.
void Scenes::goneTag()
{
    const QString path = u"制度/监督/日常监督/谈话提醒"_s;
    const base::TagId tag = tagAt(m_library, path);
    Q_EMIT m_window.tags().tagActivated(path);
    std::ignore =
        m_library.write(u"删除标签“谈话提醒”"_s, [tag](library::Stores& s) { return s.tags.remove(tag); })
            .result();
    if (waitForVisible(u"noticeChoice1"_s))
        shoot(u"tag-gone"_s);
    undo();
    const auto isBack = [this] { return !m_window.findChild<QWidget*>(u"notice"_s)->isVisible(); };
    if (!test::waitFor(isBack, kPatienceMs))
        m_problems += u"the notice of a tag that is gone stays"_s;
    Q_EMIT m_window.tags().tagActivated(path); // takes it out
}

/// Goes back to where the scenes began.
void Scenes::history(base::JournalId before)
{
    undo();
    m_window.commands().action(ui::Command::History)->trigger();
    shootDialog(u"history"_s);
    if (const auto done = m_library.travelTo(before).result(); !done)
        m_problems += done.error().message;
}

} // namespace pizhu::screenshots
