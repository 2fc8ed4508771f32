// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/nothingfound.h"

#include "ui/models/facetchoice.h"

#include <QCoreApplication>

namespace pizhu::ui {

namespace {

struct NothingFound
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::NothingFound)
};

QString filterSentence(const QString& words, const QString& filters)
{
    if (words.isEmpty())
        return NothingFound::tr("No article fits all of these filters: %1").arg(filters);
    if (filters.isEmpty())
        return NothingFound::tr("No article contains “%1”.").arg(words);
    return NothingFound::tr("No article contains “%1” and fits these filters: %2").arg(words, filters);
}

} // namespace

EmptyState::Content nothingFound(const library::ArticleQuery& query, const QStringList& filterTitles)
{
    if (!asksForAnything(query)) {
        return {.icon = QStringLiteral("inbox"),
                .title = NothingFound::tr("Your library is empty"),
                .text = NothingFound::tr(
                    "This is where your articles live: saved web pages, text and Markdown files, whole "
                    "folders of them. Pizhu cleans them up and keeps the originals."),
                .action = NothingFound::tr("Import articles…"),
                .hint = NothingFound::tr("Or drop files and folders anywhere in this window.")};
    }
    library::ArticleQuery beyondTrash = query;
    beyondTrash.trash = false;
    if (!asksForAnything(beyondTrash)) {
        return {.icon = QStringLiteral("trash"),
                .title = NothingFound::tr("The trash is empty"),
                .text = NothingFound::tr("Articles you move to the trash wait here and can be restored."),
                .action = NothingFound::tr("Show all articles")};
    }
    return {.icon = QStringLiteral("search"),
            .title = NothingFound::tr("No article found"),
            .text = filterSentence(query.text.text.trimmed(), filterTitles.join(QStringLiteral(" · "))),
            .action = filterTitles.isEmpty() ? NothingFound::tr("Clear the search")
                                             : NothingFound::tr("Clear filters")};
}

} // namespace pizhu::ui
