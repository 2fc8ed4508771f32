// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/webannotationreader.h"
#include "app/library/stores.h"

#include <QHash>

namespace pizhu::importing {

/// Finds the article of the library that an annotation from a file speaks of: by its uid, else its URL, else
/// the same source bytes under the same title, else the only article of that title and date. Articles in the
/// trash do not count.
class AnnotatedArticles
{
public:
    [[nodiscard]] static base::Result<AnnotatedArticles> read(const library::Stores& stores);

    [[nodiscard]] base::Result<std::optional<base::ArticleId>> find(const library::Stores& stores,
                                                                    const AnnotatedSource& source) const;
    /// The article of that uid, else the one of that title whose text is `text`.
    [[nodiscard]] base::Result<std::optional<base::ArticleId>>
    find(const library::Stores& stores, const QString& uid, const QString& title, const QString& text) const;

private:
    struct Entry
    {
        base::ArticleId id;
        QString published;
    };

    [[nodiscard]] base::Result<std::optional<base::ArticleId>>
    findByTitle(const library::Stores& stores, const AnnotatedSource& source) const;
    void add(const library::ArticleSummary& summary);

    QHash<QString, base::ArticleId> m_byUid;
    QHash<QString, base::ArticleId> m_byUrl;
    QHash<QString, std::vector<Entry>> m_byTitle;
};

} // namespace pizhu::importing
