// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "ui/reader/articlerendering.h"

#include <QObject>
#include <deque>
#include <memory>
#include <optional>

namespace pizhu::library {
class Library;
}

namespace pizhu::ui {

class ArticleView;

/// Does to a page what has changed; of the whole text the beginning, where parts follow.
void applyTo(ArticleView& view, const PageUpdate& update);

/// Keeps a page in the state that is wanted of it. Renders on library threads, one thing at a time: what
/// changed, around the place one reads at; then, part by part, what a long article still lacks. A newer state
/// drops what an older one has left to do. Lives on the GUI thread and never waits.
class PageRenderer : public QObject
{
    Q_OBJECT

public:
    explicit PageRenderer(library::Library& library, QObject* parent = nullptr);

    /// The page shows the article in this state, but for the blocks of `rest`.
    void begin(std::shared_ptr<const library::Article> article, PageState shown,
               std::deque<document::BlockSpan> rest);
    /// There is no page any more.
    void clear();
    void want(PageState state);
    /// The source offset one reads at.
    void setPlace(qsizetype offset) { m_place = offset; }

    /// What the page shows, or will as soon as its rest is there.
    [[nodiscard]] const PageState& shown() const { return *m_shown; }

Q_SIGNALS:
    void updateReady(const pizhu::ui::PageUpdate& update);
    void partReady(const pizhu::ui::BodyPart& part);
    /// The page stays in the state it is in, and so the wanted one should.
    void failed(const pizhu::base::Error& error);
    /// A part of the page cannot be had in the state of the others.
    void partFailed(const pizhu::base::Error& error);

private:
    void next();
    void renderChange();
    void renderPart();
    void onChange(const std::shared_ptr<const PageState>& state, base::Result<PlannedUpdate> planned);
    void onPart(document::BlockSpan blocks, const base::Result<QString>& html);
    [[nodiscard]] bool changes() const { return m_wanted && *m_wanted != *m_shown; }
    [[nodiscard]] document::BlockSpan takePart();

    library::Library& m_library;
    std::shared_ptr<const library::Article> m_article;
    std::shared_ptr<const PageState> m_shown;  ///< never null
    std::shared_ptr<const PageState> m_wanted; ///< null: what is shown
    std::deque<document::BlockSpan> m_rest;
    qsizetype m_place = 0;
    quint64 m_generation = 0; ///< counts pages; answers for older ones are dropped
    bool m_rendering = false;
};

} // namespace pizhu::ui
