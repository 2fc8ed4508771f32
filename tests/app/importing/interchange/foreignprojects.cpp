// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/importing/interchange/foreignprojects.h"

#include "app/storage/connection.h"

#include <QDir>

namespace pizhu::test {

using namespace Qt::StringLiterals;
using storage::Connection;

namespace {

/// As SQLAlchemy makes the tables of Taguette 1.4.
constexpr char kTaguetteTables[] =
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);"
    "CREATE TABLE users (login VARCHAR(30) NOT NULL PRIMARY KEY, created DATETIME NOT NULL,"
    " hashed_password VARCHAR(192), password_set_date DATETIME, language VARCHAR(10), email VARCHAR(256),"
    " email_sent DATETIME);"
    "CREATE TABLE projects (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL,"
    " description TEXT NOT NULL, created DATETIME NOT NULL);"
    "CREATE TABLE project_members (project_id INTEGER NOT NULL, user_login VARCHAR(30) NOT NULL,"
    " privileges VARCHAR(11) NOT NULL, PRIMARY KEY (project_id, user_login));"
    "CREATE TABLE documents (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL,"
    " description TEXT NOT NULL, filename VARCHAR(200) NOT NULL, created DATETIME NOT NULL,"
    " project_id INTEGER NOT NULL, text_direction VARCHAR(13) NOT NULL, contents TEXT NOT NULL);"
    "CREATE TABLE commands (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, date DATETIME NOT NULL,"
    " user_login VARCHAR(30) NOT NULL, project_id INTEGER NOT NULL, document_id INTEGER, payload TEXT NOT "
    "NULL);"
    "CREATE TABLE highlights (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, document_id INTEGER NOT NULL,"
    " start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, snippet TEXT NOT NULL);"
    "CREATE TABLE tags (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL,"
    " path VARCHAR(200) NOT NULL, description TEXT NOT NULL);"
    "CREATE TABLE highlight_tags (highlight_id INTEGER NOT NULL, tag_id INTEGER NOT NULL,"
    " PRIMARY KEY (highlight_id, tag_id));";

/// As QualCoder 3.5 makes its tables.
constexpr char kQualCoderTables[] =
    "CREATE TABLE project (databaseversion text, date text, memo text, about text, bookmarkfile integer,"
    " bookmarkpos integer, codername text, recently_used_codes text);"
    "CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text,"
    " owner text, date text, av_text_id integer, risid integer, unique(name));"
    "CREATE TABLE code_image (imid integer primary key, id integer, x1 integer, y1 integer, width integer,"
    " height integer, cid integer, memo text, date text, owner text, important integer, pdf_page integer);"
    "CREATE TABLE code_av (avid integer primary key, id integer, pos0 integer, pos1 integer, cid integer,"
    " memo text, date text, owner text, important integer);"
    "CREATE TABLE annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text,"
    " owner text, date text, unique(fid,pos0,pos1,owner));"
    "CREATE TABLE attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text,"
    " valuetype text);"
    "CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer,"
    " date text, owner text, unique(name,attr_type,id));"
    "CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer,"
    " owner text, date text, memo text);"
    "CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text, date text,"
    " constraint ucm unique(name));"
    "CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text,"
    " supercatid integer, unique(name));"
    "CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer,"
    " pos1 integer, owner text, date text, memo text, avid integer, important integer,"
    " unique(cid,fid,pos0,pos1,owner));"
    "CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text,"
    " date text, color text, unique(name));"
    "CREATE TABLE journal (jid integer primary key, name text, jentry text, date text, owner text, "
    "unique(name));";

/// Of Zotero 7, the tables that matter here.
constexpr char kZoteroTables[] =
    "CREATE TABLE itemTypes (itemTypeID INTEGER PRIMARY KEY, typeName TEXT);"
    "CREATE TABLE fields (fieldID INTEGER PRIMARY KEY, fieldName TEXT);"
    "CREATE TABLE items (itemID INTEGER PRIMARY KEY, itemTypeID INT NOT NULL, dateAdded TIMESTAMP,"
    " dateModified TIMESTAMP, clientDateModified TIMESTAMP, libraryID INT NOT NULL, key TEXT NOT NULL,"
    " version INT, synced INT);"
    "CREATE TABLE itemDataValues (valueID INTEGER PRIMARY KEY, value UNIQUE);"
    "CREATE TABLE itemData (itemID INT, fieldID INT, valueID INT, PRIMARY KEY (itemID, fieldID));"
    "CREATE TABLE itemAttachments (itemID INTEGER PRIMARY KEY, parentItemID INT, linkMode INT,"
    " contentType TEXT, charsetID INT, path TEXT);"
    "CREATE TABLE itemAnnotations (itemID INTEGER PRIMARY KEY, parentItemID INT NOT NULL, type INTEGER NOT "
    "NULL,"
    " authorName TEXT, text TEXT, comment TEXT, color TEXT, pageLabel TEXT, sortIndex TEXT NOT NULL,"
    " position TEXT NOT NULL, isExternal INT NOT NULL);"
    "CREATE TABLE tags (tagID INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);"
    "CREATE TABLE itemTags (itemID INT NOT NULL, tagID INT NOT NULL, type INT, PRIMARY KEY (itemID, tagID));"
    "CREATE TABLE deletedItems (itemID INTEGER PRIMARY KEY, dateDeleted);";

void run(Connection& connection, const QString& script)
{
    if (const auto done = connection.execute(script.toUtf8()); !done)
        qFatal("%s %s", qPrintable(done.error().message), qPrintable(done.error().detail));
}

std::unique_ptr<Connection> create(const QString& path, const char* tables)
{
    auto connection = Connection::open(path, Connection::Mode::Create);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().message));
    run(**connection, QString::fromUtf8(tables));
    return std::move(*connection);
}

