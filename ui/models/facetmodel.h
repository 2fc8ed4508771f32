// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"
#include "ui/models/facetchoice.h"
#include "ui/models/facettitles.h"
#include "ui/models/valuelist.h"

#include <QAbstractItemModel>
#include <QSet>
#include <memory>
#include <optional>

namespace pizhu::ui {

class NameMatch;

/// Facets with live counts, as a tree of sections. Counts arrive in the background; the tree is only rebuilt
/// when its rows change, so that nothing jumps. Sections with nothing to tell are absent.
class FacetModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Kind {
        Section,
        Search,    ///< room for the field that searches in the section
        Histogram, ///< room for the articles by date
        Value,
        NoMatch, ///< nothing in the section matches what is searched
        ShowAll
    };
    enum Role {
        KindRole = Qt::UserRole, ///< int(Kind)
        FacetRole,               ///< int(library::Facet)
        KeyRole,                 ///< QString, of a value
        CountRole,               ///< int; -1 while unknown
        OwnRole,                 ///< int: articles with the value itself, where others are below it; else -1
        CheckedRole,             ///< bool
        ChoiceRole,              ///< int(Choice), of a value
        OnlyItselfRole,          ///< bool: chosen or left out without what is below it
        ActiveRole,              ///< int: how many values of a section are chosen or left out
        SearchableRole,          ///< bool: a section with more values than one sees at once
        PathRole,                ///< QString naming the row, stable over rebuilds
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
    /// Shows only the values of the facet that match, in either script, and the row of the field they are
    /// typed into; one facet at a time. No facet ends it.
    void setSearch(std::optional<library::Facet> facet, const QString& typed = {});
    [[nodiscard]] std::optional<library::Facet> searchedFacet() const { return m_searchedFacet; }
    [[nodiscard]] bool isSearching(library::Facet facet) const;
    /// Whether the value itself is what one searches, not only something above or below it.
    [[nodiscard]] bool isMatch(const QModelIndex& index) const;
    [[nodiscard]] DateSeries dateSeries() const;
    [[nodiscard]] const ValueNames& names() const { return m_names; }

    [[nodiscard]] QModelIndex indexOf(const QString& path) const; ///< invalid when there is no such row
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void failed(const pizhu::base::Error& error);
    /// Counts, titles or choices may be others; after a reset, too.
    void refreshed();
    void namesChanged(const pizhu::ui::ValueNames& names);

private:
    struct Node;

    void requestFacets();
    void libraryChanged();
    void takeFacets(const base::Result<library::FacetCounts>& counts);
    void rebuild();
    [[nodiscard]] std::unique_ptr<Node> buildTree() const;
    [[nodiscard]] std::unique_ptr<Node> buildSection(library::Facet facet) const;
    [[nodiscard]] std::unique_ptr<Node> nodeOf(library::Facet facet, Kind kind) const;
    struct Shown
    {
        ValueList values;
        int total = 0; ///< below no other, also those that are not shown
        bool isLong = false;
    };
    [[nodiscard]] Shown shownValues(library::Facet facet, const ValueList& counted) const;
    void addActive(library::Facet facet, ValueList& values) const;
    [[nodiscard]] ValueList searched(library::Facet facet, const ValueList& values) const;
    [[nodiscard]] bool matches(const NameMatch& match, library::Facet facet,
                               const library::FacetValue& value) const;
    [[nodiscard]] bool tellsNothing(library::Facet facet, const ValueList& values) const;
    [[nodiscard]] int resultSize() const;
    void addValues(Node& section, const ValueList& values) const;
    void addShowAll(Node& section, int total) const;
    void takeNames();
    void emitAllChanged(const QModelIndex& parent);
    [[nodiscard]] const Node* nodeAt(const QModelIndex& index) const;
    [[nodiscard]] bool isChecked(const Node& node) const;
    [[nodiscard]] QString accessibleText(const Node& node) const;
    [[nodiscard]] QString toolTip(const Node& node) const;
    [[nodiscard]] QVariant ofValue(const Node& node, int role) const;

    library::Library& m_library;
    library::ArticleQuery m_query;
    library::FacetCounts m_facets;
    ValueNames m_names;
    QSet<library::Facet> m_showAll;
    std::optional<library::Facet> m_searchedFacet;
    QString m_searched;
    int m_request = 0; ///< number of the newest question for counts
    bool m_reading = false;
    bool m_changedMeanwhile = false; ///< the library changed while counts were being read
    std::unique_ptr<Node> m_root;
};

} // namespace pizhu::ui
