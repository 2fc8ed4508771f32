// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/cleanuplogjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pizhu::library {

using document::CleanupLog;
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

QJsonObject toJson(const Repair& repair)
{
    return {{QStringLiteral("field"), repair.field},
            {QStringLiteral("start"), static_cast<qint64>(repair.range.start)},
            {QStringLiteral("end"), static_cast<qint64>(repair.range.end)},
            {QStringLiteral("before"), repair.before},
            {QStringLiteral("after"), repair.after},
            {QStringLiteral("kind"), repair.kind},
            {QStringLiteral("certainty"), document::certaintyName(repair.certainty)}};
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

QJsonArray toJson(const std::vector<Repair>& repairs)
{
    QJsonArray list;
    for (const Repair& repair : repairs)
        list.append(toJson(repair));
    return list;
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
    QJsonArray removals;
    for (const Removal& removal : log.removals)
        removals.append(
            QJsonObject{{QStringLiteral("rule"), removal.rule}, {QStringLiteral("text"), removal.text}});
    QJsonObject json{{QStringLiteral("repairs"), toJson(log.repairs)},
                     {QStringLiteral("removals"), removals}};
    if (!log.reverted.empty())
        json.insert(QStringLiteral("reverted"), toJson(log.reverted));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
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
