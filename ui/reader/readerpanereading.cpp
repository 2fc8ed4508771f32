// SPDX-License-Identifier: GPL-3.0-or-later
// How far one is, the headings, and how a word is written in the source.
#include "ui/reader/articleview.h"
#include "ui/reader/outlinepopover.h"
#include "ui/reader/progressline.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/readingplace.h"
#include "ui/reader/readingsession.h"
#include "ui/widgets/theme.h"

#include <QToolTip>

namespace pizhu::ui {

std::optional<text::ViewScript> ReaderPane::articleScript() const
{
    return m_session->article() ? m_session->articleScript() : std::nullopt;
}

void ReaderPane::setArticleScript(std::optional<text::ViewScript> script)
{
    m_session->setArticleScript(script);
}

qsizetype ReaderPane::articleLength() const
{
    return m_session->article() ? m_session->article()->document.text.size() : 0;
}

library::ReadState ReaderPane::readState() const
{
    return m_session->readState();
}

double ReaderPane::progress() const
{
    return m_session->article() ? m_view->progress() : 0;
}

qsizetype ReaderPane::seenLength() const
{
    return qRound64(progress() * double(articleLength()));
}

std::optional<PagePlace> ReaderPane::place() const
{
    return m_session->article() ? std::optional(m_view->lastPlace()) : std::nullopt;
}

void ReaderPane::returnTo(base::ArticleId article, const search::Query& query, const PagePlace& place)
{
    const bool isOpen = article == m_session->id() && m_session->article();
    openArticle(article, query);
    if (isOpen)
        m_view->putAt(place.offset, place.below);
    else
        m_session->keep({.place = place});
}

void ReaderPane::noteJump()
{
    if (const auto from = place())
        Q_EMIT jumped(*from);
}

void ReaderPane::showProgress()
{
    if (!m_session->article())
        return;
    m_progress->setProgress(m_view->progress());
    Q_EMIT progressChanged(m_view->progress());
}

void ReaderPane::placeOverlays()
{
    m_progress->placeIn(m_view->geometry());
    m_progress->raise();
}

void ReaderPane::recordPlace()
{
    if (!m_session->article())
        return;
    m_view->firstVisible([this, id = m_session->id()](qsizetype offset) {
        if (id == m_session->id() && m_session->article())
            keepPlace(offset);
    });
}

/// An article that was only opened is where it was.
void ReaderPane::keepPlace(qsizetype offset)
{
    if (offset == m_firstVisible && seenLength() <= m_seen)
        return;
    m_firstVisible = offset;
    m_seen = std::max(m_seen, seenLength());
    m_place->record(m_session->id(), offset, m_seen);
}

/// Whoever goes on at once has read so far, too.
void ReaderPane::savePlace()
{
    if (const auto offset = m_view->restlessPlace(); offset && m_session->article())
        keepPlace(*offset);
    m_place->flush();
}

/// The page, which may have been scrolled without having told so yet, answers before the next article comes.
void ReaderPane::leavePlace()
{
    savePlace();
    if (!m_session->article())
        return;
    m_view->left([this, id = m_session->id(), known = m_firstVisible, seen = m_seen,
                  length = articleLength()](const PagePlace& place, double progress) {
        Q_EMIT placeLeft(id, place);
        const qsizetype reached = std::max<qsizetype>(seen, qRound64(progress * double(length)));
        if (place.offset == known && reached == seen)
            return;
        m_place->record(id, place.offset, reached);
        m_place->flush();
    });
}

void ReaderPane::showOutline()
{
    m_session->askOutline();
}

void ReaderPane::popUpOutline(const std::vector<document::OutlineEntry>& entries, const QStringList& titles)
{
    const QRect page =
        m_view->geometry().adjusted(Theme::kSpaceM, Theme::kSpaceM, -Theme::kSpaceM, -Theme::kSpaceM);
    m_view->firstVisible([this, entries, titles, page](qsizetype offset) {
        m_outline->setOutline(entries, titles, document::outlineEntryAt(entries, offset));
        m_outline->popup(mapToGlobal(page.topLeft()), page.height());
    });
}

void ReaderPane::showSourceForm()
{
    const library::Article* article = m_session->article();
    const QString source = article ? sourceFormOf(m_pointed, article->document.text) : QString();
    if (source.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(m_view->mapToGlobal(m_pointedAt), tr("In the source: %1").arg(source), m_view);
}

} // namespace pizhu::ui
