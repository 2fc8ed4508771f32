// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/markdownescape.h"

#include <QRegularExpression>

namespace pizhu::exporting {

namespace {

bool isAsciiPunctuation(QChar unit)
{
    return unit.unicode() < 0x80 && unit.isPrint() && !unit.isLetterOrNumber() && unit != u' ';
}

bool isAsciiLetter(QChar unit)
{
    return unit.unicode() < 0x80 && unit.isLetter();
}

QChar at(QStringView line, qsizetype i)
{
    return i >= 0 && i < line.size() ? line[i] : QChar(u' ');
}

/// An underscore between two letters or digits is no emphasis.
bool isInsideWord(QStringView line, qsizetype i)
{
    return at(line, i - 1).isLetterOrNumber() && at(line, i + 1).isLetterOrNumber();
}

bool startsTag(QChar next)
{
    return isAsciiLetter(next) || next == u'/' || next == u'!' || next == u'?';
}

/// A character reference: &amp; or &#20013;
bool startsReference(QStringView rest)
{
    const qsizetype end = rest.indexOf(u';');
    return end > 1 && std::all_of(rest.begin() + 1, rest.begin() + end, [](QChar unit) {
               return unit == u'#' || (unit.unicode() < 0x80 && unit.isLetterOrNumber());
           });
}

bool isMarkup(QStringView line, qsizetype i)
{
    const QChar next = at(line, i + 1);
    switch (line[i].unicode()) {
    case u'*':
    case u'`':
        return true;
    case u'\\':
        return isAsciiPunctuation(next) || i + 1 == line.size();
    case u'_':
        return !isInsideWord(line, i);
    case u'~':
        return next == u'~' || at(line, i - 1) == u'~';
    case u'#': // at the end of a heading it would count as its closing sequence
        return i > 0 && i + 1 == line.size() && (line[i - 1] == u' ' || line[i - 1] == u'#');
    case u'<':
        return startsTag(next);
    case u'&':
        return startsReference(line.sliced(i));
    case u']':
        return next == u'(' || next == u'[' || next == u':';
    default:
        return false;
    }
}

/// Where the character stands that makes the line a heading, list item, quotation or rule; −1 if none.
qsizetype blockMarker(QStringView line)
{
    static const QRegularExpression marker(QStringLiteral(
        "^ {0,3}(?:(?=#{1,6})|(?=[-+](?:\\s|$))|(?=>)|(?=-(?:[ \\t]*-){2,}[ \\t]*$)|(?==+[ \\t]*$)|"
        "(?=-+[ \\t]*$)|\\d{1,9}(?=[.)](?:\\s|$)))"));
    const QRegularExpressionMatch match = marker.match(line.toString());
    return match.hasMatch() ? match.capturedEnd() : -1;
}

/// Leading spaces and tabs are dropped or make a code block; as character references they stay.
qsizetype appendIndent(QStringView line, QString& out)
{
    qsizetype i = 0;
    for (; i < line.size() && (line[i] == u' ' || line[i] == u'\t'); ++i)
        out += line[i] == u' ' ? QLatin1String("&#32;") : QLatin1String("&#9;");
    return i;
}

} // namespace

QString escapeMarkdownLine(QStringView line)
{
    QString out;
    const qsizetype start = appendIndent(line, out);
    const QStringView rest = line.sliced(start);
    const qsizetype marker = blockMarker(rest);
    for (qsizetype i = 0; i < rest.size(); ++i) {
        if (i == marker || isMarkup(rest, i))
            out += u'\\';
        out += rest[i];
    }
    return out;
}

QString markdownQuotation(const QString& text)
{
    QStringList lines;
    const QStringList paragraphs = text.split(u'\n');
    for (const QString& paragraph : paragraphs)
        lines << QStringLiteral("> ") + escapeMarkdownLine(paragraph);
    return lines.join(QStringLiteral("\n>\n"));
}

} // namespace pizhu::exporting
