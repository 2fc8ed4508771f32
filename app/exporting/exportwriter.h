// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/htmlwriter.h"
#include "app/exporting/excerpts.h"
#include "app/library/tagstore.h"

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

/// What some formats need beside the articles.
struct ExportSurroundings
{
    std::vector<library::Tag> tags{}; ///< the codebook, for REFI-QDA
    QHash<QString, QString> coders{}; ///< by uid, of what is not the owner's; for REFI-QDA
    /// Bytes as imported, for evidence.
    std::function<base::Result<QByteArray>(const library::Article&)> sourceOf{};
    /// Pictures with their bytes in the address, for printing; none when it is empty.
    std::function<base::Result<document::FigureViews>(const library::Article&)> figuresOf{};
};

/// `out` must outlive the writer.
[[nodiscard]] std::unique_ptr<ExportWriter> makeExportWriter(QIODevice& out, const ExportOptions& options,
                                                             ExportSurroundings surroundings);

} // namespace pizhu::exporting
