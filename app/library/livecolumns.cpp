// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/livecolumns.h"

#include "app/base/logging.h"
#include "app/library/annotationfacts.h"
#include "app/library/matchcache.h"
#include "app/library/rows.h"

namespace pizhu::library {

using base::ArticleId;
using base::fail;
using base::Result;

namespace {

constexpr char kTouchedTable[] = "CREATE TEMP TABLE touched_article (id INTEGER PRIMARY KEY)";
constexpr char kTakeTouched[] = "SELECT id FROM touched_article ORDER BY id";
constexpr char kForgetTouched[] = "DELETE FROM touched_article";

struct Watch
{
    const char* table;
    const char* update; ///< columns whose change counts; null: rows are never updated
    const char* id;     ///< SELECT of the article's id; %1 is new or old
};

constexpr Watch kWatches[] = {
    {"article",
     "title, outlet, site, published_month, published_at, script, region, read_state, deleted_at, starred,"
     " current_version_id",
     "%1.id"},
    {"article_author", "name", "%1.article_id"},
    {"article_editor", "name", "%1.article_id"},
    {"article_category", "name", "%1.article_id"},
    {"article_tag", "tag_id", "%1.article_id"},
    {"article_review", nullptr, "%1.article_id"},
    {"collection_article", nullptr, "%1.article_id"},
    {"import_change", nullptr, "%1.article_id"},
    {"version", "length, repair_count", "%1.article_id"},
    {"annotation", "kind, color, article_id", "%1.article_id"},
    {"annotation_tag", "tag_id", "article_id FROM annotation WHERE id = %1.annotation_id"},
};

Result<void> addTrigger(storage::Connection& connection, const Watch& watch, const QString& event,
                        const QString& columns, const QString& row)
{
    const QString sql =
        QStringLiteral("CREATE TEMP TRIGGER touched_by_%1_of_%2 AFTER %1%3 ON main.%2 BEGIN"
                       " INSERT OR IGNORE INTO touched_article SELECT %4; END")
            .arg(event, QLatin1String(watch.table), columns, QString::fromLatin1(watch.id).arg(row));
    auto statement = connection.prepare(sql.toUtf8());
    if (!statement)
        return fail(statement.error());
    return statement->run();
}

} // namespace

Result<void> LiveColumns::load(storage::Connection& connection, const ArticleColumns::Beside& beside)
{
    auto columns = ArticleColumns::load(connection, beside, m_stop.get_token());
    const QMutexLocker lock(&m_mutex);
    m_loading = false;
    if (!columns)
        return fail(columns.error());
    m_columns = std::make_shared<ArticleColumns>(std::move(*columns));
    m_matches = std::make_shared<MatchCache>();
    m_annotations = std::make_shared<AnnotationFactsCache>();
    return {};
}

void LiveColumns::refresh(storage::Connection& connection, const Touched& touched)
{
    const QMutexLocker lock(&m_mutex);
    m_matches = std::make_shared<MatchCache>(); // notes and tags are searched, too
    m_annotations = m_annotations && touched.annotations ? m_annotations->next(*touched.annotations)
                                                         : std::make_shared<AnnotationFactsCache>();
    if (!m_columns || touched.articles.empty())
        return;
    if (m_columns.use_count() > 1)
        m_columns = std::make_shared<ArticleColumns>(*m_columns);
    if (const auto done = m_columns->refresh(connection, touched.articles); !done) {
        qCWarning(base::logStorage) << "columns dropped:" << done.error().message << done.error().detail;
        m_columns.reset();
    }
}

void LiveColumns::forgetMatches()
{
    const QMutexLocker lock(&m_mutex);
    m_matches = std::make_shared<MatchCache>();
}

ReadView LiveColumns::current() const
{
    const QMutexLocker lock(&m_mutex);
    return {.columns = m_columns,
            .matches = m_columns ? m_matches : nullptr,
            .annotations = m_columns ? m_annotations : nullptr,
            .loading = m_loading};
}

Result<void> watchArticles(storage::Connection& connection)
{
    if (auto done = runSql(connection, kTouchedTable); !done)
        return done;
    const QString added = QStringLiteral("new");
    const QString gone = QStringLiteral("old");
    for (const Watch& watch : kWatches) {
        if (auto done = addTrigger(connection, watch, QStringLiteral("INSERT"), {}, added); !done)
            return done;
        if (auto done = addTrigger(connection, watch, QStringLiteral("DELETE"), {}, gone); !done)
            return done;
        if (!watch.update)
            continue;
        const QString columns = QStringLiteral(" OF ") + QLatin1String(watch.update);
        if (auto done = addTrigger(connection, watch, QStringLiteral("UPDATE"), columns, added); !done)
            return done;
    }
    return {};
}

Result<std::vector<ArticleId>> takeTouchedArticles(storage::Connection& connection)
{
    std::vector<ArticleId> ids;
    const auto add = [&ids](const storage::Statement& row) { ids.push_back(row.id<ArticleId>(0)); };
    if (auto done = eachRow(connection, kTakeTouched, add); !done)
        return fail(done.error());
    if (ids.empty())
        return ids;
    if (auto done = runSql(connection, kForgetTouched); !done)
        return fail(done.error());
    return ids;
}

} // namespace pizhu::library
