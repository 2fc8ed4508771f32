// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/worker/workerprogram.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

const QString kName = u"pizhu-import-worker"_s;

QStringList candidates()
{
    if (qEnvironmentVariableIsSet("PIZHU_IMPORT_WORKER"))
        return {qEnvironmentVariable("PIZHU_IMPORT_WORKER")};
    const QDir own(QCoreApplication::applicationDirPath());
    return {own.filePath(kName), own.filePath(u"../bin/"_s + kName),
            own.filePath(u"" PIZHU_LIBEXEC_FROM_BIN "/"_s + kName), u"" PIZHU_LIBEXEC "/"_s + kName};
}

} // namespace

base::Result<QString> workerProgram()
{
    const QStringList paths = candidates();
    for (const QString& path : paths) {
        if (const QFileInfo info(path); info.isFile() && info.isExecutable())
            return info.absoluteFilePath();
    }
    return base::fail(base::ErrorCode::NotFound,
                      QCoreApplication::translate(
                          "pizhu::importing", "The program “%1”, which reads files for Pizhu, was not found. "
                                              "Install Pizhu again; nothing was imported.")
                          .arg(kName),
                      paths.join(u", "_s));
}

} // namespace pizhu::importing
