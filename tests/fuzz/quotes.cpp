// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/interchange/plainhtml.h"
#include "app/importing/interchange/quotereaders.h"
#include "tests/fuzz/require.h"

#include <algorithm>

using namespace pizhu;

namespace {

void check(const base::Result<std::vector<importing::WebAnnotation>>& annotations)
{
    if (!annotations)
        return;
    for (const importing::WebAnnotation& annotation : *annotations) {
        fuzz::require(!annotation.uid.isEmpty(), "an annotation has an id");
        fuzz::require(!annotation.problem.isEmpty() || annotation.quote.has_value() ||
                          annotation.kind == annotation::AnnotationKind::Note,
                      "what can be used has words or is a note");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    check(importing::readZoteroJson(bytes));
    check(importing::readZoteroNote(bytes));
    check(importing::readReadwise(bytes));
    check(importing::readCalibre(bytes));
    const importing::PlainHtml plain = importing::plainHtml(QString::fromUtf8(bytes));
    fuzz::require(plain.bytes.size() == std::size_t(plain.text.size()) + 1, "each unit has its place");
    fuzz::require(std::is_sorted(plain.bytes.begin(), plain.bytes.end()), "places ascend");
    return 0;
}
