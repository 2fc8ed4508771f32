// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace pizhu::storage {

/// Registers on one connection the FTS5 tokenizer "pizhu" (text::tokenise; a break is indexed as the token
/// "\x1f", which no query can spell; "pizhu pairs" makes a token of every two words without a break between
/// them instead, with "\x1f" in the middle), phrase_counts() (phrasecounts.h) and the SQL functions
/// fold(text) and holds_exactly(text, phrase, isPrefix): whether the phrase stands there in exactly its
/// characters. Returns an SQLite result code.
[[nodiscard]] int registerFolding(sqlite3* database);

} // namespace pizhu::storage
