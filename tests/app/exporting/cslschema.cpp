// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/exporting/cslschema.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace pizhu::test {

using namespace Qt::StringLiterals;

namespace {

QSet<QString> words(const char* list)
{
    const QStringList split = QString::fromLatin1(list).simplified().split(u' ');
    return {split.begin(), split.end()};
}

const QSet<QString>& types()
{
    static const QSet<QString> known = words("article article-journal article-magazine article-newspaper "
                                             "bill book broadcast chapter classic collection "
                                             "dataset document entry entry-dictionary entry-encyclopedia "
                                             "figure graphic hearing interview legal_case "
                                             "legislation manuscript map motion_picture musical_score "
                                             "pamphlet paper-conference patent performance "
                                             "periodical personal_communication post post-weblog regulation "
                                             "report review review-book software song "
                                             "speech standard thesis treaty webpage");
    return known;
}

const QSet<QString>& nameVariables()
{
    static const QSet<QString> known = words(
        "author chair collection-editor compiler composer container-author contributor curator director "
        "editor "
        "editorial-director executive-producer interviewer illustrator organizer original-author performer "
        "producer recipient reviewed-author translator");
    return known;
}

const QSet<QString>& dateVariables()
{
    static const QSet<QString> known =
        words("accessed available-date container event-date issued original-date submitted");
    return known;
}

const QSet<QString>& textVariables()
{
    static const QSet<QString> known = words(
        "language journalAbbreviation shortTitle abstract annote archive archive_collection archive_location "
        "archive-place authority call-number citation-label collection-title container-title "
        "container-title-short "
        "dimensions division DOI event event-place genre ISAN ISBN ISCI ISMN ISRC ISSN ISWC jurisdiction "
        "keyword "
        "medium note original-publisher original-publisher-place original-title part-title PMCID PMID "
        "publisher "
        "publisher-place references reviewed-title scale section source status title title-short "
        "translated-title "
        "translated-title-short URL version year-suffix");
    return known;
}

/// May be numbers, too.
const QSet<QString>& numberVariables()
{
    static const QSet<QString> known =
        words("id chapter-number citation-number collection-number edition first-reference-note-number issue "
              "locator "
              "number number-of-pages number-of-volumes page page-first part printing supplement volume");
    return known;
}

bool isNumberOrText(const QJsonValue& value)
{
    return value.isString() || value.isDouble();
}

bool isSwitch(const QJsonValue& value)
{
    return isNumberOrText(value) || value.isBool();
}

bool isName(const QJsonValue& value)
{
    static const QSet<QString> texts =
        words("family given dropping-particle non-dropping-particle suffix literal");
    static const QSet<QString> switches = words("comma-suffix static-ordering parse-names");
    const QJsonObject name = value.toObject();
    for (auto part = name.begin(); part != name.end(); ++part) {
        if (!(texts.contains(part.key()) && part->isString()) &&
            !(switches.contains(part.key()) && isSwitch(*part)))
            return false;
    }
    return value.isObject();
}

bool isDay(const QJsonValue& value)
{
    const QJsonArray parts = value.toArray();
    return parts.size() >= 1 && parts.size() <= 3 && std::all_of(parts.begin(), parts.end(), isNumberOrText);
}

bool areDays(const QJsonValue& value)
{
    const QJsonArray days = value.toArray();
    return days.size() >= 1 && days.size() <= 2 && std::all_of(days.begin(), days.end(), isDay);
}

bool isDate(const QJsonValue& value)
{
    const QJsonObject date = value.toObject();
    for (auto part = date.begin(); part != date.end(); ++part) {
        const bool known = part.key() == u"date-parts"                        ? areDays(*part)
                           : part.key() == u"season"                          ? isNumberOrText(*part)
                           : part.key() == u"circa"                           ? isSwitch(*part)
                           : part.key() == u"literal" || part.key() == u"raw" ? part->isString()
                                                                              : false;
        if (!known)
            return false;
    }
    return value.isObject();
}

bool isAllowed(const QString& key, const QJsonValue& value)
{
    if (key == u"type")
        return types().contains(value.toString());
    if (numberVariables().contains(key))
        return isNumberOrText(value);
    if (textVariables().contains(key))
        return value.isString();
    if (dateVariables().contains(key))
        return isDate(value);
    const QJsonArray list = value.toArray();
    if (nameVariables().contains(key))
        return value.isArray() && std::all_of(list.begin(), list.end(), isName);
    if (key == u"categories")
        return value.isArray() &&
               std::all_of(list.begin(), list.end(), [](const QJsonValue& text) { return text.isString(); });
    return key == u"custom" && value.isObject();
}

} // namespace

QStringList cslFaults(const QJsonValue& item)
{
    const QJsonObject json = item.toObject();
    QStringList faults;
    for (const QString& key : {u"id"_s, u"type"_s}) {
        if (!json.contains(key))
            faults << key + u" is missing"_s;
    }
    for (auto member = json.begin(); member != json.end(); ++member) {
        if (!isAllowed(member.key(), *member))
            faults << member.key() + u" is not what the schema has there"_s;
    }
    return faults;
}

} // namespace pizhu::test
