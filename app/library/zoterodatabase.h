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

} // namespace pizhu::library
