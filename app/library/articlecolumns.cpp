// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/articlecolumns.h"

#include "app/annotation/annotation.h"
#include "app/library/article.h"
#include "app/library/articleranks.h"
#include "app/library/facetkeys.h"
#include "app/library/rows.h"

#include <algorithm>
#include <numeric>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

constexpr char kArticles[] =
    "SELECT id, published_at, outlet, CAST(substr(published_month, 1, 4) AS INTEGER) * 100"
    " + CAST(substr(published_month, 6, 2) AS INTEGER), script, read_state, deleted_at IS NOT NULL, starred,"
    " site, region, current_version_id FROM article WHERE id BETWEEN ? AND ? ORDER BY id";
constexpr char kAuthors[] = "SELECT article_id, name FROM article_author WHERE article_id BETWEEN ? AND ?"
                            " ORDER BY article_id, position";
constexpr char kEditors[] = "SELECT article_id, name FROM article_editor WHERE article_id BETWEEN ? AND ?"
                            " ORDER BY article_id, position";
constexpr char kCategories[] =
    "SELECT article_id, name FROM article_category WHERE article_id BETWEEN ? AND ?"
    " ORDER BY article_id, position";
constexpr char kTags[] =
    "SELECT article_id, tag_id FROM article_tag WHERE article_id BETWEEN ?1 AND ?2"
    " UNION SELECT annotation.article_id, tag_id FROM annotation CROSS JOIN annotation_tag"
    " ON annotation_tag.annotation_id = annotation.id WHERE annotation.article_id BETWEEN ?1 AND ?2"
    " ORDER BY 1";
constexpr char kCodes[] = "SELECT annotation.article_id, tag_id FROM annotation CROSS JOIN annotation_tag"
                          " ON annotation_tag.annotation_id = annotation.id WHERE kind <> 'note'"
                          " AND annotation.article_id BETWEEN ? AND ? ORDER BY annotation.article_id";
constexpr char kCollections[] =
    "SELECT article_id, collection_id FROM collection_article WHERE article_id BETWEEN ? AND ?"
    " ORDER BY article_id";
constexpr char kImports[] = "SELECT article_id, import_id FROM import_change WHERE article_id BETWEEN ? AND ?"
                            " ORDER BY article_id";
constexpr char kAnnotations[] = "SELECT article_id, kind <> 'note', color FROM annotation"
                                " WHERE article_id BETWEEN ? AND ? ORDER BY article_id";
constexpr char kReviews[] =
    "SELECT article_id, issue FROM article_review WHERE article_id BETWEEN ? AND ? ORDER BY article_id";
constexpr char kVersions[] =
    "SELECT article_id, id, length, repair_count FROM version WHERE article_id BETWEEN ? AND ?"
    " ORDER BY article_id";

/// One statement for each RowList in its order, then the rest.
constexpr const char* kBeside[] = {kAuthors,     kEditors, kCategories,  kTags,    kCodes,
                                   kCollections, kImports, kAnnotations, kReviews, kVersions};
constexpr std::size_t kAnnotationsAt = kRowLists;
constexpr std::size_t kReviewsAt = kRowLists + 1;
constexpr std::size_t kVersionsAt = kRowLists + 2;

/// Rows of several statements side by side, all in the order of article ids.
class Cursor
{
public:
    static Result<Cursor> open(storage::Connection& connection, const char* sql, ArticleId first,
                               ArticleId last)
    {
        auto statement = prepared(connection, sql, first, last);
        if (!statement)
            return fail(statement.error());
        Cursor cursor(std::move(*statement));
        if (auto done = cursor.advance(); !done)
            return fail(done.error());
        return cursor;
    }

    [[nodiscard]] bool atEnd() const { return !m_there; }
    [[nodiscard]] const storage::Statement& row() const { return m_statement; }

    Result<void> advance()
    {
        const auto there = m_statement.step();
        if (!there)
            return fail(there.error());
        m_there = *there;
        m_article = m_there ? m_statement.id<ArticleId>(0) : ArticleId{};
        return {};
    }

