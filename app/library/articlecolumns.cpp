// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/articlecolumns.h"

#include "app/annotation/annotation.h"
#include "app/library/article.h"
#include "app/library/review.h"
#include "app/library/rows.h"
#include "app/text/script.h"

#include <algorithm>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

constexpr char kArticles[] =
    "SELECT id, published_at, outlet, CAST(substr(published_month, 1, 4) AS INTEGER) * 100"
    " + CAST(substr(published_month, 6, 2) AS INTEGER), script, read_state, deleted_at IS NOT NULL, starred"
    " FROM article WHERE id BETWEEN ? AND ? ORDER BY id";
constexpr char kAuthors[] = "SELECT article_id, name FROM article_author WHERE article_id BETWEEN ? AND ? "
                            "ORDER BY article_id, position";
constexpr char kCategories[] =
    "SELECT article_id, name FROM article_category WHERE article_id BETWEEN ? AND ?"
    " ORDER BY article_id, position";
constexpr char kTags[] =
    "SELECT article_id, tag_id FROM article_tag WHERE article_id BETWEEN ?1 AND ?2"
    " UNION SELECT annotation.article_id, tag_id FROM annotation CROSS JOIN annotation_tag"
    " ON annotation_tag.annotation_id = annotation.id WHERE annotation.article_id BETWEEN ?1 AND ?2 ORDER BY "
    "1";
constexpr char kColors[] = "SELECT article_id, color FROM annotation WHERE kind <> 'note'"
                           " AND article_id BETWEEN ? AND ? ORDER BY article_id";
constexpr char kReviews[] =
    "SELECT article_id, issue FROM article_review WHERE article_id BETWEEN ? AND ? ORDER BY article_id";

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
        std::vector<Cursor> cursors;
        for (const char* sql : {kArticles, kAuthors, kCategories, kTags, kColors, kReviews}) {
            auto cursor = Cursor::open(m_connection, sql, first, last);
            if (!cursor)
                return fail(cursor.error());
            cursors.push_back(std::move(*cursor));
        }
        for (Cursor& articles = cursors.front(); !articles.atEnd();) {
            if (auto done = addLists(articles.row(), cursors); !done)
                return done;
            if (auto done = articles.advance(); !done)
                return done;
        }
        return {};
    }

private:
    Result<void> addLists(const storage::Statement& article, std::vector<Cursor>& cursors)
    {
        const auto id = article.id<ArticleId>(0);
        ArticleRow row = scalars(article);
        row.listsAt = static_cast<quint32>(m_columns.m_pool.size());
        const auto addName = [this](NameTable& table, quint16& count) {
            return [this, &table, &count](const storage::Statement& from) {
                m_columns.m_pool.push_back(table.codeOf(from.string(1)));
                ++count;
            };
        };
        Result<void> done = cursors[1].rowsOf(id, addName(m_columns.m_authors, row.authors));
        if (done)
            done = cursors[2].rowsOf(id, addName(m_columns.m_categories, row.categories));
        if (done)
            done = cursors[3].rowsOf(id, [this, &row](const storage::Statement& from) {
                m_columns.m_pool.push_back(static_cast<quint32>(from.integer(1)));
                ++row.tags;
            });
        if (done)
            done = cursors[4].rowsOf(id, [&row](const storage::Statement& from) {
                const auto color = annotation::colorFromName(from.string(1));
                row.colors |= color ? static_cast<quint8>(1 << static_cast<int>(*color)) : quint8{0};
            });
        if (done)
            done = cursors[5].rowsOf(id, [this, &row](const storage::Statement& from) {
                row.reviews |= static_cast<quint16>(1 << placeIn(m_reviews, from.string(1)));
            });
        put(id, row);
        return done;
    }

    ArticleRow scalars(const storage::Statement& from)
    {
        ArticleRow row;
        row.publishedAt = from.isNull(1) ? ArticleRow::kUndated : from.integer(1);
        row.outlet = m_columns.m_outlets.codeOf(from.string(2));
        row.month = static_cast<qint32>(from.integer(3));
        row.script = placeIn(m_scripts, from.string(4));
        row.readState = placeIn(m_readStates, from.string(5));
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
    const QStringList m_scripts = scriptKeys();
    const QStringList m_readStates = readStateKeys();
    const QStringList m_reviews = reviewKeys();
};

ArticleColumns::ArticleColumns(const ArticleColumns& other)
    : m_rows(other.m_rows)
    , m_pool(other.m_pool)
    , m_outlets(other.m_outlets)
    , m_authors(other.m_authors)
    , m_categories(other.m_categories)
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

QStringList scriptKeys()
{
    using text::Script;
    return {text::scriptName(Script::Hans), text::scriptName(Script::Hant), text::scriptName(Script::Mixed),
            text::scriptName(Script::Other)};
}

} // namespace pizhu::library
