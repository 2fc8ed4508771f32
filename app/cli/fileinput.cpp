// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/fileinput.h"

#include "app/cli/tr.h"

#include <QFile>
#include <QFileInfo>

namespace pizhu::cli {

base::Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Unreadable, Tr::tr("The file %1 cannot be read.").arg(path),
                          file.errorString());
    return file.readAll();
}

} // namespace pizhu::cli
