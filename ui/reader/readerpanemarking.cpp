// SPDX-License-Identifier: GPL-3.0-or-later
// The caret, the selection and the annotation in hand, as the reader pane shows them.
#include "app/library/library.h"
#include "ui/models/titles.h"
#include "ui/reader/articleview.h"
#include "ui/reader/markpicker.h"
#include "ui/reader/overlappopup.h"
#include "ui/reader/pagecaret.h"
#include "ui/reader/pagekeys.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/readingsession.h"
#include "ui/reader/selectionbar.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QCursor>
#include <QGuiApplication>
#include <QMenu>

namespace pizhu::ui {

using annotation::Annotation;

void ReaderPane::createMarking(library::Library& library)
{
    m_caret = new PageCaret(library, *m_session, *m_view, this);
    m_picker = new MarkPicker(*m_session, *m_view, *m_caret, this);
    m_picker->setCanAdjust(!library.isReadOnly());
    if (library.isReadOnly())
        m_selectionBar->setReadOnly();
    m_keys = new PageKeys(*m_view, *m_caret, *m_picker, this);
    m_overlaps = new OverlapPopup(m_theme, this);
    m_keys->addActions(m_overlaps->actions());
    m_keys->addActions(m_selectionBar->keyActions());
}

void ReaderPane::connectMarking()
{
    connect(m_caret, &PageCaret::selectionChanged, this, &ReaderPane::onSelectionChanged);
    connect(m_picker, &MarkPicker::candidatesOffered, this, &ReaderPane::showOverlaps);
    connect(m_picker, &MarkPicker::pickedChanged, this, [this](const QString& uid) {
        if (m_picker->candidates().size() < 2)
            m_overlaps->dismiss();
        else
            m_overlaps->setCurrent(uid);
        if (!uid.isEmpty())
            Q_EMIT annotationActivated(uid);
    });
    connect(m_overlaps, &OverlapPopup::chosen, m_picker, &MarkPicker::choose);
    connect(m_view, &ArticleView::scrolled, m_overlaps, &OverlapPopup::dismiss);
    connect(m_session, &ReadingSession::annotationsChanged, m_overlaps, &OverlapPopup::dismiss);
}

void ReaderPane::clearSelection()
{
    m_caret->collapse();
}

void ReaderPane::copySelection()
{
    if (!selection())
        return;
    m_view->triggerPageAction(QWebEnginePage::Copy);
    Q_EMIT textCopied();
}

void ReaderPane::copySource()
{
    if (!selection())
        return;
    QGuiApplication::clipboard()->setText(selectedText());
    Q_EMIT textCopied();
}

/// What is true at once; where it stands on the page is known later.
void ReaderPane::onSelectionChanged()
{
    const auto selected = selection();
    m_selectionBar->setArmed(selected.has_value());
    if (selected)
        m_overlaps->dismiss();
    else
        m_selectionBar->dismiss();
    // What was let go and taken again before the page said so is no news to it.
    if (selected && m_view->selection() && m_view->selection()->range == *selected)
        m_selectionRest.start();
    Q_EMIT selectionChanged(selected);
}

void ReaderPane::onPageSelectionChanged()
{
    if (!m_view->selection())
        m_selectionBar->dismiss();
    m_selectionRest.start();
}

void ReaderPane::besidePicked(std::function<void(QPoint)> answer)
{
    const Annotation* picked = m_picker->picked();
    if (!picked)
        return;
    m_view->lineOf(picked->anchor->range, [this, answer = std::move(answer)](QRect line) {
        const QPoint below = line.isEmpty() ? m_view->rect().center() : line.bottomLeft();
        answer(m_view->mapToGlobal(below + QPoint(0, Theme::kSpaceM)));
    });
}

void ReaderPane::showOverlaps()
{
    const Annotation* picked = m_picker->picked();
    if (!picked || selection())
        return;
    m_view->lineOf(picked->anchor->range, [this, uid = picked->uid](QRect line) {
        if (line.isEmpty() || m_picker->pickedUid() != uid || m_picker->candidates().size() < 2)
            return;
        std::vector<OverlapPopup::Row> rows;
        for (const QString& candidate : m_picker->candidates()) {
            if (const Annotation* one = m_session->annotation(candidate); one && one->anchor)
                rows.push_back({candidate, one->kind, one->color,
                                m_session->tagPathsOf(*one).join(QStringLiteral(", ")),
                                one->anchor->quote.exact});
        }
        const QRect bounds = m_view->geometry();
        m_overlaps->showRows(rows, uid, line.translated(bounds.topLeft()), bounds);
    });
}

void ReaderPane::showMenu(const PageMenu& menu)
{
    if (!menu.repair.isEmpty() && menu.annotations.isEmpty() && !selection())
        showRepairMenu(menu.repair);
    else if (selection() || !menu.annotations.isEmpty())
        Q_EMIT pageMenuRequested(menu.annotations, menu.offset);
}

void ReaderPane::showRepairMenu(base::TextRange range)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("repairMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_theme.icon(QStringLiteral("repair")), tr("What was repaired here…"), this,
                    [this, range] { Q_EMIT repairRequested(range); });
    menu->popup(QCursor::pos());
}

} // namespace pizhu::ui
