// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/webannotationreader.h"
#include "tests/fuzz/require.h"

using namespace pizhu;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto annotations = importing::readWebAnnotations(bytes);
    if (!annotations)
        return 0;
    for (const importing::WebAnnotation& annotation : *annotations) {
        fuzz::require(!annotation.uid.isEmpty() || !annotation.problem.isEmpty(), "an annotation has an id");
        fuzz::require(annotation.tagPaths.size() ==
                          QSet<QString>(annotation.tagPaths.begin(), annotation.tagPaths.end()).size(),
                      "a tag is named once");
    }
    return 0;
}
