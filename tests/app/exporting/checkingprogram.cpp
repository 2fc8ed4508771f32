// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/exporting/checkingprogram.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace pizhu::test {

bool isInstalled(const QString& program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

CheckOutcome runProgram(const QString& program, const QStringList& arguments, const QString& folder)
{
    constexpr int kWait = 110'000;
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.waitForFinished(kWait);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    Q_ASSERT(written);
    Q_UNUSED(written);
}

} // namespace pizhu::test
