// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/titleranks.h"

#include "app/library/rows.h"
#include "app/text/collation.h"

#include <QHash>
#include <QtEndian>
#include <algorithm>
#include <cstring>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

constexpr char kTitles[] = "SELECT id, title FROM article WHERE title <> ''";
constexpr char kTitle[] = "SELECT title FROM article WHERE id = ?";

quint32 hashOf(const QString& title)
{
    const auto hash = static_cast<quint64>(qHash(title, 1));
    return static_cast<quint32>(hash ^ (hash >> 32));
}

/// A sort key in a pool of them; its first bytes decide most comparisons.
struct Key
{
    quint64 start = 0;
    std::size_t at = 0;
    std::size_t length = 0;
    quint32 article = 0;
    quint32 hash = 0;
};

quint64 startOf(const QByteArray& key)
{
    std::array<char, sizeof(quint64)> bytes{};
    std::memcpy(bytes.data(), key.constData(), std::min<std::size_t>(bytes.size(), key.size()));
    return qFromBigEndian<quint64>(bytes.data());
}

} // namespace

class TitleRanks::Reading
{
public:
    explicit Reading(const text::Collation& collation)
        : m_collation(collation)
    {}

    void add(quint32 article, const QString& title)
    {
        const QByteArray key = m_collation.sortKey(title);
        m_keys.push_back(
            {startOf(key), m_pool.size(), static_cast<std::size_t>(key.size()), article, hashOf(title)});
        m_pool.insert(m_pool.end(), key.begin(), key.end());
    }

    TitleRanks ranks()
    {
        std::ranges::sort(m_keys, [this](const Key& a, const Key& b) {
            const int order = compare(a, b);
            return order != 0 ? order < 0 : a.article < b.article;
        });
        TitleRanks ranks;
        ranks.m_sorted.reserve(m_keys.size());
        quint32 rank = 0;
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            rank += i == 0 || compare(m_keys[i - 1], m_keys[i]) != 0 ? 1 : 0;
            ranks.put(m_keys[i].article, rank, m_keys[i].hash);
            ranks.m_sorted.push_back(m_keys[i].article);
        }
        return ranks;
    }

private:
    [[nodiscard]] int compare(const Key& a, const Key& b) const
    {
        if (a.start != b.start)
            return a.start < b.start ? -1 : 1;
        const std::size_t common = std::min(a.length, b.length);
        const int order = std::memcmp(m_pool.data() + a.at, m_pool.data() + b.at, common);
        return order != 0 ? order : (a.length > b.length) - (a.length < b.length);
    }

    const text::Collation& m_collation;
    std::vector<char> m_pool;
    std::vector<Key> m_keys;
};

/// Takes articles out of the order and puts them in where their titles belong now.
class TitleRanks::Refresh
{
public:
    Refresh(const TitleRanks& old, storage::Connection& connection, const text::Collation& collation)
        : m_old(old)
        , m_connection(connection)
        , m_collation(collation)
    {}

    Result<void> readChanged(std::span<const ArticleId> ids)
    {
        for (const ArticleId id : ids) {
            const auto article = static_cast<quint32>(id.value);
            const auto title = titleOf(article);
            if (!title)
                return fail(title.error());
            const quint32 hash = title->isEmpty() ? 0 : hashOf(*title);
            if (article < m_old.m_hashes.size() && m_old.m_hashes[article] == hash)
                continue;
            m_moved.insert(article);
            if (!title->isEmpty())
                m_arrivals.push_back({m_collation.sortKey(*title), article, hash});
        }
        return {};
    }

    [[nodiscard]] bool isNeeded() const { return !m_moved.isEmpty(); }

    Result<TitleRanks> ranks()
    {
        std::ranges::copy_if(m_old.m_sorted, std::back_inserter(m_kept),
                             [this](quint32 article) { return !m_moved.contains(article); });
        for (Arrival& arrival : m_arrivals) {
            if (auto done = place(arrival); !done)
                return fail(done.error());
        }
        std::ranges::sort(m_arrivals, [](const Arrival& a, const Arrival& b) {
            return a.place != b.place ? a.place < b.place : a.key < b.key;
        });
        return merged();
    }

private:
    struct Arrival
    {
        QByteArray key;
        quint32 article = 0;
        quint32 hash = 0;
        std::size_t place = 0;   ///< before this one of those that stay
        bool equalsNext = false; ///< has the title of that one
    };

