// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/library/queryjson.h"

#include <QMetaType>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

using SavedSearchId = base::Id<struct SavedSearchTag>;

/// A query with a name; what it finds follows the library.
struct SavedSearch
{
    SavedSearchId id;
    QString uid;
    QString name;
    StoredQuery stored;

    bool operator==(const SavedSearch&) const = default;
};

/// Saved searches in the user's order. Lives on one connection, for the time of one read or write.
class SavedSearchStore
{
public:
    explicit SavedSearchStore(storage::Connection& connection)
        : m_connection(connection)
    {}

    [[nodiscard]] base::Result<std::vector<SavedSearch>> all() const;
    /// At the end. InvalidInput without a name, Conflict when there is one of that name.
    [[nodiscard]] base::Result<SavedSearchId> add(const QString& name, const ArticleQuery& query);
    [[nodiscard]] base::Result<SavedSearchId> add(const QString& name, const AnnotationQuery& query);
    [[nodiscard]] base::Result<void> rename(SavedSearchId id, const QString& name);
    /// Replaces what this program understands of the stored query.
    [[nodiscard]] base::Result<void> update(SavedSearchId id, const ArticleQuery& query);
    [[nodiscard]] base::Result<void> update(SavedSearchId id, const AnnotationQuery& query);
    /// To that place among the others; to the end when there are fewer or it is negative.
    [[nodiscard]] base::Result<void> move(SavedSearchId id, int place);
    [[nodiscard]] base::Result<void> remove(SavedSearchId id);

private:
    [[nodiscard]] base::Result<SavedSearchId> addJson(const QString& name, const QByteArray& json);
    template <typename Query>
    [[nodiscard]] base::Result<void> replace(SavedSearchId id, const Query& query);
    [[nodiscard]] base::Result<QString> freeName(const QString& name, SavedSearchId except) const;

    storage::Connection& m_connection;
};

} // namespace pizhu::library

Q_DECLARE_METATYPE(pizhu::library::SavedSearchId)
