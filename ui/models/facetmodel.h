// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QAbstractItemModel>
#include <QSet>
#include <memory>
#include <optional>

namespace pizhu::ui {

/// Places (all, unread, starred, trash) and facets with live counts, as a tree of sections. Counts arrive in
/// the background; the tree is only rebuilt when its rows change, so that nothing jumps.
class FacetModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Kind { Section, Place, Value, ShowAll };
    enum class Place { All, Unread, Starred, Trash };
    enum Role {
        KindRole = Qt::UserRole, ///< int(Kind)
        FacetRole,               ///< int(library::Facet); -1 in the section of places
        PlaceRole,               ///< int(Place)
        KeyRole,                 ///< QString, of a value
        CountRole,               ///< int; -1 while unknown
        CheckedRole,             ///< bool
        ShareRole, ///< double 0…1: count ÷ largest count beside it, for the histogram of dates
        PathRole,  ///< QString naming the row, stable over rebuilds
    };

    /// A section longer than this shows this many values and a "show all" row.
    static constexpr int kShortList = 8;

    explicit FacetModel(library::Library& library, QObject* parent = nullptr);
    ~FacetModel() override;

    [[nodiscard]] const library::ArticleQuery& query() const { return m_query; }
    void setQuery(const library::ArticleQuery& query);
    void refresh();
    /// The query one gets by choosing (or choosing again) the row.
    [[nodiscard]] library::ArticleQuery toggled(const QModelIndex& index) const;
    void setShowAll(library::Facet facet, bool all);
    [[nodiscard]] bool showsAll(library::Facet facet) const { return m_showAll.contains(facet); }

    [[nodiscard]] QModelIndex indexOf(const QString& path) const; ///< invalid when there is no such row
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// A facet's or value's name for people, in the interface language.
    [[nodiscard]] static QString facetTitle(library::Facet facet);
    [[nodiscard]] static QString valueTitle(library::Facet facet, const QString& key);

Q_SIGNALS:
    void failed(const pizhu::base::Error& error);

private:
    struct Node;

    void requestFacets();
    void libraryChanged();
    void takeFacets(const base::Result<library::FacetCounts>& counts);
    void takeCounts(const base::Result<library::LibraryCounts>& counts);
    void rebuild();
    [[nodiscard]] std::unique_ptr<Node> buildTree() const;
    [[nodiscard]] std::unique_ptr<Node> buildPlaces() const;
    [[nodiscard]] std::unique_ptr<Node> buildSection(library::Facet facet) const;
    [[nodiscard]] std::vector<library::FacetValue> valuesOf(library::Facet facet) const;
    void shorten(Node& section) const;
    void emitAllChanged(const QModelIndex& parent);
    [[nodiscard]] const Node* nodeAt(const QModelIndex& index) const;
    [[nodiscard]] bool isChecked(const Node& node) const;

    library::Library& m_library;
    library::ArticleQuery m_query;
    library::FacetCounts m_facets;
    std::optional<library::LibraryCounts> m_counts;
    QSet<library::Facet> m_showAll;
    int m_request = 0; ///< number of the newest question for counts
    bool m_reading = false;
    bool m_changedMeanwhile = false; ///< the library changed while counts were being read
    std::unique_ptr<Node> m_root;
};

} // namespace pizhu::ui
