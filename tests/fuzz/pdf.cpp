// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/pdf.h"
#include "tests/fuzz/checkarticle.h"

using namespace pizhu;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto article = importing::readPdf(QStringLiteral("a.pdf"), bytes);
    if (article)
        fuzz::check(*article);
    return 0;
}
