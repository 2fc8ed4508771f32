// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/mouse.h"

#include "tests/support/waiting.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDrag>
#include <QDropEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPointer>
#include <QToolButton>
#include <QWidget>
#include <QWindow>
#include <optional>

using namespace Qt::StringLiterals;

namespace pizhu::test {

namespace {

constexpr int kSteps = 6;

QWindow* windowOf(const QWidget& widget)
{
    return widget.window()->windowHandle();
}

QPoint inWindow(const QWidget& widget, QPoint at)
{
    return widget.mapTo(widget.window(), at);
}

/// Without what tells of keys and dialogs.
QString plain(const QString& text)
{
    return text.section(u'\t', 0, 0).remove(u'&').remove(u'…').trimmed();
}

bool holds(const QMenu& menu, const QString& text)
{
    return std::ranges::any_of(menu.actions(), [&text](const QAction* action) {
        return plain(action->text()) == plain(text) || (action->menu() && holds(*action->menu(), text));
    });
}

/// Goes over the screen in steps, each of which is taken even if the one before runs an event loop of its
/// own, and lets go at its end.
class Journey
{
public:
    Journey(QWidget& source, QPoint from, QWidget& target, QPoint to, Qt::KeyboardModifiers modifiers)
        : m_source(source)
        , m_target(target)
        , m_from(source.mapToGlobal(from))
        , m_to(target.mapToGlobal(to))
        , m_modifiers(modifiers)
    {}

    void start()
    {
        QTest::mousePress(windowOf(m_source), Qt::LeftButton, m_modifiers,
                          windowOf(m_source)->mapFromGlobal(m_from));
        step(1);
    }
    [[nodiscard]] bool isOver() const { return m_isOver; }
    [[nodiscard]] bool carried() const { return m_carried; }

private:
    void step(int number)
    {
        QTimer::singleShot(0, &m_timers, [this, number] {
            if (number <= kSteps)
                step(number + 1);
            m_carried = m_carried || m_source.window()->findChild<QDrag*>();
            QWindow* window = windowOf(m_target);
            const QPoint at = m_from + (m_to - m_from) * std::min(number, kSteps) / kSteps;
            if (number <= kSteps)
                QTest::mouseMove(window, window->mapFromGlobal(at));
            else
                QTest::mouseRelease(window, Qt::LeftButton, m_modifiers, window->mapFromGlobal(at));
            m_isOver = m_isOver || number > kSteps;
        });
    }

