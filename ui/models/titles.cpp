// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/titles.h"

#include "app/library/review.h"

#include <QCoreApplication>
#include <QLocale>

namespace pizhu::ui {

namespace {

struct Titles
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::Titles)
};

constexpr int kLabelLength = 24;

QString missingTitle(const QString& field)
{
    if (field == u"title")
        return Titles::tr("Title missing");
    if (field == u"published")
        return Titles::tr("Date missing");
    return field == u"source" ? Titles::tr("Source missing") : Titles::tr("Author missing");
}

QString conflictingTitle(const QString& field)
{
    if (field == u"title")
        return Titles::tr("Titles conflict");
    if (field == u"published")
        return Titles::tr("Dates conflict");
    return field == u"source" ? Titles::tr("Sources conflict") : Titles::tr("Authors conflict");
}

QString doubtfulTitle(const QString& field)
{
    if (field == u"title")
        return Titles::tr("Title doubtful");
    if (field == u"published")
        return Titles::tr("Date doubtful");
    return field == u"source" ? Titles::tr("Source doubtful") : Titles::tr("Author doubtful");
}

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

QString reviewTitle(const QString& key)
{
    const auto issue = library::reviewFromKey(key);
    if (!issue)
        return key;
    switch (issue->problem) {
    case library::ReviewProblem::Missing:
        return missingTitle(issue->field);
    case library::ReviewProblem::Conflicting:
        return conflictingTitle(issue->field);
    case library::ReviewProblem::Doubtful:
        return doubtfulTitle(issue->field);
    }
    return {};
}

QString fieldTitle(const QString& field)
{
    static const QMap<QString, const char*> titles{
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("pizhu::ui::Titles", "Title")},
        {QStringLiteral("published"), QT_TRANSLATE_NOOP("pizhu::ui::Titles", "Date")},
        {QStringLiteral("source"), QT_TRANSLATE_NOOP("pizhu::ui::Titles", "Source")},
        {QStringLiteral("site"), QT_TRANSLATE_NOOP("pizhu::ui::Titles", "Site")},
        {QStringLiteral("authors"), QT_TRANSLATE_NOOP("pizhu::ui::Titles", "Authors")},
        {QStringLiteral("author_note"), QT_TRANSLATE_NOOP("pizhu::ui::Titles", "Note on the author")},
        {QStringLiteral("editors"), QT_TRANSLATE_NOOP("pizhu::ui::Titles", "Editors")},
        {QStringLiteral("categories"), QT_TRANSLATE_NOOP("pizhu::ui::Titles", "Categories")},
        {QStringLiteral("url"), QT_TRANSLATE_NOOP("pizhu::ui::Titles", "Address")},
        {QStringLiteral("language"), QT_TRANSLATE_NOOP("pizhu::ui::Titles", "Language")},
    };
    const char* title = titles.value(field);
    return title ? Titles::tr(title) : field;
}

QString sortTitle(const library::SortKey& key)
{
    using library::SortColumn;
    const bool ascending = key.order == Qt::AscendingOrder;
    switch (key.column) {
    case SortColumn::Published:
        return ascending ? Titles::tr("Oldest first") : Titles::tr("Newest first");
    case SortColumn::Title:
        return ascending ? Titles::tr("By title") : Titles::tr("By title, backwards");
    case SortColumn::Source:
        return ascending ? Titles::tr("By source") : Titles::tr("By source, backwards");
    case SortColumn::Author:
        return ascending ? Titles::tr("By author") : Titles::tr("By author, backwards");
    case SortColumn::Category:
        return ascending ? Titles::tr("By category") : Titles::tr("By category, backwards");
    case SortColumn::Imported:
        return ascending ? Titles::tr("First imported") : Titles::tr("Recently imported");
    case SortColumn::Length:
        return ascending ? Titles::tr("Shortest first") : Titles::tr("Longest first");
    case SortColumn::ReadState:
        return ascending ? Titles::tr("Unread first") : Titles::tr("Read first");
    case SortColumn::Star:
        return ascending ? Titles::tr("Starred last") : Titles::tr("Starred first");
    case SortColumn::Annotations:
        return ascending ? Titles::tr("Fewest annotations first") : Titles::tr("Most annotations first");
    case SortColumn::Script:
        return ascending ? Titles::tr("By script") : Titles::tr("By script, backwards");
    case SortColumn::Relevance:
        return ascending ? Titles::tr("Weakest match first") : Titles::tr("Best match first");
    }
    return {};
}

QString sortTitle(const std::vector<library::SortKey>& keys)
{
    QStringList titles;
    for (const library::SortKey& key : keys)
        titles.append(sortTitle(key));
    return titles.join(QStringLiteral(" · "));
}

QString chineseOrderTitle(text::ChineseOrder order)
{
    switch (order) {
    case text::ChineseOrder::Pinyin:
        return Titles::tr("Pinyin");
    case text::ChineseOrder::Zhuyin:
        return Titles::tr("Zhuyin");
    case text::ChineseOrder::Stroke:
        return Titles::tr("Strokes");
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

QString momentTitle(const QDateTime& moment)
{
    //: A day and a time, in Qt's date notation: d the day, MMM the month's short name, yyyy the year, HH:mm
    //: the time.
    return QLocale().toString(moment.toLocalTime(), Titles::tr("d MMM yyyy HH:mm"));
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
