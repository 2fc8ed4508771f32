// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/library/articlequery.h"
#include "app/library/nametable.h"

#include <QMutex>
#include <array>
#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

class ArticleRanks;

/// What an article has several of. Authors, Editors and Categories are codes of ArticleColumns' tables, the
/// others values of ids.
enum class RowList {
    Authors,
    Editors,
    Categories,  ///< as paths
    Tags,        ///< its own and its annotations'
    Codes,       ///< its highlights' tags
    Collections, ///< that hold it
    Imports,     ///< that brought a version of it
};
inline constexpr std::size_t kRowLists = 7;

/// What lists and facets ask of an article, 56 bytes of it: a million articles are gone through in some
/// milliseconds. Places are those in knownKeys() of the facet.
struct ArticleRow
{
    static constexpr qint64 kUndated = std::numeric_limits<qint64>::min();

    qint64 publishedAt = kUndated; ///< seconds since 1970 UTC
    quint32 outlet = 0;            ///< code
    quint32 site = 0;              ///< code
    qint32 month = 0;              ///< 202106; 202100 where only the year is known, 0 undated
    quint32 listsAt = 0;           ///< where in the pool its lists stand, one after the other
    quint32 units = 0;             ///< UTF-16, of the text
    std::array<quint16, kRowLists> listSizes{};
    quint16 annotations = 0;
    quint16 reviews = 0;  ///< a bit for each place
    quint8 colors = 0;    ///< a bit for each place: of its highlights
    quint8 script = 0;    ///< place
    quint8 readState = 0; ///< place
    quint8 length = 0;    ///< place
    bool exists : 1 = false;
    bool trashed : 1 = false;
    bool starred : 1 = false;
    bool repaired : 1 = false;
    bool severalVersions : 1 = false;
};

/// The places in knownKeys() of a facet that the row has, a bit each. Of facets that have known keys.
[[nodiscard]] inline unsigned placesIn(const ArticleRow& row, Facet facet)
{
    switch (facet) {
    case Facet::Script:
        return 1u << row.script;
    case Facet::Color:
        return row.colors;
    case Facet::ReadState:
        return 1u << row.readState;
    case Facet::Star:
        return row.starred ? 1u : 2u;
    case Facet::Length:
        return 1u << row.length;
    case Facet::Repairs:
        return row.repaired ? 1u : 2u;
    case Facet::Versions:
        return row.severalVersions ? 1u : 2u;
    case Facet::Review:
        return row.reviews;
    default:
        return 0;
    }
}

/// What rows refer to.
struct RowContent
{
    NameTable outlets;
    NameTable sites;
    NameTable authors;
    NameTable editors;
    NameTable categories;       ///< paths
    std::vector<quint32> lists; ///< a refreshed article's lists go to its end
};

/// Every article's ArticleRow by id, so that a result is sorted and all its facets are counted in one pass
/// over memory. Filled from the library and brought up to date article by article.
class ArticleColumns
{
public:
    ArticleColumns();
    ArticleColumns(const ArticleColumns& other);
    ArticleColumns(ArticleColumns&&) noexcept = default;
    ArticleColumns& operator=(ArticleColumns&&) noexcept = default;
    ~ArticleColumns() = default;

    /// Runs a task on another thread with a connection of its own, which sees the same library; false: it
    /// will not run.
    using Beside = std::function<bool(std::function<void(storage::Connection&)>)>;

    /// Everything anew, of a large library in two halves at the same time. Cancelled when `stop` asks for it.
    [[nodiscard]] static base::Result<ArticleColumns>
    load(storage::Connection& connection, const Beside& beside = {}, const std::stop_token& stop = {});
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
    /// Each once.
    [[nodiscard]] std::span<const quint32> listOf(const ArticleRow& row, RowList list) const
    {
        std::size_t at = row.listsAt;
        for (std::size_t before = 0; before < static_cast<std::size_t>(list); ++before)
            at += row.listSizes[before];
        return std::span(m_content.lists).subspan(at, row.listSizes[static_cast<std::size_t>(list)]);
    }
    /// Calls `visit(list, values)` for each RowList in its order.
    template <typename Visit>
    void forEachList(const ArticleRow& row, Visit visit) const
    {
        const quint32* at = m_content.lists.data() + row.listsAt;
        for (std::size_t list = 0; list < kRowLists; ++list) {
            visit(static_cast<RowList>(list), std::span(at, row.listSizes[list]));
            at += row.listSizes[list];
        }
    }
    /// Ids of all articles, newest first, undated last, equal ones newest id first. Sorted at the first call,
    /// put right at the first one after a change; any thread.
    [[nodiscard]] std::shared_ptr<const std::vector<base::ArticleId>> newestFirst() const;
    /// The order of names and titles, shared with earlier and later states of these columns.
    [[nodiscard]] ArticleRanks& ranks() const { return *m_ranks; }
    /// Counts refresh().
    [[nodiscard]] quint64 generation() const { return m_generation; }
    [[nodiscard]] const NameTable& outlets() const { return m_content.outlets; }
    [[nodiscard]] const NameTable& sites() const { return m_content.sites; }
    [[nodiscard]] const NameTable& authors() const { return m_content.authors; }
    [[nodiscard]] const NameTable& editors() const { return m_content.editors; }
    [[nodiscard]] const NameTable& categories() const { return m_content.categories; } ///< paths

private:
    /// The second half of the rows, read with a content of its own.
    void adopt(RowContent later, std::size_t firstRow);
    void noteTouched(std::span<const base::ArticleId> ids);
    [[nodiscard]] std::vector<base::ArticleId> sortedNewestFirst() const;
    [[nodiscard]] std::vector<base::ArticleId> putRight(const std::vector<base::ArticleId>& order,
                                                        std::vector<base::ArticleId> touched) const;

    std::vector<ArticleRow> m_rows;
    RowContent m_content;
    std::shared_ptr<ArticleRanks> m_ranks;
    quint64 m_generation = 0;
    /// Behind a pointer, so that columns can be moved.
    struct Order
    {
        QMutex mutex;
        std::shared_ptr<const std::vector<base::ArticleId>> newestFirst; ///< null: to be sorted
        std::vector<base::ArticleId> touched;                            ///< may stand in a wrong place of it
    };
    std::unique_ptr<Order> m_order = std::make_unique<Order>();
    static_assert(sizeof(ArticleRow) == 56);
};

/// Newest first, undated last, equal ones newest id first.
[[nodiscard]] inline bool isNewer(const ArticleColumns& columns, base::ArticleId a, base::ArticleId b)
{
    const qint64 first = columns.row(a).publishedAt;
    const qint64 second = columns.row(b).publishedAt;
    return first != second ? first > second : a > b;
}

} // namespace pizhu::library
