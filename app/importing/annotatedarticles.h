// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/webannotationreader.h"
#include "app/library/stores.h"

#include <QHash>
#include <functional>

namespace pizhu::importing {

/// Called now and then with how many are done; gives up (Cancelled, nothing written) by returning false.
using AnnotationProgress = std::function<bool(int done, int total)>;

/// What says that an article is the one a file speaks of, the surest first.
enum class MatchedBy {
    Nothing,
    Uid,
    Url,
    Source,       ///< the same title and the same source bytes
    Text,         ///< the same words
    TitleAndDate, ///< as the only one
    Title,        ///< as the only one, and the file knows no date
    Quote,        ///< it alone holds the passage
};

struct ArticleMatch
{
    base::ArticleId article;
    MatchedBy by = MatchedBy::Nothing;
    int candidates = 0; ///< without an article: how many it may be as well

    [[nodiscard]] bool isFound() const { return by != MatchedBy::Nothing; }
    bool operator==(const ArticleMatch&) const = default;
};

/// An article that a file speaks of, and a passage it is said to hold.
struct SoughtArticle
{
    AnnotatedSource source;
    std::optional<annotation::TextQuoteSelector> quote{};
};

/// Finds the articles of the library that a file speaks of. Articles in the trash do not count.
class AnnotatedArticles
{
public:
    /// Cancelled when `progress` returns false; it hears of articles.
    [[nodiscard]] static base::Result<AnnotatedArticles> read(const library::Stores& stores,
                                                              const AnnotationProgress& progress = {});

    /// Of each, by uid, URL, source or text, title and date, title; then by the passage: it has to stand in
    /// one article only, together with what the file knows of the text around it. Each article of a title
    /// is read once, and all articles once when passages have to tell. Cancelled when `progress` returns
    /// false.
    [[nodiscard]] base::Result<std::vector<ArticleMatch>> match(const library::Stores& stores,
                                                                const std::vector<SoughtArticle>& sought,
                                                                const AnnotationProgress& progress) const;
    /// The article of that uid, else one of that title with nearly that text, else the one with these words.
    [[nodiscard]] base::Result<std::optional<base::ArticleId>>
    find(const library::Stores& stores, const QString& uid, const QString& title, const QString& text) const;

    [[nodiscard]] QString title(base::ArticleId article) const { return m_titles.value(article); }

private:
    struct Entry
    {
        base::ArticleId id;
        QString published;
    };

    using Places = std::vector<std::size_t>; ///< in a list of what is sought

    [[nodiscard]] base::Result<void> matchTitle(const library::Stores& stores, const Places& places,
                                                const std::vector<SoughtArticle>& sought,
                                                std::vector<ArticleMatch>& matches) const;
    [[nodiscard]] base::Result<void> matchPassages(const library::Stores& stores,
                                                   const std::vector<SoughtArticle>& sought,
                                                   std::vector<ArticleMatch>& matches,
                                                   const AnnotationProgress& progress) const;
    [[nodiscard]] std::vector<Entry> titled(const QString& title) const;
    void add(const library::ArticleSummary& summary);

    QHash<QString, base::ArticleId> m_byUid;
    QHash<QString, base::ArticleId> m_byUrl;
    QHash<QString, std::vector<Entry>> m_byTitle; ///< folded
    QHash<base::ArticleId, QString> m_titles;
};

} // namespace pizhu::importing
