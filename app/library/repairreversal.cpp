// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/repairreversal.h"

#include "app/document/textreplacement.h"

#include <QCoreApplication>
#include <algorithm>

namespace pizhu::library {

using base::ErrorCode;
using base::fail;
using base::Result;
using document::CleanupLog;
using document::Repair;
using document::TextReplacement;

namespace {

constexpr char kTextField[] = "text";

bool isSameDamage(const Repair& a, const Repair& b)
{
    return a.field == b.field && a.before == b.before && a.after == b.after;
}

/// How many equal repairs stand before `repair` in their field; `earlier` are those that come first where
/// places are the same.
int countBefore(const std::vector<Repair>& repairs, const Repair& repair)
{
    return static_cast<int>(std::count_if(repairs.begin(), repairs.end(), [&repair](const Repair& other) {
        const bool isBefore = &other < &repair ? other.range.start <= repair.range.start
                                               : other.range.start < repair.range.start;
        return &other != &repair && isSameDamage(other, repair) && isBefore;
    }));
}

int countBeforeIn(const std::vector<Repair>& others, const Repair& repair)
{
    return static_cast<int>(std::count_if(others.begin(), others.end(), [&repair](const Repair& other) {
        return isSameDamage(other, repair) && other.range.start < repair.range.start;
    }));
}

RepairName nameOf(const Repair& repair, int occurrence)
{
    return {repair.field, repair.before, repair.after, occurrence};
}

/// A field's texts, one unless it is a list.
class FieldTexts
{
public:
    FieldTexts(document::Metadata& metadata, const QString& field)
    {
        document::forEachMetadataField([&](QLatin1String name, auto member) {
            if (name == field)
                add((metadata.*member).value);
        });
    }

    /// The first that says `present` in `range`; null when none does.
    [[nodiscard]] QString* find(base::TextRange range, const QString& present) const
    {
        const auto found = std::ranges::find_if(m_texts, [&](const QString* text) {
            return range.start >= 0 && range.end <= text->size() && range.of(*text) == present;
        });
        return found == m_texts.end() ? nullptr : *found;
    }

private:
    void add(QString& text) { m_texts.push_back(&text); }
    void add(QStringList& texts)
    {
        for (QString& text : texts)
            m_texts.push_back(&text);
    }
    static void add(const std::optional<text::PublishedDate>& /*date*/) {}

