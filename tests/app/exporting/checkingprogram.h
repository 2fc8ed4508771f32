// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace pizhu::test {

struct CheckOutcome
{
    int exitCode = -1;
    QByteArray output;
    QString errors;
};

/// Whether a program that reads our files back is installed here; tests skip where it is not.
[[nodiscard]] bool isInstalled(const QString& program);
[[nodiscard]] CheckOutcome runProgram(const QString& program, const QStringList& arguments,
                                      const QString& folder = {});
void writeFile(const QString& path, const QByteArray& content);

} // namespace pizhu::test
