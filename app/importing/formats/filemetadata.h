// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/frontmatter.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace pizhu::importing {

/// What a file declares about its text, apart from the text itself.
struct FileMetadata
{
    QString title;
    QStringList authors;
    QStringList editors;
    QStringList subjects;
    QString publisher;
    QString language;
    QString url;
    QString published; ///< as declared; only where the format means publication
    QString created;   ///< as declared: when the file was made
};

/// The declared values as front matter. What programs fill in by themselves is left out: titles that are file
/// names or "Untitled", authors that are accounts of a computer.
[[nodiscard]] document::FrontMatter frontMatterOf(const FileMetadata& metadata);

/// Reads the Dublin Core and ODF elements of docProps/core.xml or meta.xml. Unreadable metadata are none.
[[nodiscard]] FileMetadata readOfficeMetadata(const QByteArray& xml);

} // namespace pizhu::importing
