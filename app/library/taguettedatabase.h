// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QDateTime>
#include <QString>
#include <vector>

namespace pizhu::library {

struct TaguetteTag
{
    qint64 id = 0;
    QString path;
    QString description;
};

/// Offsets count UTF-8 bytes of the document's text nodes.
struct TaguetteHighlight
{
    qint64 id = 0;
    qint64 startByte = 0;
    qint64 endByte = 0;
    QString snippet; ///< the passage as HTML
    std::vector<qint64> tags;
};

struct TaguetteDocument
{
    qint64 id = 0;
    QString name;
    QString description;
    QString fileName;
    QString contents; ///< HTML without scripts and styles
    std::vector<TaguetteHighlight> highlights;
};

struct TaguetteProject
{
    qint64 id = 0;
    QString name;
    QString created; ///< as stored; with `id` it tells projects apart
    std::vector<TaguetteTag> tags;
    std::vector<TaguetteDocument> documents;
};

/// Reads the projects of a database of Taguette 0.9 and later: an exported project holds one. `path` is a
/// copy. Unsupported when the file is another kind of database.
[[nodiscard]] base::Result<std::vector<TaguetteProject>> readTaguetteProjects(const QString& path);

} // namespace pizhu::library
