// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QMap>
#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

namespace pizhu::library {

struct ZoteroAttachment
{
    QString key;  ///< names its folder in storage/
    QString path; ///< as stored: "storage:name.html", or a path outside
    QString contentType;
    QString charset;
};

/// An item of a Zotero library, the deleted ones left out.
struct ZoteroItem
{
    QString key;
    QMap<QString, QString> fields; ///< Zotero's names: title, date, publicationTitle, url, abstractNote …
    QStringList authors;           ///< in order; family name first for Chinese names
    QStringList tags;
    std::vector<ZoteroAttachment> attachments;
};

/// Reads the items of a zotero.sqlite (schema of Zotero 5 and later) in order of their ids, with attachments
/// that belong to no item as items of their own. `path` is a copy: where a log lies beside it, it is merged.
/// Stops when `take` returns false. Fails with Unsupported when the file is another kind of database.
[[nodiscard]] base::Result<void> readZoteroItems(const QString& path,
                                                 const std::function<bool(const ZoteroItem&)>& take);

/// An annotation in a document or snapshot, with what is known of the item that one belongs to.
struct ZoteroAnnotation
{
    QString key;
    int type = 0; ///< 1 highlight, 2 note, 3 image, 4 ink, 5 underline, 6 text
    QString author;
    QString text;
    QString comment;
    QString color;    ///< "#RRGGBB"
    QString added;    ///< "2024-03-18 13:12:23", UTC
    QString modified; ///< the same
    QStringList tags;
    QMap<QString, QString> item;       ///< fields, by Zotero's names
    QMap<QString, QString> attachment; ///< fields
};

/// Reads the annotations of a zotero.sqlite (Zotero 6 and later), the deleted ones left out; none from older
/// ones. `path` as for readZoteroItems().
[[nodiscard]] base::Result<std::vector<ZoteroAnnotation>> readZoteroAnnotations(const QString& path);

} // namespace pizhu::library
