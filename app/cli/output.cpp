// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>
#include <unistd.h>

namespace pizhu::cli {

namespace {

void writeTo(std::FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

/// QJsonDocument of Qt 6.4 writes arrays and objects only; a scalar is the inside of an array of one.
QByteArray toJson(const QJsonValue& value, QJsonDocument::JsonFormat format)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(format);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(format);
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.sliced(1, wrapped.size() - 2);
}

} // namespace

void Output::line(const QString& text) const
{
    writeTo(stdout, text.toUtf8() + '\n');
}

void Output::bytes(const QByteArray& bytes) const
{
    writeTo(stdout, bytes);
}

void Output::json(const QJsonValue& value) const
{
    const QByteArray text = toJson(value, QJsonDocument::Indented);
    writeTo(stdout, text.endsWith('\n') ? text : text + '\n');
}

void Output::jsonLine(const QJsonValue& value) const
{
    writeTo(stdout, toJson(value, QJsonDocument::Compact) + '\n');
}

void Output::message(const QString& text) const
{
    writeTo(stderr, text.toUtf8() + '\n');
}

void Output::progress(const QString& text) const
{
    if (isatty(STDERR_FILENO) == 1)
        writeTo(stderr, "\r\033[K" + text.toUtf8());
}

void Output::endProgress() const
{
    if (isatty(STDERR_FILENO) == 1)
        writeTo(stderr, "\r\033[K");
}

} // namespace pizhu::cli
