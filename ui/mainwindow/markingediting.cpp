// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions on an annotation of the page write to the library.
#include "app/base/whendone.h"
#include "ui/annotations/annotationpane.h"
#include "ui/annotations/tagpicker.h"
#include "ui/mainwindow/annotationactions.h"
#include "ui/mainwindow/markingactions.h"
#include "ui/models/titles.h"
#include "ui/reader/markpicker.h"
#include "ui/reader/pagecaret.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/readingsession.h"

#include <QMenu>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using annotation::Annotation;
using annotation::AnnotationKind;
using base::AnnotationId;
using base::TextRange;
using library::Stores;

namespace {

bool hasPlace(const Annotation& annotation)
{
    return annotation.anchor && annotation.anchor->state != annotation::AnchorState::Orphan;
}

std::vector<qsizetype> cutsIn(TextRange range, const std::vector<qsizetype>& offsets)
{
    std::vector<qsizetype> cuts;
    std::ranges::copy_if(offsets, std::back_inserter(cuts),
                         [range](qsizetype at) { return at > range.start && at < range.end; });
    return cuts;
}

/// Touching, overlapping, or with nothing but white space between.
bool adjoin(TextRange a, TextRange b, QStringView text)
{
    const TextRange gap{std::min(a.end, b.end), std::max(a.start, b.start)};
    return gap.isEmpty() || gap.of(text).trimmed().isEmpty();
}

} // namespace

template <typename F>
void MarkingActions::write(const QString& label, F f, Done otherwise)
{
    base::whenDone(m_library.write(label, std::move(f)), this, [this, otherwise](const auto& done) {
        if (done)
            return;
        if (otherwise)
            otherwise();
        Q_EMIT failed(done.error());
    });
}

void MarkingActions::recolor(annotation::HighlightColor color)
{
    if (const Annotation* one = picked())
        m_annotations.setColor(one->uid, color);
}

void MarkingActions::toggleKind()
{
    const Annotation* one = picked();
    if (!one)
        return;
    const bool underlined = one->kind == AnnotationKind::Underline;
    const AnnotationKind kind = underlined ? AnnotationKind::Highlight : AnnotationKind::Underline;
    const QString label = underlined ? tr("Highlight “%1” instead of underlining it")
                                     : tr("Underline “%1” instead of highlighting it");
    write(label.arg(labelOf(*one)),
          [id = one->id, kind](Stores& stores) { return stores.annotations.setKind(id, kind); });
}

void MarkingActions::editNote()
{
    if (const Annotation* one = picked()) {
        Q_EMIT listWanted();
        m_annotations.editNote(one->uid);
    }
}

void MarkingActions::tag(AnnotationId id, const QStringList& paths)
{
    const Annotation* one = picked();
    write(tr("Tag “%1”").arg(one ? labelOf(*one) : QString()),
          [id, paths](Stores& stores) -> base::Result<void> {
              const auto tags = ensureTags(stores, paths);
              if (!tags)
                  return base::fail(tags.error());
              return stores.annotations.setTags(id, *tags);
          });
}

void MarkingActions::editTags()
{
    const Annotation* one = picked();
    if (!one)
        return;
    auto* picker = new TagPicker(m_library, m_theme, &m_reader);
    picker->setCheckedPaths(m_reader.session().tagPathsOf(*one));
    connect(picker, &TagPicker::failed, this, &MarkingActions::failed);
    connect(picker, &TagPicker::tagsChosen, this,
            [this, id = one->id](const QStringList& paths) { tag(id, paths); });
    m_reader.besidePicked([picker](QPoint point) { picker->popup(point); });
}

void MarkingActions::translate()
{
    if (const Annotation* one = picked()) {
        Q_EMIT listWanted();
        m_annotations.editTranslation(one->uid);
    }
}

std::optional<std::pair<const Annotation*, std::vector<qsizetype>>> MarkingActions::cut() const
{
    std::vector<qsizetype> offsets;
    if (const auto selected = m_reader.selection())
        offsets = {selected->start, selected->end};
    else if (m_menuOffset >= 0)
        offsets = {m_menuOffset};
    else if (const auto caret = m_reader.caret().offset())
        offsets = {*caret};
    const Annotation* found = nullptr;
    for (const Annotation& one : m_reader.session().annotations()) {
        if (!hasPlace(one) || cutsIn(one.anchor->range, offsets).empty())
            continue;
        if (!found || one.anchor->range.length() < found->anchor->range.length())
            found = &one;
    }
    if (const Annotation* inHand = picked(); inHand && !cutsIn(inHand->anchor->range, offsets).empty())
        found = inHand;
    if (!found)
        return std::nullopt;
    return std::pair(found, cutsIn(found->anchor->range, offsets));
}

