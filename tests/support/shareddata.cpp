// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shareddata.h"

#include <QDir>

namespace pizhu::test {

QString sourceFolder()
{
    return qEnvironmentVariable("PIZHU_SOURCE_DIR", QDir::currentPath());
}

QString sharedFolder()
{
    const QString folder =
        qEnvironmentVariable("PIZHU_SHARED", sourceFolder() + QStringLiteral("/../shared"));
    return QDir(folder).exists() ? QDir(folder).absolutePath() : QString();
}

QString binaryFolder()
{
    return qEnvironmentVariable("PIZHU_BIN_DIR", sourceFolder() + QStringLiteral("/build/dev/bin"));
}

} // namespace pizhu::test
