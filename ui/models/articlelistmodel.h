// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/articleset.h"
#include "app/library/library.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QTimer>
#include <optional>

namespace pizhu::ui {

/// The articles a query finds, in columns by ArticleField; a list shows the first. Holds ids only; rows
/// arrive in pages when a view asks for them, and until then a row is a placeholder (LoadedRole false, same
/// height). The beginning of a long list may come before the rest and its count. Follows the library's
/// changes; what stays in the list stays selected.
class ArticleListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SummaryRole = Qt::UserRole, ///< library::ArticleSummary; empty for a placeholder
        LoadedRole,                 ///< bool
        IdRole,                     ///< base::ArticleId
    };

    explicit ArticleListModel(library::Library& library, QObject* parent = nullptr);

    [[nodiscard]] const library::ArticleQuery& query() const { return m_query; }
    void setQuery(const library::ArticleQuery& query);
    void refresh();

    [[nodiscard]] QModelIndex index(int row, int column = 0, const QModelIndex& parent = {}) const override
    {
        return QAbstractTableModel::index(row, column, parent);
    }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override; ///< articlemime.h
    [[nodiscard]] Qt::DropActions supportedDragActions() const override;
    [[nodiscard]] base::ArticleId articleAt(int row) const; ///< invalid outside the list
    [[nodiscard]] int rowOf(base::ArticleId id) const;      ///< -1 when not in the list
    /// As many articles from this row on, around the end of the list.
    [[nodiscard]] std::vector<base::ArticleId> articlesFrom(int row, int most) const;
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] bool isCountKnown() const { return m_isWhole; } ///< what is shown is not only the beginning

Q_SIGNALS:
    void countChanged(int count); ///< of what is shown
    void loading(bool running);
    void failed(const pizhu::base::Error& error);

private:
    struct Row
    {
        library::ArticleSummary summary;
        int generation = 0; ///< of the query and library state it was read for
    };
    using Ids = std::vector<base::ArticleId>;

    void requestBeginning();
    void requestIds();
    [[nodiscard]] int beginRequest();
    void libraryChanged();
    void setLoading(bool running);
    void takeBeginning(const base::Result<library::ListBeginning>& found);
    void takeIds(const base::Result<Ids>& found);
    void show(const Ids& ids, bool isWhole);
    void endRequest(const base::Result<void>& found);
    void replaceIds(const Ids& ids);
    void appendRows(const Ids& ids);
    void removeRuns(const library::ArticleSet& kept);
    void reorder(const Ids& kept);
    void insertRuns(const Ids& ids);
    void wantRow(int row) const;
    void requestRows();
    void takeRows(const Ids& asked, const base::Result<std::vector<library::ArticleSummary>>& rows,
                  int generation);

    library::Library& m_library;
    library::ArticleQuery m_query;
    Ids m_ids;
    int m_request = 0;    ///< number of the newest id query
    int m_generation = 0; ///< rows read for an older one are shown, and read again
    bool m_loading = false;
    bool m_isWhole = false;
    bool m_changedMeanwhile = false; ///< the library changed while ids were being read
    bool m_rowsInFlight = false;
    mutable QCache<base::ArticleId, Row> m_rows;
    mutable std::optional<int> m_wantedRow; ///< the row last asked for and missing
    mutable QTimer m_requestTimer;
};

} // namespace pizhu::ui

Q_DECLARE_METATYPE(pizhu::library::ArticleSummary)
