// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QTemporaryFile>
#include <vector>

namespace pizhu::exporting {

/// Excerpts on their way from the order of articles to that of tags: they wait in a temporary file, memory
/// holds their places.
class TagSpool
{
public:
    TagSpool();

    /// Excerpts of one article, by each of their `tags`; those without one under "".
    [[nodiscard]] base::Result<void> add(const QJsonObject& article, const QJsonArray& excerpts);

    /// The paths of the tags in order.
    [[nodiscard]] QStringList tags() const { return m_places.keys(); }
    /// How many excerpts the tag has.
    [[nodiscard]] std::size_t count(const QString& tag) const { return m_places[tag].size(); }
    /// So many excerpts of the tag from one on, each with its article as `about`.
    [[nodiscard]] base::Result<QJsonArray> excerpts(const QString& tag, std::size_t first, std::size_t most);

private:
    struct Place
    {
        qint64 article = 0; ///< where its line begins
        qint64 excerpt = 0;
    };

    [[nodiscard]] qint64 append(const QJsonObject& json);
    [[nodiscard]] QJsonObject read(qint64 place);

    QTemporaryFile m_file;
    QMap<QString, std::vector<Place>> m_places;
    qint64 m_size = 0;
    bool m_failed = false;
};

} // namespace pizhu::exporting
