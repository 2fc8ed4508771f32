// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cleanup/pinyindamage.h"
#include "app/cleanup/pinyinrepair.h"
#include "app/text/normalisation.h"
#include "tests/fuzz/require.h"

using namespace pizhu;

namespace {

const cleanup::DamageList& siteList()
{
    static const cleanup::DamageList list{{u'監', QStringLiteral("jiān")}, {u'發', QStringLiteral("fā")},
                                          {u'現', QStringLiteral("xiàn")}, {u'數', QStringLiteral("shù")},
                                          {u'據', QStringLiteral("jù")},   {u'經', QStringLiteral("jīng")}};
    return list;
}

void checkEdits(const QString& text, const std::vector<cleanup::TextEdit>& edits)
{
    qsizetype at = 0;
    for (const cleanup::TextEdit& edit : edits) {
        fuzz::require(edit.range.start >= at && edit.range.end >= edit.range.start, "edits ascend");
        at = edit.range.end;
    }
    fuzz::require(at <= text.size(), "edits lie inside the text");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QString text = text::normalise(QString::fromUtf8(bytes));
    cleanup::PinyinRepairer repairer({text}, siteList());
    const auto edits = repairer.repair(text);
    checkEdits(text, edits);
    const bool proven = std::ranges::all_of(edits, [](const cleanup::TextEdit& edit) {
        return edit.certainty == document::RepairCertainty::Proven;
    });
    if (proven && !edits.empty()) {
        const QString again = cleanup::applyPinyinDamage(cleanup::edited(text, edits), repairer.damageList());
        fuzz::require(again == text, "what is proven gives the input again when it is damaged");
    }
    return 0;
}
