// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/resourcetext.h"

#include <QFile>

// Q_INIT_RESOURCE must stand outside of any namespace; without it a linker drops the resources of a static
// library.
static void initExportingResources()
{
    Q_INIT_RESOURCE(exporting);
    Q_INIT_RESOURCE(nunjucks);
}

namespace pizhu::exporting {

QString resourceText(const QString& path)
{
    initExportingResources();
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace pizhu::exporting
