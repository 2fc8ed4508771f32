// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/pagekeys.h"

#include "ui/reader/articleview.h"
#include "ui/reader/markpicker.h"
#include "ui/reader/pagecaret.h"

#include <QAction>
#include <QKeyEvent>
#include <QPointer>
#include <chrono>

namespace pizhu::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kIdle = 1500ms;

struct Modifiers
{
    explicit Modifiers(const QKeyEvent& key)
        : shift(key.modifiers().testFlag(Qt::ShiftModifier))
        , control(key.modifiers().testFlag(Qt::ControlModifier))
        , alt(key.modifiers().testFlag(Qt::AltModifier))
    {}
    bool shift;
    bool control;
    bool alt;
};

int directionOf(int key)
{
    switch (key) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_End:
    case Qt::Key_PageDown:
        return 1;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_Home:
    case Qt::Key_PageUp:
        return -1;
    default:
        return 0;
    }
}

bool isSideways(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right;
}

/// The step of a movement key; nullopt for those by lines and windows, and for what is no movement.
std::optional<CaretStep> stepOf(int key, const Modifiers& with)
{
    if (isSideways(key))
        return with.alt ? std::nullopt : std::optional(with.control ? CaretStep::Word : CaretStep::Character);
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        if (with.alt)
            return with.control ? std::nullopt : std::optional(CaretStep::Sentence);
        return with.control ? std::optional(CaretStep::Paragraph) : std::nullopt;
    }
    if (key == Qt::Key_Home || key == Qt::Key_End)
        return with.control ? CaretStep::Text : CaretStep::Edge;
    return std::nullopt;
}

} // namespace

PageKeys::PageKeys(ArticleView& view, PageCaret& caret, MarkPicker& picker, QObject* parent)
    : QObject(parent)
    , m_caret(caret)
    , m_picker(picker)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdle);
    connect(&view, &ArticleView::keyPressed, this, &PageKeys::onPressed);
    connect(&view, &ArticleView::keyReleased, this, &PageKeys::onReleased);
    connect(&m_idle, &QTimer::timeout, &m_picker, &MarkPicker::commit);
}

void PageKeys::setWayBack(const QString& annotation, std::function<void()> back)
{
    m_cameWith = annotation;
    m_back = std::move(back);
}

void PageKeys::onPressed(QKeyEvent* event)
{
    const Run run = commandFor(*event);
    if (!run)
        return;
    event->accept();
    if (event->type() == QEvent::KeyPress)
        run();
}

void PageKeys::onReleased(const QKeyEvent* event)
{
    if (event->key() == Qt::Key_Shift && !event->isAutoRepeat())
        m_picker.commit();
}

PageKeys::Run PageKeys::commandFor(const QKeyEvent& key)
{
    for (const auto find : {&PageKeys::adjusting, &PageKeys::moving, &PageKeys::picking, &PageKeys::actionFor,
                            &PageKeys::tagFor}) {
        if (Run run = (this->*find)(key))
            return run;
    }
    return {};
}

PageKeys::Run PageKeys::adjusting(const QKeyEvent& key)
{
    const Modifiers with(key);
    if (!m_picker.picked() || m_caret.selection())
        return {};
    if (key.key() == Qt::Key_Escape && m_picker.isAdjusting())
        return [this] { m_picker.revert(); };
    const int direction = directionOf(key.key());
    const bool vertical = key.key() == Qt::Key_Up || key.key() == Qt::Key_Down;
    if (!with.shift || direction == 0 || (!isSideways(key.key()) && !vertical))
        return {};
    const CaretStep step = vertical       ? CaretStep::Sentence
                           : with.control ? CaretStep::Word
                                          : CaretStep::Character;
    return [this, step, direction, isEnd = !with.alt] {
        m_picker.moveEnd(isEnd, step, direction);
        m_idle.start();
    };
}

PageKeys::Run PageKeys::moving(const QKeyEvent& key)
{
    const Modifiers with(key);
    if (!m_caret.isShown() && !(with.shift && m_caret.selection()))
        return {};
    const bool plain = !with.control && !with.alt;
    if (key.key() == Qt::Key_Space && m_caret.isShown() && plain && !with.shift)
        return [this] { m_caret.grow(); };
    const int direction = directionOf(key.key());
    if (direction == 0)
        return {};
    if (const auto step = stepOf(key.key(), with))
        return
            [this, step = *step, direction, extends = with.shift] { m_caret.move(step, direction, extends); };
    if (!plain)
        return {};
    if (key.key() == Qt::Key_PageUp || key.key() == Qt::Key_PageDown)
        return [this, direction, extends = with.shift] { m_caret.moveByPages(direction, extends); };
    return [this, direction, extends = with.shift] { m_caret.moveByLines(direction, extends); };
}

PageKeys::Run PageKeys::picking(const QKeyEvent& key)
{
    const Modifiers with(key);
    if (with.control || with.alt)
        return {};
    const bool several = m_picker.candidates().size() > 1 && !m_caret.selection();
    switch (key.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab: {
        const int by = key.key() == Qt::Key_Backtab || with.shift ? -1 : 1;
        return several ? Run([this, by] { m_picker.cycle(by); }) : Run();
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_picker.isAdjusting())
            return [this] { m_picker.commit(); };
        return m_caret.offset() && !m_caret.selection()
                   ? Run([this] { m_picker.pickAt(m_caret.steps().offset()); })
                   : Run();
    case Qt::Key_Escape:
        if (m_caret.selection())
            return [this] { m_caret.collapse(); };
        if (m_picker.picked() && !(m_back && m_picker.pickedUid() == m_cameWith))
            return [this] { m_picker.release(); };
        if (m_back)
            return m_back;
        return m_caret.isShown() ? Run([this] { m_caret.setShown(false); }) : Run();
    default:
        return {};
    }
}

/// Moves that are still under way decide what an action acts on.
PageKeys::Run PageKeys::actionFor(const QKeyEvent& key)
{
    const int code = key.key() | static_cast<int>(key.modifiers() & ~Qt::KeypadModifier);
    const QKeySequence pressed(code);
    const bool bracket = key.text() == u"[" || key.text() == u"]";
    for (QAction* action : std::as_const(m_actions)) {
        const QList<QKeySequence> keys = action->shortcuts();
        const bool matches = keys.contains(pressed) || (bracket && keys.contains(QKeySequence(key.text())));
        if (matches && action->isEnabled())
            return [this, action] { m_caret.whenSettled([action] { action->trigger(); }); };
    }
    return {};
}

PageKeys::Run PageKeys::tagFor(const QKeyEvent& key)
{
    const Modifiers with(key);
    const auto tag = m_tagActions.constFind(key.text().toUpper());
    if (with.control || with.alt || tag == m_tagActions.cend() ||
        (!m_caret.selection() && !m_picker.picked()))
        return {};
    return [this, action = QPointer(*tag)] {
        m_caret.whenSettled([action] {
            if (action)
                action->trigger();
        });
    };
}

} // namespace pizhu::ui
