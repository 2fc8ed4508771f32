// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jobreport.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <span>

namespace pizhu::cli {

using namespace Qt::StringLiterals;
using base::ArticleId;
using importing::ImportItem;
using importing::ImportReport;
using importing::ItemState;
using library::Library;
using library::Stores;

namespace {

constexpr std::size_t kItemsAtOnce = 1000; ///< of a report, printed

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

/// The uids of the articles that some items of a report name. What cannot be read stays without one.
QHash<ArticleId, QString> uidsOf(const Library& library, std::span<const ImportItem> items)
{
    std::vector<ArticleId> ids;
    for (const ImportItem& item : items) {
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

QJsonObject itemJson(const ImportItem& item, const QHash<ArticleId, QString>& uids)
{
    const QString uid = uids.value(item.article);
    const QString same = uids.value(item.sameAs);
    return {{u"path"_s, item.path},         {u"state"_s, stateName(item.state)},
            {u"reason"_s, item.reason},     {u"id"_s, uid.isEmpty() ? QJsonValue() : QJsonValue(uid)},
            {u"title"_s, item.title},       {u"repairs"_s, item.repairs},
            {u"removals"_s, item.removals}, {u"same_as"_s, same.isEmpty() ? QJsonValue() : QJsonValue(same)}};
}

QJsonObject totalsJson(const ImportReport& report)
{
    return {{u"added"_s, report.count(ItemState::Added)},
            {u"new_versions"_s, report.count(ItemState::NewVersion)},
            {u"duplicates"_s, report.count(ItemState::Duplicate)},
            {u"failed"_s, report.count(ItemState::Failed)},
            {u"skipped"_s, report.count(ItemState::Skipped)},
            {u"bytes"_s, report.bytes},
            {u"milliseconds"_s, report.milliseconds},
            {u"cancelled"_s, report.cancelled},
            {u"dry_run"_s, report.dryRun}};
}

/// One object, its items a line each and never all in memory.
void printJson(const Output& output, const Library& library, const ImportReport& report)
{
    QByteArray text = QJsonDocument(totalsJson(report)).toJson().chopped(3) + ",\n    \"items\": [";
    const char* separator = "\n";
    for (std::size_t next = 0; next < report.items.size();) {
        std::vector<ImportItem> items;
        for (; next < report.items.size() && items.size() < kItemsAtOnce; ++next)
            items.push_back(report.items.at(next));
        const auto uids = uidsOf(library, items);
        for (const ImportItem& item : items) {
            text +=
                separator + ("        " + QJsonDocument(itemJson(item, uids)).toJson(QJsonDocument::Compact));
            separator = ",\n";
        }
        output.bytes(std::exchange(text, {}));
    }
    output.bytes(text + "\n    ]\n}\n");
}

} // namespace

QString progressText(const importing::ImportProgress& progress)
{
    const QString name = QFileInfo(progress.current).fileName().left(40);
    return progress.total > 0 ? u"%1/%2 %3"_s.arg(progress.done).arg(progress.total).arg(name)
                              : u"%1 %2"_s.arg(progress.done).arg(name);
}

Outcome printReport(const Invocation& invocation, const Library& library, const ImportReport& report,
                    std::optional<ItemState> leftOut)
{
    if (invocation.json)
        printJson(invocation.output, library, report);
    else
        invocation.output.line(report.toText(leftOut));
    return report.count(ItemState::Failed) > 0 || report.cancelled ? ExitCode::SomeFailed : ExitCode::Done;
}

} // namespace pizhu::cli
