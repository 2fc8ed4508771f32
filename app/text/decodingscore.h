// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace pizhu::text {

/// How much a text that was decoded from an East Asian charset looks like writing: the mean over its
/// characters beyond ASCII, about 1 to 2 for real texts, below 0 for bytes read in the wrong charset.
/// Charsets of one language expect its characters: kana make a text Japanese and speak against GB18030,
/// common characters of GB 2312 against Big5. UTF-16 and UTF-32 may hold any of the languages. 0 without such
/// characters.
[[nodiscard]] double decodingScore(QStringView text, const QString& charset);

/// The share, up to 1, of the words with letters beyond ASCII that are written as words are in alphabets: of
/// one script, in lower case but for a first capital, without symbols. Bytes read in another single-byte
/// charset mix cases, scripts and symbols; East Asian ones do it in nearly every word. Half for typographic
/// marks alone; 0 without either, and for a text with control characters.
[[nodiscard]] double alphabeticScore(QStringView text);

} // namespace pizhu::text
