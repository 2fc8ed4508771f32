// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/facettitles.h"

#include <QStringList>
#include <QWidget>

class QToolButton;

namespace pizhu::ui {

class ThemeSource;

/// One chip for each filter in force, chosen or left out; a click takes it out of the query. Where there are
/// several, one more takes them all out.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(const ThemeSource& theme, QWidget* parent = nullptr);

    void setQuery(const library::ArticleQuery& query);
    /// What collections and imports are called.
    void setNames(const ValueNames& names);
    /// What the chips say, for sentences about the filters.
    [[nodiscard]] QStringList titles() const;

Q_SIGNALS:
    void queryChanged(const pizhu::library::ArticleQuery& query);

private:
    void rebuild();
    void addPlaceChips();
    void addFacetChips(const QMap<library::Facet, QStringList>& filters, bool leftOut);
    void addChip(const QString& title, const library::ArticleQuery& without);
    void addClearAll();
    void addButton(QToolButton* button, const library::ArticleQuery& query);
    void removeChips();

    const ThemeSource& m_theme;
    library::ArticleQuery m_query;
    ValueNames m_names;
};

} // namespace pizhu::ui
