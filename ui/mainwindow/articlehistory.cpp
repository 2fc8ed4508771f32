// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/articlehistory.h"

namespace pizhu::ui {

void ArticleHistory::visit(base::ArticleId article)
{
    if (!m_articles.empty() && m_articles[m_current] == article)
        return;
    if (!m_articles.empty())
        m_articles.resize(m_current + 1);
    m_articles.push_back(article);
    m_current = m_articles.size() - 1;
}

base::ArticleId ArticleHistory::goBack()
{
    return canGoBack() ? m_articles[--m_current] : base::ArticleId{};
}

base::ArticleId ArticleHistory::goForward()
{
    return canGoForward() ? m_articles[++m_current] : base::ArticleId{};
}

} // namespace pizhu::ui
