// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

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
        CountRole,              ///< int: articles and annotations with the tag itself
        FoldedRole,             ///< QString: the path folded, for matching in any script
    };

    explicit TagTreeModel(library::Library& library, QObject* parent = nullptr);

    void refresh();
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

Q_SIGNALS:
    void loaded();
    void renameRequested(pizhu::base::TagId id, const QString& name);
    void failed(const pizhu::base::Error& error);

private:
    void takeTags(const base::Result<std::vector<library::Tag>>& tags);
    void replaceTags(const std::vector<library::Tag>& tags);
    [[nodiscard]] const library::Tag* tagAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexAt(int position) const;

    library::Library& m_library;
    std::vector<library::Tag> m_tags; ///< depth first
    std::vector<std::vector<int>>
        m_children;             ///< positions in m_tags by parent's position + 1; [0] are the roots
    std::vector<int> m_parents; ///< position of the parent, -1 for a root
    std::vector<int> m_rows;    ///< row below the parent
};

} // namespace pizhu::ui

Q_DECLARE_METATYPE(pizhu::library::Tag)
