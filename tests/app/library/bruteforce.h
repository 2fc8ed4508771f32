// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QStringView>
#include <string>
#include <vector>

namespace pizhu::test {

/// Looks through all texts for what the search should find, and shares nothing with it but the folded form of
/// single characters. Its definition: a phrase stands where its Han and kana characters, and its runs of
/// letters and digits as wholes, stand one after the other; full stops, commas and the like and line ends
/// stand between, as do the same in the phrase; all other signs and spaces are not there.
class BruteForce
{
public:
    /// Titles and texts are searched each on its own.
    void add(base::ArticleId id, QStringView title, QStringView text);

    /// Ascending ids. Any script, width and case.
    [[nodiscard]] std::vector<base::ArticleId> folded(QStringView phrase) const;
    /// Where the characters of the words stand as in `phrase`.
    [[nodiscard]] std::vector<base::ArticleId> exact(QStringView phrase) const;
    /// False for a phrase of signs only, which nobody looks for.
    [[nodiscard]] static bool hasWords(QStringView phrase);
    [[nodiscard]] std::size_t articles() const { return m_ids.size(); }

private:
    /// Texts one after another, in UTF-8, words and breaks marked.
    struct Buffer
    {
        std::string text;
        std::vector<std::size_t> ends; ///< of each article
    };

    [[nodiscard]] std::vector<base::ArticleId> search(const Buffer& buffer, const std::string& phrase) const;

    Buffer m_folded;
    Buffer m_exact;
    std::vector<base::ArticleId> m_ids; ///< as added
};

} // namespace pizhu::test
