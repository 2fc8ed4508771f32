// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchtitles.h"

#include "ui/models/titles.h"

#include <QCoreApplication>

namespace pizhu::ui {

namespace {

struct SearchTitles
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::SearchTitles)
};

/// The field of `field:value`.
QString fieldPart(const QString& word)
{
    const qsizetype colon = std::min(word.indexOf(u':') < 0 ? word.size() : word.indexOf(u':'),
                                     word.indexOf(u'：') < 0 ? word.size() : word.indexOf(u'：'));
    return word.left(colon + 1);
}

QString unknownValue(const QString& word)
{
    const QString field = fieldPart(word);
    QString known;
    for (const search::Field candidate : search::allFields()) {
        if (search::fieldName(candidate) == field.chopped(1).toLower())
            known = search::fieldWords(candidate).join(QStringLiteral(", "));
    }
    if (known.isEmpty())
        return SearchTitles::tr("“%1” has no such value; searched as text.").arg(word);
    return SearchTitles::tr("“%1” knows %2; “%3” is searched as text.").arg(field, known, word);
}

} // namespace

QString noticeSentence(const search::Notice& notice)
{
    switch (notice.kind) {
    case search::NoticeKind::UnknownField:
        return SearchTitles::tr("“%1” is not a field; searched as text.").arg(fieldPart(notice.word));
    case search::NoticeKind::UnknownValue:
        return unknownValue(notice.word);
    case search::NoticeKind::MissingValue:
        return SearchTitles::tr("“%1” has no value; it is left out.").arg(notice.word);
    case search::NoticeKind::UnclosedQuote:
        return SearchTitles::tr("The quotation mark is not closed; the phrase goes to the end.");
    case search::NoticeKind::StrayOperator:
        return SearchTitles::tr("There is nothing here to join; the word is left out.",
                                "AND, OR, NOT or NEAR at the edge of a search");
    case search::NoticeKind::StrayBracket:
        return SearchTitles::tr("This bracket has no partner; it is left out.");
    case search::NoticeKind::NearNeedsWords:
        return SearchTitles::tr("NEAR joins words and phrases only; both sides must be there.");
    }
    return {};
}

QString searchFieldTitle(std::optional<search::Field> field)
{
    using search::Field;
    if (!field)
        return SearchTitles::tr("Anywhere", "field of a search");
    switch (*field) {
    case Field::Title:
        return SearchTitles::tr("Title");
    case Field::Source:
        return SearchTitles::tr("Source");
    case Field::Site:
        return SearchTitles::tr("Site");
    case Field::Author:
        return SearchTitles::tr("Author");
    case Field::Editor:
        return SearchTitles::tr("Editor");
    case Field::Category:
        return SearchTitles::tr("Category");
    case Field::Collection:
        return SearchTitles::tr("Collection");
    case Field::Tag:
        return SearchTitles::tr("Tag");
    case Field::Code:
        return SearchTitles::tr("Code", "a tag on a highlight");
    case Field::Note:
        return SearchTitles::tr("Note");
    case Field::Highlight:
        return SearchTitles::tr("Highlight");
    case Field::Color:
        return SearchTitles::tr("Highlight colour");
    case Field::Script:
        return SearchTitles::tr("Script");
    case Field::Has:
        return SearchTitles::tr("Has", "an article has notes, tags, …");
    case Field::Is:
        return SearchTitles::tr("State", "unread, starred, …");
    case Field::Review:
        return SearchTitles::tr("To review");
    case Field::Length:
        return SearchTitles::tr("Length");
    case Field::Import:
        return SearchTitles::tr("Import", "noun: a batch of imported articles");
    case Field::Version:
        return SearchTitles::tr("Versions");
    case Field::Date:
        return SearchTitles::tr("Date");
    case Field::Imported:
        return SearchTitles::tr("Imported");
    }
    return {};
}

