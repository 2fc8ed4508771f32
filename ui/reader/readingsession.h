// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"
#include "app/document/outline.h"
#include "app/library/library.h"
#include "app/search/query.h"
#include "ui/reader/articleloading.h"
#include "ui/reader/pagerenderer.h"

#include <QObject>
#include <memory>
#include <optional>

namespace pizhu::ui {

/// The article being read, without its page: loads it, knows its annotations and hits, and says what the page
/// must show. Lives on the GUI thread and never waits.
class ReadingSession : public QObject
{
    Q_OBJECT

public:
    explicit ReadingSession(library::Library& library, QObject* parent = nullptr);

    void open(base::ArticleId id, const search::Query& query, HitEnd start = HitEnd::First);
    /// What is to be seen first of the article that is loading; else it is the hit one is at, else the place
    /// where one left off.
    void beginAt(base::TextRange range) { m_beginAt = range; }
    void beginAt(const QString& annotation) { m_beginAtAnnotation = annotation; }
    void close();
    /// Reads annotations, tags and metadata again; a new version of the text opens anew, a deleted article
    /// closes.
    void refresh();
    /// The reader stays where it is; the hit one is at becomes the first behind the offset `from`.
    void setQuery(const search::Query& query, qsizetype from);
    /// Find in the article: goes to the first hit behind the offset `from`. These hits replace those of the
    /// query until endFind().
    void find(const QString& text, qsizetype from);
    void endFind();
    void step(int by); ///< +1 or -1 hit, round the ends
    /// Asks why the hit of the query one is at was found; hitExplained() says it.
    void explainHit();
    /// The script of all articles that have none of their own.
    void setScript(text::ViewScript script);
    /// The script this article is always shown in, from now on and next time; nullopt: that of all others.
    void setArticleScript(std::optional<text::ViewScript> script);
    /// The source offset one reads at: what is rendered first where much changes.
    void setPlace(qsizetype offset) { m_renderer->setPlace(offset); }
    /// Where to be in the article that is loading; or, as an answer to textChanging(), where one is in the
    /// text before.
    void keep(const KeptPlace& place) { m_kept = place; }
    /// Where that is in the text that has come; nullopt for an article that opens like any.
    [[nodiscard]] const std::optional<KeptPlace>& kept() const { return m_kept; }
    /// While nothing else is read: what the other scripts of the article need, so that the first of them
    /// comes as quickly as the next.
    void readAhead();
    /// Asks for the headings; outlineReady() has them.
    void askOutline();
    void setRepairsShown(bool shown);
    /// Marks of what differs from another text; gone when another article opens.
    void setComparison(const std::vector<document::Mark>& marks);

    [[nodiscard]] base::ArticleId id() const { return m_id; }
    [[nodiscard]] const search::Query& query() const { return m_query; }
    /// Null while nothing is open or the article is still loading.
    [[nodiscard]] const library::Article* article() const { return m_article.get(); }
    /// Its text; null while there is none.
    [[nodiscard]] std::shared_ptr<const document::Document> document() const;
    /// The script of what stands on the page, which follows script() a moment later.
    [[nodiscard]] text::ViewScript shownScript() const { return m_renderer->shown().script; }
    [[nodiscard]] const std::vector<annotation::Annotation>& annotations() const { return m_annotations; }
    [[nodiscard]] const annotation::Annotation* annotation(const QString& uid) const;
    /// The paths of its tags, sorted.
    [[nodiscard]] QStringList tagPathsOf(const annotation::Annotation& annotation) const;
    [[nodiscard]] bool isFinding() const { return m_find.has_value(); }
    [[nodiscard]] const HitCursor& hits() const { return m_find ? *m_find : m_queryHits; }
    [[nodiscard]] text::ViewScript script() const { return m_script; }
    [[nodiscard]] std::optional<text::ViewScript> articleScript() const { return m_articleScript; }
    [[nodiscard]] library::ReadState readState() const { return m_readState; }
    [[nodiscard]] bool repairsShown() const { return m_repairsShown; }

Q_SIGNALS:
    /// A page to show; of a long article the part around its beginning, which partReady() extends.
    void pageReady(const pizhu::ui::PageUpdate& page);
    void partReady(const pizhu::ui::BodyPart& part);
    /// A change of the page shown; of a long article's whole text the part one reads, which partReady()
    /// extends.
    void updateReady(const pizhu::ui::PageUpdate& update);
    /// Another text of the same article is about to be opened: the last chance to keep() one's place.
    void textChanging();
    void failed(const pizhu::base::Error& error);
    /// The article is shown in its own script because the conversion failed.
    void scriptUnavailable(const pizhu::base::Error& error);
    void scriptChanged(pizhu::text::ViewScript script);
    void articleScriptChanged();
    /// `titles`: those of the entries in the script of the view.
    void outlineReady(const std::vector<pizhu::document::OutlineEntry>& entries, const QStringList& titles);
    void closed();
    void annotationsChanged();
    void hitsChanged();
    void hitExplained(const std::vector<pizhu::search::MatchReason>& reasons);
    /// The reader went to a hit.
    void hitReached(pizhu::base::TextRange hit);

private:
    void onLoaded(base::Result<LoadedArticle> loaded);
    void load(const ArticleRequest& request);
    void openChanged();
    void renderFirst(std::shared_ptr<const LoadedArticle> loaded);
    [[nodiscard]] qsizetype beginningOf(const LoadedArticle& loaded) const;
    void show(LoadedArticle loaded, std::deque<document::BlockSpan> rest);
    void onRefreshed(base::Result<RefreshedArticle> refreshed);
    void connectRenderer();
    void onPartFailed(const base::Error& error);
    void takeHits(base::Result<std::vector<base::TextRange>> hits, HitCursor& cursor, qsizetype from);
    void update();
    void clear();
    void showScript(text::ViewScript script);
    void takeOwnScript(std::optional<text::ViewScript> script);
    [[nodiscard]] PageState wanted() const;

    library::Library& m_library;
    base::ArticleId m_id;
    search::Query m_query;
    quint64 m_generation = 0; ///< counts openings; answers to older ones are dropped
    std::shared_ptr<const library::Article> m_article;
    std::vector<annotation::Annotation> m_annotations;
    TagPaths m_tagPaths;
    ArticleHead m_head;
    HitCursor m_queryHits;
    std::optional<HitCursor> m_find;
    text::ViewScript m_script = text::ViewScript::Source;      ///< what the page is to show
    text::ViewScript m_usualScript = text::ViewScript::Source; ///< of articles without their own
    std::optional<text::ViewScript> m_articleScript;
    library::ReadState m_readState = library::ReadState::Unread;
    bool m_repairsShown = true;
    std::vector<document::Mark> m_comparison;
    PageRenderer* m_renderer = nullptr;
    std::optional<KeptPlace> m_kept;
    std::optional<base::TextRange> m_beginAt;
    QString m_beginAtAnnotation;
};

} // namespace pizhu::ui