    QWidget& m_source;
    QWidget& m_target;
    QPoint m_from;
    QPoint m_to;
    Qt::KeyboardModifiers m_modifiers;
    QObject m_timers;
    bool m_isOver = false;
    bool m_carried = false;
};

void handOver(const QDrag& drag, QWidget& target, QPoint to, Qt::KeyboardModifiers modifiers)
{
    const QPoint at = inWindow(target, to);
    const Qt::DropActions actions = drag.supportedActions();
    QDragEnterEvent enter(at, actions, drag.mimeData(), Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(windowOf(target), &enter);
    QDragMoveEvent move(at, actions, drag.mimeData(), Qt::LeftButton, modifiers);
    if (enter.isAccepted()) { // who takes it on entering need not say so at every step
        move.setDropAction(enter.dropAction());
        move.accept();
    }
    QCoreApplication::sendEvent(windowOf(target), &move);
    if (!move.isAccepted()) {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(windowOf(target), &leave);
        return;
    }
    QDropEvent drop(at, actions, drag.mimeData(), Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(windowOf(target), &drop);
}

/// The drag is gone as soon as the event loop runs.
QDrag* beginDrag(QWidget& source, QPoint from, Qt::KeyboardModifiers modifiers)
{
    const int far = QApplication::startDragDistance() + 2;
    for (const int distance : {far / 2, far}) {
        const QPoint at = from + QPoint(distance, 0);
        QMouseEvent move(QEvent::MouseMove, at, source.mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                         modifiers);
        QCoreApplication::sendEvent(&source, &move);
    }
    return source.window()->findChild<QDrag*>();
}

bool dragByHand(QWidget& source, QPoint from, QWidget& target, QPoint to, Qt::KeyboardModifiers modifiers)
{
    QTest::mousePress(windowOf(source), Qt::LeftButton, modifiers, inWindow(source, from));
    const QDrag* drag = beginDrag(source, from, modifiers);
    if (drag)
        handOver(*drag, target, to, modifiers);
    QTest::mouseRelease(windowOf(source), Qt::LeftButton, modifiers, inWindow(source, from));
    return drag;
}

} // namespace

void click(QWidget& widget, QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseClick(windowOf(widget), button, modifiers, inWindow(widget, at));
}

void click(QWidget& widget)
{
    const auto isUnderPointer = [&widget] {
        const QWidget* hit = widget.window()->childAt(inWindow(widget, widget.rect().center()));
        return hit == &widget || (hit && widget.isAncestorOf(hit));
    };
    if (!waitFor(isUnderPointer))
        qFatal("%s cannot be clicked", qPrintable(widget.objectName()));
    click(widget, widget.rect().center());
}

void clickRow(QAbstractItemView& view, int row)
{
    const QModelIndex index = view.model()->index(row, 0, view.rootIndex());
    view.scrollTo(index);
    click(*view.viewport(), view.visualRect(index).center());
}

QMenu* openMenu(const QString& name)
{
    const auto shown = [&name] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        const bool isIt = menu && menu->isVisible() && (name.isEmpty() || menu->objectName() == name);
        return isIt ? menu : nullptr;
    };
    return waitFor([&shown] { return shown() != nullptr; }) ? shown() : nullptr;
}

QMenu* contextMenu(QWidget& widget, QPoint at)
{
    click(widget, at, Qt::RightButton);
    return openMenu();
}

bool choose(QMenu& menu, const QString& text)
{
    for (QAction* action : menu.actions()) {
        const bool isIt = plain(action->text()) == plain(text) && action->isEnabled() && action->isVisible();
        const QPointer<QMenu> below = action->menu();
        if (!isIt && (!below || !holds(*below, text)))
            continue;
        click(menu, menu.actionGeometry(action).center());
        if (!below)
            return true;
        return waitFor([below] { return below && below->isVisible(); }) && (isIt || choose(*below, text));
    }
    return false;
}

/// A button's menu runs an event loop of its own while it is open. The mouse is let go before one chooses: a
/// release behind it would come from the entry, and dragged on to the button open the menu again.
bool chooseFrom(QToolButton& button, const QString& text)
{
    const QPoint at = inWindow(button, button.rect().center());
    std::optional<bool> chosen;
    QObject timers;
    QTimer::singleShot(0, &timers, [&chosen, &text, &button, at] {
        QMenu* menu = openMenu();
        QTest::mouseRelease(windowOf(button), Qt::LeftButton, {}, at);
        chosen = menu && choose(*menu, text);
        if (menu && !*chosen)
            menu->close();
    });
    QTest::mousePress(windowOf(button), Qt::LeftButton, {}, at);
    return waitFor([&chosen] { return chosen.has_value(); }) && *chosen;
}

bool chooseFrom(QComboBox& box, const QString& text)
{
    click(box, box.rect().center());
    QAbstractItemView& rows = *box.view();
    const int row = box.findText(text);
    if (row < 0 || !waitFor([&rows] { return rows.isVisible(); }))
        return false;
    const QModelIndex index = box.model()->index(row, box.modelColumn());
    rows.scrollTo(index);
    const QPoint place = rows.visualRect(index).center();
    // One who does not move from where the list opened is only letting go of the button.
    QTest::mouseMove(windowOf(rows), inWindow(*rows.viewport(), place) + QPoint(20, 0));
    QTest::mouseMove(windowOf(rows), inWindow(*rows.viewport(), place));
    click(*rows.viewport(), place);
    return waitFor([&rows] { return !rows.isVisible(); });
}

bool dragAndDrop(QWidget& source, QPoint from, QWidget& target, QPoint to, Qt::KeyboardModifiers modifiers)
{
    if (QGuiApplication::platformName() == "offscreen"_L1)
        return dragByHand(source, from, target, to, modifiers);
    Journey journey(source, from, target, to, modifiers);
    journey.start();
    return waitFor([&journey] { return journey.isOver(); }) && journey.carried();
}

} // namespace pizhu::test
