// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/collations.h"

#include "app/storage/sqliteapi.h"
#include "app/text/collation.h"

namespace pizhu::storage {

using text::ChineseOrder;

namespace {

struct LazyCollation
{
    ChineseOrder order;
    std::optional<text::Collation> collation;
};

int compare(void* state, int lengthA, const void* a, int lengthB, const void* b)
{
    auto* lazy = static_cast<LazyCollation*>(state);
    if (!lazy->collation)
        lazy->collation.emplace(lazy->order);
    return lazy->collation->compareUtf8({static_cast<const char*>(a), static_cast<std::size_t>(lengthA)},
                                        {static_cast<const char*>(b), static_cast<std::size_t>(lengthB)});
}

void destroy(void* state)
{
    delete static_cast<LazyCollation*>(state);
}

} // namespace

int registerCollations(sqlite3* database)
{
    for (const ChineseOrder order : {ChineseOrder::Pinyin, ChineseOrder::Zhuyin, ChineseOrder::Stroke}) {
        const QByteArray name = "chinese_" + text::chineseOrderName(order).toLatin1();
        auto* state = new LazyCollation{order, std::nullopt};
        const int code =
            sqlite3_create_collation_v2(database, name.constData(), SQLITE_UTF8, state, compare, destroy);
        if (code != SQLITE_OK) {
            destroy(state); // unlike other interfaces, this one does not do it by itself
            return code;
        }
    }
    return SQLITE_OK;
}

} // namespace pizhu::storage
