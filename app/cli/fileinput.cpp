// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/fileinput.h"

#include <QFile>
#include <QFileInfo>

namespace pizhu::cli {

using namespace Qt::StringLiterals;

base::Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Unreadable, u"The file %1 cannot be read."_s.arg(path),
                          file.errorString());
    return file.readAll();
}

} // namespace pizhu::cli
