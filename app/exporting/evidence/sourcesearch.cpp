// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/evidence/sourcesearch.h"

#include "app/text/charset.h"

#include <QRegularExpression>

namespace pizhu::exporting {

using namespace Qt::StringLiterals;

namespace {

QString referenced(const QString& name)
{
    if (name.startsWith(u"#x"_s, Qt::CaseInsensitive) || name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && name[1].toLower() == u'x';
        bool ok = false;
        const uint code = name.sliced(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        return ok && code > 0 && code <= 0x10FFFF
                   ? QString::fromUcs4(reinterpret_cast<const char32_t*>(&code), 1)
                   : QString();
    }
    static const QHash<QString, QString> known{
        {u"amp"_s, u"&"_s},    {u"lt"_s, u"<"_s},    {u"gt"_s, u">"_s},    {u"quot"_s, u"\""_s},
        {u"apos"_s, u"'"_s},   {u"nbsp"_s, u" "_s},  {u"ldquo"_s, u"“"_s}, {u"rdquo"_s, u"”"_s},
        {u"lsquo"_s, u"‘"_s},  {u"rsquo"_s, u"’"_s}, {u"mdash"_s, u"—"_s}, {u"ndash"_s, u"–"_s},
        {u"hellip"_s, u"…"_s}, {u"middot"_s, u"·"_s}};
    return known.value(name);
}

QString withoutReferences(const QString& text)
{
    static const QRegularExpression reference(u"&(#?\\w{1,10});"_s);
    QString out;
    qsizetype at = 0;
    auto matches = reference.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        out += text.mid(at, match.capturedStart() - at);
        const QString character = referenced(match.captured(1));
        out += character.isEmpty() ? match.captured() : character;
        at = match.capturedEnd();
    }
    return out + text.mid(at);
}

} // namespace

QString withoutSpace(const QString& text)
{
    QString out = text;
    out.removeIf([](QChar unit) { return unit.isSpace() || unit == u'\u200B' || unit == u'\uFEFF'; });
    return out;
}

QString searchableSource(const QByteArray& bytes, const QString& charset, Markup markup)
{
    static const QRegularExpression tag(u"<[/!?A-Za-z][^>]*>"_s);
    QString text = text::decodeLossily(bytes, charset.isEmpty() ? u"UTF-8"_s : charset).text;
    if (markup == Markup::Removed)
        text.remove(tag);
    return withoutSpace(withoutReferences(text));
}

} // namespace pizhu::exporting
