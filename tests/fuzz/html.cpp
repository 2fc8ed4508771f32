// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/readers/reader.h"
#include "tests/fuzz/checkarticle.h"

using namespace pizhu;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto extracted = importing::extractArticle(importing::SourceItem{
        .fileName = QStringLiteral("a.html"), .bytes = bytes, .mediaType = QStringLiteral("text/html")});
    if (extracted)
        fuzz::check(extracted->article);
    return 0;
}
