// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/sources/record.h"

#include <vector>

namespace pizhu::importing {

struct ZoteroFile
{
    QString path; ///< relative to the folder of the export, with "/"
    QString mediaType;
    QString charset;
    QString id; ///< names it for ever
};

/// One item of a Zotero library with the files attached to it.
struct ZoteroEntry
{
    KnownFields fields; ///< the abstract is the body
    std::vector<ZoteroFile> files;
};

/// Hands over every attached text (HTML, PDF, EPUB, Office, plain) with what the item knows; an item without
/// one gives its abstract, or the reason why there is nothing. Only files inside `folder` are read: links out
/// of it count as outside.
[[nodiscard]] base::Result<void> deliverEntry(const ZoteroEntry& entry, const QString& folder,
                                              const SourcePlace& place, Delivery& delivery);

} // namespace pizhu::importing
