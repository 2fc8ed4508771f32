// SPDX-License-Identifier: GPL-3.0-or-later
// Scenes of the facets: values chosen and left out, dates brushed, search in a section, the tree of tags.
#include "tests/screenshots/scenes.h"
#include "tests/support/waiting.h"
#include "ui/library/datehistogram.h"
#include "ui/models/facetmodel.h"
#include "ui/reader/readerpane.h"

#include <QLineEdit>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace pizhu::screenshots {

namespace {

constexpr int kPatienceMs = 15'000;

/// The facets as the window shows them.
struct Facets
{
    explicit Facets(const QWidget& window)
        : view(*window.findChild<QTreeView*>(u"facetView"_s))
        , model(*qobject_cast<ui::FacetModel*>(view.model()))
        , histogram(*window.findChild<ui::DateHistogram*>(u"dateHistogram"_s))
        , search(*window.findChild<QLineEdit*>(u"facetSearch"_s))
    {}

    /// The first section with more values than one sees at once.
    [[nodiscard]] QModelIndex longSection() const
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex section = model.index(row, 0);
            if (section.data(ui::FacetModel::SearchableRole).toBool())
                return section;
        }
        return {};
    }
    [[nodiscard]] QModelIndex firstParent(const QString& section) const
    {
        const QModelIndex parent = model.indexOf(section);
        for (int row = 0; row < model.rowCount(parent); ++row) {
            if (model.rowCount(model.index(row, 0, parent)) > 0)
                return model.index(row, 0, parent);
        }
        return {};
    }

    QTreeView& view;
    ui::FacetModel& model;
    ui::DateHistogram& histogram;
    QLineEdit& search;
};

} // namespace

void Scenes::facets()
{
    library::ArticleQuery query;
    const auto all = articles();
    if (!all.empty())
        query.filters[library::Facet::Source] = QStringList{all.front().source, all.back().source};
    query.filters[library::Facet::Date] = QStringList{u"2023"_s};
    m_window.setQuery(query);
    shoot(u"facets-set"_s);

    query.filters.clear();
    if (!all.empty())
        query.excluded[library::Facet::Source] = QStringList{all.front().source};
    query.excluded[library::Facet::ReadState] = QStringList{u"read"_s};
    m_window.setQuery(query);
    shoot(u"facets-left-out"_s);
    m_window.setQuery({});
}

void Scenes::facetBrush()
{
    const Facets facets(m_window);
    if (!test::waitFor([&] { return facets.histogram.isVisible(); }, kPatienceMs)) {
        m_problems += u"no articles by date"_s;
        return;
    }
    const int width = facets.histogram.width();
    const int y = facets.histogram.barRect(0).center().y();
    QTest::mousePress(&facets.histogram, Qt::LeftButton, {}, {width / 4, y});
    QTest::mouseMove(&facets.histogram, {width * 2 / 3, y});
    shoot(u"facets-brush"_s);
    QTest::mouseRelease(&facets.histogram, Qt::LeftButton, {}, {width * 2 / 3, y});
    shoot(u"facets-range"_s);
    m_window.setQuery({});
}

void Scenes::facetSearch()
{
    const Facets facets(m_window);
    if (!test::waitFor([&] { return facets.longSection().isValid(); }, kPatienceMs)) {
        m_problems += u"no long section to search in"_s;
        return;
    }
    facets.view.setCurrentIndex(facets.longSection());
    QTest::keyClick(&facets.view, Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(&facets.search, u"2022"_s);
    shoot(u"facets-search"_s);
    QTest::keyClick(&facets.search, Qt::Key_Escape);
    m_window.reader().setFocus();
}

void Scenes::facetTree()
{
    const Facets facets(m_window);
    const QModelIndex parent =
        facets.firstParent(u"tag"_s).isValid() ? facets.firstParent(u"tag"_s) : facets.firstParent(u"code"_s);
    if (!parent.isValid()) {
        m_problems += u"no tree of tags"_s;
        return;
    }
    const auto facet = static_cast<library::Facet>(parent.data(ui::FacetModel::FacetRole).toInt());
    const QString key = parent.data(ui::FacetModel::KeyRole).toString();
    m_window.setQuery({.filters = {{facet, {key + u'/'}}}});
    const QString path = library::facetName(facet) + u'/' + key;
    facets.view.expand(facets.model.indexOf(path));
    facets.view.scrollTo(facets.model.indexOf(path), QAbstractItemView::PositionAtCenter);
    shoot(u"facets-tree"_s);
    facets.view.collapse(facets.model.indexOf(path));
    facets.view.scrollToTop();
    m_window.setQuery({});
}

} // namespace pizhu::screenshots
