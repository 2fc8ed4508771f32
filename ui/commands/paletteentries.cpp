// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/paletteentries.h"

#include <algorithm>

namespace pizhu::ui {

namespace {

/// What having been run last is worth, in PinyinMatch::score; less for what was run before.
constexpr int kRecent = 60;
constexpr int kRecentStep = 5;
constexpr int kDisabled = -40;
constexpr int kOtherName = -10;

int recency(const QStringList& recent, const QString& key)
{
    const auto place = static_cast<int>(recent.indexOf(key));
    return place < 0 ? 0 : std::max(kRecentStep, kRecent - place * kRecentStep);
}

} // namespace

PaletteEntries::PaletteEntries(std::vector<PaletteItem> items)
    : m_items(std::move(items))
    , m_otherNames(m_items.size())
{
    m_names.reserve(m_items.size());
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        m_names.emplace_back(m_items[i].title);
        for (const QString& name : std::as_const(m_items[i].otherNames))
            m_otherNames[i].emplace_back(name);
    }
}

/// Another name counts only where the title does not match.
std::optional<PaletteEntries::Match> PaletteEntries::match(const text::PinyinMatcher& matcher,
                                                           std::size_t item) const
{
    if (auto found = matcher.match(m_names[item]))
        return Match{found->score, std::move(found->ranges), {}};
    std::optional<Match> best;
    for (std::size_t i = 0; i < m_otherNames[item].size(); ++i) {
        const auto found = matcher.match(m_otherNames[item][i]);
        if (found && (!best || found->score + kOtherName > best->score))
            best =
                Match{found->score + kOtherName, {}, m_items[item].otherNames.at(static_cast<qsizetype>(i))};
    }
    return best;
}

PaletteAnswer PaletteEntries::find(const PaletteQuestion& question) const
{
    const text::PinyinMatcher matcher(question.text);
    std::vector<std::pair<std::size_t, Match>> found;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        auto match = this->match(matcher, i);
        if (!match)
            continue;
        const PaletteItem& item = m_items[i];
        const int more = recency(question.recent, item.key) + (item.enabled ? 0 : kDisabled);
        match->score = matcher.isEmpty() ? 0 : match->score + more;
        found.emplace_back(i, std::move(*match));
    }
    std::ranges::stable_sort(found, std::ranges::greater(), [](const auto& one) { return one.second.score; });
    PaletteAnswer answer{{}, static_cast<int>(found.size())};
    found.resize(std::min(found.size(), static_cast<std::size_t>(question.most)));
    for (auto& [at, match] : found) {
        PaletteItem item = m_items[at];
        item.score = match.score;
        item.matched = std::move(match.ranges);
        if (!match.otherName.isEmpty())
            item.detail = item.detail.isEmpty() ? match.otherName
                                                : match.otherName + QStringLiteral(" · ") + item.detail;
        answer.items.push_back(std::move(item));
    }
    return answer;
}

} // namespace pizhu::ui