    /// Calls `visit(row)` for each row of the article and passes over those of articles before it.
    template <typename Visit>
    Result<void> rowsOf(ArticleId article, Visit visit)
    {
        while (m_there && m_article <= article) {
            if (m_article == article)
                visit(row());
            if (auto done = advance(); !done)
                return done;
        }
        return {};
    }

private:
    explicit Cursor(storage::Statement statement)
        : m_statement(std::move(statement))
    {}

    storage::Statement m_statement;
    ArticleId m_article;
    bool m_there = false;
};

quint8 placeIn(const QStringList& keys, const QString& key)
{
    return static_cast<quint8>(std::max<qsizetype>(keys.indexOf(key), 0));
}

quint8 readStatePlace(const QString& name)
{
    return static_cast<quint8>(readStateFromName(name).value_or(ReadState::Unread));
}

} // namespace

quint32 NameTable::codeOf(const QString& name)
{
    const auto known = m_codes.constFind(name);
    if (known != m_codes.cend())
        return *known;
    const quint32 code = size();
    m_codes.insert(name, code);
    m_names.append(name);
    return code;
}

std::optional<quint32> NameTable::find(const QString& name) const
{
    const auto known = m_codes.constFind(name);
    return known == m_codes.cend() ? std::nullopt : std::optional(*known);
}

std::shared_ptr<const std::vector<quint32>> NameTable::byName() const
{
    const QMutexLocker lock(&m_sorted->mutex);
    if (m_sorted->codes && m_sorted->codes->size() == size())
        return m_sorted->codes;
    auto codes = std::make_shared<std::vector<quint32>>(size());
    std::iota(codes->begin(), codes->end(), 0u);
    std::sort(codes->begin(), codes->end(), [this](quint32 a, quint32 b) { return m_names[a] < m_names[b]; });
    m_sorted->codes = codes;
    return codes;
}

/// One run over a range of ids.
class ArticleColumns::Filling
{
public:
    Filling(ArticleColumns& columns, storage::Connection& connection)
        : m_columns(columns)
        , m_connection(connection)
    {}

    Result<void> fill(ArticleId first, ArticleId last)
    {
        auto articles = Cursor::open(m_connection, kArticles, first, last);
        if (!articles)
            return fail(articles.error());
        std::vector<Cursor> beside;
        for (const char* sql : kBeside) {
            auto cursor = Cursor::open(m_connection, sql, first, last);
            if (!cursor)
                return fail(cursor.error());
            beside.push_back(std::move(*cursor));
        }
        while (!articles->atEnd()) {
            if (auto done = add(articles->row(), beside); !done)
                return done;
            if (auto done = articles->advance(); !done)
                return done;
        }
        return {};
    }

private:
    Result<void> add(const storage::Statement& article, std::vector<Cursor>& beside)
    {
        const auto id = article.id<ArticleId>(0);
        ArticleRow row = scalars(article);
        row.listsAt = static_cast<quint32>(m_columns.m_pool.size());
        Result<void> done;
        for (std::size_t list = 0; done && list < kRowLists; ++list)
            done = addList(beside[list], id, static_cast<RowList>(list), row.listSizes[list]);
        if (done)
            done = beside[kAnnotationsAt].rowsOf(id, [&row](const storage::Statement& from) {
                ++row.annotations;
                if (from.integer(1) == 0)
                    return;
                const auto color = annotation::colorFromName(from.string(2));
                row.colors |= color ? static_cast<quint8>(1 << static_cast<int>(*color)) : quint8{0};
            });
        if (done)
            done = beside[kReviewsAt].rowsOf(id, [this, &row](const storage::Statement& from) {
                row.reviews |= static_cast<quint16>(1 << placeIn(m_reviews, from.string(1)));
            });
        if (done)
            done = addVersions(beside[kVersionsAt], article, row);
        put(id, row);
        return done;
    }

    Result<void> addList(Cursor& cursor, ArticleId id, RowList list, quint16& size)
    {
        return cursor.rowsOf(id, [this, list, &size](const storage::Statement& from) {
            const std::optional<quint32> code = codeOf(list, from);
            const auto known = std::span(m_columns.m_pool).last(size);
            if (!code || size == std::numeric_limits<quint16>::max() ||
                std::find(known.begin(), known.end(), *code) != known.end())
                return;
            m_columns.m_pool.push_back(*code);
            ++size;
        });
    }

