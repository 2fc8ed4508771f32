// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/zoterodatabase.h"

#include "app/library/foreigndatabase.h"
#include "app/library/rows.h"
#include "app/storage/connection.h"

#include <QCoreApplication>

namespace pizhu::library {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Connection;
using storage::Statement;

constexpr char kIsZotero[] =
    "SELECT count(*) FROM sqlite_master WHERE name IN "
    "('items', 'itemData', 'itemDataValues', 'fields', 'itemAttachments', 'itemTypes')";
constexpr char kItems[] = "SELECT i.itemID, i.key FROM items i JOIN itemTypes t USING (itemTypeID) "
                          "LEFT JOIN itemAttachments a ON a.itemID = i.itemID "
                          "WHERE t.typeName NOT IN ('note', 'annotation') AND (t.typeName <> 'attachment' OR "
                          "a.parentItemID IS NULL) "
                          "AND i.itemID NOT IN (SELECT itemID FROM deletedItems) ORDER BY i.itemID";
constexpr char kFields[] = "SELECT f.fieldName, v.value FROM itemData d JOIN fields f USING (fieldID) "
                           "JOIN itemDataValues v USING (valueID) WHERE d.itemID = ?";
constexpr char kAuthors[] =
    "SELECT c.firstName, c.lastName FROM itemCreators ic JOIN creators c USING (creatorID) "
    "JOIN creatorTypes t USING (creatorTypeID) "
    "WHERE ic.itemID = ? AND t.creatorType NOT IN ('editor', 'translator', 'seriesEditor') "
    "ORDER BY ic.orderIndex";
constexpr char kTags[] = "SELECT t.name FROM itemTags it JOIN tags t USING (tagID) WHERE it.itemID = ? "
                         "ORDER BY t.name";
constexpr char kAttachments[] =
    "SELECT i.key, a.path, a.contentType, c.charset FROM itemAttachments a JOIN items i USING (itemID) "
    "LEFT JOIN charsets c ON c.charsetID = a.charsetID "
    "WHERE (a.parentItemID = ?1 OR (a.itemID = ?1 AND a.parentItemID IS NULL)) AND a.path IS NOT NULL "
    "AND a.itemID NOT IN (SELECT itemID FROM deletedItems) ORDER BY a.itemID";

constexpr char kHasAnnotations[] = "SELECT count(*) FROM sqlite_master WHERE name = 'itemAnnotations'";
constexpr char kAnnotations[] =
    "SELECT i.itemID, i.key, n.type, n.authorName, n.text, n.comment, n.color, i.dateAdded, i.dateModified, "
    "n.parentItemID, ifnull(a.parentItemID, 0) FROM itemAnnotations n JOIN items i USING (itemID) "
    "LEFT JOIN itemAttachments a ON a.itemID = n.parentItemID "
    "WHERE n.itemID NOT IN (SELECT itemID FROM deletedItems) "
    "AND n.parentItemID NOT IN (SELECT itemID FROM deletedItems) ORDER BY i.itemID";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::library)
};

bool isHan(const QString& name)
{
    return std::ranges::any_of(name, [](QChar c) { return c.script() == QChar::Script_Han; });
}

QString fullName(const QString& first, const QString& last)
{
    return isHan(last) ? last + first : (first + QLatin1Char(' ') + last).trimmed();
}

using RowReader = std::function<void(const Statement&)>;

/// The statements, compiled once.
class ZoteroTables
{
public:
    [[nodiscard]] static Result<ZoteroTables> open(Connection& connection);
    [[nodiscard]] Result<std::optional<ZoteroItem>> next();

private:
    ZoteroTables(std::vector<Statement> statements)
        : m_statements(std::move(statements))
    {}
    [[nodiscard]] Result<void> read(int statement, qint64 itemId, const RowReader& row);
    [[nodiscard]] Result<void> fill(ZoteroItem& item, qint64 id);

    enum { Items, Fields, Authors, Tags, Attachments };
    std::vector<Statement> m_statements;
};

Result<ZoteroTables> ZoteroTables::open(Connection& connection)
{
    std::vector<Statement> statements;
    for (const char* sql : {kItems, kFields, kAuthors, kTags, kAttachments}) {
        auto statement = connection.prepare(sql);
        if (!statement)
            return fail(statement.error());
        statements.push_back(std::move(*statement));
    }
    return ZoteroTables(std::move(statements));
}

