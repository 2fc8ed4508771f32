// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace pizhu::storage {

/// Registers on one connection the collations chinese_pinyin, chinese_zhuyin and chinese_stroke
/// (text::Collation); each is opened when a statement first uses it. Returns an SQLite result code.
[[nodiscard]] int registerCollations(sqlite3* database);

} // namespace pizhu::storage
