// SPDX-License-Identifier: GPL-3.0-or-later
// How the pane goes from hit to hit and says which one it is at.
#include "ui/reader/articleview.h"
#include "ui/reader/findbar.h"
#include "ui/reader/hitbar.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/readingsession.h"

namespace pizhu::ui {

int ReaderPane::hitCount() const
{
    return m_session->hits().count();
}

int ReaderPane::currentHit() const
{
    return m_session->hits().index();
}

void ReaderPane::nextHit()
{
    stepHit(+1);
}

void ReaderPane::previousHit()
{
    stepHit(-1);
}

void ReaderPane::stepHit(int by)
{
    const bool passes = !m_session->isFinding() && m_session->hits().isAtEnd(by);
    if (passes && !m_session->query().isEmpty())
        Q_EMIT hitsPassed(by);
    else
        m_session->step(by);
}

void ReaderPane::wrapHits(int by)
{
    m_session->step(by);
}

void ReaderPane::onHitReached(base::TextRange hit)
{
    m_view->scrollToRange(hit, false);
}

void ReaderPane::onHitsChanged()
{
    m_findBar->setPosition(currentHit(), hitCount());
    m_hitBar->setReasons({});
    m_session->explainHit();
    updateHitBar();
    Q_EMIT hitsChanged(currentHit(), hitCount());
}

void ReaderPane::updateHitBar()
{
    const bool shown = m_session->article() && !m_session->isFinding() && hitCount() > 0;
    if (shown) {
        m_hitBar->setPosition(currentHit(), hitCount());
        m_hitBar->placeIn(m_view->geometry());
        m_hitBar->raise();
    }
    m_hitBar->setVisible(shown);
}

} // namespace pizhu::ui
