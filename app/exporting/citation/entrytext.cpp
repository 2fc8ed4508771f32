// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/citation/entrytext.h"

#include <QRegularExpression>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kAuthors{"author", "composer", "director", "illustrator", "host"};
constexpr std::array kEditors{"editor", "editorial-director", "compiler", "collection-editor"};

bool closesSentence(QChar last)
{
    return u".!?。！？"_s.contains(last);
}

QString spaced(const QStringList& parts)
{
    return joined(parts, u" "_s);
}

QString initialsOfWord(const QString& word, const InitialsForm& form)
{
    // "J.R." and "DJ" are initials already.
    static const QRegularExpression letters(u"^(?:\\p{Lu}\\.?){2,3}$"_s);
    QStringList out;
    if (letters.match(word).hasMatch()) {
        for (const QChar unit : word) {
            if (unit.isLetter())
                out << unit + form.mark;
        }
        return out.join(form.separator);
    }
    return word.left(word.at(0).isHighSurrogate() ? 2 : 1).toUpper() + form.mark;
}

} // namespace

QString joined(const QStringList& parts, const QString& delimiter)
{
    QString out;
    for (const QString& part : parts) {
        if (part.isEmpty())
            continue;
        if (!out.isEmpty())
            out += closesSentence(out.back()) && delimiter.startsWith(u'.') ? delimiter.sliced(1) : delimiter;
        out += part;
    }
    return out;
}

QString withStop(const QString& text)
{
    return text.isEmpty() || closesSentence(text.back()) ? text : text + u'.';
}

QString printedQuotes(const QString& text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar before = i > 0 ? text[i - 1] : QChar(u' ');
        const bool opens = before.isSpace() || u"([{“‘（《—-/"_s.contains(before);
        if (text[i] == u'"')
            out += opens ? u'“' : u'”';
        else if (text[i] == u'\'')
            out += opens ? u'‘' : u'’';
        else
            out += text[i];
    }
    return out;
}

QString expandedPages(const QString& pages)
{
    static const QRegularExpression dash(u"\\s*[-–—‐−]+\\s*"_s);
    static const QRegularExpression range(u"(?<![\\w.-])(\\d+)-(\\d+)(?![\\w.-])"_s);
    QString out = pages.trimmed();
    out.replace(dash, u"-"_s);
    auto match = range.match(out);
    while (match.hasMatch()) {
        const QString first = match.captured(1);
        const QString last = match.captured(2);
        const QString full =
            last.size() < first.size() ? first.left(first.size() - last.size()) + last : last;
        out.replace(match.capturedStart(2), last.size(), full);
        match = range.match(out, match.capturedStart(2) + full.size());
    }
    return out;
}

QString initials(const QString& given, const InitialsForm& form)
{
    static const QRegularExpression space(u"[\\s\\x{A0}]+"_s);
    static const QRegularExpression pieces(u"(?<=\\.)(?=\\p{L})"_s);
    QStringList out;
    const QStringList words = given.split(space, Qt::SkipEmptyParts);
    for (const QString& word : words) {
        QStringList halves;
        for (const QString& half : word.split(u'-', Qt::SkipEmptyParts))
            halves << initialsOfWord(half, form);
        out << halves.join(form.keepHyphen ? u"-"_s : form.separator);
    }
    return out.join(form.separator);
}

QString ordinal(int number)
{
    const int tens = number % 100;
    const int ones = number % 10;
    if (tens >= 11 && tens <= 13)
        return u"%1th"_s.arg(number);
    const auto ending = ones == 1 ? u"st"_s : ones == 2 ? u"nd"_s : ones == 3 ? u"rd"_s : u"th"_s;
    return QString::number(number) + ending;
}

bool isEastAsian(const CslName& name)
{
    return hasEastAsianLetters(name.family + name.literal) &&
           !std::any_of(name.family.begin(), name.family.end(),
                        [](QChar unit) { return unit.script() == QChar::Script_Latin; });
}

QString plainName(const CslName& name)
{
    if (!name.literal.isEmpty())
        return name.literal;
    if (isEastAsian(name))
        return name.family + name.given;
    return spaced({name.given, name.droppingParticle, name.nonDroppingParticle, name.family, name.suffix});
}

QString citedName(const CslName& name)
{
    if (!name.literal.isEmpty())
        return name.literal;
    return isEastAsian(name) ? name.family + name.given : spaced({name.nonDroppingParticle, name.family});
}

QString invertedName(const CslName& name)
{
    if (!name.literal.isEmpty() || isEastAsian(name))
        return plainName(name);
    const QString family = citedName(name);
    return joined({family, spaced({name.given, name.droppingParticle}), name.suffix}, u", "_s);
}

std::vector<CslName> responsible(const CslItem& item)
{
    for (const char* role : kAuthors) {
        if (auto people = item.people(role); !people.empty())
            return people;
    }
    if (!item.has("container-title")) {
        for (const char* role : kEditors) {
            if (auto people = item.people(role); !people.empty())
                return people;
        }
    }
    return {};
}

bool isEdited(const CslItem& item)
{
    const auto isThere = [&item](const char* role) { return !item.people(role).empty(); };
    return std::ranges::none_of(kAuthors, isThere) && !responsible(item).empty();
}

} // namespace pizhu::exporting
