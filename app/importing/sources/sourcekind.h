// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace pizhu::importing {

enum class SourceKind {
    Article, ///< one article in one file: text, Markdown, HTML, MHTML, EPUB, DOCX, ODT, PDF, or unknown bytes
    Compressed, ///< one stream of gzip, xz, zstd or bzip2
    Zip,        ///< looked into, it may be an Article (EPUB, DOCX, ODT) or Wacz
    Archive,    ///< ZIP, TAR, 7-Zip or RAR with articles
    Json,       ///< one JSON value that holds records; wallabag and CSL-JSON are told apart by their records
    JsonLines,
    Table, ///< CSV or TSV
    Feed,  ///< RSS 2.0, RSS 1.0 or Atom
    Warc,
    Wacz,
    ZoteroRdf,
    Database, ///< an SQLite file; a zotero.sqlite is read
};

/// Judges by the first bytes (64 KB are enough); the file name decides only between a table, JSON Lines and
/// text where the bytes leave it open.
[[nodiscard]] SourceKind sniffSource(const QByteArray& head, const QString& fileName);

/// True for everything that may hold several articles.
[[nodiscard]] inline bool isContainer(SourceKind kind)
{
    return kind != SourceKind::Article;
}

} // namespace pizhu::importing