Result<void> ZoteroTables::read(int statement, qint64 itemId, const RowReader& row)
{
    Statement& rows = m_statements[static_cast<size_t>(statement)];
    rows.bind(itemId);
    auto more = rows.step();
    for (; more && *more; more = rows.step())
        row(rows);
    return more ? Result<void>() : Result<void>(fail(more.error()));
}

Result<void> ZoteroTables::fill(ZoteroItem& item, qint64 id)
{
    auto done =
        read(Fields, id, [&item](const Statement& row) { item.fields[row.string(0)] = row.string(1); });
    if (done)
        done = read(Authors, id, [&item](const Statement& row) {
            item.authors += fullName(row.string(0), row.string(1));
        });
    if (done)
        done = read(Tags, id, [&item](const Statement& row) { item.tags += row.string(0); });
    if (done)
        done = read(Attachments, id, [&item](const Statement& row) {
            item.attachments.push_back({row.string(0), row.string(1), row.string(2), row.string(3)});
        });
    return done;
}

Result<std::optional<ZoteroItem>> ZoteroTables::next()
{
    Statement& items = m_statements[Items];
    auto more = items.step();
    if (!more)
        return fail(more.error());
    if (!*more)
        return std::nullopt;
    ZoteroItem item{.key = items.string(1)};
    if (auto done = fill(item, items.integer(0)); !done)
        return fail(done.error());
    return item;
}

} // namespace

Result<void> readZoteroItems(const QString& path, const std::function<bool(const ZoteroItem&)>& take)
{
    auto connection = openForeignDatabase(path);
    if (!connection)
        return fail(connection.error());
    auto tables = (*connection)->queryInteger(kIsZotero);
    if (!tables)
        return fail(tables.error());
    if (*tables < 6)
        return fail(ErrorCode::Unsupported, Text::tr("It is a database, but not one of Zotero."));
    auto zotero = ZoteroTables::open(**connection);
    if (!zotero)
        return fail(zotero.error());
    while (true) {
        auto item = zotero->next();
        if (!item)
            return fail(item.error());
        if (!*item || !take(**item))
            return {};
    }
}

namespace {

struct AnnotationPlace
{
    qint64 annotation = 0;
    qint64 attachment = 0;
    qint64 item = 0;
};

Result<QMap<QString, QString>> fieldsOf(Connection& connection, qint64 item)
{
    QMap<QString, QString> fields;
    const auto add = [&fields](const Statement& row) { fields.insert(row.string(0), row.string(1)); };
    if (auto done = eachRow(connection, kFields, add, item); !done)
        return fail(done.error());
    return fields;
}

Result<void> complete(Connection& connection, const AnnotationPlace& place, ZoteroAnnotation& annotation)
{
    const auto tag = [&annotation](const Statement& row) { annotation.tags << row.string(0); };
    if (auto done = eachRow(connection, kTags, tag, place.annotation); !done)
        return done;
    auto attachment = fieldsOf(connection, place.attachment);
    if (!attachment)
        return fail(attachment.error());
    auto item = fieldsOf(connection, place.item);
    if (!item)
        return fail(item.error());
    annotation.attachment = std::move(*attachment);
    annotation.item = std::move(*item);
    return {};
}

} // namespace

Result<std::vector<ZoteroAnnotation>> readZoteroAnnotations(const QString& path)
{
    auto connection = openForeignDatabase(path);
    if (!connection)
        return fail(connection.error());
    std::vector<ZoteroAnnotation> annotations;
    const auto there = (*connection)->queryInteger(kHasAnnotations);
    if (!there || *there == 0)
        return there ? Result<std::vector<ZoteroAnnotation>>(annotations) : fail(there.error());
    std::vector<AnnotationPlace> places;
    const auto add = [&](const Statement& row) {
        annotations.push_back({row.string(1),
                               int(row.integer(2)),
                               row.string(3),
                               row.string(4),
                               row.string(5),
                               row.string(6),
                               row.string(7),
                               row.string(8),
                               {},
                               {},
                               {}});
        places.push_back({row.integer(0), row.integer(9), row.integer(10)});
    };
    if (auto done = eachRow(**connection, kAnnotations, add); !done)
        return fail(done.error());
    for (std::size_t i = 0; i < annotations.size(); ++i) {
        if (auto done = complete(**connection, places[i], annotations[i]); !done)
            return fail(done.error());
    }
    return annotations;
}

} // namespace pizhu::library
