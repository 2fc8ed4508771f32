// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/importing/articlejob.h"
#include "app/importing/readers/reader.h"
#include "app/importing/worker/workerlimits.h"

#include <QFuture>
#include <QLocale>
#include <optional>
#include <vector>

namespace pizhu::library {
class Library;
}

namespace pizhu::importing {

struct RecleanOptions
{
    std::vector<base::ArticleId> articles;
    /// Set: read the bytes in this charset from now on, the user's choice for these articles; empty: back to
    /// what is found automatically. Not set: as each article is read now.
    std::optional<QString> charset;
    bool dryRun = false;               ///< clean everything, write nothing
    int workers = 2;                   ///< processes that read
    WorkerLimits limits;               ///< of what one article may cost
    QString locale = QLocale().name(); ///< for sentences from the reading processes
};

/// Cleans articles again from their stored bytes: worker processes read them with today's pipeline and the
/// rules beside the library, values of the user stay, repairs the user took back stay taken back. What comes
/// out as it is now is Skipped, all else becomes a version (NewVersion); the whole job is one step of the
/// history. Fails as a whole (ImportReport::error) when a file of rules is wrong. ImportItem::path is the
/// article's origin, counts of "files" are articles. The library must outlive it.
class RecleanJob : public ArticleJob
{
    Q_OBJECT

public:
    RecleanJob(library::Library& library, RecleanOptions options, QObject* parent = nullptr);
};

/// What the bytes of the article's current version give when read as `charset` (empty: automatically), with
/// rules and reverted repairs as in a RecleanJob, without storing anything. For live previews: a newer call
/// makes an older one end with Cancelled when that one was cancelled through its future. The library must
/// outlive the future.
[[nodiscard]] QFuture<base::Result<ExtractedArticle>>
previewReading(const library::Library& library, base::ArticleId article, const QString& charset);

struct CharsetChoice
{
    QString name;
    bool valid = false; ///< every byte sequence is one of that charset

    bool operator==(const CharsetChoice&) const = default;
};

/// Charsets a user may choose for these bytes, most likely first, what automatic reading takes leading. Empty
/// for formats that say themselves how they are to be read (DOCX, EPUB, PDF …). Pure; the bytes of an article
/// are Stores::articles.sourceBytes().
[[nodiscard]] std::vector<CharsetChoice> charsetChoices(const QByteArray& bytes);

} // namespace pizhu::importing
