// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jobreport.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ArticleId;
using importing::ImportItem;
using importing::ImportReport;
using importing::ItemState;
using library::Library;
using library::Stores;

namespace {

QString stateName(ItemState state)
{
    switch (state) {
    case ItemState::Added:
        return u"added"_s;
    case ItemState::NewVersion:
        return u"new-version"_s;
    case ItemState::Duplicate:
        return u"duplicate"_s;
    case ItemState::Failed:
        return u"failed"_s;
    case ItemState::Skipped:
        break;
    }
    return u"skipped"_s;
}

/// The uids of the articles a report names. What cannot be read stays without one.
QHash<ArticleId, QString> uidsOf(const Library& library, const ImportReport& report)
{
    std::vector<ArticleId> ids;
    for (const ImportItem& item : report.items) {
        for (const ArticleId id : {item.article, item.sameAs}) {
            if (id.isValid())
                ids.push_back(id);
        }
    }
    const auto summaries =
        library.read([ids](const Stores& stores) { return stores.articles.summaries(ids, {}); }).result();
    QHash<ArticleId, QString> uids;
    if (summaries) {
        for (const library::ArticleSummary& summary : *summaries)
            uids.insert(summary.id, summary.uid);
    }
    return uids;
}

QJsonArray itemsJson(const ImportReport& report, const QHash<ArticleId, QString>& uids)
{
    QJsonArray items;
    for (const ImportItem& item : report.items) {
        const QString uid = uids.value(item.article);
        const QString same = uids.value(item.sameAs);
        items << QJsonObject{
            {u"path"_s, item.path},         {u"state"_s, stateName(item.state)},
            {u"reason"_s, item.reason},     {u"id"_s, uid.isEmpty() ? QJsonValue() : QJsonValue(uid)},
            {u"title"_s, item.title},       {u"repairs"_s, item.repairs},
            {u"removals"_s, item.removals}, {u"same_as"_s, same.isEmpty() ? QJsonValue() : QJsonValue(same)}};
    }
    return items;
}

QJsonObject reportJson(const Library& library, const ImportReport& report)
{
    return {{u"added"_s, report.count(ItemState::Added)},
            {u"new_versions"_s, report.count(ItemState::NewVersion)},
            {u"duplicates"_s, report.count(ItemState::Duplicate)},
            {u"failed"_s, report.count(ItemState::Failed)},
            {u"skipped"_s, report.count(ItemState::Skipped)},
            {u"bytes"_s, report.bytes},
            {u"milliseconds"_s, report.milliseconds},
            {u"cancelled"_s, report.cancelled},
            {u"dry_run"_s, report.dryRun},
            {u"items"_s, itemsJson(report, uidsOf(library, report))}};
}

} // namespace

QString progressText(const importing::ImportProgress& progress)
{
    const QString name = QFileInfo(progress.current).fileName().left(40);
    return progress.total > 0 ? u"%1/%2 %3"_s.arg(progress.done).arg(progress.total).arg(name)
                              : u"%1 %2"_s.arg(progress.done).arg(name);
}

Outcome printReport(const Invocation& invocation, const Library& library, const ImportReport& report)
{
    if (invocation.json)
        invocation.output.json(reportJson(library, report));
    else
        invocation.output.line(report.toText());
    return report.count(ItemState::Failed) > 0 || report.cancelled ? ExitCode::SomeFailed : ExitCode::Done;
}

} // namespace pizhu::cli
