// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/bulkchange.h"
#include "app/library/library.h"

#include <QAbstractItemModel>
#include <QTimer>
#include <memory>
#include <optional>

namespace pizhu::ui {

/// Where articles are found: the library's own places, the user's collections, and saved searches, each with
/// how many it holds. Counting gives way to everything else that is read. What the user does to a row is
/// asked for by signals; the row changes when the library has.
class PlacesModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Kind {
        LibrarySection,
        CollectionsSection,
        SavedSection,
        All,
        Unread,
        Starred,
        Trash,
        Collection,
        SavedSearch,
        Hint, ///< what belongs into a section that is empty
    };
    enum Role {
        KindRole = Qt::UserRole, ///< int(Kind)
        IdRole,                  ///< qint64: of the collection or saved search
        CountRole,               ///< int; -1 while unknown
        CurrentRole,             ///< bool: what the list shows
        AnnotationsRole,         ///< bool: a saved search for annotations
        ChangedRole,             ///< bool: the saved search one came from; the query is another by now
        PathRole,                ///< QString naming the row, stable over rebuilds
    };

    explicit PlacesModel(library::Library& library, QObject* parent = nullptr);
    ~PlacesModel() override;

    [[nodiscard]] const library::ArticleQuery& query() const { return m_query; }
    /// The query in force; it decides which row is the current one.
    void setQuery(const library::ArticleQuery& query);
    /// What the annotation browser shows, while it is there: a search for annotations is in force only then.
    void setAnnotations(const std::optional<library::AnnotationQuery>& annotations);
    /// With the articles of the query in force.
    [[nodiscard]] std::optional<library::AnnotationQuery> annotationsInForce() const;
    /// What would be saved as a search for annotations: the browser leaves some out or has groups.
    [[nodiscard]] std::optional<library::AnnotationQuery> annotationsToSave() const;
    /// The query that choosing the row puts in force: from one place to another the words one searches for
    /// stay, to a saved search all is as it was saved. Nothing for sections and hints.
    [[nodiscard]] std::optional<library::ArticleQuery> choose(const QModelIndex& index);

    [[nodiscard]] const std::vector<library::Collection>& collections() const { return m_collections; }
    [[nodiscard]] const std::vector<library::SavedSearch>& savedSearches() const { return m_saved; }
    [[nodiscard]] QModelIndex currentPlace() const;
    [[nodiscard]] QModelIndex indexOf(const QString& path) const; ///< invalid when there is no such row
    [[nodiscard]] QModelIndex indexOf(library::CollectionId id) const;
    [[nodiscard]] QModelIndex indexOf(library::SavedSearchId id) const;
    /// The saved search of a row; null for other rows.
    [[nodiscard]] const library::SavedSearch* savedSearchAt(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData* mime, Qt::DropAction action, int row, int column,
                                       const QModelIndex& parent) const override;
    [[nodiscard]] bool dropMimeData(const QMimeData* mime, Qt::DropAction action, int row, int column,
                                    const QModelIndex& parent) override;

Q_SIGNALS:
    void loaded(); ///< collections and saved searches are as the library has them
    void renameRequested(const QModelIndex& index, const QString& name);
    void collectionMoved(pizhu::library::CollectionId id, pizhu::library::CollectionId parent, int place);
    void searchMoved(pizhu::library::SavedSearchId id, int place);
    void articlesDropped(const std::vector<pizhu::base::ArticleId>& articles,
                         const pizhu::library::BulkChange& change);
    void failed(const pizhu::base::Error& error);

private:
    struct Node;
    struct Listed;
    struct Counted;

    void libraryChanged();
    void reload();
    void takeListed(const base::Result<Listed>& listed);
    void rebuild();
    [[nodiscard]] std::unique_ptr<Node> buildTree() const;
    [[nodiscard]] std::unique_ptr<Node> buildLibrary() const;
    [[nodiscard]] std::unique_ptr<Node> buildCollections() const;
    [[nodiscard]] std::unique_ptr<Node> buildSaved() const;
    void fillCounts(Node& node) const;
    void emitAllChanged(const QModelIndex& parent);
    [[nodiscard]] const Node* nodeAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(Kind kind, qint64 id) const;
    [[nodiscard]] bool isCurrent(const Node& node) const;
    [[nodiscard]] Kind currentKind() const;
    [[nodiscard]] library::CollectionId chosenCollection() const;
    void followSavedSearch();
    [[nodiscard]] bool isAsSaved(const library::SavedSearch& search) const;

    void countLater();
    void countNext();
    void countPlaces();
    void countSearch(const library::SavedSearch& search);
    template <typename T, typename Take>
    void takeCount(const base::Result<T>& counted, Take take);

    [[nodiscard]] std::optional<library::BulkChange> changeFor(Kind kind, qint64 id,
                                                               Qt::DropAction action) const;
    [[nodiscard]] bool canDropCollection(library::CollectionId moved, const Node& onto) const;

    library::Library& m_library;
    library::ArticleQuery m_query;
    std::optional<library::AnnotationQuery> m_annotations;
    library::SavedSearchId m_savedInForce;          ///< the one the query came from
    std::vector<library::Collection> m_collections; ///< depth first
    std::vector<library::SavedSearch> m_saved;
    std::optional<library::LibraryCounts> m_places;
    QHash<library::CollectionId, int> m_collectionCounts;
    QHash<library::SavedSearchId, int> m_searchCounts;
    bool m_reading = false;
    bool m_changedMeanwhile = false; ///< the library changed while it was being read
    bool m_counting = false;
    bool m_placesOutdated = false;
    std::vector<library::SavedSearchId> m_searchesOutdated;
    QTimer m_countTimer;
    std::unique_ptr<Node> m_root;
};

} // namespace pizhu::ui
