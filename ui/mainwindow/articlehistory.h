// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "ui/reader/pageplace.h"

#include <optional>
#include <vector>

namespace pizhu::ui {

/// The articles one came through and the places one jumped from, as a browser keeps pages. Opening from the
/// middle drops what was ahead. `left` is always the place that one leaves, unknown where none is shown.
class ArticleHistory
{
public:
    struct Step
    {
        base::ArticleId article;
        std::optional<PagePlace> place{}; ///< where one was when one left; unknown before

        bool operator==(const Step&) const = default;
    };
    using Left = std::optional<PagePlace>;

    void visit(base::ArticleId article, const Left& left = {});
    /// On to another place of the same article.
    void jump(const PagePlace& left);
    [[nodiscard]] bool canGoBack() const { return m_current > 0; }
    [[nodiscard]] bool canGoForward() const { return m_current + 1 < m_steps.size(); }
    /// Where one was in the article of the step left last, known only now.
    void amendLeft(base::ArticleId article, const PagePlace& left);
    /// One step away; an invalid article at the end.
    Step goBack(const Left& left = {});
    Step goForward(const Left& left = {});

private:
    void leave(const Left& left);
    void add(base::ArticleId article);

    std::vector<Step> m_steps;
    std::size_t m_current = 0;
    std::size_t m_left = 0; ///< index of the step left last
};

} // namespace pizhu::ui
