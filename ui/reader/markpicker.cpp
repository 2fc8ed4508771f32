// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/markpicker.h"

#include "ui/reader/articleview.h"
#include "ui/reader/pagecaret.h"
#include "ui/reader/readingsession.h"

#include <algorithm>

namespace pizhu::ui {

using annotation::Annotation;
using base::TextRange;

namespace {

bool hasPlace(const Annotation* annotation)
{
    return annotation && annotation->anchor && annotation->anchor->state != annotation::AnchorState::Orphan;
}

} // namespace

MarkPicker::MarkPicker(ReadingSession& session, ArticleView& view, PageCaret& caret, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_view(view)
    , m_caret(caret)
{
    connect(&m_view, &ArticleView::clicked, this, &MarkPicker::onClicked);
    connect(&m_view, &ArticleView::handleDragged, this, &MarkPicker::onDragged);
    connect(&m_view, &ArticleView::pageShown, this, &MarkPicker::show);
    connect(&m_session, &ReadingSession::annotationsChanged, this, &MarkPicker::onAnnotationsChanged);
    connect(&m_session, &ReadingSession::closed, this, &MarkPicker::release);
}

const Annotation* MarkPicker::picked() const
{
    const Annotation* annotation = m_session.annotation(m_uid);
    return hasPlace(annotation) ? annotation : nullptr;
}

TextRange MarkPicker::range() const
{
    return m_wanted ? *m_wanted : picked()->anchor->range;
}

/// Shorter ones lie inside longer ones; of equal ones the newer is on top.
QStringList MarkPicker::innermostFirst(QStringList uids) const
{
    uids.removeIf([this](const QString& uid) { return !hasPlace(m_session.annotation(uid)); });
    std::ranges::stable_sort(uids, {}, [this](const QString& uid) {
        const Annotation* one = m_session.annotation(uid);
        return std::pair(one->anchor->range.length(), -one->id.value);
    });
    return uids;
}

void MarkPicker::setPicked(const QString& uid)
{
    if (uid != m_uid)
        commit();
    m_wanted.reset();
    m_sent.reset();
    m_committed = false;
    const bool changed = std::exchange(m_uid, uid) != uid;
    show();
    if (changed)
        Q_EMIT pickedChanged(m_uid);
}

void MarkPicker::pick(const QString& uid)
{
    if (!hasPlace(m_session.annotation(uid)))
        return release();
    m_candidates = {uid};
    setPicked(uid);
}

void MarkPicker::pickAmong(const QStringList& uids)
{
    const QStringList found = innermostFirst(uids);
    if (found.isEmpty())
        return release();
    m_candidates = found;
    setPicked(found.first());
    if (found.size() > 1)
        Q_EMIT candidatesOffered();
}

bool MarkPicker::pickAt(qsizetype offset)
{
    QStringList uids;
    for (const Annotation& annotation : m_session.annotations()) {
        if (hasPlace(&annotation) && annotation.anchor->range.start <= offset &&
            offset <= annotation.anchor->range.end)
            uids.append(annotation.uid);
    }
    if (uids.isEmpty())
        return false;
    pickAmong(uids);
    return true;
}

/// In the order of the text.
std::vector<const Annotation*> MarkPicker::placed() const
{
    std::vector<const Annotation*> found;
    for (const Annotation& annotation : m_session.annotations()) {
        if (hasPlace(&annotation))
            found.push_back(&annotation);
    }
    return found;
}

/// From the one in hand, else from the caret, else from what one sees.
void MarkPicker::step(int by)
{
    const std::vector<const Annotation*> all = placed();
    const auto now = std::ranges::find(all, m_uid, [](const Annotation* one) { return one->uid; });
    if (now != all.end()) {
        const auto count = static_cast<int>(all.size());
        const auto next = (static_cast<int>(now - all.begin()) + by + count) % count;
        const Annotation* wanted = all[static_cast<std::size_t>(next)];
        m_view.scrollToRange(wanted->anchor->range, false);
        pick(wanted->uid);
    } else if (const auto caret = m_caret.offset()) {
        stepFrom(*caret, by);
    } else {
        m_view.firstVisible([this, by](qsizetype offset) { stepFrom(offset, by); });
    }
}

void MarkPicker::stepFrom(qsizetype offset, int by)
{
    const std::vector<const Annotation*> all = placed();
    if (all.empty())
        return;
    const auto behind = std::ranges::find_if(
        all, [offset](const Annotation* one) { return one->anchor->range.start >= offset; });
    const auto index = static_cast<int>(behind - all.begin()) - (by < 0 ? 1 : 0);
    const auto count = static_cast<int>(all.size());
    const Annotation* wanted = all[static_cast<std::size_t>((index + count) % count)];
    m_view.scrollToRange(wanted->anchor->range, false);
    pick(wanted->uid);
}

void MarkPicker::cycle(int by)
{
    const auto count = static_cast<int>(m_candidates.size());
    if (count < 2)
        return;
    const auto now = static_cast<int>(m_candidates.indexOf(m_uid));
    setPicked(m_candidates.at((now + by + count) % count));
    Q_EMIT candidatesOffered();
}

void MarkPicker::choose(const QString& uid)
{
    if (m_candidates.contains(uid))
        setPicked(uid);
}

void MarkPicker::release()
{
    m_candidates.clear();
    setPicked({});
}

void MarkPicker::onClicked(const PageClick& click)
{
    if (click.count != 1 || click.extends || m_caret.selection())
        return;
    pickAmong(click.annotations);
}

void MarkPicker::onAnnotationsChanged()
{
    if (m_uid.isEmpty())
        return;
    if (!picked())
        return release();
    if (m_sent == picked()->anchor->range)
        m_sent.reset();
    if (m_wanted && (!m_committed || m_sent))
        return; // on the way
    m_wanted.reset();
    m_committed = false;
    show();
}

void MarkPicker::moveEnd(bool isEnd, CaretStep step, int direction)
{
    if (!picked() || !m_canAdjust)
        return;
    const TextRange now = range();
    setEnd(isEnd, m_caret.steps().stepped(isEnd ? now.end : now.start, step, direction));
}

void MarkPicker::setEnd(bool isEnd, qsizetype offset)
{
    TextRange wanted = range();
    (isEnd ? wanted.end : wanted.start) = offset;
    if (wanted.isEmpty() || wanted == range())
        return;
    m_wanted = wanted;
    m_committed = false;
    show();
}

/// The pointer may stand inside a character that people see as one.
void MarkPicker::onDragged(const HandleDrag& drag)
{
    if (!picked() || !m_canAdjust)
        return;
    if (drag.offset >= 0) {
        TextCaret place = m_caret.steps();
        place.place(drag.offset);
        setEnd(drag.isEnd, place.offset());
    }
    if (drag.done)
        commit();
}

void MarkPicker::commit()
{
    if (!m_wanted || m_committed || !picked())
        return;
    if (!m_sent && *m_wanted == picked()->anchor->range)
        return revert();
    m_committed = true;
    if (m_sent == m_wanted)
        return;
    m_sent = m_wanted;
    Q_EMIT rangeChosen(m_uid, *m_wanted);
}

void MarkPicker::revert()
{
    m_wanted.reset();
    m_sent.reset();
    m_committed = false;
    show();
}

void MarkPicker::show()
{
    if (picked())
        m_view.showPicked(range(), m_canAdjust);
    else
        m_view.hidePicked();
}

} // namespace pizhu::ui
