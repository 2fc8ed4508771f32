// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/zoterordf.h"
#include "tests/fuzz/checkitem.h"

#include <QDir>
#include <QTemporaryDir>

using namespace pizhu;

namespace {

/// An attachment to be found; everything else around it must not be.
void writeAttachment(const QDir& folder)
{
    folder.mkpath(QStringLiteral("files/5"));
    QFile file(folder.filePath(QStringLiteral("files/5/a.txt")));
    if (file.open(QIODevice::WriteOnly))
        file.write("text");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const QTemporaryDir folder;
    static const bool written = (writeAttachment(folder.path()), true);
    static_cast<void>(written);
    fuzz::readAndCheck(importing::readZoteroRdf, QStringLiteral("a.rdf"), data, size, folder.path());
    return 0;
}
