// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct Fts5ExtensionApi;
struct Fts5Context;
struct sqlite3_context;
struct sqlite3_value;

namespace pizhu::storage {

/// The FTS5 auxiliary function phrase_counts(table): how often each phrase of the search stands in the row,
/// as 16-bit numbers of this machine in the order of the phrases.
void phraseCounts(const Fts5ExtensionApi* api, Fts5Context* search, sqlite3_context* result,
                  int argumentCount, sqlite3_value** arguments);

} // namespace pizhu::storage
