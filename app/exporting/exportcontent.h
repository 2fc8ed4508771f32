// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/exportwriter.h"
#include "app/library/articlequery.h"

#include <QHash>
#include <atomic>
#include <functional>

namespace pizhu::exporting {

/// What of the library goes into an export.
struct ExportScope
{
    library::ArticleQuery query{};                 ///< everything when empty
    std::vector<base::ArticleId> articles{};       ///< these instead, in this order, when there are any
    std::vector<base::AnnotationId> annotations{}; ///< only these of theirs, when there are any
    QString tag{}; ///< only excerpts tagged with it or below it, when not empty
};

/// How far an export is, between the thread that writes and the one that shows it.
class ExportProgress
{
public:
    void cancel() { m_cancelled = true; }
    [[nodiscard]] int done() const { return m_done; }   ///< articles
    [[nodiscard]] int total() const { return m_total; } ///< 0 until it is known

    [[nodiscard]] bool isCancelled() const { return m_cancelled; }

    /// For the one who writes.
    void begin(int total) { m_total = total; }
    /// Cancelled when nobody wants the rest.
    [[nodiscard]] base::Result<void> goOn() const;
    /// Another article is written. Cancelled as before.
    [[nodiscard]] base::Result<void> advance();

private:
    std::atomic_int m_done = 0;
    std::atomic_int m_total = 0;
    std::atomic_bool m_cancelled = false;
};

struct ExportCounts
{
    int articles = 0;
    int excerpts = 0;

    bool operator==(const ExportCounts&) const = default;
};

/// What an export will hold, without reading texts.
[[nodiscard]] base::Result<ExportCounts> countExport(const library::Stores& stores, const ExportScope& scope,
                                                     Format format);

/// Writes an export article by article: memory is that of the largest article, but for a template that looks
/// at all of them at once (templateWriter()). Fails where a template is wrong, a text cannot be converted, or
/// with Cancelled.
[[nodiscard]] base::Result<ExportCounts> exportTo(QIODevice& out, const library::Stores& stores,
                                                  const ExportScope& scope, const ExportOptions& options,
                                                  ExportProgress& progress);

/// Makes a writer for what of the library is around the articles.
using MakeWriter = std::function<std::unique_ptr<ExportWriter>(ExportSurroundings surroundings)>;
/// The same to a writer of one's own.
[[nodiscard]] base::Result<ExportCounts> exportThrough(const MakeWriter& makeWriter,
                                                       const library::Stores& stores,
                                                       const ExportScope& scope, const ExportOptions& options,
                                                       ExportProgress& progress);

/// The same into a file, atomically (QSaveFile): an export that fails or is cancelled leaves what was there.
/// Conflict when the file exists and `overwrite` is false.
[[nodiscard]] base::Result<ExportCounts> exportToFile(const QString& path, bool overwrite,
                                                      const library::Stores& stores, const ExportScope& scope,
                                                      const ExportOptions& options, ExportProgress& progress);

/// Writes a file atomically: where `write` fails, what was there stays. Conflict when the file exists and
/// `overwrite` is false.
[[nodiscard]] base::Result<void> saveTo(const QString& path, bool overwrite,
                                        const std::function<base::Result<void>(QIODevice& out)>& write);

/// A beginning of the same export, of so many articles: text, as it will be, but for the data of pictures, of
/// which an ellipsis is left; of other formats their excerpts as Markdown. Cancelled as soon as `progress`
/// is.
[[nodiscard]] base::Result<QByteArray> previewExport(const library::Stores& stores, const ExportScope& scope,
                                                     const ExportOptions& options, int articles,
                                                     const ExportProgress& progress = {});

/// All that any format writes, in memory.
struct ExportContent
{
    std::vector<ArticleExcerpts> articles;
    std::vector<library::Tag> tags;               ///< the codebook, for REFI-QDA
    QHash<QString, QString> coders{};             ///< by uid, of what is not the owner's
    QHash<base::ArticleId, QByteArray> sources{}; ///< bytes as imported, for evidence
    QHash<base::ArticleId, ExportPictures> pictures{};

    [[nodiscard]] int excerptCount() const;
};

/// Reads what `format` needs of the articles in scope.
[[nodiscard]] base::Result<ExportContent> gatherContent(const library::Stores& stores,
                                                        const ExportScope& scope, Format format);

/// The file's bytes. `isCancelled` may be asked from any thread.
[[nodiscard]] base::Result<QByteArray> renderContent(const ExportContent& content,
                                                     const ExportOptions& options,
                                                     std::function<bool()> isCancelled = {});

} // namespace pizhu::exporting
