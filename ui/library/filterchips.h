// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articlequery.h"

#include <QStringList>
#include <QWidget>

namespace pizhu::ui {

class ThemeSource;

/// One chip for each filter in force; a click takes it out of the query.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(const ThemeSource& theme, QWidget* parent = nullptr);

    void setQuery(const library::ArticleQuery& query);
    /// What the chips say, for sentences about the filters.
    [[nodiscard]] QStringList titles() const;

Q_SIGNALS:
    void queryChanged(const pizhu::library::ArticleQuery& query);

private:
    void addChip(const QString& title, const library::ArticleQuery& without);
    void addFacetChips();
    void removeChips();

    const ThemeSource& m_theme;
    library::ArticleQuery m_query;
};

} // namespace pizhu::ui
