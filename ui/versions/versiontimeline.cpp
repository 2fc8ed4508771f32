// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/versions/versiontimeline.h"

#include <QCoreApplication>
#include <QLocale>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pizhu::ui {

using annotation::AnchorState;
using base::Result;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::ui::VersionsDialog)
};

Result<VersionEntry> loadEntry(const library::Stores& stores, base::ArticleId article,
                               const library::VersionSummary& summary)
{
    Result<library::Article> version = stores.articles.loadVersion(summary.id);
    if (!version)
        return base::fail(version.error());
    auto outcomes = stores.versions.outcomes(article, summary.id);
    if (!outcomes)
        return base::fail(outcomes.error());
    return VersionEntry{.summary = summary,
                        .text = std::move(version->document.text),
                        .script = version->metadata.script,
                        .reverted = static_cast<int>(version->log.reverted.size()),
                        .outcomes = std::move(*outcomes),
                        .counts = {}};
}

} // namespace

Result<VersionTimeline> loadTimeline(const library::Stores& stores, base::ArticleId article)
{
    const Result<library::Article> current = stores.articles.load(article);
    if (!current)
        return base::fail(current.error());
    VersionTimeline timeline{article, current->metadata.title.value, {}};
    for (const library::VersionSummary& summary : current->versions) {
        Result<VersionEntry> entry = loadEntry(stores, article, summary);
        if (!entry)
            return base::fail(entry.error());
        timeline.entries.push_back(std::move(*entry));
    }
    return timeline;
}

QString versionReason(const VersionEntry& version, const VersionEntry* before)
{
    if (!before)
        return Words::tr("Imported", "why there is this version");
    if (!version.summary.sameSource)
        return Words::tr("Imported again, with changes", "why there is this version");
    if (version.summary.chosenCharset != before->summary.chosenCharset)
        return version.summary.chosenCharset.isEmpty()
                   ? Words::tr("Encoding found automatically again", "why there is this version")
                   : Words::tr("Read as %1", "why there is this version; a charset")
                         .arg(version.summary.chosenCharset);
    if (version.reverted > before->reverted)
        return Words::tr("Repair taken back", "why there is this version");
    if (version.reverted < before->reverted)
        return Words::tr("Repair put back", "why there is this version");
    return Words::tr("Cleaned again", "why there is this version");
}

QString changesText(const text::DiffCounts& counts)
{
    QStringList parts;
    if (counts.changed > 0)
        parts += Words::tr("%n paragraph(s) changed", nullptr, counts.changed);
    if (counts.added > 0)
        parts += Words::tr("%n added", "paragraphs", counts.added);
    if (counts.removed > 0)
        parts += Words::tr("%n removed", "paragraphs", counts.removed);
    if (counts.moved > 0)
        parts += Words::tr("%n moved", "paragraphs", counts.moved);
    if (counts.variants > 0)
        parts += Words::tr("%n in another script", "paragraphs", counts.variants);
    return parts.isEmpty() ? Words::tr("The same text")
                           : parts.join(Words::tr(", ", "between parts of a sentence"));
}

QString outcomeText(const library::AnchorOutcome& outcome)
{
    switch (outcome.state) {
    case AnchorState::Exact:
        return Words::tr("Kept", "what became of a highlight");
    case AnchorState::Moved:
        return Words::tr("Moved with its text", "what became of a highlight");
    case AnchorState::Approximate:
        return Words::tr("Text changed, place approximate (%1 %)", "what became of a highlight")
            .arg(QLocale().toString(std::lround(outcome.score * 100)));
    case AnchorState::Orphan:
        return Words::tr("Not found in this version", "what became of a highlight");
    }
    Q_UNREACHABLE();
}

QString outcomesText(const std::vector<library::AnchorOutcome>& outcomes)
{
    std::array<int, 4> counts{};
    for (const library::AnchorOutcome& outcome : outcomes)
        ++counts[static_cast<std::size_t>(outcome.state)];
    QStringList parts;
    if (counts[0] > 0)
        parts += Words::tr("%n kept", "highlights", counts[0]);
    if (counts[1] > 0)
        parts += Words::tr("%n moved", "highlights", counts[1]);
    if (counts[2] > 0)
        parts += Words::tr("%n approximate", "highlights", counts[2]);
    if (counts[3] > 0)
        parts += Words::tr("%n without a place", "highlights", counts[3]);
    return parts.join(Words::tr(", ", "between parts of a sentence"));
}

} // namespace pizhu::ui
