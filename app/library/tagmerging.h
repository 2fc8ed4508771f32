// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/tagmergeplan.h"
#include "app/library/tagstore.h"
#include "app/storage/connection.h"

namespace pizhu::library {

/// Makes one tag of several so that nothing is lost. The tree is read once, however many they are. Lives for
/// the time of one write.
class TagMerging
{
public:
    TagMerging(storage::Connection& connection, bool keepNames)
        : m_connection(connection)
        , m_keepNames(keepNames)
    {}

    /// As Codebook::merge().
    [[nodiscard]] base::Result<void> merge(std::span<const base::TagId> sources, base::TagId target);

private:
    /// What a tag says of itself and has only once.
    struct Words
    {
        QString color;
        QString shortcut;
        QString memo;
        TagDefinition definition;

        bool operator==(const Words&) const = default;
    };

    [[nodiscard]] base::Result<void> leadLinksOn(const TagMergePlan& plan);
    [[nodiscard]] base::Result<void> readWords(const TagMergePlan& plan);
    [[nodiscard]] base::Result<void> prepare();
    [[nodiscard]] base::Result<void> take(const TagMergePlan::Step& step, const TagTree& before);
    void absorb(const Words& source, const QString& path, Words& target) const;
    [[nodiscard]] base::Result<void> writeWords();
    [[nodiscard]] base::Result<void> keepNames(const TagMergePlan& plan, const TagTree& before);

    storage::Connection& m_connection;
    bool m_keepNames;
    std::vector<storage::Statement> m_pointing; ///< one for each table that points to tags
    QHash<base::TagId, Words> m_words;
    QHash<base::TagId, Words> m_wordsBefore;
};

} // namespace pizhu::library
