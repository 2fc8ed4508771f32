// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/treetypeahead.h"

#include "ui/models/namematch.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTreeView>

namespace pizhu::ui {

namespace {

bool isFindingKey(const QKeyEvent& key)
{
    const bool plain = (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    return plain && !key.text().isEmpty() && key.text().front().isLetterOrNumber();
}

} // namespace

TreeTypeAhead::TreeTypeAhead(QTreeView& view, IsName isName)
    : QObject(&view)
    , m_view(view)
    , m_isName(std::move(isName))
{
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
}

bool TreeTypeAhead::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::FocusIn: {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        m_isByKeys = m_isByKeys || reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
        return false;
    }
    case QEvent::MouseButtonPress:
        m_isByKeys = false;
        return false;
    case QEvent::ShortcutOverride:
        if (!m_isByKeys || !isFindingKey(*static_cast<QKeyEvent*>(event)))
            return false;
        event->accept();
        return true;
    case QEvent::KeyPress:
        m_isByKeys = true;
        if (!m_view.hasFocus() || !isFindingKey(*static_cast<QKeyEvent*>(event)))
            return false; // a name is being written in a row
        find(static_cast<QKeyEvent*>(event)->text());
        return true;
    default:
        return false;
    }
}

void TreeTypeAhead::find(const QString& typed)
{
    const bool goesOn =
        m_sinceTyped.isValid() && m_sinceTyped.elapsed() < QApplication::keyboardInputInterval();
    m_typed = goesOn ? m_typed + typed : typed;
    m_sinceTyped.start();
    const NameMatch match(m_typed);
    const QModelIndex first = m_view.model()->index(0, 0);
    const QModelIndex from = m_view.currentIndex().isValid() ? m_view.currentIndex() : first;
    // More letters of the same name stay at it; the first letter again goes on to the next.
    QModelIndex index = goesOn ? from : m_view.indexBelow(from);
    for (bool wrapped = false; !wrapped || index != from; index = m_view.indexBelow(index)) {
        if (!index.isValid()) {
            if (wrapped)
                return;
            wrapped = true;
            index = first;
        }
        if (m_isName(index) && match.atStart(index.data().toString()))
            return m_view.setCurrentIndex(index);
    }
}

} // namespace pizhu::ui
