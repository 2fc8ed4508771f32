// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/base/textrange.h"

#include <QHash>
#include <QString>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

struct CoderCount
{
    QString name; ///< empty: the library's owner
    int annotations = 0;

    bool operator==(const CoderCount&) const = default;
};

/// One tag on one passage of an article's current version, by one person.
struct CodedPassage
{
    QString uid; ///< of the annotation
    base::ArticleId article;
    base::TagId tag;
    base::TextRange range;
    QString coder; ///< empty: the library's owner

    bool operator==(const CodedPassage&) const = default;
};

/// Whose annotations are. Lives on one connection, for the time of one read or write.
class Coders
{
public:
    explicit Coders(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// An empty name makes it the owner's.
    [[nodiscard]] base::Result<void> set(base::AnnotationId id, const QString& name);
    /// Names by uid, of all that are somebody else's.
    [[nodiscard]] base::Result<QHash<QString, QString>> byUid() const;
    /// Outside the trash, the owner first, then by name. The owner is left out without annotations.
    [[nodiscard]] base::Result<std::vector<CoderCount>> all() const;
    /// Every tagged passage that has a place, outside the trash: by article, then in text order.
    [[nodiscard]] base::Result<std::vector<CodedPassage>> passages() const;

private:
    storage::Connection& m_connection;
};

} // namespace pizhu::library