QString relationTitle(search::Relation relation, bool negated)
{
    using search::Relation;
    switch (relation) {
    case Relation::Contains:
        return negated ? SearchTitles::tr("does not contain") : SearchTitles::tr("contains");
    case Relation::Exactly:
        return negated ? SearchTitles::tr("does not contain, in this script")
                       : SearchTitles::tr("contains, in this script");
    case Relation::BeginsWith:
        return negated ? SearchTitles::tr("has no word that begins with")
                       : SearchTitles::tr("has a word that begins with");
    case Relation::Near:
        return negated ? SearchTitles::tr("does not have near each other")
                       : SearchTitles::tr("has near each other");
    case Relation::Is:
        return negated ? SearchTitles::tr("is not") : SearchTitles::tr("is");
    case Relation::AtLeast:
        return negated ? SearchTitles::tr("are fewer than") : SearchTitles::tr("are at least");
    case Relation::In:
        return negated ? SearchTitles::tr("is not in", "a year, month or day")
                       : SearchTitles::tr("is in", "a year, month or day");
    case Relation::Between:
        return negated ? SearchTitles::tr("is not between") : SearchTitles::tr("is between");
    case Relation::Since:
        return negated ? SearchTitles::tr("is not since") : SearchTitles::tr("is since");
    case Relation::Before:
        return negated ? SearchTitles::tr("is not before") : SearchTitles::tr("is before");
    }
    return {};
}

QString fieldWordTitle(search::Field field, const QString& word)
{
    using search::Field;
    if (field == Field::Color) {
        if (const auto color = annotation::colorFromName(word))
            return colorTitle(*color);
    }
    if (field == Field::Script) {
        if (const auto script = text::scriptFromName(word))
            return scriptTitle(*script);
    }
    if (field == Field::Review)
        return reviewTitle(word);
    if (field == Field::Is) {
        if (const auto state = library::readStateFromName(word))
            return readStateTitle(*state);
    }
    static const QMap<QString, const char*> titles{
        {QStringLiteral("starred"), QT_TRANSLATE_NOOP("pizhu::ui::SearchTitles", "Starred")},
        {QStringLiteral("review"), QT_TRANSLATE_NOOP("pizhu::ui::SearchTitles", "To review")},
        {QStringLiteral("highlight"), QT_TRANSLATE_NOOP("pizhu::ui::SearchTitles", "Highlights")},
        {QStringLiteral("note"), QT_TRANSLATE_NOOP("pizhu::ui::SearchTitles", "Notes")},
        {QStringLiteral("tag"), QT_TRANSLATE_NOOP("pizhu::ui::SearchTitles", "Tags")},
        {QStringLiteral("repairs"), QT_TRANSLATE_NOOP("pizhu::ui::SearchTitles", "Repairs")},
        {QStringLiteral("versions"), QT_TRANSLATE_NOOP("pizhu::ui::SearchTitles", "Several versions")},
        {QStringLiteral("hant-tw"), QT_TRANSLATE_NOOP("pizhu::ui::SearchTitles", "Traditional, Taiwan")},
        {QStringLiteral("hant-hk"), QT_TRANSLATE_NOOP("pizhu::ui::SearchTitles", "Traditional, Hong Kong")},
        {QStringLiteral("short"),
         QT_TRANSLATE_NOOP("pizhu::ui::SearchTitles", "Short, below 500 characters")},
        {QStringLiteral("medium"), QT_TRANSLATE_NOOP("pizhu::ui::SearchTitles", "Medium, below 2,000")},
        {QStringLiteral("long"), QT_TRANSLATE_NOOP("pizhu::ui::SearchTitles", "Long, below 10,000")},
        {QStringLiteral("very-long"), QT_TRANSLATE_NOOP("pizhu::ui::SearchTitles", "Very long")}};
    const char* title = titles.value(word);
    return title ? SearchTitles::tr(title) : word;
}

} // namespace pizhu::ui
