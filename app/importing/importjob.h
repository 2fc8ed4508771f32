// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/articlejob.h"
#include "app/importing/sources/sourceitem.h"
#include "app/importing/sources/sourcereader.h"
#include "app/importing/worker/workerlimits.h"
#include "app/library/importstore.h"

#include <QLocale>
#include <QStringList>
#include <optional>
#include <vector>

namespace pizhu::library {
class Library;
}

namespace pizhu::importing {

struct ImportOptions
{
    QStringList paths;   ///< files, folders (recursive) and whatever readSource() takes
    bool dryRun = false; ///< read and clean everything, write nothing
    bool chosen = true;  ///< by the user: a file of an unknown kind is a failure, else it is left out
    std::vector<SourceItem> items; ///< articles in hand instead of in files, such as pastedArticle()
    /// Goes on with ImportStore::unfinished(), whose paths are those above.
    std::optional<library::UnfinishedImport> resumed;
    SourceOptions source;              ///< limits of containers, mapping of the fields of records
    WorkerLimits limits;               ///< of what one item may cost
    int workers = 2;                   ///< processes that read
    QString locale = QLocale().name(); ///< for sentences from the reading processes
    QString label;                     ///< for the history; empty: made of the paths
};

/// Imports files into a library: worker processes read and clean, the library's writer stores in batches, one
/// bad file never stops the rest. The library must outlive it.
class ImportJob : public ArticleJob
{
    Q_OBJECT

public:
    ImportJob(library::Library& library, ImportOptions options, QObject* parent = nullptr);
};

} // namespace pizhu::importing
