// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/checkitem.h"

#include "tests/fuzz/require.h"

using namespace Qt::StringLiterals;

namespace pizhu::fuzz {

namespace {

constexpr importing::SourceLimits kLimits{
    .maxItemBytes = 1 << 20, .maxTotalBytes = 8 << 20, .maxInflation = 50, .maxNesting = 2, .maxItems = 500};

void check(const importing::SourceItem& item)
{
    require(!item.name.isEmpty() && !item.origin.isEmpty(), "an item has a name and an origin");
    require(!item.fileName.contains(u'/') && item.fileName != u".."_s, "a file name is no path");
    require(item.bytes.size() <= kLimits.maxItemBytes, "an item keeps to its limit");
    require(!item.retrieved.isValid() || item.retrieved.timeSpec() == Qt::UTC, "moments are in UTC");
}

} // namespace

void readAndCheck(SourceReading& reader, const QString& fileName, const uint8_t* data, size_t size,
                  const QString& folder)
{
    importing::MemoryStream stream(
        QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    const importing::SourceOptions options{.limits = kLimits, .mapping = {}};
    int handed = 0;
    const importing::ItemSink sink = [&handed](const base::Result<importing::SourceItem>& item) {
        require(++handed <= kLimits.maxItems, "no more items than allowed");
        if (item)
            check(*item);
        else
            require(!item.error().message.isEmpty(), "a problem has a sentence");
        return true;
    };
    importing::Delivery delivery(options, sink);
    const importing::SourcePlace place{fileName, fileName, fileName, folder};
    const auto done = reader(stream, place, delivery);
    require(done || !done.error().message.isEmpty(), "a failure has a sentence");
}

} // namespace pizhu::fuzz
