// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/foldingtokenizer.h"

#include "app/storage/phrasecounts.h"
#include "app/storage/sqliteapi.h"
#include "app/storage/utf8offsets.h"
#include "app/text/tokenpattern.h"

#include <QVarLengthArray>
#include <optional>
#include <string_view>
#include <utility>

namespace pizhu::storage {

namespace {

using FtsSink = int (*)(void* context, int flags, const char* token, int size, int start, int end);

// A unit separator cannot come out of folding: words are made of letters and digits only.
constexpr std::string_view kBreak = "\x1f";

// Passes tokens on to FTS5 with their byte offsets. A break waits for the next word and needs one before it:
// around a query it would demand punctuation that the passage need not have, around a document it separates
// nothing.
class TokenPassage
{
public:
    TokenPassage(std::string_view utf8, void* context, FtsSink sink)
        : m_offsets(utf8)
        , m_context(context)
        , m_sink(sink)
    {}

    [[nodiscard]] int result() const { return m_result; }

    bool pass(qsizetype start, qsizetype end, text::TokenKind kind, QStringView folded)
    {
        if (kind == text::TokenKind::Break) {
            m_break = m_anyWord ? std::optional(std::pair(start, end)) : std::nullopt;
            return true;
        }
        if (m_break && !emitToken(m_break->first, m_break->second, kBreak))
            return false;
        m_break.reset();
        m_anyWord = true;
        m_spelled.clear();
        appendUtf8(m_spelled, folded);
        return emitToken(start, end, {m_spelled.constData(), static_cast<std::size_t>(m_spelled.size())});
    }

private:
    bool emitToken(qsizetype start, qsizetype end, std::string_view token)
    {
        const int firstByte = static_cast<int>(m_offsets.byteAt(start));
        const int lastByte = static_cast<int>(m_offsets.byteAt(end));
        m_result = m_sink(m_context, 0, token.data(), static_cast<int>(token.size()), firstByte, lastByte);
        return m_result == SQLITE_OK;
    }

    Utf8Offsets m_offsets;
    void* m_context;
    FtsSink m_sink;
    int m_result = SQLITE_OK;
    bool m_anyWord = false;
    std::optional<std::pair<qsizetype, qsizetype>> m_break;
    QVarLengthArray<char, 64> m_spelled;
};

// Passes on every two words that follow each other without a break as one token.
class PairPassage
{
public:
    PairPassage(std::string_view utf8, void* context, FtsSink sink)
        : m_offsets(utf8)
        , m_context(context)
        , m_sink(sink)
    {}

    [[nodiscard]] int result() const { return m_result; }

