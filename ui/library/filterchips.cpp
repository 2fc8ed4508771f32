// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/filterchips.h"

#include "ui/models/facetchoice.h"
#include "ui/models/facettitles.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/theme.h"

#include <QToolButton>

namespace pizhu::ui {

using library::ArticleQuery;
using library::Facet;

namespace {

constexpr int kWidestTitle = 240;
constexpr const char* kTitle = "title"; ///< property of a chip: what it says, not elided

QString leftOutTitle(Facet facet, const QString& key, const QString& title)
{
    if (key.isEmpty()) // "not No source" is not what one says
        //: A filter: articles that have a source, a date, an author …
        return FilterChips::tr("has: %1").arg(facetTitle(facet));
    //: A filter that leaves out all articles with this value.
    return FilterChips::tr("not %1").arg(title);
}

} // namespace

FilterChips::FilterChips(const ThemeSource& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("filterChips"));
    auto* layout = new FlowLayout(this, Theme::kSpaceXs);
    layout->setContentsMargins(Theme::kSpaceM, 0, Theme::kSpaceM, Theme::kSpaceS);
    hide();
}

void FilterChips::setQuery(const ArticleQuery& query)
{
    if (m_query == query)
        return;
    m_query = query;
    rebuild();
}

void FilterChips::setNames(const ValueNames& names)
{
    if (m_names == names)
        return;
    m_names = names;
    rebuild();
}

void FilterChips::rebuild()
{
    removeChips();
    addPlaceChips();
    addFacetChips(m_query.filters, false);
    addFacetChips(m_query.excluded, true);
    const auto count = titles().size();
    if (count > 1)
        addClearAll();
    setVisible(count > 0);
    updateGeometry();
}

void FilterChips::addPlaceChips()
{
    if (m_query.trash) {
        ArticleQuery other = m_query;
        other.trash = false;
        addChip(tr("In the trash"), other);
    }
    if (m_query.starredOnly) {
        ArticleQuery other = m_query;
        other.starredOnly = false;
        addChip(tr("Starred"), other);
    }
}

void FilterChips::addFacetChips(const QMap<Facet, QStringList>& filters, bool leftOut)
{
    for (auto facet = filters.cbegin(); facet != filters.cend(); ++facet) {
        for (const QString& key : facet.value()) {
            const QString title = fullValueTitle(facet.key(), key, m_names);
            addChip(leftOut ? leftOutTitle(facet.key(), key, title) : title,
                    without(m_query, facet.key(), key));
        }
    }
}

void FilterChips::removeChips()
{
    // The chip being clicked is among them, so they are deleted later; its name must not be found meanwhile.
    while (QLayoutItem* item = layout()->takeAt(0)) {
        item->widget()->setObjectName(QString());
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void FilterChips::addChip(const QString& title, const ArticleQuery& without)
{
    auto* chip = new QToolButton(this);
    chip->setObjectName(QStringLiteral("filterChip"));
    chip->setProperty("role", QStringLiteral("chip"));
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setIconSize({12, 12});
    chip->setIcon(m_theme.icon(QStringLiteral("close")));
    chip->setText(chip->fontMetrics().elidedText(title, Qt::ElideMiddle, kWidestTitle));
    chip->setProperty(kTitle, title);
    chip->setAccessibleName(title);
    chip->setToolTip(tr("Remove the filter “%1”").arg(title));
    addButton(chip, without);
}

void FilterChips::addClearAll()
{
    auto* clear = new QToolButton(this);
    clear->setObjectName(QStringLiteral("clearFilters"));
    clear->setProperty("role", QStringLiteral("quiet"));
    clear->setText(tr("Clear all"));
    clear->setToolTip(tr("Remove all filters"));
    addButton(clear, withoutFilters(m_query));
}

void FilterChips::addButton(QToolButton* button, const ArticleQuery& query)
{
    button->setFixedHeight(Theme::kSpaceXl); // Chinese and Latin labels have fonts of different heights
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::clicked, this, [this, query] { Q_EMIT queryChanged(query); });
    layout()->addWidget(button);
    button->show();
}

QStringList FilterChips::titles() const
{
    QStringList titles;
    for (const QToolButton* chip : findChildren<QToolButton*>(QStringLiteral("filterChip")))
        titles.append(chip->property(kTitle).toString());
    return titles;
}

} // namespace pizhu::ui
