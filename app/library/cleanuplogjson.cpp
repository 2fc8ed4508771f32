// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/cleanuplogjson.h"

#include "app/document/jsontext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pizhu::library {

using document::CleanupLog;
using document::JsonText;
using document::Removal;
using document::Repair;
using document::RepairCertainty;

namespace {

RepairCertainty certaintyFromName(const QString& name)
{
    for (const RepairCertainty certainty : {RepairCertainty::Proven, RepairCertainty::Likely}) {
        if (document::certaintyName(certainty) == name)
            return certainty;
    }
    return RepairCertainty::Unrepaired;
}

void write(JsonText& json, const Repair& repair)
{
    json.beginObject();
    json.key(QLatin1String("field")).value(repair.field);
    json.key(QLatin1String("start")).value(qint64(repair.range.start));
    json.key(QLatin1String("end")).value(qint64(repair.range.end));
    json.key(QLatin1String("before")).value(repair.before);
    json.key(QLatin1String("after")).value(repair.after);
    json.key(QLatin1String("kind")).value(repair.kind);
    json.key(QLatin1String("certainty")).value(document::certaintyName(repair.certainty));
    json.endObject();
}

void write(JsonText& json, const Removal& removal)
{
    json.beginObject();
    json.key(QLatin1String("rule")).value(removal.rule);
    json.key(QLatin1String("text")).value(removal.text);
    json.endObject();
}

template <typename Entry>
void write(JsonText& json, const std::vector<Entry>& entries)
{
    json.beginArray();
    for (const Entry& entry : entries)
        write(json, entry);
    json.endArray();
}

Repair repairFromJson(const QJsonValue& json)
{
    return {.field = json[u"field"].toString(),
            .range = {json[u"start"].toInteger(), json[u"end"].toInteger()},
            .before = json[u"before"].toString(),
            .after = json[u"after"].toString(),
            .kind = json[u"kind"].toString(),
            .certainty = certaintyFromName(json[u"certainty"].toString())};
}

std::vector<Repair> repairsFromJson(const QJsonValue& json)
{
    std::vector<Repair> repairs;
    for (const QJsonValue& repair : json.toArray())
        repairs.push_back(repairFromJson(repair));
    return repairs;
}

} // namespace

QByteArray cleanupLogToJson(const CleanupLog& log)
{
    JsonText json;
    json.beginObject();
    write(json.key(QLatin1String("repairs")), log.repairs);
    write(json.key(QLatin1String("removals")), log.removals);
    if (!log.reverted.empty())
        write(json.key(QLatin1String("reverted")), log.reverted);
    return json.endObject().take();
}

base::Result<CleanupLog> cleanupLogFromJson(const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return base::fail(
            base::ErrorCode::Damaged,
            QCoreApplication::translate("pizhu::library", "The clean-up log of an article is damaged."),
            problem.errorString());
    CleanupLog log;
    log.repairs = repairsFromJson(object[u"repairs"]);
    log.reverted = repairsFromJson(object[u"reverted"]);
    for (const QJsonValue& removal : object[u"removals"].toArray())
        log.removals.push_back({removal[u"rule"].toString(), removal[u"text"].toString()});
    return log;
}

} // namespace pizhu::library
