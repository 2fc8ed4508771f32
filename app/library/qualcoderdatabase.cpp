// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/qualcoderdatabase.h"

#include "app/library/foreigndatabase.h"
#include "app/library/rows.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>

namespace pizhu::library {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Connection;
using storage::Statement;

namespace {

constexpr char kIsQualCoder[] = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN "
                                "('source', 'code_text', 'code_name', 'code_cat', 'project')";
constexpr char kHasTable[] = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?";
constexpr char kNestsCodes[] =
    "SELECT count(*) FROM pragma_table_info('code_name') WHERE name = 'supercid'"; // since 3.9
constexpr char kProject[] = "SELECT date, memo FROM project LIMIT 1";
constexpr char kCategories[] = "SELECT catid, name, supercatid FROM code_cat";
constexpr char kCodes[] = "SELECT cid, name, memo, catid, color, NULL FROM code_name ORDER BY cid";
constexpr char kNestedCodes[] = "SELECT cid, name, memo, catid, color, supercid FROM code_name ORDER BY cid";
constexpr char kSources[] = "SELECT id, name, fulltext, memo, mediapath FROM source ORDER BY id";
constexpr char kCodings[] = "SELECT cid, pos0, pos1, seltext, memo, owner, date FROM code_text "
                            "WHERE fid = ? ORDER BY pos0, pos1, owner, cid";
constexpr char kNotes[] = "SELECT 0, pos0, pos1, '', memo, owner, date FROM annotation "
                          "WHERE fid = ? ORDER BY pos0, pos1, owner";
constexpr char kCases[] = "SELECT DISTINCT cases.name FROM case_text JOIN cases USING (caseid) "
                          "WHERE case_text.fid = ? ORDER BY cases.name";
constexpr char kPictureCodings[] = "SELECT count(*) FROM code_image";
constexpr char kTimedCodings[] = "SELECT count(*) FROM code_av";
constexpr char kAttributes[] = "SELECT count(*) FROM attribute WHERE ifnull(value, '') <> ''";
constexpr char kJournals[] = "SELECT count(*) FROM journal";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::library)
};

struct Node
{
    QString name;
    QString above; ///< key of the node above, or empty
};

QString nodeName(const QString& name)
{
    return QString(name).replace(u'/', u'／').simplified();
}

QString categoryKey(const Statement& row, int column)
{
    return row.isNull(column) ? QString() : QStringLiteral("c%1").arg(row.integer(column));
}

QString codeKey(const Statement& row, int column)
{
    return row.isNull(column) ? QString() : QStringLiteral("n%1").arg(row.integer(column));
}

/// A damaged project may hold a circle.
QString pathOf(const QHash<QString, Node>& nodes, QString key)
{
    QStringList names;
    QSet<QString> seen;
    for (; nodes.contains(key) && !seen.contains(key); key = nodes[key].above) {
        seen.insert(key);
        names.prepend(nodes[key].name);
    }
    return names.join(u'/');
}

class QualCoderTables
{
public:
    explicit QualCoderTables(Connection& connection)
        : m_connection(connection)
    {}

    Result<QualCoderProject> read()
    {
        return readProject()
            .and_then([this] { return readCodes(); })
            .and_then([this] { return readSources(); })
            .and_then([this] { return countRest(); })
            .map([this] { return std::move(m_project); });
    }

private:
    Result<void> readProject()
    {
        return eachRow(m_connection, kProject, [this](const Statement& row) {
            m_project.created = row.string(0);
            m_project.memo = row.string(1);
        });
    }

    Result<void> readCodes()
    {
        QHash<QString, Node> nodes;
        const auto category = [&nodes](const Statement& row) {
            nodes.insert(categoryKey(row, 0), {nodeName(row.string(1)), categoryKey(row, 2)});
        };
        if (auto done = eachRow(m_connection, kCategories, category); !done)
            return done;
        const auto nests = m_connection.queryInteger(kNestsCodes);
        if (!nests)
            return fail(nests.error());
        const auto code = [&](const Statement& row) {
            const QString above = codeKey(row, 5);
            nodes.insert(codeKey(row, 0),
                         {nodeName(row.string(1)), above.isEmpty() ? categoryKey(row, 3) : above});
            m_project.codes.push_back({row.integer(0), {}, row.string(2), row.string(4)});
        };
        if (auto done = eachRow(m_connection, *nests > 0 ? kNestedCodes : kCodes, code); !done)
            return done;
        for (QualCoderCode& one : m_project.codes)
            one.path = pathOf(nodes, QStringLiteral("n%1").arg(one.id));
        return {};
    }

    Result<void> readSources()
    {
        const auto source = [this](const Statement& row) {
            const QString media = row.string(4);
            const bool isMedia = media.startsWith(u"/images") || media.startsWith(u"/audio") ||
                                 media.startsWith(u"/video") || media.startsWith(u"images:") ||
                                 media.startsWith(u"audio:") || media.startsWith(u"video:");
            m_project.sources.push_back({row.integer(0),
                                         row.string(1),
                                         row.string(2),
                                         row.string(3),
                                         !isMedia && !row.string(2).isEmpty(),
                                         {},
                                         {}});
        };
        if (auto done = eachRow(m_connection, kSources, source); !done)
            return done;
        for (QualCoderSource& one : m_project.sources) {
            if (auto done = readCodings(one); !done)
                return done;
        }
        return {};
    }

    Result<void> readCodings(QualCoderSource& source)
    {
        const auto coding = [&source](const Statement& row) {
            source.codings.push_back({row.integer(0), row.integer(1), row.integer(2), row.string(3),
                                      row.string(4), row.string(5), row.string(6)});
        };
        if (auto done = eachRow(m_connection, kCodings, coding, source.id); !done)
            return done;
        if (has("annotation")) {
            if (auto done = eachRow(m_connection, kNotes, coding, source.id); !done)
                return done;
        }
        if (!has("case_text") || !has("cases"))
            return {};
        return eachRow(
            m_connection, kCases,
            [&source](const Statement& row) { source.cases << nodeName(row.string(0)); }, source.id);
    }

    Result<void> countRest()
    {
        const auto count = [this](const char* table, const char* sql) {
            return has(table) ? m_connection.queryInteger(sql).value_or(0) : 0;
        };
        m_project.otherCodings = int(count("code_image", kPictureCodings) + count("code_av", kTimedCodings));
        m_project.attributes = int(count("attribute", kAttributes));
        m_project.journals = int(count("journal", kJournals));
        return {};
    }

    [[nodiscard]] bool has(const char* table)
    {
        const auto found = firstRow(
            m_connection, kHasTable, [](const Statement& row) { return row.integer(0) > 0; },
            QString::fromLatin1(table));
        return found && found->value_or(false);
    }

    Connection& m_connection;
    QualCoderProject m_project;
};

} // namespace

Result<QualCoderProject> readQualCoderProject(const QString& path)
{
    auto connection = openForeignDatabase(path);
    if (!connection)
        return fail(connection.error());
    const auto tables = (*connection)->queryInteger(kIsQualCoder);
    if (!tables)
        return fail(tables.error());
    if (*tables < 5)
        return fail(ErrorCode::Unsupported, Text::tr("It is a database, but not one of QualCoder."));
    return QualCoderTables(**connection).read();
}

} // namespace pizhu::library
