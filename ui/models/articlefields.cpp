// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/articlefields.h"

#include "ui/models/titles.h"

#include <QCoreApplication>
#include <QLocale>

namespace pizhu::ui {

using library::ArticleSummary;
using library::SortColumn;

namespace {

struct Fields
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::Fields)
};

QString joined(const QStringList& values)
{
    //: Between the items of a list.
    return values.join(Fields::tr(", "));
}

/// Nothing where there is nothing to count.
QString counted(int number, int from)
{
    return number < from ? QString() : QLocale().toString(number);
}

QString lastNames(const QStringList& paths)
{
    QStringList names;
    for (const QString& path : paths)
        names.append(path.section(u'/', -1));
    return joined(names);
}

} // namespace

QString fieldTitle(ArticleField field)
{
    switch (field) {
    case ArticleField::Title:
        return Fields::tr("Title");
    case ArticleField::Source:
        return Fields::tr("Source");
    case ArticleField::Author:
        return Fields::tr("Author");
    case ArticleField::Date:
        return Fields::tr("Date");
    case ArticleField::Category:
        return Fields::tr("Category");
    case ArticleField::Tags:
        return Fields::tr("Tags");
    case ArticleField::Annotations:
        return Fields::tr("Annotations");
    case ArticleField::Length:
        return Fields::tr("Length");
    case ArticleField::Imported:
        return Fields::tr("Imported");
    case ArticleField::Script:
        return Fields::tr("Script");
    case ArticleField::ReadState:
        return Fields::tr("Read");
    case ArticleField::Star:
        return Fields::tr("Star");
    case ArticleField::Versions:
        return Fields::tr("Versions");
    case ArticleField::Repairs:
        return Fields::tr("Repairs");
    }
    return {};
}

QString fieldText(ArticleField field, const ArticleSummary& summary)
{
    switch (field) {
    case ArticleField::Title:
        return summary.title;
    case ArticleField::Source:
        return summary.source;
    case ArticleField::Author:
        return joined(summary.authors);
    case ArticleField::Date:
        return dateTitle(summary.published);
    case ArticleField::Category:
        return joined(summary.categories);
    case ArticleField::Tags:
        return lastNames(summary.tags);
    case ArticleField::Annotations:
        return counted(summary.annotationCount, 1);
    case ArticleField::Length:
        return counted(static_cast<int>(summary.length), 1);
    case ArticleField::Imported:
        return summary.imported.isValid() ? momentTitle(summary.imported) : QString();
    case ArticleField::Script:
        return summary.id.isValid() ? scriptTitle(summary.script) : QString();
    case ArticleField::ReadState:
        return summary.id.isValid() ? readStateTitle(summary.readState) : QString();
    case ArticleField::Star:
        return summary.starred ? Fields::tr("Starred") : QString();
    case ArticleField::Versions:
        return counted(summary.versionCount, 2);
    case ArticleField::Repairs:
        return counted(summary.repairCount, 1);
    }
    return {};
}

std::optional<SortColumn> sortColumnOf(ArticleField field)
{
    switch (field) {
    case ArticleField::Title:
        return SortColumn::Title;
    case ArticleField::Source:
        return SortColumn::Source;
    case ArticleField::Author:
        return SortColumn::Author;
    case ArticleField::Date:
        return SortColumn::Published;
    case ArticleField::Category:
        return SortColumn::Category;
    case ArticleField::Annotations:
        return SortColumn::Annotations;
    case ArticleField::Length:
        return SortColumn::Length;
    case ArticleField::Imported:
        return SortColumn::Imported;
    case ArticleField::Script:
        return SortColumn::Script;
    case ArticleField::ReadState:
        return SortColumn::ReadState;
    case ArticleField::Star:
        return SortColumn::Star;
    case ArticleField::Tags:
    case ArticleField::Versions:
    case ArticleField::Repairs:
        break;
    }
    return std::nullopt;
}

bool isNumber(ArticleField field)
{
    return field == ArticleField::Annotations || field == ArticleField::Length ||
           field == ArticleField::Versions || field == ArticleField::Repairs;
}

} // namespace pizhu::ui
