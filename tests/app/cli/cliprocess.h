// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace pizhu::test {

/// What one call of the program gave back.
struct CliResult
{
    int exitCode = -1;
    QByteArray output;
    QString errors;

    [[nodiscard]] QString text() const { return QString::fromUtf8(output); }
    [[nodiscard]] QStringList lines() const;
    /// The whole output as one JSON array or object; null when it is not exactly one.
    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(output); }
};

/// Runs the real pizhu-cli with a library and files in a temporary folder of its own.
class CliProcess
{
public:
    /// Runs with `--library` set to this folder's library.
    [[nodiscard]] CliResult run(const QStringList& arguments) const;
    [[nodiscard]] CliResult runBare(const QStringList& arguments) const;
    /// Writes a file below the folder and returns its path.
    QString write(const QString& name, const QString& content) const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString library() const { return path(QStringLiteral("test.pizhu")); }
    [[nodiscard]] static QString program();

private:
    QTemporaryDir m_folder;
};

/// An article as a blog keeps it: front matter and HTML paragraphs.
[[nodiscard]] QString articleFile(const QString& title, const QString& date, const QStringList& paragraphs);

} // namespace pizhu::test
