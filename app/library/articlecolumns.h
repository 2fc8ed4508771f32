// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QHash>
#include <QMutex>
#include <QString>
#include <QStringList>
#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// Names that many articles share, each once.
class NameTable
{
public:
    [[nodiscard]] quint32 codeOf(const QString& name); ///< made when it is new
    [[nodiscard]] const QString& name(quint32 code) const { return m_names[code]; }
    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_names.size()); }

private:
    QHash<QString, quint32> m_codes;
    QStringList m_names;
};

/// What lists and facets ask of an article, 40 bytes of it. Names are codes of ArticleColumns' tables.
struct ArticleRow
{
    static constexpr qint64 kUndated = std::numeric_limits<qint64>::min();

    qint64 publishedAt = kUndated; ///< seconds since 1970 UTC
    quint32 outlet = 0;
    qint32 month = 0;    ///< 202106; 202100 where only the year is known, 0 undated
    quint32 listsAt = 0; ///< where in the pool its authors, then categories, then tags stand
    quint16 authors = 0; ///< how many
    quint16 categories = 0;
    quint16 tags = 0;     ///< its own and its annotations'
    quint16 reviews = 0;  ///< a bit for each of reviewKeys()
    quint8 colors = 0;    ///< a bit for each colour of its highlights
    quint8 script = 0;    ///< place in scriptKeys()
    quint8 readState = 0; ///< ReadState
    bool exists = false;
    bool trashed = false;
    bool starred = false;
};

/// Every article's ArticleRow by id, so that a result is sorted and all its facets are counted in one pass
/// over memory. Filled from the library and brought up to date article by article.
class ArticleColumns
{
public:
    ArticleColumns() = default;
    ArticleColumns(const ArticleColumns& other);
    ArticleColumns(ArticleColumns&&) noexcept = default;
    ArticleColumns& operator=(ArticleColumns&&) noexcept = default;
    ~ArticleColumns() = default;

    /// Everything anew.
    [[nodiscard]] static base::Result<ArticleColumns> load(storage::Connection& connection);
    /// Reads these articles again; those that are gone no longer exist(). Ascending ids.
    [[nodiscard]] base::Result<void> refresh(storage::Connection& connection,
                                             std::span<const base::ArticleId> ids);

    /// Rows by id, from 0; ids that are not given away do not exist.
    [[nodiscard]] std::span<const ArticleRow> rows() const { return m_rows; }
    [[nodiscard]] const ArticleRow& row(base::ArticleId id) const
    {
        static const ArticleRow kNone;
        const auto at = static_cast<std::size_t>(id.value);
        return at < m_rows.size() ? m_rows[at] : kNone;
    }
    [[nodiscard]] std::span<const quint32> authorsOf(const ArticleRow& row) const
    {
        return list(row.listsAt, row.authors);
    }
    [[nodiscard]] std::span<const quint32> categoriesOf(const ArticleRow& row) const
    {
        return list(row.listsAt + row.authors, row.categories);
    }
    /// Values of tag ids.
    [[nodiscard]] std::span<const quint32> tagsOf(const ArticleRow& row) const
    {
        return list(row.listsAt + row.authors + row.categories, row.tags);
    }
    /// Ids of all articles, newest first, undated last, equal ones newest id first. Sorted at the first call
    /// after a change; any thread.
    [[nodiscard]] std::shared_ptr<const std::vector<base::ArticleId>> newestFirst() const;
    [[nodiscard]] const NameTable& outlets() const { return m_outlets; }
    [[nodiscard]] const NameTable& authors() const { return m_authors; }
    [[nodiscard]] const NameTable& categories() const { return m_categories; }

private:
    class Filling;

    [[nodiscard]] std::span<const quint32> list(std::size_t at, std::size_t count) const
    {
        return std::span(m_pool).subspan(at, count);
    }

    std::vector<ArticleRow> m_rows;
    std::vector<quint32> m_pool; ///< a refreshed article's lists go to its end
    NameTable m_outlets;
    NameTable m_authors;
    NameTable m_categories;
    /// Behind a pointer, so that columns can be moved.
    struct Order
    {
        QMutex mutex;
        std::shared_ptr<const std::vector<base::ArticleId>> newestFirst; ///< null: to be sorted
    };
    std::unique_ptr<Order> m_order = std::make_unique<Order>();
    static_assert(sizeof(ArticleRow) == 40);
};

/// Newest first, undated last, equal ones newest id first.
[[nodiscard]] inline bool isNewer(const ArticleColumns& columns, base::ArticleId a, base::ArticleId b)
{
    const qint64 first = columns.row(a).publishedAt;
    const qint64 second = columns.row(b).publishedAt;
    return first != second ? first > second : a > b;
}

/// "hans", "hant", "mixed", "other".
[[nodiscard]] QStringList scriptKeys();

} // namespace pizhu::library
