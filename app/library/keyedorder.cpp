// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/keyedorder.h"

#include <algorithm>
#include <array>

namespace pizhu::library {

namespace {

constexpr int kDigitBits = 11;
constexpr std::size_t kDigits = (64 + kDigitBits - 1) / kDigitBits;
constexpr std::size_t kValues = std::size_t{1} << kDigitBits;
/// Fewer are sorted by comparing.
constexpr std::size_t kWorthCounting = 2048;

using Counts = std::array<std::array<quint32, kValues>, kDigits>;

std::size_t digitOf(quint64 key, std::size_t digit)
{
    return (key >> (digit * kDigitBits)) & (kValues - 1);
}

/// Counts become the places where the articles with each value begin.
void placesFrom(std::array<quint32, kValues>& counts)
{
    quint32 place = 0;
    for (quint32& count : counts)
        place += std::exchange(count, place);
}

} // namespace

void sortStably(std::vector<KeyedArticle>& articles)
{
    if (articles.size() < kWorthCounting) {
        std::ranges::stable_sort(articles, {}, &KeyedArticle::key);
        return;
    }
    const auto counts = std::make_unique<Counts>();
    for (const KeyedArticle& article : articles) {
        for (std::size_t digit = 0; digit < kDigits; ++digit)
            ++(*counts)[digit][digitOf(article.key, digit)];
    }
    std::vector<KeyedArticle> sorted(articles.size());
    for (std::size_t digit = 0; digit < kDigits; ++digit) {
        auto& places = (*counts)[digit];
        if (places[digitOf(articles.front().key, digit)] == articles.size())
            continue; // the same in all keys
        placesFrom(places);
        for (const KeyedArticle& article : articles)
            sorted[places[digitOf(article.key, digit)]++] = article;
        articles.swap(sorted);
    }
}

} // namespace pizhu::library
