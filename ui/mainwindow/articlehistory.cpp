// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/articlehistory.h"

namespace pizhu::ui {

void ArticleHistory::visit(base::ArticleId article, const Left& left)
{
    if (!m_steps.empty() && m_steps[m_current].article == article)
        return;
    leave(left);
    add(article);
}

void ArticleHistory::jump(const PagePlace& left)
{
    if (m_steps.empty())
        return;
    leave(left);
    add(m_steps[m_current].article);
}

ArticleHistory::Step ArticleHistory::goBack(const Left& left)
{
    if (!canGoBack())
        return {};
    leave(left);
    return m_steps[--m_current];
}

ArticleHistory::Step ArticleHistory::goForward(const Left& left)
{
    if (!canGoForward())
        return {};
    leave(left);
    return m_steps[++m_current];
}

void ArticleHistory::amendLeft(base::ArticleId article, const PagePlace& left)
{
    if (m_left < m_steps.size() && m_left != m_current && m_steps[m_left].article == article)
        m_steps[m_left].place = left;
}

void ArticleHistory::leave(const Left& left)
{
    m_left = m_current;
    if (left && !m_steps.empty())
        m_steps[m_current].place = left;
}

void ArticleHistory::add(base::ArticleId article)
{
    if (!m_steps.empty())
        m_steps.resize(m_current + 1);
    m_steps.push_back({.article = article});
    m_current = m_steps.size() - 1;
}

} // namespace pizhu::ui
