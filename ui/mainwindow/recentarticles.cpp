// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/recentarticles.h"

#include "ui/models/titles.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

namespace {

QString detailOf(const RecentlyRead& recent)
{
    QStringList parts;
    if (!recent.article.source.isEmpty())
        parts += recent.article.source;
    if (recent.opened.isValid())
        parts += momentTitle(recent.opened);
    if (recent.progress > 0)
        parts += QCoreApplication::translate("pizhu::ui::ArticleSwitcher", "%1 % read")
                     .arg(QLocale().toString(qRound(recent.progress * 100)));
    return parts.join(u" · "_s);
}

} // namespace

base::Result<std::vector<RecentlyRead>> recentlyRead(const library::Stores& stores,
                                                     const std::vector<base::ArticleId>& session, int most)
{
    const auto before = stores.reading.recent(most);
    if (!before)
        return base::fail(before.error());
    std::vector<base::ArticleId> ids = session;
    QHash<qint64, library::RecentArticle> known;
    for (const library::RecentArticle& article : *before) {
        known.insert(article.id.value, article);
        if (std::ranges::find(ids, article.id) == ids.end())
            ids.push_back(article.id);
    }
    ids.resize(std::min(ids.size(), std::size_t(most)));
    auto summaries = stores.articles.summaries(ids, {});
    if (!summaries)
        return base::fail(summaries.error());
    std::vector<RecentlyRead> recent;
    for (library::ArticleSummary& summary : *summaries) {
        const library::RecentArticle was = known.value(summary.id.value);
        const double progress = was.length > 0 ? double(was.furthest) / double(was.length) : 0;
        recent.push_back({std::move(summary), was.opened, std::min(progress, 1.0)});
    }
    return recent;
}

std::vector<ArticleSwitcher::Entry> entriesOf(const std::vector<RecentlyRead>& recent)
{
    std::vector<ArticleSwitcher::Entry> entries;
    for (const RecentlyRead& one : recent)
        entries.push_back({one.article.id, one.article.title, detailOf(one)});
    return entries;
}

} // namespace pizhu::ui
