// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importreport.h"

#include <QCoreApplication>

namespace pizhu::importing {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

QString totals(const ImportReport& report, std::optional<ItemState> leftOut)
{
    QStringList parts;
    const auto add = [&parts](int number, const QString& text) {
        if (number > 0)
            parts += text;
    };
    const auto count = [&](ItemState state) { return state == leftOut ? 0 : report.count(state); };
    const int added = count(ItemState::Added);
    const int versions = count(ItemState::NewVersion);
    const int duplicates = count(ItemState::Duplicate);
    const int skipped = count(ItemState::Skipped);
    const int failed = count(ItemState::Failed);
    add(added, report.dryRun ? Text::tr("%n article(s) would be added", nullptr, added)
                             : Text::tr("%n article(s) added", nullptr, added));
    add(versions, Text::tr("%n new version(s)", nullptr, versions));
    add(duplicates, Text::tr("%n already in the library", nullptr, duplicates));
    add(skipped, Text::tr("%n skipped", nullptr, skipped));
    add(failed, Text::tr("%n failed", nullptr, failed));
    return parts.isEmpty() ? Text::tr("Nothing to import.") : parts.join(QStringLiteral(" · "));
}

} // namespace

QString ImportReport::toText(std::optional<ItemState> leftOut) const
{
    QStringList lines{totals(*this, leftOut)};
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
