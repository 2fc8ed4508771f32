// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/notelinks.h"

#include <algorithm>

namespace pizhu::text {

namespace {

using base::TextRange;

constexpr qsizetype kNowhere = -1;
/// A bracket that is not closed within this many units is not looked for any further: notes stay linear.
constexpr qsizetype kLongestLink = 2000;

qsizetype runOf(QStringView text, qsizetype from, QChar unit)
{
    qsizetype end = from;
    while (end < text.size() && text[end] == unit)
        ++end;
    return end - from;
}

/// Behind the line that closes the fence opened at `from` with `length` backticks or tildes; the end without
/// one.
qsizetype fenceEnd(QStringView text, qsizetype from, qsizetype length)
{
    const QChar fence = text[from];
    qsizetype line = text.indexOf(u'\n', from);
    while (line != kNowhere) {
        qsizetype at = line + 1;
        while (at < text.size() && text[at] == u' ')
            ++at;
        const qsizetype next = text.indexOf(u'\n', at);
        if (runOf(text, at, fence) >= length)
            return next == kNowhere ? text.size() : next;
        line = next;
    }
    return text.size();
}

bool beginsLine(QStringView text, qsizetype at)
{
    while (at > 0 && text[at - 1] == u' ')
        --at;
    return at == 0 || text[at - 1] == u'\n';
}

/// Behind the run of backticks as long as the one at `from`; kNowhere when there is none.
qsizetype codeSpanEnd(QStringView text, qsizetype from, qsizetype length)
{
    for (qsizetype at = from + length; at < text.size(); ++at) {
        if (text[at] != u'`')
            continue;
        const qsizetype run = runOf(text, at, u'`');
        if (run == length)
            return at + run;
        at += run - 1;
    }
    return kNowhere;
}

/// The end of the code that begins at `at`; kNowhere when none does.
qsizetype codeEnd(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit != u'`' && unit != u'~')
        return kNowhere;
    const qsizetype run = runOf(text, at, unit);
    if (run >= 3 && beginsLine(text, at))
        return fenceEnd(text, at, run);
    return unit == u'`' ? codeSpanEnd(text, at, run) : kNowhere;
}

/// The bracket that closes the one at `open`; nested ones count, escaped ones do not.
qsizetype closingBracket(QStringView text, qsizetype open)
{
    int depth = 0;
    const qsizetype last = std::min(text.size(), open + kLongestLink);
    for (qsizetype at = open; at < last; ++at) {
        if (text[at] == u'\\')
            ++at;
        else if (text[at] == u'[')
            ++depth;
        else if (text[at] == u']' && --depth == 0)
            return at;
    }
    return kNowhere;
}

bool isAddressUnit(QChar unit)
{
    return unit.unicode() < 0x80 && (unit.isLetterOrNumber() || QStringView(u":/?=&-_").contains(unit));
}

TextRange addressAt(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && isAddressUnit(text[end]))
        ++end;
    return {from, end};
}

bool startsAddress(QStringView text, qsizetype at)
{
    static constexpr QStringView kStart = u"pizhu://";
    return text.mid(at, kStart.size()).compare(kStart, Qt::CaseInsensitive) == 0 &&
           (at == 0 || !text[at - 1].isLetterOrNumber() || text[at - 1].unicode() >= 0x80);
}

/// The link of brackets that begins at `open`.
std::optional<NoteLink> bracketLink(QStringView text, qsizetype open)
{
    const qsizetype close = closingBracket(text, open);
    if (close == kNowhere)
        return std::nullopt;
    const bool isDouble = text[open + 1] == u'[' && closingBracket(text, open + 1) == close - 1;
    const TextRange label = isDouble ? TextRange{open + 2, close - 1} : TextRange{open + 1, close};
    if (close + 1 < text.size() && text[close + 1] == u'(') {
        const TextRange address = addressAt(text, close + 2);
        const bool closed = address.end < text.size() && text[address.end] == u')';
        const auto target = closed ? parseDeepLink(address.of(text)) : std::nullopt;
        if (target)
            return NoteLink{{open, address.end + 1}, label, isDouble, target};
        return std::nullopt;
    }
    const bool isName = isDouble && !label.of(text).trimmed().isEmpty() && !label.of(text).contains(u'\n');
    return isName ? std::optional(NoteLink{{open, close + 1}, label, true, std::nullopt}) : std::nullopt;
}

std::optional<NoteLink> linkAt(QStringView text, qsizetype at, qsizetype lastBracket)
{
    if (text[at] == u'[')
        return at < lastBracket ? bracketLink(text, at) : std::nullopt;
    if (!startsAddress(text, at))
        return std::nullopt;
    const TextRange address = addressAt(text, at);
    const auto target = parseDeepLink(address.of(text));
    return target ? std::optional(NoteLink{address, {at, at}, true, target}) : std::nullopt;
}

} // namespace

std::vector<TextRange> codeRanges(QStringView markdown)
{
    std::vector<TextRange> ranges;
    for (qsizetype at = 0; at < markdown.size(); ++at) {
        if (markdown[at] == u'\\') {
            ++at;
            continue;
        }
        const qsizetype end = codeEnd(markdown, at);
        if (end != kNowhere) {
            ranges.push_back({at, end});
            at = end - 1;
        } else {
            at += std::max<qsizetype>(1, runOf(markdown, at, u'`')) - 1;
        }
    }
    return ranges;
}

std::vector<NoteLink> noteLinks(QStringView markdown)
{
    std::vector<NoteLink> links;
    const std::vector<TextRange> code = codeRanges(markdown);
    const qsizetype lastBracket = markdown.lastIndexOf(u']');
    auto nextCode = code.begin();
    for (qsizetype at = 0; at < markdown.size(); ++at) {
        while (nextCode != code.end() && nextCode->end <= at)
            ++nextCode;
        if (nextCode != code.end() && nextCode->contains(at)) {
            at = nextCode->end - 1;
            continue;
        }
        if (markdown[at] == u'\\') {
            ++at;
            continue;
        }
        if (auto link = linkAt(markdown, at, lastBracket)) {
            at = link->whole.end - 1;
            links.push_back(std::move(*link));
        }
    }
    return links;
}

QString linkLabel(const QString& title)
{
    QString label;
    for (const QChar unit : title.simplified()) {
        if (QStringView(u"[]\\`").contains(unit))
            label += u'\\';
        label += unit;
    }
    return label;
}

QString labelText(QStringView label)
{
    QString text;
    for (qsizetype at = 0; at < label.size(); ++at) {
        const bool escapes =
            label[at] == u'\\' && at + 1 < label.size() && QStringView(u"[]\\`").contains(label[at + 1]);
        text += label[escapes ? ++at : at];
    }
    return text;
}

QString titledLink(const QString& title, const DeepLink& target)
{
    return QStringLiteral("[[%1]](%2)").arg(linkLabel(title), formatDeepLink(target));
}

} // namespace pizhu::text
