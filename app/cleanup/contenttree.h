// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cleanup/draft.h"
#include "app/cleanup/rules.h"

namespace pizhu::cleanup {

/// What one element of a page holds, its children included.
struct ContentWeight
{
    double worth = 0;         ///< how much of it reads like an article; links count against it
    qsizetype text = 0;       ///< UTF-16 units
    qsizetype links = 0;      ///< of those, inside links
    qsizetype innerLinks = 0; ///< of those, leading to pages of the same site
    int blocks = 0;
    int prose = 0; ///< blocks that are sentences
};

/// The block elements of a page with what they hold, so that parts of the page can be compared. Holds a
/// snapshot: pieces removed later still count.
class ContentTree
{
public:
    ContentTree(const Draft& draft, const Rules& rules);

    [[nodiscard]] bool isEmpty() const { return m_weights.empty(); }
    [[nodiscard]] int size() const { return static_cast<int>(m_weights.size()); }
    [[nodiscard]] const ContentWeight& weight(int element) const { return m_weights[index(element)]; }
    [[nodiscard]] const QString& part(int element) const { return m_elements[index(element)].part; }
    [[nodiscard]] int parent(int element) const { return m_elements[index(element)].parent; }
    [[nodiscard]] int depth(int element) const { return m_depths[index(element)]; }
    /// True when `element` is `ancestor` or stands in it.
    [[nodiscard]] bool isInside(int element, int ancestor) const;

    /// The element that holds the article; -1 when nothing reads like one.
    [[nodiscard]] int mainElement() const;

private:
    [[nodiscard]] static std::size_t index(int element) { return static_cast<std::size_t>(element); }
    [[nodiscard]] double score(int element) const;
    [[nodiscard]] int namedBody(double best) const;
    [[nodiscard]] int narrowestInside(int outer) const;
    [[nodiscard]] int bodyInside(int outer) const;

    const Rules& m_rules;
    std::vector<document::HtmlElement> m_elements;
    std::vector<ContentWeight> m_weights;
    std::vector<int> m_depths;
};

/// True for a block that is a sentence: long enough, with signs of prose, and not a link.
[[nodiscard]] bool readsLikeProse(const Piece& piece);

} // namespace pizhu::cleanup
