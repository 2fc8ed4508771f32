// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace pizhu::ui {

class FlowLayout;
class ThemeSource;

/// One calm line below an article when others have the same text, or nearly the same: how many, and links
/// that open them. Looks for them by itself, after the article is shown; hidden while there is none.
class DuplicatesStrip : public QFrame
{
    Q_OBJECT

public:
    DuplicatesStrip(library::Library& library, const ThemeSource& theme, QWidget* parent = nullptr);

    void setArticle(base::ArticleId article);
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void articleActivated(pizhu::base::ArticleId article);
    /// What there is to know of the article is shown, or nothing is.
    void settled();

private:
    void createWidgets();
    void createLayout();
    void look();
    void showRelated(const std::vector<library::RelatedArticle>& related);
    void replaceLinks(const std::vector<library::RelatedArticle>& related);
    void addLink(const library::RelatedArticle& article);
    void addRest(std::vector<library::RelatedArticle> rest);
    void updateIcons();

    library::Library& m_library;
    const ThemeSource& m_theme;
    base::ArticleId m_article;
    std::vector<library::RelatedArticle> m_related; ///< as shown
    base::ArticleId m_dismissed;                    ///< the user sent the strip away for this one
    QLabel* m_icon = nullptr;
    QLabel* m_message = nullptr;
    QBoxLayout* m_words = nullptr; ///< the message and the links
    QWidget* m_links = nullptr;
    FlowLayout* m_flow = nullptr;
    QToolButton* m_close = nullptr;
};

} // namespace pizhu::ui
