// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace pizhu::storage {

/// Registers on one connection the SQL function note_links(markdown): a JSON array of
/// {"target": "article" | "annotation" | "tag", "uid": …}, one for each thing the note leads to
/// (text::noteLinks). Returns an SQLite result code.
[[nodiscard]] int registerNoteLinks(sqlite3* database);

} // namespace pizhu::storage
