// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/library/fixture.h"

#include <QRandomGenerator>

namespace pizhu::test {

using Done = base::Result<void>;

/// What one command chooses from.
struct Scene
{
    library::Stores& stores;
    QRandomGenerator& random;

    [[nodiscard]] int below(int bound) const { return random.bounded(std::max(1, bound)); }
    template <typename T>
    [[nodiscard]] T oneOf(const std::vector<T>& values) const
    {
        return values.empty() ? T{}
                              : values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
    }
    template <typename T>
    [[nodiscard]] std::vector<T> someOf(const std::vector<T>& values) const
    {
        std::vector<T> some;
        for (const T& value : values) {
            if (below(3) == 0)
                some.push_back(value);
        }
        return some;
    }
    [[nodiscard]] QString word() const
    {
        static const QStringList words{
            QStringLiteral("监督"), QStringLiteral("監察"),   QStringLiteral("巡察"), QStringLiteral("制度"),
            QStringLiteral("Law"),  QStringLiteral("整改𠮷"), QStringLiteral("机构"), QStringLiteral("日常"),
            QStringLiteral("経費"), QStringLiteral("a b"),    QStringLiteral("😀"),    QStringLiteral("会议")};
        return words.at(below(static_cast<int>(words.size())));
    }
    [[nodiscard]] QString path() const { return below(2) == 0 ? word() : word() + u'/' + word(); }
    [[nodiscard]] std::vector<base::ArticleId> articles() const { return valueOf(stores.articles.find({})); }
    [[nodiscard]] std::vector<base::TagId> tags() const
    {
        std::vector<base::TagId> ids;
        for (const library::Tag& tag : valueOf(stores.tags.all()))
            ids.push_back(tag.id);
        return ids;
    }
    [[nodiscard]] std::vector<base::AnnotationId> annotations() const
    {
        std::vector<base::AnnotationId> ids;
        for (const library::AnnotationRow& row : valueOf(stores.annotations.find({})))
            ids.push_back(row.annotation.id);
        return ids;
    }
    [[nodiscard]] base::TextRange rangeIn(base::ArticleId id) const
    {
        const auto length = valueOf(stores.articles.load(id)).document.text.size();
        const int start = below(static_cast<int>(length) - 2);
        return {start, std::min<qsizetype>(length, start + 1 + below(6))};
    }
    [[nodiscard]] std::vector<library::CollectionId> collections() const
    {
        std::vector<library::CollectionId> ids;
        for (const library::Collection& collection : valueOf(stores.collections.all()))
            ids.push_back(collection.id);
        return ids;
    }
    [[nodiscard]] std::vector<library::SavedSearchId> searches() const
    {
        std::vector<library::SavedSearchId> ids;
        for (const library::SavedSearch& search : valueOf(stores.savedSearches.all()))
            ids.push_back(search.id);
        return ids;
    }
    [[nodiscard]] annotation::HighlightColor color() const
    {
        return static_cast<annotation::HighlightColor>(below(6));
    }
};

[[nodiscard]] Done outcome(const auto& result)
{
    return result ? Done() : Done(base::fail(result.error()));
}

/// Nothing there to do it with.
[[nodiscard]] inline Done nothing()
{
    return {};
}

/// Runs `f` with something chosen, when there is anything.
template <typename T, typename F>
[[nodiscard]] Done with(const T& chosen, F f)
{
    return chosen.isValid() ? f(chosen) : nothing();
}

/// One thing a user does.
struct UserCommand
{
    const char* name;
    Done (*run)(const Scene&);
};

[[nodiscard]] std::vector<UserCommand> annotatingCommands();
[[nodiscard]] std::vector<UserCommand> taggingCommands();
[[nodiscard]] std::vector<UserCommand> keepingCommands(); ///< articles, collections, searches

} // namespace pizhu::test