    std::optional<quint32> codeOf(RowList list, const storage::Statement& from)
    {
        switch (list) {
        case RowList::Authors:
            return m_columns.m_authors.codeOf(from.string(1));
        case RowList::Editors:
            return m_columns.m_editors.codeOf(from.string(1));
        case RowList::Categories: {
            const QString path = categoryPath(from.string(1));
            return path.isEmpty() ? std::nullopt : std::optional(m_columns.m_categories.codeOf(path));
        }
        default:
            return static_cast<quint32>(from.integer(1));
        }
    }

    static Result<void> addVersions(Cursor& cursor, const storage::Statement& article, ArticleRow& row)
    {
        int count = 0;
        const qint64 current = article.integer(10);
        auto done = cursor.rowsOf(article.id<ArticleId>(0), [&](const storage::Statement& from) {
            ++count;
            if (from.integer(1) != current)
                return;
            row.units = static_cast<quint32>(from.integer(2));
            row.length = lengthPlace(from.integer(2));
            row.repaired = from.integer(3) > 0;
        });
        row.severalVersions = count > 1;
        return done;
    }

    ArticleRow scalars(const storage::Statement& from)
    {
        ArticleRow row;
        row.publishedAt = from.isNull(1) ? ArticleRow::kUndated : from.integer(1);
        row.outlet = m_columns.m_outlets.codeOf(from.string(2));
        row.site = m_columns.m_sites.codeOf(from.string(8));
        row.month = static_cast<qint32>(from.integer(3));
        row.script = scriptPlace(from.string(4), from.string(9));
        row.readState = readStatePlace(from.string(5));
        row.exists = true;
        row.trashed = from.integer(6) != 0;
        row.starred = from.integer(7) != 0;
        return row;
    }

    void put(ArticleId id, const ArticleRow& row)
    {
        const auto at = static_cast<std::size_t>(id.value);
        if (at >= m_columns.m_rows.size())
            m_columns.m_rows.resize(at + 1);
        m_columns.m_rows[at] = row;
    }

    ArticleColumns& m_columns;
    storage::Connection& m_connection;
    const QStringList m_reviews = knownKeys(Facet::Review);
};

ArticleColumns::ArticleColumns()
    : m_ranks(std::make_shared<ArticleRanks>())
{}

ArticleColumns::ArticleColumns(const ArticleColumns& other)
    : m_rows(other.m_rows)
    , m_pool(other.m_pool)
    , m_outlets(other.m_outlets)
    , m_sites(other.m_sites)
    , m_authors(other.m_authors)
    , m_editors(other.m_editors)
    , m_categories(other.m_categories)
    , m_ranks(other.m_ranks)
    , m_generation(other.m_generation)
{}

Result<ArticleColumns> ArticleColumns::load(storage::Connection& connection)
{
    ArticleColumns columns;
    const auto done =
        Filling(columns, connection).fill(ArticleId{1}, ArticleId{std::numeric_limits<qint64>::max()});
    if (!done)
        return fail(done.error());
    return columns;
}

Result<void> ArticleColumns::refresh(storage::Connection& connection, std::span<const ArticleId> ids)
{
    {
        const QMutexLocker lock(&m_order->mutex);
        m_order->newestFirst.reset();
    }
    m_ranks->touch(ids, ++m_generation);
    Filling filling(*this, connection);
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

std::shared_ptr<const std::vector<ArticleId>> ArticleColumns::newestFirst() const
{
    const QMutexLocker lock(&m_order->mutex);
    if (m_order->newestFirst)
        return m_order->newestFirst;
    auto order = std::make_shared<std::vector<ArticleId>>();
    for (std::size_t id = 0; id < m_rows.size(); ++id) {
        if (m_rows[id].exists)
            order->push_back(ArticleId{static_cast<qint64>(id)});
    }
    std::sort(order->begin(), order->end(),
              [this](ArticleId a, ArticleId b) { return isNewer(*this, a, b); });
    m_order->newestFirst = order;
    return order;
}

} // namespace pizhu::library
