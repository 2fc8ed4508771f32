// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/phrasecounts.h"

#include "app/storage/sqliteapi.h"

#include <array>
#include <limits>
#include <new>
#include <vector>

namespace pizhu::storage {

namespace {

constexpr int kUsualPhrases = 16; ///< more take memory of their own

int countsInto(quint16* counts, int phrases, const Fts5ExtensionApi* api, Fts5Context* search)
{
    for (int phrase = 0; phrase < phrases; ++phrase) {
        Fts5PhraseIter place;
        int column = 0;
        int offset = 0;
        unsigned count = 0;
        const int code = api->xPhraseFirst(search, phrase, &place, &column, &offset);
        if (code != SQLITE_OK)
            return code;
        for (; column >= 0; api->xPhraseNext(search, &place, &column, &offset))
            ++count;
        counts[phrase] = static_cast<quint16>(std::min(count, unsigned{std::numeric_limits<quint16>::max()}));
    }
    return SQLITE_OK;
}

} // namespace

void phraseCounts(const Fts5ExtensionApi* api, Fts5Context* search, sqlite3_context* result, int,
                  sqlite3_value**)
{
    const int phrases = api->xPhraseCount(search);
    std::array<quint16, kUsualPhrases> usual{};
    std::vector<quint16> many;
    try {
        many.resize(phrases > kUsualPhrases ? static_cast<std::size_t>(phrases) : 0);
    } catch (const std::bad_alloc&) {
        return sqlite3_result_error_nomem(result);
    }
    quint16* counts = many.empty() ? usual.data() : many.data();
    if (const int code = countsInto(counts, phrases, api, search); code != SQLITE_OK)
        return sqlite3_result_error_code(result, code);
    sqlite3_result_blob(result, counts, phrases * static_cast<int>(sizeof(quint16)), SQLITE_TRANSIENT);
}

} // namespace pizhu::storage
