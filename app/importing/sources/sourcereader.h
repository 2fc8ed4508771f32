// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/importing/sources/fieldmapping.h"
#include "app/importing/sources/sourceitem.h"
#include "app/importing/sources/sourcekind.h"

#include <QString>
#include <vector>

namespace pizhu::importing {

struct SourceOptions
{
    SourceLimits limits;
    FieldMapping mapping; ///< for JSON records and tables, all of them
    /// Without `mapping`: for those they fit, the first that does; else the names of the fields are guessed.
    std::vector<SavedMapping> saved;

    /// What is known of a file or record with these columns; empty: it is for guessing.
    [[nodiscard]] FieldMapping mappingFor(const QStringList& columns) const;
};

/// Reads one file of any kind, judged by its content: an article comes as one item with its bytes as found
/// and nothing given; a container (see SourceKind) hands over its articles one by one, in bounded memory and
/// without unpacking to disk. A compressed file (.gz, .xz, .zst, .bz2) counts as what it holds.
///
/// Items of records (JSON, tables, feeds, Zotero) carry as bytes the UTF-8 text of the record's body with its
/// media type, text/html or text/plain, and everything else the record knows in `given`. Beside the keys of
/// front matter `given` may hold "site", the name of a feed.
///
/// An entry that cannot be read reaches the sink as an Error naming it, and the reading goes on. Fails with
/// Cancelled when the sink returned false, LimitExceeded when a limit for the whole file was reached (what
/// came before stays valid), Unreadable or Unsupported with a sentence when the file itself is no use.
/// Thread-safe; the sink is called on the calling thread.
[[nodiscard]] base::Result<void> readSource(const QString& path, const SourceOptions& options,
                                            const ItemSink& sink);

/// The same for bytes in memory; `fileName` is their name for people. Attachments beside a file are not
/// reached.
[[nodiscard]] base::Result<void> readSourceBytes(const QString& fileName, const QByteArray& bytes,
                                                 const SourceOptions& options, const ItemSink& sink);

/// What the file is. A compressed file is looked into. Fails with Unreadable.
[[nodiscard]] base::Result<SourceKind> kindOfFile(const QString& path);

/// The columns of a table, or the paths of the fields in the first record of a JSON file, with up to `rows`
/// records as their values: what a mapping dialog shows.
struct RecordPreview
{
    QStringList columns;
    QList<QStringList> rows;
    FieldMapping guess;
    /// The records are of a kind that is read by itself (wallabag, CSL-JSON), or no articles (annotations).
    bool isKnownKind = false;
};
[[nodiscard]] base::Result<RecordPreview> previewRecords(const QString& path, int rows);

} // namespace pizhu::importing