    Result<QString> titleOf(quint32 article)
    {
        const auto read = [](const storage::Statement& row) { return row.string(0); };
        const auto title = firstRow(m_connection, kTitle, read, ArticleId{article});
        if (!title)
            return fail(title.error());
        return title->value_or(QString());
    }

    Result<QByteArray> keyOf(quint32 article)
    {
        const auto known = m_keys.constFind(article);
        if (known != m_keys.cend())
            return *known;
        const auto title = titleOf(article);
        if (!title)
            return fail(title.error());
        return *m_keys.insert(article, m_collation.sortKey(*title));
    }

    Result<void> place(Arrival& arrival)
    {
        std::size_t first = 0;
        std::size_t end = m_kept.size();
        while (first < end) {
            const std::size_t middle = first + (end - first) / 2;
            const auto key = keyOf(m_kept[middle]);
            if (!key)
                return fail(key.error());
            if (*key == arrival.key)
                arrival.equalsNext = true; // the first equal one is where the search ends
            if (*key < arrival.key)
                first = middle + 1;
            else
                end = middle;
        }
        arrival.place = first;
        return {};
    }

    TitleRanks merged() const
    {
        TitleRanks result;
        result.m_ranks.resize(m_old.m_ranks.size());
        result.m_hashes.resize(m_old.m_hashes.size());
        result.m_sorted.reserve(m_kept.size() + m_arrivals.size());
        quint32 rank = 0;
        const QByteArray* before = nullptr; // the key of an arrival just put in
        auto arrival = m_arrivals.begin();
        for (std::size_t place = 0; place <= m_kept.size(); ++place) {
            bool equalsBefore = place > 0 && place < m_kept.size() &&
                                m_old.m_ranks[m_kept[place]] == m_old.m_ranks[m_kept[place - 1]];
            for (; arrival != m_arrivals.end() && arrival->place == place; ++arrival) {
                rank += before && *before == arrival->key ? 0 : 1;
                before = &arrival->key;
                equalsBefore = arrival->equalsNext;
                result.put(arrival->article, rank, arrival->hash);
                result.m_sorted.push_back(arrival->article);
            }
            before = nullptr;
            if (place == m_kept.size())
                break;
            rank += equalsBefore ? 0 : 1;
            result.put(m_kept[place], rank, m_old.m_hashes[m_kept[place]]);
            result.m_sorted.push_back(m_kept[place]);
        }
        return result;
    }

    const TitleRanks& m_old;
    storage::Connection& m_connection;
    const text::Collation& m_collation;
    QSet<quint32> m_moved;
    std::vector<Arrival> m_arrivals;
    std::vector<quint32> m_kept;
    QHash<quint32, QByteArray> m_keys;
};

void TitleRanks::put(quint32 article, quint32 rank, quint32 hash)
{
    if (article >= m_ranks.size()) {
        m_ranks.resize(article + 1);
        m_hashes.resize(article + 1);
    }
    m_ranks[article] = rank;
    m_hashes[article] = hash;
}

Result<TitleRanks::Shared> TitleRanks::read(storage::Connection& connection, const text::Collation& collation)
{
    Reading reading(collation);
    const auto add = [&reading](const storage::Statement& row) {
        reading.add(static_cast<quint32>(row.integer(0)), row.string(1));
    };
    if (auto done = eachRow(connection, kTitles, add); !done)
        return fail(done.error());
    return std::make_shared<const TitleRanks>(reading.ranks());
}

Result<TitleRanks::Shared> TitleRanks::refreshed(storage::Connection& connection,
                                                 const text::Collation& collation,
                                                 std::span<const ArticleId> ids) const
{
    Refresh refresh(*this, connection, collation);
    if (auto done = refresh.readChanged(ids); !done)
        return fail(done.error());
    if (!refresh.isNeeded())
        return std::make_shared<const TitleRanks>(*this);
    auto ranks = refresh.ranks();
    if (!ranks)
        return fail(ranks.error());
    return std::make_shared<const TitleRanks>(std::move(*ranks));
}

} // namespace pizhu::library
