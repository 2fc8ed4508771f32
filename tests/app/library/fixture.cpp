// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/library/fixture.h"

#include "app/storage/connection.h"

namespace pizhu::test {

using namespace library;

namespace {

template <typename T>
document::Field<T> found(T value)
{
    return {std::move(value), document::FieldOrigin::FrontMatter, 0.9};
}

document::Document documentOf(const QString& text)
{
    document::DocumentBuilder builder;
    for (const QString& paragraph : text.split(u'\n'))
        builder.append({}, paragraph);
    return builder.take();
}

constexpr const char* kTables[] = {"article",          "article_field",  "article_author",
                                   "article_category", "article_editor", "article_review",
                                   "annotation",       "anchor",         "tag",
                                   "tag_alias",        "tag_definition", "article_tag",
                                   "annotation_tag",   "coder"};

QString dumpTable(storage::Connection& connection, const char* table)
{
    QString dump = QLatin1String(table) + u'\n';
    auto columns =
        valueOf(connection.prepare(QByteArray("SELECT count(*) FROM pragma_table_info('") + table + "')"));
    valueOf(columns.step());
    const int count = static_cast<int>(columns.integer(0));
    auto rows = valueOf(connection.prepare(QByteArray("SELECT * FROM ") + table + " ORDER BY 1, 2"));
    while (valueOf(rows.step())) {
        for (int column = 0; column < count; ++column)
            dump += u' ' + (rows.isNull(column) ? QStringLiteral("NULL") : rows.string(column));
        dump += u'\n';
    }
    return dump;
}

} // namespace

NewArticle newArticle(const Draft& draft)
{
    NewArticle article;
    article.source.bytes = (draft.title + draft.text).toUtf8();
    article.source.mediaType = QStringLiteral("text/plain");
    article.source.charset = QStringLiteral("UTF-8");
    article.source.charsetEvidence = QStringLiteral("utf-8");
    article.source.origin = draft.origin;
    article.source.retrieved = QDateTime(QDate(2024, 1, 2), QTime(3, 4), Qt::UTC);
    article.document = documentOf(draft.text);
    article.metadata.title = found(draft.title);
    article.metadata.source = found(draft.source);
    article.metadata.authors = found(draft.authors);
    article.metadata.categories = found(draft.categories);
    if (!draft.url.isEmpty())
        article.metadata.url = found(draft.url);
    if (!draft.published.isEmpty())
        article.metadata.published = found(text::PublishedDate::fromIso(draft.published));
    article.metadata.script = text::detectScript(draft.text);
    article.pipelineVersion = 1;
    return article;
}

void runScript(const QString& path, const QByteArray& sql)
{
    const auto connection = valueOf(storage::Connection::open(path, storage::Connection::Mode::ReadWrite));
    valueOf(connection->execute(sql));
}

TemporaryLibrary::TemporaryLibrary()
{
    m_library = valueOf(Library::open(path(), {.create = true}), "open");
}

QString TemporaryLibrary::path() const
{
    return m_folder.filePath(QStringLiteral("test.pizhu"));
}

void TemporaryLibrary::reopen()
{
    m_library.reset();
    m_library = valueOf(Library::open(path(), {}), "reopen");
}

AddedArticle TemporaryLibrary::addFully(const Draft& draft, base::ImportId import)
{
    const auto add = [article = newArticle(draft), import](Stores& stores) {
        return stores.articles.add(article, import);
    };
    return valueOf(m_library->write(QStringLiteral("add"), add, Journalling::Skip).result(), "add");
}

base::ArticleId TemporaryLibrary::add(const Draft& draft, base::ImportId import)
{
    return addFully(draft, import).id;
}

QStringList TemporaryLibrary::titles(const ArticleQuery& query)
{
    const auto rows = read([&query](const Stores& stores) -> base::Result<std::vector<ArticleSummary>> {
        const auto ids = stores.articles.find(query);
        if (!ids)
            return base::fail(ids.error());
        return stores.articles.summaries(*ids, query.text);
    });
    QStringList titles;
    for (const ArticleSummary& row : rows)
        titles.append(row.title);
    return titles;
}

QString TemporaryLibrary::problems()
{
    return valueOf(m_library->check().result(), "check").join(u'\n');
}

QString TemporaryLibrary::dump()
{
    const auto connection = valueOf(storage::Connection::open(path(), storage::Connection::Mode::ReadOnly));
    QString all;
    for (const char* table : kTables)
        all += dumpTable(*connection, table);
    return all;
}

} // namespace pizhu::test
