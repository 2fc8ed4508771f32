// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/excerpts.h"
#include "app/library/picturestore.h"
#include "app/library/tagstore.h"

#include <QHash>
#include <QIODevice>
#include <functional>
#include <memory>

namespace pizhu::exporting {

/// Where a writer puts its bytes. A failure, such as a full disk, is kept and told by outcome(), so that a
/// writer need not look after each piece.
class Output
{
public:
    /// The device must be open for writing and outlive this.
    explicit Output(QIODevice& device)
        : m_device(device)
    {}
    void write(const QByteArray& bytes);
    void write(const QString& text) { write(text.toUtf8()); }
    /// All of what the device holds, from its beginning.
    void copy(QIODevice& from);
    [[nodiscard]] base::Result<void> outcome() const;

private:
    QIODevice& m_device;
    QString m_problem;
};

/// That a temporary file could not be written.
[[nodiscard]] base::Result<void> temporarySpace();

/// Writes one file of one format, article by article, so that no more than one of them need be in memory.
class ExportWriter
{
public:
    virtual ~ExportWriter() = default;
    [[nodiscard]] virtual base::Result<void> add(const ArticleExcerpts& article) = 0;
    /// To be called once, behind the last article; the file is complete then.
    [[nodiscard]] virtual base::Result<void> finish() = 0;
};

/// A picture of an article. An article may have many: their bytes are read when they are wanted.
struct ExportPicture
{
    QString sha256;
    int width = 0; ///< pixels
    int height = 0;
    /// Nothing when it is not in the library any more.
    std::function<base::Result<std::optional<library::PictureContent>>()> content;
};
/// By Block::imageUrl.
using ExportPictures = QHash<QString, ExportPicture>;
using PicturesOf = std::function<base::Result<ExportPictures>(const library::Article&)>;

/// What some formats need beside the articles.
struct ExportSurroundings
{
    std::vector<library::Tag> tags{}; ///< the codebook, for REFI-QDA
    QHash<QString, QString> coders{}; ///< by uid, of what is not the owner's; only where the format has room
    /// Bytes as imported, for evidence.
    std::function<base::Result<QByteArray>(const library::Article&)> sourceOf{};
    /// Those of an article's figures that are in the library; none when it is empty.
    PicturesOf picturesOf{};
    /// Asked now and then, from any thread, by what takes long over one article.
    std::function<bool()> isCancelled{};
};

/// `out` must outlive the writer.
[[nodiscard]] std::unique_ptr<ExportWriter> makeExportWriter(QIODevice& out, const ExportOptions& options,
                                                             ExportSurroundings surroundings);

} // namespace pizhu::exporting
