// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browser/browsertitles.h"

#include "ui/models/facettitles.h"
#include "ui/models/titles.h"

#include <QCoreApplication>
#include <QLocale>

namespace pizhu::ui {

using library::AnnotationGrouping;
using library::AnnotationOrder;

namespace {

struct BrowserTitles
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::BrowserTitles)
};

} // namespace

QString groupingTitle(AnnotationGrouping grouping)
{
    switch (grouping) {
    case AnnotationGrouping::None:
        return BrowserTitles::tr("Not grouped");
    case AnnotationGrouping::Tag:
        return BrowserTitles::tr("By tag");
    case AnnotationGrouping::Article:
        return BrowserTitles::tr("By article");
    case AnnotationGrouping::Month:
        return BrowserTitles::tr("By date");
    case AnnotationGrouping::Source:
        return BrowserTitles::tr("By source");
    case AnnotationGrouping::Color:
        return BrowserTitles::tr("By colour");
    }
    return {};
}

QString orderTitle(AnnotationOrder order)
{
    switch (order) {
    case AnnotationOrder::Place:
        return BrowserTitles::tr("As in the articles");
    case AnnotationOrder::Newest:
        return BrowserTitles::tr("Newest first");
    case AnnotationOrder::Oldest:
        return BrowserTitles::tr("Oldest first");
    case AnnotationOrder::Changed:
        return BrowserTitles::tr("Last changed first");
    }
    return {};
}

QString anchorStateTitle(annotation::AnchorState state)
{
    switch (state) {
    case annotation::AnchorState::Exact:
        return BrowserTitles::tr("Exactly in place");
    case annotation::AnchorState::Moved:
        return BrowserTitles::tr("Moved with its text");
    case annotation::AnchorState::Approximate:
        return BrowserTitles::tr("Place approximate");
    case annotation::AnchorState::Orphan:
        return BrowserTitles::tr("Place lost");
    }
    return {};
}

QString groupTitle(AnnotationGrouping grouping, const library::AnnotationGroup& group)
{
    switch (grouping) {
    case AnnotationGrouping::Tag:
        return group.key.isEmpty() ? BrowserTitles::tr("Without a tag") : group.label;
    case AnnotationGrouping::Article:
        return group.label.isEmpty() ? BrowserTitles::tr("Untitled") : group.label;
    case AnnotationGrouping::Month:
        return group.key.isEmpty() ? BrowserTitles::tr("Undated")
                                   : fullValueTitle(library::Facet::Date, group.key, {});
    case AnnotationGrouping::Source:
        return group.key.isEmpty() ? BrowserTitles::tr("Without a source") : group.label;
    case AnnotationGrouping::Color:
        return colorTitle(annotation::colorFromName(group.key).value_or(annotation::HighlightColor::Amber));
    case AnnotationGrouping::None:
        break;
    }
    return group.label;
}

QString publishedTitle(const QString& iso)
{
    const QString title = dateTitle(text::PublishedDate::fromIso(iso));
    return title.isEmpty() ? BrowserTitles::tr("Undated") : title;
}

QString articleLine(const library::AnnotationSummary& summary)
{
    QStringList parts{summary.title.isEmpty() ? BrowserTitles::tr("Untitled") : summary.title};
    if (!summary.source.isEmpty())
        parts << summary.source;
    parts << publishedTitle(summary.published);
    return parts.join(QStringLiteral(" · "));
}

QString daysTitle(const library::DaySpan& days)
{
    const QLocale locale;
    const auto day = [&locale](QDate date) { return locale.toString(date, QLocale::ShortFormat); };
    if (!days.from.isValid())
        return BrowserTitles::tr("until %1").arg(day(days.last));
    if (!days.last.isValid())
        return BrowserTitles::tr("since %1").arg(day(days.from));
    return days.from == days.last ? day(days.from)
                                  : BrowserTitles::tr("%1 to %2").arg(day(days.from), day(days.last));
}

} // namespace pizhu::ui
