// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace pizhu::document {

/// Writes compact JSON as it is told, for rows that are written by the ten thousand: many times faster than
/// building a QJsonDocument. The caller keeps to the grammar; commas come by themselves.
class JsonText
{
public:
    JsonText& beginObject() { return begin('{'); }
    JsonText& endObject() { return end('}'); }
    JsonText& beginArray() { return begin('['); }
    JsonText& endArray() { return end(']'); }
    JsonText& key(QLatin1String name); ///< letters only
    JsonText& value(QStringView text);
    JsonText& value(const QString& text) { return value(QStringView(text)); }
    JsonText& value(const QStringList& texts); ///< an array
    JsonText& value(double number);
    JsonText& value(qint64 number);
    JsonText& value(bool truth);
    JsonText& null();

    [[nodiscard]] QByteArray take() { return std::move(m_json); }

private:
    JsonText& begin(char bracket);
    JsonText& end(char bracket);
    void separate();
    void appendEscaped(const QByteArray& utf8);

    QByteArray m_json;
    bool m_needsComma = false;
};

} // namespace pizhu::document
