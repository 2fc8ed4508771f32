// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/study/agreement.h"

#include <algorithm>
#include <map>

namespace pizhu::study {

using base::TextRange;

namespace {

constexpr int kGap = -1; ///< the value of what is not marked

/// Units and gaps of one observer, without a break from 0 to the length.
std::vector<MarkedUnit> partitionOf(const std::vector<MarkedUnit>& units, qsizetype length)
{
    std::vector<MarkedUnit> parts;
    qsizetype at = 0;
    for (const MarkedUnit& unit : units) {
        if (unit.range.start > at)
            parts.push_back({{at, unit.range.start}, kGap});
        parts.push_back(unit);
        at = unit.range.end;
    }
    if (at < length)
        parts.push_back({{at, length}, kGap});
    return parts;
}

/// How much of two partitions has the same value.
double agreedLength(const std::vector<MarkedUnit>& first, const std::vector<MarkedUnit>& second)
{
    double agreed = 0;
    for (auto a = first.begin(), b = second.begin(); a != first.end() && b != second.end();) {
        const qsizetype end = std::min(a->range.end, b->range.end);
        if (a->value == b->value)
            agreed += double(end - std::max(a->range.start, b->range.start));
        const bool next = a->range.end == end;
        if (b->range.end == end)
            ++b;
        if (next)
            ++a;
    }
    return agreed;
}

/// What is known of one value over all observers.
struct ValueLength
{
    double length = 0;
    double selfPairs = 0; ///< what pairing each segment with itself would add
};

std::map<int, ValueLength> lengthsOf(const std::vector<std::vector<MarkedUnit>>& partitions)
{
    std::map<int, ValueLength> lengths;
    for (const std::vector<MarkedUnit>& parts : partitions) {
        for (const MarkedUnit& part : parts) {
            const double length = double(part.range.end - part.range.start);
            ValueLength& value = lengths[part.value];
            value.length += length;
            value.selfPairs += part.value == kGap ? length : length * length;
        }
    }
    return lengths;
}

} // namespace

std::optional<double> Decisions::observed() const
{
    return total() == 0 ? std::nullopt : std::optional(double(both + neither) / double(total()));
}

std::optional<double> Decisions::kappa() const
{
    if (total() == 0)
        return std::nullopt;
    const double all = double(total());
    const double first = double(both + onlyFirst) / all;
    const double second = double(both + onlySecond) / all;
    const double expected = first * second + (1 - first) * (1 - second);
    return expected == 1 ? std::nullopt : std::optional((*observed() - expected) / (1 - expected));
}

std::optional<double> unitizedAlpha(const std::vector<std::vector<MarkedUnit>>& observers, qsizetype length)
{
    if (observers.size() < 2 || length <= 0)
        return std::nullopt;
    std::vector<std::vector<MarkedUnit>> partitions;
    for (const std::vector<MarkedUnit>& units : observers)
        partitions.push_back(partitionOf(units, length));
    const double total = double(observers.size()) * double(length);
    double agreed = 0; // the diagonal of the observed coincidences
    for (std::size_t i = 0; i < partitions.size(); ++i) {
        for (std::size_t j = i + 1; j < partitions.size(); ++j)
            agreed += 2 * agreedLength(partitions[i], partitions[j]) / double(observers.size() - 1);
    }
    double alike = 0; // the diagonal of the expected ones, before the division they share
    double selfPairs = 0;
    for (const auto& [value, known] : lengthsOf(partitions)) {
        alike += known.length * known.length - known.selfPairs;
        selfPairs += known.selfPairs;
    }
    const double pairs = total * total - selfPairs;
    const double expected = pairs <= 0 ? 0 : total - alike * total / pairs;
    return expected <= 0 ? std::nullopt : std::optional(1 - (total - agreed) / expected);
}

std::vector<MarkedUnit> unitsOf(std::vector<TextRange> passages)
{
    std::ranges::sort(passages, [](const TextRange& a, const TextRange& b) {
        return std::pair(a.start, a.end) < std::pair(b.start, b.end);
    });
    std::vector<MarkedUnit> units;
    for (const TextRange& passage : passages) {
        if (passage.isEmpty())
            continue;
        if (!units.empty() && passage.start < units.back().range.end)
            units.back().range.end = std::max(units.back().range.end, passage.end);
        else
            units.push_back({passage, 0});
    }
    return units;
}

} // namespace pizhu::study
