// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importreport.h"

#include <QCoreApplication>
#include <algorithm>

namespace pizhu::importing {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

QString totals(const ImportReport& report)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString& text) {
        if (count > 0)
            parts += text;
    };
    const int added = report.count(ItemState::Added);
    const int versions = report.count(ItemState::NewVersion);
    const int duplicates = report.count(ItemState::Duplicate);
    const int skipped = report.count(ItemState::Skipped);
    const int failed = report.count(ItemState::Failed);
    add(added, report.dryRun ? Text::tr("%n article(s) would be added", nullptr, added)
                             : Text::tr("%n article(s) added", nullptr, added));
    add(versions, Text::tr("%n new version(s)", nullptr, versions));
    add(duplicates, Text::tr("%n already in the library", nullptr, duplicates));
    add(skipped, Text::tr("%n skipped", nullptr, skipped));
    add(failed, Text::tr("%n failed", nullptr, failed));
    return parts.isEmpty() ? Text::tr("Nothing to import.") : parts.join(QStringLiteral(" · "));
}

} // namespace

int ImportReport::count(ItemState state) const
{
    return static_cast<int>(std::ranges::count(items, state, &ImportItem::state));
}

QString ImportReport::toText() const
{
    QStringList lines{totals(*this)};
    if (cancelled)
        lines += Text::tr("The import was cancelled; what was done is kept.");
    if (!error.isEmpty())
        lines += error;
    for (const ImportItem& item : items) {
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