QString sqlText(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

QString html(const QString& text)
{
    QString page;
    for (const QString& line : text.split(u'\n'))
        page += u"<p>"_s + line + u"</p>\n"_s;
    return page;
}

/// Bytes of the text nodes of html(text) in front of a place in the text: each line end there is one, too.
qsizetype bytesBefore(const QString& text, const QString& passage)
{
    return text.left(text.indexOf(passage)).toUtf8().size();
}

QString taguetteHighlight(int id, int document, const QString& text, const QString& passage, int off = 0)
{
    const qsizetype start = bytesBefore(text, passage) + off;
    return u"INSERT INTO highlights VALUES (%1, %2, %3, %4, %5);"_s.arg(id)
        .arg(document)
        .arg(start)
        .arg(start + passage.toUtf8().size())
        .arg(sqlText(u"<p>"_s + passage + u"</p>"_s));
}

QString qualCoding(int id, int code, const QString& text, const QString& passage, const QString& owner,
                   const QString& memo = {})
{
    const qsizetype start = text.left(text.indexOf(passage)).toUcs4().size();
    return u"INSERT INTO code_text VALUES (%1, %2, 1, %3, %4, %5, %6, '2024-05-06 07:08:09', %7, NULL, NULL);"_s
        .arg(id)
        .arg(code)
        .arg(sqlText(passage))
        .arg(start)
        .arg(start + passage.toUcs4().size())
        .arg(sqlText(owner), sqlText(memo));
}

} // namespace

void makeTaguetteProject(const QString& path)
{
    const auto connection = create(path, kTaguetteTables);
    run(*connection, u"INSERT INTO alembic_version VALUES ('c2aa3c6ef1ec');"
                     "INSERT INTO users(login, created) VALUES ('admin', '2024-01-02 03:04:05.000000');"
                     "INSERT INTO projects VALUES (1, '渡口与井台', '', '2024-01-02 03:04:05.123456');"
                     "INSERT INTO project_members VALUES (1, 'admin', 'ADMIN');"
                     "INSERT INTO tags VALUES (1, 1, '公开', '写明账目公开的话');"
                     "INSERT INTO tags VALUES (2, 1, '公开/账目', '');"
                     "INSERT INTO tags VALUES (3, 1, '没用过', '');"_s);
    for (const auto& [id, name, text] :
         {std::tuple(1, u"渡口的账"_s, kFerry), std::tuple(2, u"井台"_s, kWell)})
        run(*connection, u"INSERT INTO documents VALUES (%1, %2, '', 'a.txt', '2024-01-02 03:04:05', 1,"
                         " 'LEFT_TO_RIGHT', %3);"_s.arg(id)
                             .arg(sqlText(name), sqlText(html(text))));
    run(*connection, taguetteHighlight(1, 1, kFerry, u"账目贴在墙上😀"_s));
    run(*connection, taguetteHighlight(2, 1, kFerry, u"𠮷村的渡口修好以后，账目"_s));
    run(*connection, taguetteHighlight(3, 1, kFerry, u"一笔一笔都说得清楚"_s, 5)); // off: its words decide
    run(*connection, taguetteHighlight(4, 2, kWell, u"从来没有写过的一句完全不同的话"_s, 7));
    run(*connection, u"INSERT INTO highlight_tags VALUES (1, 1), (1, 2), (2, 2), (3, 1), (4, 1);"_s);
}

