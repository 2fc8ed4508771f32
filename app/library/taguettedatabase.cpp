// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/taguettedatabase.h"

#include "app/library/foreigndatabase.h"
#include "app/library/rows.h"

#include <QCoreApplication>

namespace pizhu::library {

using base::ErrorCode;
using base::fail;
using base::Result;
using storage::Connection;
using storage::Statement;

namespace {

constexpr char kIsTaguette[] = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN "
                               "('projects', 'documents', 'highlights', 'tags', 'highlight_tags')";
constexpr char kProjects[] = "SELECT id, name, created FROM projects ORDER BY id";
constexpr char kTags[] = "SELECT id, path, description FROM tags WHERE project_id = ? ORDER BY id";
constexpr char kDocuments[] = "SELECT id, name, description, filename, contents FROM documents "
                              "WHERE project_id = ? ORDER BY id";
constexpr char kHighlights[] = "SELECT id, start_offset, end_offset, snippet FROM highlights "
                               "WHERE document_id = ? ORDER BY start_offset, end_offset, id";
constexpr char kHighlightTags[] = "SELECT tag_id FROM highlight_tags WHERE highlight_id = ? ORDER BY tag_id";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::library)
};

Result<void> readHighlights(Connection& connection, TaguetteDocument& document)
{
    const auto read = [&document](const Statement& row) {
        document.highlights.push_back({row.integer(0), row.integer(1), row.integer(2), row.string(3), {}});
    };
    if (auto done = eachRow(connection, kHighlights, read, document.id); !done)
        return done;
    for (TaguetteHighlight& highlight : document.highlights) {
        const auto tag = [&highlight](const Statement& row) { highlight.tags.push_back(row.integer(0)); };
        if (auto done = eachRow(connection, kHighlightTags, tag, highlight.id); !done)
            return done;
    }
    return {};
}

Result<void> readProject(Connection& connection, TaguetteProject& project)
{
    const auto tag = [&project](const Statement& row) {
        project.tags.push_back({row.integer(0), row.string(1), row.string(2)});
    };
    if (auto done = eachRow(connection, kTags, tag, project.id); !done)
        return done;
    const auto document = [&project](const Statement& row) {
        project.documents.push_back(
            {row.integer(0), row.string(1), row.string(2), row.string(3), row.string(4), {}});
    };
    if (auto done = eachRow(connection, kDocuments, document, project.id); !done)
        return done;
    for (TaguetteDocument& one : project.documents) {
        if (auto done = readHighlights(connection, one); !done)
            return done;
    }
    return {};
}

} // namespace

Result<std::vector<TaguetteProject>> readTaguetteProjects(const QString& path)
{
    auto connection = openForeignDatabase(path);
    if (!connection)
        return fail(connection.error());
    const auto tables = (*connection)->queryInteger(kIsTaguette);
    if (!tables)
        return fail(tables.error());
    if (*tables < 5)
        return fail(ErrorCode::Unsupported, Text::tr("It is a database, but not one of Taguette."));
    std::vector<TaguetteProject> projects;
    const auto project = [&projects](const Statement& row) {
        projects.push_back({row.integer(0), row.string(1), row.string(2), {}, {}});
    };
    if (auto done = eachRow(**connection, kProjects, project); !done)
        return fail(done.error());
    for (TaguetteProject& one : projects) {
        if (auto done = readProject(**connection, one); !done)
            return fail(done.error());
    }
    return projects;
}

} // namespace pizhu::library
