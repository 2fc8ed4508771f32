// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/articlecolumns.h"

#include "app/library/articleranks.h"
#include "app/library/articleset.h"
#include "app/library/columnfilling.h"
#include "app/storage/connection.h"

#include <algorithm>
#include <future>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

constexpr char kLastArticle[] = "SELECT ifnull(max(id), 0) FROM article";
constexpr ArticleId kFirst{1};

/// From so many articles on a second thread saves more than it costs.
constexpr qint64 kReadByTwo = 2'000;

/// When one in so many has to be moved, all are sorted anew.
constexpr std::size_t kPutRightOneIn = 16;

/// What each name of the other table is called in this one.
std::vector<quint32> adoptNames(NameTable& table, const NameTable& other)
{
    std::vector<quint32> codes(other.size());
    for (quint32 code = 0; code < other.size(); ++code)
        codes[code] = table.codeOf(other.name(code));
    return codes;
}

} // namespace

ArticleColumns::ArticleColumns()
    : m_ranks(std::make_shared<ArticleRanks>())
{}

ArticleColumns::ArticleColumns(const ArticleColumns& other)
    : m_rows(other.m_rows)
    , m_content(other.m_content)
    , m_ranks(other.m_ranks)
    , m_generation(other.m_generation)
{
    const QMutexLocker lock(&other.m_order->mutex);
    m_order->newestFirst = other.m_order->newestFirst;
    m_order->touched = other.m_order->touched;
}

Result<ArticleColumns> ArticleColumns::load(storage::Connection& connection, const Beside& beside,
                                            const std::stop_token& stop)
{
    const auto last = connection.queryInteger(kLastArticle);
    if (!last)
        return fail(last.error());
    ArticleColumns columns;
    columns.m_rows.resize(static_cast<std::size_t>(*last) + 1);
    const qint64 middle = *last / 2;
    const auto fill = [&](storage::Connection& own, RowContent& content, ArticleId from, ArticleId to) {
        return ColumnFilling(own, columns.m_rows, content, stop).fill(from, to);
    };
    RowContent later;
    std::promise<Result<void>> promise;
    auto half = promise.get_future();
    const auto fillLater = [&](storage::Connection& own) {
        promise.set_value(fill(own, later, ArticleId{middle + 1}, ArticleId{*last}));
    };
    const bool isShared = *last >= kReadByTwo && beside && beside(fillLater);
    auto done = fill(connection, columns.m_content, kFirst, ArticleId{isShared ? middle : *last});
    if (isShared) {
        const Result<void> doneLater = half.get(); // waited for in any case: it writes into the rows
        done = done ? doneLater : done;
        columns.adopt(std::move(later), static_cast<std::size_t>(middle) + 1);
    }
    if (!done)
        return fail(done.error());
    return columns;
}

void ArticleColumns::adopt(RowContent later, std::size_t firstRow)
{
    const std::vector<quint32> outlets = adoptNames(m_content.outlets, later.outlets);
    const std::vector<quint32> sites = adoptNames(m_content.sites, later.sites);
    const std::array listed{adoptNames(m_content.authors, later.authors),
                            adoptNames(m_content.editors, later.editors),
                            adoptNames(m_content.categories, later.categories)};
    const auto offset = static_cast<quint32>(m_content.lists.size());
    for (ArticleRow& row : std::span(m_rows).subspan(firstRow)) {
        if (!row.exists)
            continue;
        row.outlet = outlets[row.outlet];
        row.site = sites[row.site];
        std::size_t at = row.listsAt;
        for (std::size_t list = 0; list < listed.size(); ++list) {
            for (const std::size_t end = at + row.listSizes[list]; at < end; ++at)
                later.lists[at] = listed[list][later.lists[at]];
        }
        row.listsAt += offset;
    }
    m_content.lists.insert(m_content.lists.end(), later.lists.begin(), later.lists.end());
}

Result<void> ArticleColumns::refresh(storage::Connection& connection, std::span<const ArticleId> ids)
{
    noteTouched(ids);
    m_ranks->touch(ids, ++m_generation);
    ColumnFilling filling(connection, m_rows, m_content);
    for (std::size_t at = 0; at < ids.size();) {
        std::size_t end = at + 1; // of a run of ids without gaps
        while (end < ids.size() && ids[end].value == ids[end - 1].value + 1)
            ++end;
        for (qint64 id = ids[at].value; id <= ids[end - 1].value; ++id) {
            if (static_cast<std::size_t>(id) < m_rows.size())
                m_rows[static_cast<std::size_t>(id)] = {};
        }
        if (auto done = filling.fill(ids[at], ids[end - 1]); !done)
            return done;
        at = end;
    }
    return {};
}

void ArticleColumns::noteTouched(std::span<const ArticleId> ids)
{
    const QMutexLocker lock(&m_order->mutex);
    if (!m_order->newestFirst)
        return;
    m_order->touched.insert(m_order->touched.end(), ids.begin(), ids.end());
    if (m_order->touched.size() < m_order->newestFirst->size() / kPutRightOneIn)
        return;
    m_order->newestFirst.reset();
    m_order->touched.clear();
}

std::shared_ptr<const std::vector<ArticleId>> ArticleColumns::newestFirst() const
{
    const QMutexLocker lock(&m_order->mutex);
    const auto& known = m_order->newestFirst;
    if (known && m_order->touched.empty())
        return known;
    m_order->newestFirst = std::make_shared<const std::vector<ArticleId>>(
        known ? putRight(*known, std::move(m_order->touched)) : sortedNewestFirst());
    m_order->touched.clear();
    return m_order->newestFirst;
}

std::vector<ArticleId> ArticleColumns::sortedNewestFirst() const
{
    struct Dated
    {
        qint64 at = 0;
        ArticleId id;
    };
    std::vector<Dated> dated; // side by side: sorting by way of the rows waits for memory
    dated.reserve(m_rows.size());
    for (std::size_t id = 0; id < m_rows.size(); ++id) {
        if (m_rows[id].exists)
            dated.push_back({m_rows[id].publishedAt, ArticleId{static_cast<qint64>(id)}});
    }
    std::ranges::sort(
        dated, [](const Dated& a, const Dated& b) { return a.at != b.at ? a.at > b.at : a.id > b.id; });
    std::vector<ArticleId> order(dated.size());
    std::ranges::transform(dated, order.begin(), &Dated::id);
    return order;
}

/// Takes out what was touched and puts what there is of it where it belongs now.
std::vector<ArticleId> ArticleColumns::putRight(const std::vector<ArticleId>& order,
                                                std::vector<ArticleId> touched) const
{
    const auto newer = [this](ArticleId a, ArticleId b) { return isNewer(*this, a, b); };
    ArticleSet moved;
    for (const ArticleId id : touched)
        moved.add(id);
    std::vector<ArticleId> kept;
    kept.reserve(order.size());
    std::ranges::copy_if(order, std::back_inserter(kept),
                         [&moved](ArticleId id) { return !moved.contains(id); });
    std::ranges::sort(touched, newer);
    touched.erase(std::ranges::unique(touched).begin(), touched.end());
    std::erase_if(touched, [this](ArticleId id) { return !row(id).exists; });
    std::vector<ArticleId> result;
    result.reserve(kept.size() + touched.size());
    auto from = kept.cbegin();
    for (const ArticleId id : touched) {
        const auto place = std::upper_bound(from, kept.cend(), id, newer);
        result.insert(result.end(), from, place);
        result.push_back(id);
        from = place;
    }
    result.insert(result.end(), from, kept.cend());
    return result;
}

} // namespace pizhu::library
