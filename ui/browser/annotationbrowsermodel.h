// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/library.h"

#include <QAbstractListModel>
#include <QCache>
#include <QSet>
#include <QTimer>
#include <memory>
#include <optional>

namespace pizhu::ui {

/// The annotations of the whole library that a query finds, as one list of rows: a title for each group, then
/// its annotations, unless the group is folded up. Holds ids only; what a row shows arrives in pages when a
/// view asks for it. Follows the library's changes.
class AnnotationBrowserModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SummaryRole = Qt::UserRole, ///< library::AnnotationSummary; without an id while it is loading
        LoadedRole,                 ///< bool
        IdRole,                     ///< base::AnnotationId; invalid for the title of a group
        GroupRole,                  ///< library::AnnotationGroup of the row; empty when there are none
        FoldedRole,                 ///< bool: of the title of a group
    };

    explicit AnnotationBrowserModel(library::Library& library, QObject* parent = nullptr);

    [[nodiscard]] const library::AnnotationQuery& query() const { return m_query; }
    void setQuery(const library::AnnotationQuery& query);
    /// Reads it all again; does nothing before the first query.
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    [[nodiscard]] bool isGroup(int row) const;
    [[nodiscard]] base::AnnotationId annotationAt(int row) const; ///< invalid for a group
    /// The annotation's row in this group, else its first row; -1 when it is not listed.
    [[nodiscard]] int rowOf(base::AnnotationId id, const QString& group = {}) const;
    [[nodiscard]] QString groupAt(int row) const; ///< its key
    /// Place of the row's group among them, and of the one with that key; -1 where there is none.
    [[nodiscard]] int groupNumberAt(int row) const;
    [[nodiscard]] int groupNumberOf(const QString& key) const;
    [[nodiscard]] bool isFolded(int row) const;
    void setFolded(int row, bool folded); ///< of the row's group
    void foldAll(bool folded);

    [[nodiscard]] int annotations() const { return m_found->annotations; }
    [[nodiscard]] int articles() const { return m_found->articles; }
    /// All that is found, each once, in the list's order.
    [[nodiscard]] std::vector<base::AnnotationId> all() const;
    [[nodiscard]] bool isLoading() const { return m_loading; }

Q_SIGNALS:
    void found(int annotations, int articles);
    void loading(bool running);
    void failed(const pizhu::base::Error& error);

private:
    using Found = std::shared_ptr<const library::FoundAnnotations>;
    struct Row
    {
        qint32 group = -1; ///< place in m_found->groups
        qint32 place = -1; ///< in m_found->ids; -1 for the title of the group
    };
    using Rows = std::vector<Row>;
    /// What a query finds, laid out where nobody waits for it.
    struct Listing
    {
        Found found;
        QSet<QString> folded; ///< for which the rows are laid
        Rows rows;
        bool isNew = true; ///< not what is shown
    };
    struct Content
    {
        library::AnnotationSummary summary;
        int generation = 0; ///< of the query and library state it was read for
    };

    void libraryChanged();
    void request();
    void take(const base::Result<std::shared_ptr<Listing>>& listing);
    void show(Listing& listing);
    [[nodiscard]] static Rows layRows(const library::FoundAnnotations& found, const QSet<QString>& folded);
    static void addRowsOfGroup(Rows& rows, const library::FoundAnnotations& found, int group);
    void wantRow(int row) const;
    void requestRows();
    void takeRows(const std::vector<base::AnnotationId>& asked,
                  const base::Result<std::vector<library::AnnotationSummary>>& rows, int generation);
    void setLoading(bool running);

    library::Library& m_library;
    library::AnnotationQuery m_query;
    Found m_found = std::make_shared<const library::FoundAnnotations>();
    Rows m_rows;
    QSet<QString> m_folded; ///< keys of groups
    int m_request = 0;
    int m_generation = 0;
    int m_interruptions = 0; ///< of the newest request
    bool m_loading = false;
    bool m_changedMeanwhile = false; ///< the library changed while ids were being read
    bool m_rowsInFlight = false;
    mutable QCache<base::AnnotationId, Content> m_contents;
    mutable std::optional<int> m_wantedRow; ///< the row last asked for and missing
    mutable QTimer m_requestTimer;
};

} // namespace pizhu::ui

Q_DECLARE_METATYPE(pizhu::library::AnnotationSummary)
Q_DECLARE_METATYPE(pizhu::library::AnnotationGroup)
