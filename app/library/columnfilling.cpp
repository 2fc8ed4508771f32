// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/columnfilling.h"

#include "app/annotation/annotation.h"
#include "app/library/article.h"
#include "app/library/facetkeys.h"
#include "app/library/rows.h"

#include <QCoreApplication>
#include <algorithm>

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

constexpr char kArticles[] =
    "SELECT id, published_at, outlet, published_month, script, read_state, deleted_at IS NOT NULL, starred,"
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

quint8 placeIn(const QStringList& keys, const QString& key)
{
    return static_cast<quint8>(std::max<qsizetype>(keys.indexOf(key), 0));
}

/// The number its first digits make.
qint32 numberIn(QByteArrayView text)
{
    qint32 number = 0;
    for (const char character : text) {
        if (character < '0' || character > '9')
            break;
        number = number * 10 + (character - '0');
    }
    return number;
}

/// 202106 of "2021-06", 202100 of "2021".
qint32 monthIn(QByteArrayView stored)
{
    const qint32 year = numberIn(stored.first(std::min<qsizetype>(stored.size(), 4)));
    return year * 100 + (stored.size() > 5 ? numberIn(stored.sliced(5)) : 0);
}

base::Error givenUp()
{
    return {base::ErrorCode::Cancelled,
            QCoreApplication::translate("pizhu::library", "The library is being closed."),
            {}};
}

} // namespace

/// Rows of several statements side by side, all in the order of article ids.
class ColumnFilling::Cursor
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

quint32 NameCodes::codeOf(QByteArrayView name)
{
    const auto known = m_codes.constFind(QByteArray::fromRawData(name.data(), name.size()));
    if (known != m_codes.cend())
        return *known;
    const quint32 code = m_table.codeOf(QString::fromUtf8(name));
    m_codes.insert(name.toByteArray(), code);
    return code;
}

ColumnFilling::ColumnFilling(storage::Connection& connection, std::vector<ArticleRow>& rows,
                             RowContent& content, std::stop_token stop)
    : m_connection(connection)
    , m_rows(rows)
    , m_content(content)
    , m_stop(std::move(stop))
    , m_outlets(content.outlets)
    , m_sites(content.sites)
    , m_authors(content.authors)
    , m_editors(content.editors)
    , m_reviews(knownKeys(Facet::Review))
{}

Result<void> ColumnFilling::fill(ArticleId first, ArticleId last)
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
        if (m_stop.stop_requested())
            return fail(givenUp());
        if (auto done = add(articles->row(), beside); !done)
            return done;
        if (auto done = articles->advance(); !done)
            return done;
    }
    return {};
}

Result<void> ColumnFilling::add(const storage::Statement& article, std::vector<Cursor>& beside)
{
    const auto id = article.id<ArticleId>(0);
    ArticleRow row = scalars(article);
    row.listsAt = static_cast<quint32>(m_content.lists.size());
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

Result<void> ColumnFilling::addVersions(Cursor& cursor, const storage::Statement& article, ArticleRow& row)
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

Result<void> ColumnFilling::addList(Cursor& cursor, ArticleId id, RowList list, quint16& size)
{
    return cursor.rowsOf(id, [this, list, &size](const storage::Statement& from) {
        const std::optional<quint32> code = codeOf(list, from);
        const auto known = std::span(m_content.lists).last(size);
        if (!code || size == std::numeric_limits<quint16>::max() ||
            std::find(known.begin(), known.end(), *code) != known.end())
            return;
        m_content.lists.push_back(*code);
        ++size;
    });
}

std::optional<quint32> ColumnFilling::codeOf(RowList list, const storage::Statement& from)
{
    switch (list) {
    case RowList::Authors:
        return m_authors.codeOf(from.utf8(1));
    case RowList::Editors:
        return m_editors.codeOf(from.utf8(1));
    case RowList::Categories:
        return categoryOf(from.utf8(1));
    default:
        return static_cast<quint32>(from.integer(1));
    }
}

/// None for a name that makes no path.
std::optional<quint32> ColumnFilling::categoryOf(QByteArrayView name)
{
    const auto known = m_categories.constFind(QByteArray::fromRawData(name.data(), name.size()));
    if (known != m_categories.cend())
        return *known;
    const QString path = categoryPath(QString::fromUtf8(name));
    const auto code = path.isEmpty() ? std::nullopt : std::optional(m_content.categories.codeOf(path));
    m_categories.insert(name.toByteArray(), code);
    return code;
}

ArticleRow ColumnFilling::scalars(const storage::Statement& from)
{
    ArticleRow row;
    row.publishedAt = from.isNull(1) ? ArticleRow::kUndated : from.integer(1);
    row.outlet = m_outlets.codeOf(from.utf8(2));
    row.site = m_sites.codeOf(from.utf8(8));
    row.month = monthIn(from.utf8(3));
    row.script = scriptOf(from.utf8(4), from.utf8(9));
    row.readState = readStateOf(from.utf8(5));
    row.exists = true;
    row.trashed = from.integer(6) != 0;
    row.starred = from.integer(7) != 0;
    return row;
}

quint8 ColumnFilling::scriptOf(QByteArrayView script, QByteArrayView region)
{
    const auto is = [&](const KnownScript& known) {
        return known.script == script && known.region == region;
    };
    const auto known = std::ranges::find_if(m_scripts, is);
    if (known != m_scripts.end())
        return known->place;
    const quint8 place = scriptPlace(QString::fromUtf8(script), QString::fromUtf8(region));
    m_scripts.push_back({script.toByteArray(), region.toByteArray(), place});
    return place;
}

quint8 ColumnFilling::readStateOf(QByteArrayView name)
{
    const auto known = std::ranges::find(m_readStates, name, &KnownReadState::name);
    if (known != m_readStates.end())
        return known->place;
    const auto state = readStateFromName(QString::fromUtf8(name)).value_or(ReadState::Unread);
    m_readStates.push_back({name.toByteArray(), static_cast<quint8>(state)});
    return m_readStates.back().place;
}

void ColumnFilling::put(ArticleId id, const ArticleRow& row)
{
    const auto at = static_cast<std::size_t>(id.value);
    if (at >= m_rows.size())
        m_rows.resize(at + 1);
    m_rows[at] = row;
}

} // namespace pizhu::library
