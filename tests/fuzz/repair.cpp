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

/// Wide spaces may have become plain ones.
QString plain(QString text)
{
    return text.replace(QChar(0x3000), QLatin1Char(' '));
}

/// A character of the list counts where it only straddled others, unless it stands bare somewhere.
bool givesAgain(const QString& repaired, const QString& text, const cleanup::DamageList& shown)
{
    cleanup::DamageList list = shown;
    for (auto it = siteList().cbegin(); it != siteList().cend(); ++it) {
        if (text.contains(QLatin1Char('?') + it.value() + QLatin1Char(')')))
            list.insert(it.key(), it.value());
    }
    return plain(cleanup::applyPinyinDamage(repaired, list)) == plain(text) ||
           plain(cleanup::applyPinyinDamage(repaired, shown)) == plain(text);
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
    if (proven && !edits.empty())
        fuzz::require(givesAgain(cleanup::edited(text, edits), text, repairer.damageList()),
                      "what is proven gives the input again when it is damaged");
    return 0;
}
