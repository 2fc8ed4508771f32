// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <vector>

namespace pizhu::ui {

/// The articles one came through, as a browser keeps pages. Opening from the middle drops what was ahead.
class ArticleHistory
{
public:
    void visit(base::ArticleId article);
    [[nodiscard]] bool canGoBack() const { return m_current > 0; }
    [[nodiscard]] bool canGoForward() const { return m_current + 1 < m_articles.size(); }
    /// The article one step away; invalid at the end.
    base::ArticleId goBack();
    base::ArticleId goForward();

private:
    std::vector<base::ArticleId> m_articles;
    std::size_t m_current = 0;
};

} // namespace pizhu::ui
