// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/names.h"

#include "app/text/folding.h"
#include "app/text/normalisation.h"

using namespace Qt::StringLiterals;

namespace pizhu::cleanup {

namespace {

bool allHan(QStringView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return text::isHan(c.unicode()); });
}

/// "王 鹏" was set apart to align with names of three characters.
QStringList joinSplitNames(const QStringList& parts)
{
    QStringList names;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool single = parts[i].size() == 1 && allHan(parts[i]);
        if (single && i + 1 < parts.size() && parts[i + 1].size() == 1 && allHan(parts[i + 1])) {
            names.append(parts[i] + parts[i + 1]);
            ++i;
        } else {
            names.append(parts[i]);
        }
    }
    return names;
}

/// Takes a role word off either end: "记者张三" → "张三". A name must be left.
QString withoutRole(QString name, const Rules& rules)
{
    for (const QString& role : rules.roleWords) {
        const QString folded = text::fold(name);
        if (folded.size() != name.size())
            return name;
        if (folded == role)
            return {};
        if (role.size() > 1 && folded.startsWith(role) && name.size() >= role.size() + 2)
            return name.mid(role.size());
        if (role.size() > 1 && folded.endsWith(role) && name.size() >= role.size() + 2)
            return name.chopped(role.size());
    }
    return name;
}

bool endsLike(QStringView name, const QStringList& suffixes)
{
    const QString folded = text::fold(name);
    return folded.size() >= 2 &&
           std::any_of(suffixes.begin(), suffixes.end(), [&folded](const QString& suffix) {
               return folded.size() > suffix.size() ? folded.endsWith(suffix)
                                                    : folded == suffix && suffix.size() > 2;
           });
}

bool isHanOrSpace(QChar c)
{
    return text::isHan(c.unicode()) || c.isSpace();
}

} // namespace

bool looksLikeOutlet(QStringView name, const Rules& rules)
{
    return endsLike(name, rules.outletSuffixes);
}

bool looksLikeSite(QStringView name, const Rules& rules)
{
    return endsLike(name, rules.outletSuffixes) || endsLike(name, rules.siteSuffixes);
}

bool looksLikePerson(QStringView name)
{
    static const QRegularExpression transcribed(u"^[\\p{Han}]{1,8}(?:[·•・‧.][\\p{Han}A-Z]{1,8}){1,3}$"_s);
    static const QRegularExpression latin(u"^[A-Z][\\p{L}.'-]*(?: [A-Z][\\p{L}.'-]*){1,3}$"_s);
    if (allHan(name))
        return name.size() >= 2 && name.size() <= 4;
    return transcribed.match(name.toString()).hasMatch() || latin.match(name.toString()).hasMatch();
}

QString tidyOutlet(QStringView name)
{
    static const QRegularExpression edges(
        u"^[\\s《〈「『“\"'\\[【:：|·-]+|[\\s》〉」』”\"'\\]】,，。;；|·-]+$"_s);
    return text::simplifySpaces(name.toString().remove(edges));
}

QStringList splitPeople(QStringView names, const Rules& rules)
{
    static const QRegularExpression signs(u"[,，、;；/|&＆\\t]+"_s);
    // "何木【hemu88】" is the name with its account; other brackets hold posts and remarks.
    static const QRegularExpression handle(u"^[^\\s【】]{2,20}【[A-Za-z0-9_.-]*[a-z][A-Za-z0-9_.-]*】$"_s);
    if (handle.match(names.toString().trimmed()).hasMatch())
        return {names.toString().trimmed()};
    static const QRegularExpression brackets(u"[(（\\[【][^)）\\]】]*[)）\\]】]|[()（）\\[\\]【】<>《》]"_s);
    QStringList people;
    const QString plain = text::simplifySpaces(names.toString().remove(brackets));
    for (const QString& part : plain.split(signs, Qt::SkipEmptyParts)) {
        const bool han = std::all_of(part.begin(), part.end(), isHanOrSpace);
        const QStringList words =
            han ? joinSplitNames(part.split(u' ', Qt::SkipEmptyParts)) : QStringList{part.trimmed()};
        for (const QString& word : words) {
            if (const QString name = withoutRole(word, rules); !name.isEmpty() && !people.contains(name))
                people.append(name);
        }
    }
    return people;
}

QStringList splitEditors(QStringView names, const Rules& rules)
{
    static const QRegularExpression codes(u"(?:^|[\\s,，、(（_])[A-Za-z]{0,4}\\d{2,6}(?=$|[\\s,，、)）])"_s);
    return splitPeople(names.toString().remove(codes), rules);
}

} // namespace pizhu::cleanup
