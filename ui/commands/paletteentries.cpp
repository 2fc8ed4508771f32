// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/paletteentries.h"

#include <algorithm>

namespace pizhu::ui {

namespace {

/// What having been run last is worth, in PinyinMatch::score; less for what was run before.
constexpr int kRecent = 60;
constexpr int kRecentStep = 5;
constexpr int kDisabled = -40;

int recency(const QStringList& recent, const QString& key)
{
    const auto place = static_cast<int>(recent.indexOf(key));
    return place < 0 ? 0 : std::max(kRecentStep, kRecent - place * kRecentStep);
}

} // namespace

PaletteEntries::PaletteEntries(std::vector<PaletteItem> items)
    : m_items(std::move(items))
{
    m_names.reserve(m_items.size());
    for (const PaletteItem& item : m_items)
        m_names.emplace_back(item.title);
}

PaletteAnswer PaletteEntries::find(const PaletteQuestion& question) const
{
    struct Found
    {
        std::size_t at;
        int score;
        std::vector<base::TextRange> ranges;
    };
    const text::PinyinMatcher matcher(question.text);
    std::vector<Found> found;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        auto match = matcher.match(m_names[i]);
        if (!match)
            continue;
        const PaletteItem& item = m_items[i];
        const int score = matcher.isEmpty() ? 0
                                            : match->score + recency(question.recent, item.key) +
                                                  (item.enabled ? 0 : kDisabled);
        found.push_back({i, score, std::move(match->ranges)});
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &Found::score);
    PaletteAnswer answer{{}, static_cast<int>(found.size())};
    for (std::size_t i = 0; i < std::min(found.size(), static_cast<std::size_t>(question.most)); ++i) {
        answer.items.push_back(m_items[found[i].at]);
        answer.items.back().score = found[i].score;
        answer.items.back().matched = std::move(found[i].ranges);
    }
    return answer;
}

} // namespace pizhu::ui
