// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"
#include "app/library/tagusage.h"

#include <QAbstractItemModel>
#include <QHash>

namespace pizhu::ui {

/// The codebook as a tree; follows the library's changes. Editing a name asks through renameRequested().
class TagTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        TagRole = Qt::UserRole, ///< library::Tag
        PathRole,               ///< QString
        CountRole,              ///< int: articles and annotations with the tag, see setCountsWithin()
        FoldedRole,             ///< QString: the path folded, for matching in any script
        AliasesRole,            ///< QStringList: other names, folded
    };

    explicit TagTreeModel(library::Library& library, QObject* parent = nullptr);

    void refresh();
    /// Whether counts take in the tags below, each article and annotation once; not at first.
    void setCountsWithin(bool within);
    [[nodiscard]] bool countsWithin() const { return m_countsWithin; }
    [[nodiscard]] library::Library& library() const { return m_library; }
    [[nodiscard]] const std::vector<library::Tag>& tags() const { return m_tags; }
    [[nodiscard]] QModelIndex indexOf(const QString& path) const;
    [[nodiscard]] QModelIndex indexOf(base::TagId id) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    // Tags are dragged by their id; what is dropped is for the view to ask for.
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                       const QModelIndex& parent) const override;

Q_SIGNALS:
    void loaded();
    void renameRequested(pizhu::base::TagId id, const QString& name);
    void failed(const pizhu::base::Error& error);

private:
    using Counts = QHash<base::TagId, library::TagCounts>;
    /// How a tag is found in any script.
    struct Folded
    {
        QString path;
        QStringList aliases;
    };
    struct Reading
    {
        std::vector<library::Tag> tags;
        std::vector<Folded> folded;
        Counts counts;
    };

    void takeTags(const base::Result<Reading>& reading);
    void replace(const Reading& reading);
    [[nodiscard]] std::vector<int> othersIn(const Reading& reading) const;
    void layTree();
    void tellAllChanged();
    [[nodiscard]] QString toolTip(const library::Tag& tag) const;
    [[nodiscard]] const library::Tag* tagAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexAt(int position) const;

    library::Library& m_library;
    std::vector<library::Tag> m_tags; ///< depth first
    std::vector<Folded> m_folded;     ///< of each
    QHash<base::TagId, int> m_positions;
    Counts m_counts;
    int m_request = 0; ///< the newest
    bool m_countsWithin = false;
    std::vector<std::vector<int>>
        m_children;             ///< positions in m_tags by parent's position + 1; [0] are the roots
    std::vector<int> m_parents; ///< position of the parent, -1 for a root
    std::vector<int> m_rows;    ///< row below the parent
};

} // namespace pizhu::ui

Q_DECLARE_METATYPE(pizhu::library::Tag)
