// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/foldingtokenizer.h"

#include "app/storage/sqliteapi.h"
#include "app/storage/utf8offsets.h"
#include "app/text/folding.h"

#include <QVarLengthArray>

namespace pizhu::storage {

namespace {

using TokenSink = int (*)(void* context, int flags, const char* token, int size, int start, int end);

// A unit separator cannot come out of folding: words are made of letters and digits only.
constexpr std::string_view kBreak = "\x1f";

// Breaks around a query would demand one in the text, too; those inside it mean what they say.
void trimBreaks(std::vector<text::Token>& tokens)
{
    const auto isWord = [](const text::Token& token) { return token.kind == text::TokenKind::Word; };
    tokens.erase(std::find_if(tokens.rbegin(), tokens.rend(), isWord).base(), tokens.end());
    tokens.erase(tokens.begin(), std::find_if(tokens.begin(), tokens.end(), isWord));
}

int emitTokens(std::string_view utf8, const std::vector<text::Token>& tokens, void* context, TokenSink sink)
{
    Utf8Offsets offsets(utf8);
    QVarLengthArray<char, 64> spelled;
    for (const text::Token& token : tokens) {
        spelled.clear();
        if (token.kind == text::TokenKind::Word)
            appendUtf8(spelled, token.text);
        else
            spelled.append(kBreak.data(), kBreak.size());
        const int start = static_cast<int>(offsets.byteAt(token.start));
        const int end = static_cast<int>(offsets.byteAt(token.end));
        if (const int code =
                sink(context, 0, spelled.constData(), static_cast<int>(spelled.size()), start, end);
            code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

// The tokenizer has no state; FTS5 wants a pointer that is not null.
int createTokenizer(void*, const char**, int, Fts5Tokenizer** tokenizer)
{
    static const char kStateless = 0;
    *tokenizer = reinterpret_cast<Fts5Tokenizer*>(const_cast<char*>(&kStateless));
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer*) {}

int tokeniseForFts(Fts5Tokenizer*, void* context, int flags, const char* bytes, int size, TokenSink sink)
{
    if (!bytes || size <= 0)
        return SQLITE_OK;
    try {
        const std::string_view utf8(bytes, static_cast<std::size_t>(size));
        std::vector<text::Token> tokens = text::tokenise(decodeUtf8(utf8));
        if (flags & FTS5_TOKENIZE_QUERY)
            trimBreaks(tokens);
        return emitTokens(utf8, tokens, context, sink);
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
    return sqlite3_create_function_v2(database, "fold", 1,
                                      SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                                      foldFunction, nullptr, nullptr, nullptr);
}

} // namespace pizhu::storage
