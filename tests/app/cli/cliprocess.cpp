// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliprocess.h"

#include "tests/support/shareddata.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

namespace pizhu::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTimeout = 120'000; ///< ms: only a hanging program needs it
}

QStringList CliResult::lines() const
{
    return text().split(u'\n', Qt::SkipEmptyParts);
}

QString CliProcess::program()
{
    return binaryFolder() + u"/pizhu-cli"_s;
}

CliResult CliProcess::run(const QStringList& arguments) const
{
    return runBare(QStringList{u"--library"_s, library()} + arguments);
}

CliResult CliProcess::runBare(const QStringList& arguments) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"XDG_DATA_HOME"_s, m_folder.filePath(u"data"_s));
    process.setProcessEnvironment(environment);
    process.start(program(), arguments);
    const bool finished = process.waitForFinished(kTimeout) && process.exitStatus() == QProcess::NormalExit;
    return {finished ? process.exitCode() : -1, process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

QString CliProcess::write(const QString& name, const QString& content) const
{
    const QString file = path(name);
    QDir().mkpath(QFileInfo(file).absolutePath());
    QFile out(file);
    const bool opened = out.open(QIODevice::WriteOnly);
    Q_ASSERT(opened);
    out.write(content.toUtf8());
    return opened ? file : QString();
}

QString articleFile(const QString& title, const QString& date, const QStringList& paragraphs)
{
    QString file = u"---\ntitle: \"%1\"\ndate: %2\ncategories: [乡村]\n---\n"_s.arg(title, date);
    for (const QString& paragraph : paragraphs)
        file += u"<p>%1</p>\n"_s.arg(paragraph);
    return file;
}

} // namespace pizhu::test
