// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/webannotationreader.h"
#include "app/library/zoterodatabase.h"

#include <QJsonDocument>

namespace pizhu::importing {

// Readers of programs that know passages by their words only: their positions count pages of a PDF, places
// of a Kindle or elements of an EPUB. Each fails with Unreadable when the bytes are not what it reads.

/// Zotero's items as its web API, its local API and Better BibTeX write them (JSON): highlights, underlines
/// and notes with comment, colour, tags and author. The item above gives title, URL and date. Areas of pages
/// and ink have no words and become problems.
[[nodiscard]] base::Result<std::vector<WebAnnotation>> readZoteroJson(const QByteArray& json);
/// A note made from annotations, exported as HTML: passages with data-annotation, what follows one in its
/// paragraph is its comment.
[[nodiscard]] base::Result<std::vector<WebAnnotation>> readZoteroNote(const QByteArray& html);
/// Readwise's CSV: Highlight, Book Title, Book Author, Amazon Book ID, Note, Color, Tags, Location Type,
/// Location, Highlighted at, Document tags; and the columns of Reader's exports, "Title", "URL", "Source
/// URL". Columns in any order.
[[nodiscard]] base::Result<std::vector<WebAnnotation>> readReadwise(const QByteArray& csv);
/// calibre's annotation collections, from its viewer and its browser of annotations. Chapters give titles;
/// bookmarks are left out, removed highlights as well.
[[nodiscard]] base::Result<std::vector<WebAnnotation>> readCalibre(const QByteArray& json);

/// The same annotations out of Zotero's database.
[[nodiscard]] std::vector<WebAnnotation>
fromZotero(const std::vector<library::ZoteroAnnotation>& annotations);

[[nodiscard]] bool isZoteroJson(const QJsonDocument& json);
[[nodiscard]] bool isZoteroNote(const QByteArray& head);
[[nodiscard]] bool isReadwise(const QByteArray& head);
[[nodiscard]] bool isCalibre(const QJsonDocument& json);

} // namespace pizhu::importing
