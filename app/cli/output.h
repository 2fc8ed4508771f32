// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace pizhu::cli {

/// Standard output and error of a command, always UTF-8 whatever the locale.
class Output
{
public:
    /// A line of text on standard output.
    void line(const QString& text) const;
    /// Bytes on standard output as they are.
    void bytes(const QByteArray& bytes) const;
    /// One JSON value on standard output, indented.
    void json(const QJsonValue& value) const;
    /// One JSON value on one line (JSON lines).
    void jsonLine(const QJsonValue& value) const;
    /// A line on standard error.
    void message(const QString& text) const;
    /// Replaces the progress line when standard error is a terminal, else does nothing.
    void progress(const QString& text) const;
    void endProgress() const;
};

} // namespace pizhu::cli
