// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/zoteroreader.h"
#include "tests/fuzz/checkitem.h"

#include <QTemporaryFile>

using namespace pizhu;

namespace {

base::Result<void> readDatabase(importing::ByteStream& stream, const importing::SourcePlace& place,
                                importing::Delivery& delivery)
{
    QTemporaryFile file(QStringLiteral("/dev/shm/pizhu-fuzz-XXXXXX"));
    const auto bytes = stream.readAll(1 << 20);
    if (!bytes || !file.open() || file.write(*bytes) != bytes->size() || !file.flush())
        return {};
    return importing::readZoteroDatabase(file.fileName(), place, delivery);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    fuzz::readAndCheck(readDatabase, QStringLiteral("zotero.sqlite"), data, size);
    return 0;
}