    bool pass(qsizetype start, qsizetype end, text::TokenKind kind, QStringView folded)
    {
        if (kind == text::TokenKind::Break) {
            m_first.clear();
            return true;
        }
        const qsizetype length = m_first.size();
        if (length > 0) {
            m_first.append(kBreak.data(), static_cast<qsizetype>(kBreak.size()));
            appendUtf8(m_first, folded);
            m_result = m_sink(m_context, 0, m_first.constData(), static_cast<int>(m_first.size()),
                              static_cast<int>(m_offsets.byteAt(m_firstStart)),
                              static_cast<int>(m_offsets.byteAt(end)));
        }
        m_firstStart = start;
        m_first.clear();
        appendUtf8(m_first, folded);
        return m_result == SQLITE_OK;
    }

private:
    Utf8Offsets m_offsets;
    void* m_context;
    FtsSink m_sink;
    int m_result = SQLITE_OK;
    qsizetype m_firstStart = 0;
    QVarLengthArray<char, 64> m_first; ///< the word before; empty: there is none
};

// A tokenizer has no state but what it makes of words; FTS5 wants a pointer that is not null.
constexpr char kWords = 0;
constexpr char kPairs = 0;

int createTokenizer(void*, const char** arguments, int count, Fts5Tokenizer** tokenizer)
{
    const bool pairs = count == 1 && std::string_view(arguments[0]) == "pairs";
    if (count > 0 && !pairs)
        return SQLITE_ERROR;
    *tokenizer = reinterpret_cast<Fts5Tokenizer*>(const_cast<char*>(pairs ? &kPairs : &kWords));
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer*) {}

template <typename Passage>
int passTokens(std::string_view utf8, void* context, FtsSink sink)
{
    Passage passage(utf8, context, sink);
    text::tokenise(decodeUtf8(utf8),
                   [&passage](qsizetype start, qsizetype end, text::TokenKind kind, QStringView folded) {
                       return passage.pass(start, end, kind, folded);
                   });
    return passage.result();
}

int tokeniseForFts(Fts5Tokenizer* tokenizer, void* context, int, const char* bytes, int size, FtsSink sink)
{
    if (!bytes || size <= 0)
        return SQLITE_OK;
    try {
        const std::string_view utf8(bytes, static_cast<std::size_t>(size));
        const bool pairs = reinterpret_cast<const char*>(tokenizer) == &kPairs;
        return pairs ? passTokens<PairPassage>(utf8, context, sink)
                     : passTokens<TokenPassage>(utf8, context, sink);
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    }
}

void foldFunction(sqlite3_context* context, int, sqlite3_value** arguments)
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(arguments[0]));
    if (!bytes)
        return sqlite3_result_null(context);
    try {
        const auto size = static_cast<std::size_t>(sqlite3_value_bytes(arguments[0]));
        const QByteArray folded = text::fold(decodeUtf8({bytes, size})).toUtf8();
        sqlite3_result_text64(context, folded.constData(), static_cast<sqlite3_uint64>(folded.size()),
                              SQLITE_TRANSIENT, SQLITE_UTF8);
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    }
}

QString textArgument(sqlite3_value* argument)
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(argument));
    return bytes ? decodeUtf8({bytes, static_cast<std::size_t>(sqlite3_value_bytes(argument))}) : QString();
}

void deletePattern(void* pattern)
{
    delete static_cast<text::TokenPattern*>(pattern);
}

// The phrase is the same for all rows of a query: its pattern is made once.
void holdsExactlyFunction(sqlite3_context* context, int, sqlite3_value** arguments)
{
    try {
        auto* pattern = static_cast<text::TokenPattern*>(sqlite3_get_auxdata(context, 1));
        if (!pattern) {
            pattern = new text::TokenPattern(textArgument(arguments[1]), text::Spelling::Exact,
                                             sqlite3_value_int(arguments[2]) != 0);
            sqlite3_set_auxdata(context, 1, pattern, deletePattern);
            pattern = static_cast<text::TokenPattern*>(sqlite3_get_auxdata(context, 1));
        }
        if (!pattern)
            return sqlite3_result_error_nomem(context);
        sqlite3_result_int(context, text::standsIn(textArgument(arguments[0]), *pattern) ? 1 : 0);
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    }
}

// The documented way to FTS5's registry: https://www.sqlite.org/fts5.html#extending_fts5
fts5_api* ftsRegistry(sqlite3* database)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

int registerFolding(sqlite3* database)
{
    fts5_api* api = ftsRegistry(database);
    if (!api)
        return SQLITE_ERROR;
    fts5_tokenizer tokenizer{createTokenizer, deleteTokenizer, tokeniseForFts};
    if (const int code = api->xCreateTokenizer(api, "pizhu", nullptr, &tokenizer, nullptr); code != SQLITE_OK)
        return code;
    if (const int code = api->xCreateFunction(api, "phrase_counts", nullptr, phraseCounts, nullptr);
        code != SQLITE_OK)
        return code;
    constexpr int kPure = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    if (const int code = sqlite3_create_function_v2(database, "fold", 1, kPure, nullptr, foldFunction,
                                                    nullptr, nullptr, nullptr);
        code != SQLITE_OK)
        return code;
    return sqlite3_create_function_v2(database, "holds_exactly", 3, kPure, nullptr, holdsExactlyFunction,
                                      nullptr, nullptr, nullptr);
}

} // namespace pizhu::storage
