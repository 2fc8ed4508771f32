// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/filterchips.h"

#include "ui/models/facetmodel.h"
#include "ui/models/titles.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/theme.h"

#include <QToolButton>

namespace pizhu::ui {

using library::ArticleQuery;
using library::Facet;

namespace {

/// A value where its facet is not in sight: a month with its year, a tag with its parents.
QString chipTitle(Facet facet, const QString& key)
{
    if (facet == Facet::Date && !key.isEmpty())
        return dateTitle(text::PublishedDate::fromIso(key));
    return facet == Facet::Tag ? key : FacetModel::valueTitle(facet, key);
}

ArticleQuery without(ArticleQuery query, Facet facet, const QString& key)
{
    query.filters[facet].removeAll(key);
    if (query.filters.value(facet).isEmpty())
        query.filters.remove(facet);
    return query;
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
    removeChips();
    if (query.trash) {
        ArticleQuery other = query;
        other.trash = false;
        addChip(tr("In the trash"), other);
    }
    if (query.starredOnly) {
        ArticleQuery other = query;
        other.starredOnly = false;
        addChip(tr("Starred"), other);
    }
    addFacetChips();
    setVisible(!titles().isEmpty());
    updateGeometry();
}

void FilterChips::addFacetChips()
{
    for (auto facet = m_query.filters.cbegin(); facet != m_query.filters.cend(); ++facet) {
        for (const QString& key : facet.value())
            addChip(chipTitle(facet.key(), key), without(m_query, facet.key(), key));
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
    chip->setFixedHeight(Theme::kSpaceXl); // Chinese and Latin labels have fonts of different heights
    chip->setIcon(m_theme.icon(QStringLiteral("close")));
    chip->setText(title);
    chip->setToolTip(tr("Remove the filter “%1”").arg(title));
    chip->setFocusPolicy(Qt::StrongFocus);
    connect(chip, &QToolButton::clicked, this, [this, without] { Q_EMIT queryChanged(without); });
    layout()->addWidget(chip);
    chip->show();
}

QStringList FilterChips::titles() const
{
    QStringList titles;
    for (const QToolButton* chip : findChildren<QToolButton*>(QStringLiteral("filterChip")))
        titles.append(chip->text());
    return titles;
}

} // namespace pizhu::ui
