// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/epub.h"
#include "tests/app/importing/formats/officesamples.h"
#include "tests/fuzz/checkarticle.h"

using namespace pizhu;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    importing::PackageParts parts = test::epubParts();
    const bool isPackage = bytes.startsWith("<package");
    parts[isPackage ? QStringLiteral("OEBPS/book.opf") : QStringLiteral("OEBPS/text/a.xhtml")] = bytes;
    const auto article = importing::readEpubParts(QStringLiteral("a.epub"), parts);
    if (article)
        fuzz::check(*article);
    return 0;
}
