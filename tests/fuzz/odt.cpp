// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/odt.h"
#include "tests/app/importing/formats/officesamples.h"
#include "tests/fuzz/checkarticle.h"

using namespace pizhu;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    importing::PackageParts parts = test::odtParts({});
    parts[QStringLiteral("content.xml")] = bytes;
    const auto article = importing::readOdtParts(QStringLiteral("a.odt"), parts);
    if (article)
        fuzz::check(*article);
    return 0;
}
