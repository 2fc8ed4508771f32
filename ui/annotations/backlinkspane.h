// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QWidget>

class QListWidget;
class QToolButton;

namespace pizhu::ui {

class ThemeSource;

/// "Linked from 3 notes": the notes and memos that lead to an article, annotation or tag. Hidden while there
/// are none; follows the library's changes.
class BacklinksPane : public QWidget
{
    Q_OBJECT

public:
    BacklinksPane(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);

    void setArticle(base::ArticleId id);
    void setTag(base::TagId id);
    [[nodiscard]] int count() const { return static_cast<int>(m_links.size()); }

Q_SIGNALS:
    void linkActivated(const pizhu::text::DeepLink& link);

private:
    using Links = std::vector<library::Backlink>;

    void refresh();
    void takeLinks(const Links& links);
    void showList(bool shown);

    library::Library& m_library;
    const ThemeSource& m_theme;
    base::ArticleId m_article;
    base::TagId m_tag;
    int m_request = 0;
    Links m_links;
    QToolButton* m_header = nullptr;
    QListWidget* m_list = nullptr;
};

} // namespace pizhu::ui
