// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/libraryscan.h"

#include <algorithm>
#include <span>

namespace pizhu::bench {

namespace {

constexpr std::size_t kAtOnce = 1000; // articles

} // namespace

base::Result<void> forEachArticle(const library::Library& library,
                                  const std::function<void(const library::Article&)>& take)
{
    const auto ids =
        library.read([](const library::Stores& stores) { return stores.articles.find({}); }).result();
    if (!ids)
        return base::fail(ids.error());
    for (std::size_t first = 0; first < ids->size(); first += kAtOnce) {
        const auto some = std::span(*ids).subspan(first, std::min(kAtOnce, ids->size() - first));
        const auto read = [&](const library::Stores& stores) -> base::Result<void> {
            for (const base::ArticleId id : some) {
                const auto article = stores.articles.load(id);
                if (!article)
                    return base::fail(article.error());
                take(*article);
            }
            return {};
        };
        if (const auto done = library.read(read).result(); !done)
            return done;
    }
    return {};
}

base::Result<test::BruteForce> scanOf(const library::Library& library)
{
    test::BruteForce scan;
    const auto done = forEachArticle(library, [&scan](const library::Article& article) {
        scan.add(article.id, article.metadata.title.value, article.document.text);
    });
    if (!done)
        return base::fail(done.error());
    return scan;
}

base::Result<Ids> found(const library::Library& library, const QString& query)
{
    auto ids =
        library
            .read([&query](const library::Stores& stores) { return stores.articles.find({.text = {query}}); })
            .result();
    if (ids)
        std::ranges::sort(*ids);
    return ids;
}

} // namespace pizhu::bench