    std::vector<QString*> m_texts;
};

void renameCandidates(document::Metadata& metadata, const QString& field, const QString& from,
                      const QString& to)
{
    for (document::Candidate& candidate : metadata.candidates) {
        if (candidate.field == field)
            std::ranges::replace(candidate.value, from, to);
    }
}

/// The text that was replaced in; nullopt when `present` does not stand there.
std::optional<QString> replaceIn(Cleaning& cleaning, const QString& field, const QString& present,
                                 const TextReplacement& replacement)
{
    const base::TextRange range = replacement.range;
    if (field == QLatin1String(kTextField)) {
        QString before = cleaning.document.text;
        const bool fits = range.start >= 0 && range.end <= before.size() && range.of(before) == present;
        return fits && document::replaceText(cleaning.document, replacement) ? std::optional(before)
                                                                             : std::nullopt;
    }
    QString* text = FieldTexts(cleaning.metadata, field).find(range, present);
    if (!text)
        return std::nullopt;
    QString before = *text;
    text->replace(range.start, range.length(), replacement.text);
    renameCandidates(cleaning.metadata, field, before, *text);
    return before;
}

/// What was done to one text, for moving the repairs that stand in it.
struct Change
{
    const QString& field;
    const QString& textBefore;
    const TextReplacement& replacement;
};

/// `present` is what a repair says of the text in its range. Repairs that took something away have no extent:
/// several may stand at one place, and those listed from `firstBehind` on lie behind it.
void moveRepairs(std::vector<Repair>& repairs, QString Repair::*present, std::size_t firstBehind,
                 const Change& change)
{
    const base::TextRange range = change.replacement.range;
    for (std::size_t i = 0; i < repairs.size(); ++i) {
        Repair& repair = repairs[i];
        const bool isThere =
            repair.field == change.field && (change.field == QLatin1String(kTextField) ||
                                             repair.range.of(change.textBefore) == repair.*present);
        if (!isThere)
            continue;
        const bool isBehind = i >= firstBehind && range.isEmpty() && repair.range == range;
        repair.range = isBehind ? repair.range.shifted(change.replacement.growth())
                                : document::movedBy(change.replacement, repair.range);
    }
}

std::size_t placeAmong(const std::vector<Repair>& repairs, const Repair& repair)
{
    const auto isBehind = [&repair](const Repair& other) {
        return other.field == repair.field && other.range.start > repair.range.start;
    };
    auto place = std::find_if(repairs.begin(), repairs.end(), isBehind);
    if (place == repairs.end()) { // behind the last of its field
        const auto last = std::find_if(repairs.rbegin(), repairs.rend(), [&repair](const Repair& other) {
            return other.field == repair.field;
        });
        place = last == repairs.rend() ? repairs.end() : last.base();
    }
    return static_cast<std::size_t>(place - repairs.begin());
}

Repair taken(std::vector<Repair>& repairs, std::size_t index)
{
    Repair repair = std::move(repairs[index]);
    repairs.erase(repairs.begin() + static_cast<std::ptrdiff_t>(index));
    return repair;
}

void put(std::vector<Repair>& repairs, Repair repair)
{
    const std::size_t place = placeAmong(repairs, repair);
    repairs.insert(repairs.begin() + static_cast<std::ptrdiff_t>(place), std::move(repair));
}

base::Error insideAnother()
{
    return {
        ErrorCode::Conflict,
        QCoreApplication::translate(
            "pizhu::library",
            "Another repair reaches into this one, so it cannot be changed by itself; change the other one."),
        {}};
}

} // namespace

RepairName nameOfRepair(const CleanupLog& log, std::size_t index)
{
    const Repair& repair = log.repairs[index];
    return nameOf(repair, countBefore(log.repairs, repair) + countBeforeIn(log.reverted, repair));
}

RepairName nameOfReverted(const CleanupLog& log, std::size_t index)
{
    const Repair& repair = log.reverted[index];
    return nameOf(repair, countBefore(log.reverted, repair) + countBeforeIn(log.repairs, repair));
}

Result<void> revertRepair(Cleaning& cleaning, std::size_t index)
{
    CleanupLog& log = cleaning.log;
    if (log.repairs[index].certainty == document::RepairCertainty::Unrepaired)
        return fail(ErrorCode::InvalidInput,
                    QCoreApplication::translate(
                        "pizhu::library", "This damage was not repaired; there is nothing to take back."));
    const Repair repair = log.repairs[index];
    const TextReplacement replacement{repair.range, repair.before};
    const auto before = replaceIn(cleaning, repair.field, repair.after, replacement);
    if (!before)
        return fail(insideAnother());
    const Change change{repair.field, *before, replacement};
    Repair reverted = taken(log.repairs, index);
    moveRepairs(log.repairs, &Repair::after, index, change);
    moveRepairs(log.reverted, &Repair::before, log.reverted.size(), change);
    reverted.range = replacement.place();
    put(log.reverted, std::move(reverted));
    return {};
}

Result<void> restoreRepair(Cleaning& cleaning, std::size_t index)
{
    CleanupLog& log = cleaning.log;
    const Repair repair = log.reverted[index];
    const TextReplacement replacement{repair.range, repair.after};
    const auto before = replaceIn(cleaning, repair.field, repair.before, replacement);
    if (!before)
        return fail(insideAnother());
    const Change change{repair.field, *before, replacement};
    Repair restored = taken(log.reverted, index);
    moveRepairs(log.repairs, &Repair::after, log.repairs.size(), change);
    moveRepairs(log.reverted, &Repair::before, log.reverted.size(), change);
    restored.range = replacement.place();
    put(log.repairs, std::move(restored));
    return {};
}

void revertNamed(Cleaning& cleaning, std::span<const RepairName> names)
{
    std::vector<std::size_t> wanted;
    for (std::size_t i = 0; i < cleaning.log.repairs.size(); ++i) {
        const Repair& repair = cleaning.log.repairs[i];
        const auto isNamed = [&](const RepairName& name) {
            return name == nameOf(repair, name.occurrence) && name == nameOfRepair(cleaning.log, i);
        };
        if (std::ranges::any_of(names, isNamed))
            wanted.push_back(i);
    }
    // From the last to the first, so that places in the list stay right.
    for (auto index = wanted.rbegin(); index != wanted.rend(); ++index)
        std::ignore = revertRepair(cleaning, *index);
}

} // namespace pizhu::library
