// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes of annotations that overlap, of the one in hand and of the text caret.
#include "tests/screenshots/scenes.h"
#include "tests/support/waiting.h"
#include "ui/reader/articleview.h"
#include "ui/reader/markpicker.h"
#include "ui/reader/pagecaret.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/readingsession.h"

using namespace Qt::StringLiterals;

namespace pizhu::screenshots {

namespace {

constexpr int kPatienceMs = 15'000;

struct Example
{
    qsizetype start;
    qsizetype end;
    annotation::HighlightColor color;
    QString tag;
    QString note;
    annotation::AnnotationKind kind = annotation::AnnotationKind::Highlight;
};

/// Three deep, nested and crossing, of one colour and of several, with and without tags.
std::vector<Example> examples()
{
    using annotation::HighlightColor;
    return {{4, 60, HighlightColor::Amber, u"制度/监督"_s, {}},
            {16, 40, HighlightColor::Sky, u"机构/委员会"_s, u"谁来监督委员会？"_s},
            {28, 34, HighlightColor::Rose, u"人物"_s, {}},
            {36, 72, HighlightColor::Leaf, u"公开"_s, {}, annotation::AnnotationKind::Underline},
            {64, 90, HighlightColor::Amber, {}, {}}};
}

/// On top of those, so that eleven lie over each other.
std::vector<Example> deepestExamples()
{
    using annotation::HighlightColor;
    return {{10, 54, HighlightColor::Leaf, u"机构/基层"_s, {}},
            {12, 52, HighlightColor::Amber, u"责任"_s, {}},
            {22, 46, HighlightColor::Sky, u"人物/群众"_s, {}},
            {26, 42, HighlightColor::Violet, {}, u"与上一段比较"_s},
            {29, 33, HighlightColor::Slate, u"引文"_s, {}}};
}

/// On top of examples(), so that six lie over each other.
std::vector<Example> deepExamples()
{
    using annotation::HighlightColor;
    return {{8, 56, HighlightColor::Violet, u"话语/表态"_s, {}},
            {20, 48, HighlightColor::Slate, u"待查"_s, {}},
            {24, 44, HighlightColor::Rose, u"程序/请示"_s, u"谁批准的？"_s}};
}

} // namespace

bool Scenes::addOverlaps(int depth)
{
    const std::vector<Example> made = depth == 0   ? examples()
                                      : depth == 1 ? deepExamples()
                                                   : deepestExamples();
    const ui::ReadingSession& session = m_window.reader().session();
    if (!session.article() || session.document()->blocks.size() < 2)
        return false;
    const base::TextRange paragraph = session.document()->blocks[1].range;
    const auto add = [made, id = session.id(), paragraph](library::Stores& stores) -> base::Result<void> {
        for (const Example& example : made) {
            library::NewAnnotation wanted{.article = id, .kind = example.kind, .color = example.color};
            wanted.range = base::TextRange{std::min(paragraph.start + example.start, paragraph.end - 2),
                                           std::min(paragraph.start + example.end, paragraph.end)};
            wanted.note = example.note;
            if (!example.tag.isEmpty()) {
                const auto tag = stores.tags.ensure(example.tag);
                if (!tag)
                    return base::fail(tag.error());
                wanted.tags = {*tag};
            }
            if (const auto added = stores.annotations.add(wanted); !added)
                return base::fail(added.error());
        }
        return {};
    };
    const std::size_t before = session.annotations().size();
    return m_library.write(u"Annotate"_s, add).result() &&
           test::waitFor(
               [&session, before, &made] { return session.annotations().size() == before + made.size(); },
               kPatienceMs);
}

void Scenes::overlaps()
{
    open(articleWithMost([](const auto& article) { return article.repairCount; }));
    if (!addOverlaps(0)) {
        m_problems += u"no overlapping annotations were made"_s;
        return;
    }
    ui::ReaderPane& reader = m_window.reader();
    reader.findChild<ui::ArticleView*>()->scrollToTop(0);
    shoot(u"overlaps"_s);
    reader.picker().pickAt(reader.session().document()->blocks[1].range.start + 30);
    shoot(u"overlaps-picked"_s);
    reader.picker().cycle(1);
    reader.setViewScript(text::ViewScript::HantTw);
    shoot(u"overlaps-converted"_s);
    reader.setViewScript(text::ViewScript::Source);
    reader.picker().release();
    if (!addOverlaps(1)) {
        m_problems += u"no deeper annotations were made"_s;
        return;
    }
    shoot(u"overlaps-deep"_s);
    if (!addOverlaps(2)) {
        m_problems += u"no deepest annotations were made"_s;
        return;
    }
    shoot(u"overlaps-deepest"_s);
    reader.picker().pickAt(reader.session().document()->blocks[1].range.start + 31);
    shoot(u"overlaps-deepest-picked"_s);
    reader.picker().release();
    undo();
    undo();
}

/// Takes the annotations of overlaps() back.
void Scenes::textCaret()
{
    ui::ReaderPane& reader = m_window.reader();
    const qsizetype start = reader.session().document()->blocks[1].range.start;
    reader.caret().select({start + 4, start + 12});
    reader.caret().setShown(true);
    shoot(u"text-caret"_s);
    reader.caret().collapse();
    reader.caret().setShown(false);
    undo();
}

} // namespace pizhu::screenshots
