// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/interchange/plainhtml.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace pizhu::importing {

using namespace Qt::StringLiterals;
using base::TextRange;

namespace {

constexpr qsizetype kLongestReference = 12; ///< of a character reference, without "&" and ";"

bool isBlock(const QString& name)
{
    static const QSet<QString> blocks{
        u"address"_s, u"article"_s, u"aside"_s, u"blockquote"_s, u"br"_s,         u"caption"_s,
        u"dd"_s,      u"div"_s,     u"dl"_s,    u"dt"_s,         u"figcaption"_s, u"figure"_s,
        u"footer"_s,  u"h1"_s,      u"h2"_s,    u"h3"_s,         u"h4"_s,         u"h5"_s,
        u"h6"_s,      u"header"_s,  u"hr"_s,    u"li"_s,         u"main"_s,       u"nav"_s,
        u"ol"_s,      u"p"_s,       u"pre"_s,   u"section"_s,    u"table"_s,      u"tbody"_s,
        u"td"_s,      u"tfoot"_s,   u"th"_s,    u"thead"_s,      u"tr"_s,         u"ul"_s,
    };
    return blocks.contains(name);
}

bool isSpace(char32_t character)
{
    return character == U' ' || character == U'\n' || character == U'\t' || character == U'\r' ||
           character == U'\f';
}

/// The character a reference names ("amp", "#38", "#x26"); 0 when it is not one that cleaned HTML holds.
char32_t referenced(QStringView name)
{
    static const QHash<QString, char32_t> named{
        {u"amp"_s, U'&'},   {u"lt"_s, U'<'},        {u"gt"_s, U'>'},     {u"quot"_s, U'"'},
        {u"apos"_s, U'\''}, {u"nbsp"_s, U'\u00a0'}, {u"hellip"_s, U'…'}, {u"mdash"_s, U'—'},
        {u"ndash"_s, U'–'}, {u"ldquo"_s, U'“'},     {u"rdquo"_s, U'”'},  {u"lsquo"_s, U'‘'},
        {u"rsquo"_s, U'’'}, {u"middot"_s, U'·'}};
    if (!name.startsWith(u'#'))
        return named.value(name.toString(), 0);
    const bool hex = name.size() > 1 && name[1].toLower() == u'x';
    bool ok = false;
    const uint code = name.sliced(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
    const bool usable = ok && code >= 0x20 && code <= 0x10ffff && !QChar::isSurrogate(code);
    return usable ? char32_t(code) : (ok && isSpace(char32_t(code)) ? U' ' : 0);
}

qint64 utf8Length(char32_t character)
{
    return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
}

class Walk
{
public:
    explicit Walk(QStringView html)
        : m_html(html)
    {}

    PlainHtml run()
    {
        while (m_at < m_html.size()) {
            if (m_html[m_at] == u'<')
                tag();
            else
                character();
        }
        m_plain.bytes.push_back(m_bytes);
        return std::move(m_plain);
    }

private:
    void tag()
    {
        if (m_html.sliced(m_at).startsWith(u"<!--"_s)) {
            const qsizetype end = m_html.indexOf(u"-->"_s, m_at + 4);
            m_at = end < 0 ? m_html.size() : end + 3;
            return;
        }
        qsizetype name = m_at + 1;
        if (name < m_html.size() && m_html[name] == u'/')
            ++name;
        qsizetype nameEnd = name;
        while (nameEnd < m_html.size() && m_html[nameEnd].isLetterOrNumber())
            ++nameEnd;
        if (nameEnd == name) { // a sign, not a tag
            put(U'<');
            ++m_at;
            return;
        }
        m_at = tagEnd(nameEnd);
        if (isBlock(m_html.sliced(name, nameEnd - name).toString().toLower()))
            lineEnd();
    }

    [[nodiscard]] qsizetype tagEnd(qsizetype from) const
    {
        QChar quote;
        for (qsizetype i = from; i < m_html.size(); ++i) {
            const QChar unit = m_html[i];
            if (!quote.isNull())
                quote = unit == quote ? QChar() : quote;
            else if (unit == u'"' || unit == u'\'')
                quote = unit;
            else if (unit == u'>')
                return i + 1;
        }
        return m_html.size();
    }

    void character()
    {
        if (m_html[m_at] == u'&') {
            const qsizetype end = m_html.indexOf(u';', m_at);
            if (end > 0 && end - m_at <= kLongestReference) {
                if (const char32_t one = referenced(m_html.sliced(m_at + 1, end - m_at - 1)); one != 0) {
                    put(one);
                    m_at = end + 1;
                    return;
                }
            }
        }
        const bool pair =
            m_html[m_at].isHighSurrogate() && m_at + 1 < m_html.size() && m_html[m_at + 1].isLowSurrogate();
        put(pair ? QChar::surrogateToUcs4(m_html[m_at], m_html[m_at + 1]) : m_html[m_at].unicode());
        m_at += pair ? 2 : 1;
    }

    void put(char32_t one)
    {
        if (isSpace(one)) {
            if (!m_plain.text.isEmpty() && !isSpace(m_plain.text.back().unicode()))
                append(u' ', m_bytes);
        } else if (one > 0xffff) {
            append(QChar(QChar::highSurrogate(one)), m_bytes);
            append(QChar(QChar::lowSurrogate(one)), m_bytes + 1);
        } else {
            append(QChar(char16_t(one)), m_bytes);
        }
        m_bytes += utf8Length(one);
    }

    void lineEnd()
    {
        if (!m_plain.text.isEmpty() && m_plain.text.back() == u' ') {
            m_plain.text.chop(1);
            m_plain.bytes.pop_back();
        }
        if (!m_plain.text.isEmpty() && m_plain.text.back() != u'\n')
            append(u'\n', m_bytes);
    }

    void append(QChar unit, qint64 bytes)
    {
        m_plain.text += unit;
        m_plain.bytes.push_back(bytes);
    }

    QStringView m_html;
    qsizetype m_at = 0;
    qint64 m_bytes = 0;
    PlainHtml m_plain;
};

} // namespace

TextRange PlainHtml::range(qint64 startByte, qint64 endByte) const
{
    const auto unitAt = [this](qint64 byte) {
        return qsizetype(std::lower_bound(bytes.begin(), bytes.end(), byte) - bytes.begin());
    };
    qsizetype start = std::min(unitAt(startByte), text.size());
    qsizetype end = std::min(unitAt(endByte), text.size());
    while (start < end && text[start].isSpace())
        ++start;
    while (end > start && text[end - 1].isSpace())
        --end;
    return start < end ? TextRange{start, end} : TextRange{};
}

PlainHtml plainHtml(QStringView html)
{
    return Walk(html).run();
}

} // namespace pizhu::importing
