// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/duplicategroups.h"

#include "app/library/rows.h"

#include <QHash>
#include <algorithm>
#include <numeric>
#include <set>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

constexpr char kFingerprints[] =
    "SELECT article.id, exact, sketch FROM article JOIN version_fingerprint ON version_id = "
    "current_version_id"
    " WHERE deleted_at IS NULL AND exact <> 0 ORDER BY published_at IS NULL, published_at, article.id";
constexpr char kDetails[] = "SELECT article.id, title, outlet, published, text FROM article"
                            " JOIN version ON version.id = current_version_id WHERE article.id = ?";

struct Entry
{
    ArticleId id;
    qint64 exact = 0;
    QByteArray sketch;
};

/// Which entries belong together: a forest of parents (R. E. Tarjan 1975), the first entry of a group its
/// root.
class Union
{
public:
    explicit Union(std::size_t count)
        : m_parents(count)
    {
        std::iota(m_parents.begin(), m_parents.end(), std::size_t{0});
    }

    [[nodiscard]] std::size_t rootOf(std::size_t entry)
    {
        while (m_parents[entry] != entry)
            entry = m_parents[entry] = m_parents[m_parents[entry]];
        return entry;
    }

    void join(std::size_t one, std::size_t other)
    {
        const auto [first, second] = std::minmax({rootOf(one), rootOf(other)});
        m_parents[second] = first;
    }

private:
    std::vector<std::size_t> m_parents;
};

Result<std::vector<Entry>> loadEntries(storage::Connection& connection)
{
    std::vector<Entry> entries;
    const auto add = [&entries](const storage::Statement& row) {
        entries.push_back({row.id<ArticleId>(0), row.integer(1), row.blob(2)});
    };
    if (auto done = eachRow(connection, kFingerprints, add); !done)
        return fail(done.error());
    return entries;
}

RelatedArticle detailsFromRow(const storage::Statement& row)
{
    return {.id = row.id<ArticleId>(0),
            .title = row.string(1),
            .source = row.string(2),
            .published = text::PublishedDate::fromIso(row.string(3)),
            .similarity = 1};
}

/// Texts of articles; the last is kept, because it is compared with many.
class Texts
{
public:
    explicit Texts(storage::Connection& connection)
        : m_connection(connection)
    {}

    [[nodiscard]] Result<double> similarity(ArticleId one, ArticleId other)
    {
        if (one != m_lastId) {
            auto text = load(one);
            if (!text)
                return fail(text.error());
            m_last = std::move(*text);
            m_lastId = one;
        }
        return load(other).map([this](const QString& text) { return text::shinglesInCommon(m_last, text); });
    }

private:
    [[nodiscard]] Result<QString> load(ArticleId id) const
    {
        const auto text = firstRow(
            m_connection, kDetails, [](const auto& row) { return row.string(4); }, id);
        if (!text)
            return fail(text.error());
        return text->value_or(QString());
    }

    storage::Connection& m_connection;
    ArticleId m_lastId;
    QString m_last;
};

/// Joins entries of the same text; what is left are the first of each.
std::vector<std::size_t> joinEqual(const std::vector<Entry>& entries, Union& groups)
{
    QHash<qint64, std::size_t> firsts;
    std::vector<std::size_t> distinct;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto first = firsts.constFind(entries[i].exact);
        if (first != firsts.constEnd()) {
            groups.join(*first, i);
            continue;
        }
        firsts.insert(entries[i].exact, i);
        if (!entries[i].sketch.isEmpty())
            distinct.push_back(i);
    }
    return distinct;
}

/// Joins entries that are nearly the same.
Result<void> joinNear(storage::Connection& connection, const std::vector<Entry>& entries, Union& groups)
{
    const std::vector<std::size_t> distinct = joinEqual(entries, groups);
    std::vector<QByteArray> sketches;
    for (const std::size_t entry : distinct)
        sketches.push_back(entries[entry].sketch);
    Texts texts(connection);
    for (const auto& [left, right] : text::similarPairs(sketches, kNearlySame)) {
        const std::size_t one = distinct[left];
        const std::size_t other = distinct[right];
        if (groups.rootOf(one) == groups.rootOf(other))
            continue;
        const auto similarity = texts.similarity(entries[one].id, entries[other].id);
        if (!similarity)
            return fail(similarity.error());
        if (*similarity >= kNearlySame)
            groups.join(one, other);
    }
    return {};
}

Result<DuplicateGroup> describe(storage::Connection& connection, const std::vector<Entry>& entries,
                                const std::vector<std::size_t>& members)
{
    DuplicateGroup group;
    QString first;
    for (const std::size_t member : members) {
        const auto add = [&](const storage::Statement& row) {
            RelatedArticle article = detailsFromRow(row);
            if (group.empty())
                first = row.string(4);
            else if (entries[member].exact != entries[members.front()].exact)
                article.similarity = text::shinglesInCommon(first, row.string(4));
            group.push_back(std::move(article));
        };
        if (auto done = eachRow(connection, kDetails, add, entries[member].id); !done)
            return fail(done.error());
    }
    return group;
}

} // namespace

Result<std::vector<DuplicateGroup>> duplicateGroups(storage::Connection& connection)
{
    const auto entries = loadEntries(connection);
    if (!entries)
        return fail(entries.error());
    Union unions(entries->size());
    if (auto done = joinNear(connection, *entries, unions); !done)
        return fail(done.error());
    std::vector<std::vector<std::size_t>> members(entries->size());
    for (std::size_t i = 0; i < entries->size(); ++i)
        members[unions.rootOf(i)].push_back(i);
    std::erase_if(members, [](const auto& group) { return group.size() < 2; });
    std::ranges::stable_sort(members, std::ranges::greater(), &std::vector<std::size_t>::size);
    std::vector<DuplicateGroup> groups;
    for (const auto& group : members) {
        auto described = describe(connection, *entries, group);
        if (!described)
            return fail(described.error());
        groups.push_back(std::move(*described));
    }
    return groups;
}

} // namespace pizhu::library
