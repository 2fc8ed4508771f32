// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importreport.h"

#include <QCoreApplication>

namespace pizhu::importing {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

} // namespace

QString ImportReport::totals(std::optional<ItemState> leftOut) const
{
    QStringList parts;
    const auto add = [&parts](int number, const QString& text) {
        if (number > 0)
            parts += text;
    };
    const auto shown = [&](ItemState state) { return state == leftOut ? 0 : count(state); };
    const int added = shown(ItemState::Added);
    const int versions = shown(ItemState::NewVersion);
    const int duplicates = shown(ItemState::Duplicate);
    const int skipped = shown(ItemState::Skipped);
    const int failed = shown(ItemState::Failed);
    add(added, dryRun ? Text::tr("%n article(s) would be added", nullptr, added)
                      : Text::tr("%n article(s) added", nullptr, added));
    add(versions, Text::tr("%n new version(s)", nullptr, versions));
    add(duplicates, Text::tr("%n already in the library", nullptr, duplicates));
    add(skipped, Text::tr("%n skipped", nullptr, skipped));
    add(failed, Text::tr("%n failed", nullptr, failed));
    return parts.isEmpty() ? Text::tr("Nothing to import.") : parts.join(QStringLiteral(" · "));
}

QString ImportReport::toText(std::optional<ItemState> leftOut) const
{
    QStringList lines{totals(leftOut)};
    if (cancelled)
        lines += Text::tr("The import was cancelled; what was done is kept.");
    if (!error.isEmpty())
        lines += error;
    for (const ImportItem& item : items) {
        if (item.state == leftOut)
            continue;
        if (item.state == ItemState::Failed)
            lines += Text::tr("Failed: %1 — %2").arg(item.path, item.reason);
        else if (item.state == ItemState::Skipped)
            lines += Text::tr("Skipped: %1 — %2").arg(item.path, item.reason);
        else if (item.sameAs.isValid())
            lines += Text::tr("Same text: %1 — the same as “%2”").arg(item.path, item.sameAsTitle);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace pizhu::importing
