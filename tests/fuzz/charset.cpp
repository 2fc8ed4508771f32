// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/charset.h"
#include "app/text/decoding.h"
#include "app/text/normalisation.h"
#include "tests/fuzz/require.h"

using namespace pizhu;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const qsizetype line = bytes.startsWith('=') ? bytes.indexOf('\n') : -1;
    const QByteArray declared = line > 0 ? bytes.mid(1, line - 1) : QByteArray();
    const text::DecodedText decoded = text::decode(bytes.mid(line + 1), declared);
    fuzz::require(!decoded.charset.isEmpty(), "something is decided");
    const QString normal = text::normalise(decoded.text);
    fuzz::require(text::normalise(normal) == normal, "normalising twice changes nothing");
    return 0;
}
