// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/notelinkfunction.h"

#include "app/storage/sqliteapi.h"
#include "app/text/notelinks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pizhu::storage {

namespace {

QByteArray linksJson(const QString& markdown)
{
    QJsonArray links;
    for (const text::NoteLink& link : text::noteLinks(markdown)) {
        if (!link.target)
            continue;
        const QJsonObject entry{{QStringLiteral("target"), text::linkTargetName(link.target->target)},
                                {QStringLiteral("uid"), link.target->uid}};
        if (!links.contains(entry))
            links.append(entry);
    }
    return QJsonDocument(links).toJson(QJsonDocument::Compact);
}

void noteLinksFunction(sqlite3_context* context, int, sqlite3_value** arguments)
{
    try {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(arguments[0]));
        const QByteArray json = linksJson(QString::fromUtf8(bytes, sqlite3_value_bytes(arguments[0])));
        sqlite3_result_text(context, json.constData(), static_cast<int>(json.size()), SQLITE_TRANSIENT);
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    }
}

} // namespace

int registerNoteLinks(sqlite3* database)
{
    constexpr int kPure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    return sqlite3_create_function_v2(database, "note_links", 1, kPure, nullptr, noteLinksFunction, nullptr,
                                      nullptr, nullptr);
}

} // namespace pizhu::storage
