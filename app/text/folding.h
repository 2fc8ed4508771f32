// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>
#include <vector>

namespace pizhu::text {

/// Names the fold table (generated at build time from NFKC, case folding and OpenCC's traditional→simplified
/// characters plus a short checked list). A library remembers the version it was indexed with.
[[nodiscard]] QByteArray foldVersion();

/// The folded form of one character: none, one or several UTF-16 units (a ligature unfolds to letters). Lives
/// as long as the program. Invisible, unassigned (from plane 4) and supplementary private-use characters fold
/// to nothing.
[[nodiscard]] QStringView foldCharacter(char32_t character);

/// Folds a whole text: width, compatibility forms, case, Latin diacritics, traditional→simplified and
/// variants. Folding a folded text changes nothing.
[[nodiscard]] QString fold(QStringView text);

enum class TokenKind {
    Word,  ///< a Han or kana character, or a run of letters or digits, folded
    Break, ///< sentence punctuation or a line end: phrases do not match across it
};

/// One index token. `range` is [start, end) in UTF-16 units of the text given; `text` is the folded form.
struct Token
{
    qsizetype start = 0;
    qsizetype end = 0;
    TokenKind kind = TokenKind::Word;
    QString text;

    bool operator==(const Token&) const = default;
};

/// Splits text as the index does (DESIGN §6): each Han or kana character is a token, each run of letters or
/// digits is one, 。，、；：！？ and their ASCII forms (before a space or line end) and line ends are breaks,
/// quotes, brackets and other signs are transparent. Consecutive breaks are one.
/// A transparent sign or space ends a run: 3.14 is 3 and 14, U.S is u and s; letters and digits mix (covid19,
/// 5g). The text of a break is empty. A character that unfolds (㎡ to m2, ㍿ to four) gives its own range to
/// each part.
[[nodiscard]] std::vector<Token> tokenise(QStringView text);

/// Receives one token; `folded` is valid during the call only. Returns false to stop.
using TokenSink = std::function<bool(qsizetype start, qsizetype end, TokenKind kind, QStringView folded)>;

/// The same tokens in the same order without a list of them, for the index.
void tokenise(QStringView text, const TokenSink& sink);

} // namespace pizhu::text
