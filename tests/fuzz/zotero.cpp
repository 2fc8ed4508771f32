// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/zoterordf.h"
#include "tests/fuzz/checkitem.h"

using namespace pizhu;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    fuzz::readAndCheck(importing::readZoteroRdf, QStringLiteral("a.rdf"), data, size);
    return 0;
}
