// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/titles.h"

#include <QCoreApplication>
#include <QLocale>

namespace pizhu::ui {

namespace {

struct Titles
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::Titles)
};

constexpr int kLabelLength = 24;

} // namespace

QString colorTitle(annotation::HighlightColor color)
{
    switch (color) {
    case annotation::HighlightColor::Amber:
        return Titles::tr("Amber");
    case annotation::HighlightColor::Rose:
        return Titles::tr("Rose");
    case annotation::HighlightColor::Leaf:
        return Titles::tr("Leaf");
    case annotation::HighlightColor::Sky:
        return Titles::tr("Sky");
    case annotation::HighlightColor::Violet:
        return Titles::tr("Violet");
    case annotation::HighlightColor::Slate:
        return Titles::tr("Slate");
    }
    return {};
}

QString kindTitle(annotation::AnnotationKind kind)
{
    switch (kind) {
    case annotation::AnnotationKind::Highlight:
        return Titles::tr("Highlight");
    case annotation::AnnotationKind::Underline:
        return Titles::tr("Underline");
    case annotation::AnnotationKind::Note:
        return Titles::tr("Note");
    }
    return {};
}

QString scriptTitle(text::Script script)
{
    switch (script) {
    case text::Script::Hans:
        return Titles::tr("Simplified Chinese");
    case text::Script::Hant:
        return Titles::tr("Traditional Chinese");
    case text::Script::Mixed:
        return Titles::tr("Both scripts");
    case text::Script::Other:
        return Titles::tr("Other script");
    }
    return {};
}

QString readStateTitle(library::ReadState state)
{
    switch (state) {
    case library::ReadState::Unread:
        return Titles::tr("Unread");
    case library::ReadState::Reading:
        return Titles::tr("Reading");
    case library::ReadState::Read:
        return Titles::tr("Read");
    }
    return {};
}

QString sortTitle(library::SortOrder order)
{
    switch (order) {
    case library::SortOrder::NewestFirst:
        return Titles::tr("Newest first");
    case library::SortOrder::OldestFirst:
        return Titles::tr("Oldest first");
    case library::SortOrder::TitleAscending:
        return Titles::tr("By title");
    case library::SortOrder::SourceAscending:
        return Titles::tr("By source");
    case library::SortOrder::RecentlyImported:
        return Titles::tr("Recently imported");
    case library::SortOrder::Relevance:
        return Titles::tr("Best match first");
    }
    return {};
}

QString dateTitle(const std::optional<text::PublishedDate>& date)
{
    if (!date || !date->date.isValid())
        return {};
    const QLocale locale;
    switch (date->precision) {
    case text::DatePrecision::Year:
        return QString::number(date->date.year());
    case text::DatePrecision::Month:
        //: A month of a year, in Qt's date notation: MMMM is the month's name, yyyy the year.
        return locale.toString(date->date, Titles::tr("MMMM yyyy"));
    default:
        //: A day, in Qt's date notation: d the day, MMM the month's short name, yyyy the year.
        return locale.toString(date->date, Titles::tr("d MMM yyyy"));
    }
}

QString shortened(const QString& text)
{
    const QString line = text.simplified();
    if (line.size() <= kLabelLength)
        return line;
    const bool cutsPair = line.at(kLabelLength - 1).isHighSurrogate();
    return line.left(cutsPair ? kLabelLength - 1 : kLabelLength) + QChar(0x2026);
}

} // namespace pizhu::ui