void makeQualCoderProject(const QString& folder)
{
    QDir().mkpath(folder);
    const auto connection = create(QDir(folder).filePath(u"data.qda"_s), kQualCoderTables);
    run(*connection,
        u"INSERT INTO project VALUES ('v6', '2024-05-01 10:00:00', '', 'QualCoder 3.5', 0, 0, '李', '');"
        "INSERT INTO code_cat VALUES (1, '制度', '李', '2024-05-01 10:00:00', '', NULL);"
        "INSERT INTO code_cat VALUES (2, '监督', '李', '2024-05-01 10:00:00', '', 1);"
        "INSERT INTO code_name VALUES (1, '公开', '写明账目公开的话', 2, '李', '2024-05-01', '#F44336');"
        "INSERT INTO code_name VALUES (2, '钱', '', NULL, '李', '2024-05-01', '#2196F3');"
        "INSERT INTO source VALUES (2, '图.png', NULL, '/images/图.png', '', '李', '2024-05-01', NULL, NULL);"
        "INSERT INTO code_image VALUES (1, 2, 0, 0, 5, 5, 1, '', '2024-05-01', '李', NULL, NULL);"
        "INSERT INTO cases VALUES (1, '渡口', '', '李', '2024-05-01');"
        "INSERT INTO case_text VALUES (1, 1, 1, 0, 70, '李', '2024-05-01', '');"
        "INSERT INTO attribute_type VALUES ('年份', '2024-05-01', '李', '', 'file', 'numeric');"
        "INSERT INTO attribute VALUES (1, '年份', 'file', '2021', 1, '2024-05-01', '李');"_s);
    run(*connection, u"INSERT INTO source VALUES (1, '渡口的账', %1, NULL, '整篇的笔记', '李',"
                     " '2024-05-01 10:00:00', NULL, NULL);"_s.arg(sqlText(kFerry)));
    run(*connection, qualCoding(1, 1, kFerry, u"账目贴在墙上😀"_s, u"李"_s, u"看墙"_s));
    run(*connection, qualCoding(2, 2, kFerry, u"账目贴在墙上😀"_s, u"李"_s));
    run(*connection, qualCoding(3, 1, kFerry, u"账目贴在墙上😀"_s, u"王"_s));
    run(*connection, qualCoding(4, 2, kFerry, u"修渡口的钱花到了哪里"_s, u"王"_s));
    const qsizetype start = kFerry.left(kFerry.indexOf(u"一笔一笔"_s)).toUcs4().size();
    run(*connection,
        u"INSERT INTO annotation VALUES (1, 1, %1, %2, '再问一遍', '李', '2024-05-07 08:09:10');"_s.arg(start)
            .arg(start + 4));
}

void makeZoteroLibrary(const QString& path)
{
    const auto connection = create(path, kZoteroTables);
    run(*connection,
        u"INSERT INTO itemTypes VALUES (1, 'webpage'), (2, 'attachment'), (3, 'annotation');"
        "INSERT INTO fields VALUES (1, 'title'), (2, 'url'), (3, 'date');"
        "INSERT INTO items VALUES (1, 1, '2024-03-18 13:00:00', '2024-03-18 13:00:00', NULL, 1, 'ITEM0001', "
        "1, 1);"
        "INSERT INTO items VALUES (2, 2, '2024-03-18 13:00:00', '2024-03-18 13:00:00', NULL, 1, 'ATTACH01', "
        "1, 1);"
        "INSERT INTO items VALUES (3, 3, '2024-03-18 13:12:23', '2024-03-19 13:12:23', NULL, 1, 'ANNOT001', "
        "1, 1);"
        "INSERT INTO items VALUES (4, 3, '2024-03-18 13:12:23', '2024-03-19 13:12:23', NULL, 1, 'ANNOT002', "
        "1, 1);"
        "INSERT INTO itemDataValues VALUES (1, '渡口的账'), (2, 'https://news.example/a/1.html'),"
        " (3, '2021-06-27 27 June 2021'), (4, 'Snapshot');"
        "INSERT INTO itemData VALUES (1, 1, 1), (1, 2, 2), (1, 3, 3), (2, 1, 4);"
        "INSERT INTO itemAttachments VALUES (2, 1, 1, 'text/html', 1, 'storage:1.html');"
        "INSERT INTO itemAnnotations VALUES (3, 2, 5, 'Wang', '账目贴在墙上😀，谁都可以来看', '公开', "
        "'#2ea8e5', '', "
        "'00010', '{}', 0);"
        "INSERT INTO itemAnnotations VALUES (4, 2, 1, NULL, '一笔一笔', NULL, '#ffd400', '', '00020', '{}', "
        "0);"
        "INSERT INTO deletedItems VALUES (4, '2024-03-20');"
        "INSERT INTO tags VALUES (1, '公开'); INSERT INTO itemTags VALUES (3, 1, 0);"_s);
}

} // namespace pizhu::test
