// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/jsontext.h"

#include <QLocale>
#include <algorithm>

namespace pizhu::document {

namespace {

/// What a string must not hold as it is: RFC 8259 §7.
bool needsEscape(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

} // namespace

void JsonText::separate()
{
    if (m_needsComma)
        m_json += ',';
    m_needsComma = true;
}

JsonText& JsonText::begin(char bracket)
{
    separate();
    m_json += bracket;
    m_needsComma = false;
    return *this;
}

JsonText& JsonText::end(char bracket)
{
    m_json += bracket;
    m_needsComma = true;
    return *this;
}

JsonText& JsonText::key(QLatin1String name)
{
    separate();
    m_json += '"';
    m_json.append(name.data(), name.size());
    m_json += "\":";
    m_needsComma = false;
    return *this;
}

JsonText& JsonText::value(QStringView text)
{
    separate();
    m_json += '"';
    appendEscaped(text.toUtf8());
    m_json += '"';
    return *this;
}

void JsonText::appendEscaped(const QByteArray& utf8)
{
    if (std::none_of(utf8.begin(), utf8.end(), needsEscape)) {
        m_json += utf8;
        return;
    }
    for (const char c : utf8) {
        if (!needsEscape(c))
            m_json += c;
        else if (c == '"' || c == '\\')
            (m_json += '\\') += c;
        else
            m_json += "\\u00" + QByteArray(1, c).toHex();
    }
}

JsonText& JsonText::value(const QStringList& texts)
{
    beginArray();
    for (const QString& text : texts)
        value(text);
    return endArray();
}

JsonText& JsonText::value(double number)
{
    separate();
    m_json += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    return *this;
}

JsonText& JsonText::value(qint64 number)
{
    separate();
    m_json += QByteArray::number(number);
    return *this;
}

JsonText& JsonText::value(bool truth)
{
    separate();
    m_json += truth ? "true" : "false";
    return *this;
}

JsonText& JsonText::null()
{
    separate();
    m_json += "null";
    return *this;
}

} // namespace pizhu::document