void MarkingActions::split()
{
    if (const auto found = cut())
        splitAt(found->first->uid, found->second);
}

void MarkingActions::splitAt(const QString& uid, const std::vector<qsizetype>& cuts)
{
    const Annotation* one = m_reader.session().annotation(uid);
    if (!one)
        return;
    write(tr("Split “%1”").arg(labelOf(*one)),
          [id = one->id, cuts](Stores& stores) { return stores.annotations.split(id, cuts); });
    m_reader.clearSelection();
}

/// Those that the selection touches; else the picked one and what adjoins it.
std::vector<const Annotation*> MarkingActions::neighbours() const
{
    std::vector<const Annotation*> found;
    const auto selected = m_reader.selection();
    const Annotation* inHand = picked();
    if (!m_reader.session().article() || (!selected && !inHand))
        return found;
    const QString& text = m_reader.session().article()->document.text;
    for (const Annotation& one : m_reader.session().annotations()) {
        if (!hasPlace(one))
            continue;
        const TextRange range = one.anchor->range;
        if (selected ? range.intersects(*selected)
                     : &one == inHand || adjoin(range, inHand->anchor->range, text))
            found.push_back(&one);
    }
    return found;
}

/// With several neighbours the user says which.
void MarkingActions::merge()
{
    const std::vector<const Annotation*> found = neighbours();
    std::vector<AnnotationId> ids;
    for (const Annotation* one : found)
        ids.push_back(one->id);
    if (m_reader.selection() || found.size() < 3)
        return mergeThese(ids);
    auto* menu = new QMenu(&m_reader);
    menu->setObjectName(u"mergeMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Annotation* one : found) {
        if (one == picked())
            continue;
        const QString tags = m_reader.session().tagPathsOf(*one).join(u", "_s);
        const QString name =
            tags.isEmpty() ? labelOf(*one) : tr("%1 — %2", "tags, passage").arg(tags, labelOf(*one));
        menu->addAction(name, this, [this, pair = std::vector{picked()->id, one->id}] { mergeThese(pair); });
    }
    menu->addSeparator();
    menu->addAction(tr("All of them"), this, [this, ids] { mergeThese(ids); });
    m_reader.besidePicked([menu](QPoint point) { menu->popup(point); });
}

void MarkingActions::mergeThese(const std::vector<AnnotationId>& ids)
{
    if (ids.size() < 2)
        return;
    write(tr("Merge %n annotation(s)", nullptr, static_cast<int>(ids.size())),
          [ids](Stores& stores) { return stores.annotations.merge(ids); });
    m_reader.clearSelection();
}

/// The first tag makes the second annotation; each further one changes it.
void MarkingActions::duplicate()
{
    const Annotation* one = picked();
    if (!one)
        return;
    auto* picker = new TagPicker(m_library, m_theme, &m_reader);
    connect(picker, &TagPicker::failed, this, &MarkingActions::failed);
    auto copy = std::make_shared<std::optional<AnnotationId>>();
    auto begun = std::make_shared<bool>(false);
    const QString label = tr("Duplicate “%1”").arg(labelOf(*one));
    connect(picker, &TagPicker::tagsChosen, this, [=, this, id = one->id](const QStringList& paths) {
        if (*copy)
            return tag(**copy, paths);
        if (paths.isEmpty() || std::exchange(*begun, true))
            return;
        const auto future = m_library.write(label, [id, paths](Stores& stores) -> base::Result<Annotation> {
            const auto tags = ensureTags(stores, paths);
            if (!tags)
                return base::fail(tags.error());
            return stores.annotations.duplicate(id, *tags);
        });
        base::whenDone(future, this, [this, copy](const base::Result<Annotation>& made) {
            if (made)
                *copy = made->id;
            else
                Q_EMIT failed(made.error());
        });
    });
    m_reader.besidePicked([picker](QPoint point) { picker->popup(point); });
}

void MarkingActions::remove()
{
    if (const Annotation* one = picked())
        m_annotations.remove(one->uid);
}

void MarkingActions::noteOnArticle()
{
    Q_EMIT listWanted();
    m_annotating.addNoteOnArticle();
}

void MarkingActions::store(const QString& uid, TextRange range)
{
    const Annotation* one = m_reader.session().annotation(uid);
    if (!one)
        return;
    write(
        tr("Move the ends of “%1”").arg(labelOf(*one)),
        [id = one->id, range](Stores& stores) { return stores.annotations.setRange(id, range); },
        [this] { m_reader.picker().revert(); });
}

} // namespace pizhu::ui
