// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/annotation/anchorrecord.h"

#include <algorithm>

namespace pizhu::annotation {

namespace {

constexpr QLatin1String kState{"state"};
constexpr QLatin1String kScore{"score"};
constexpr QLatin1String kExact{"exact"};
constexpr QLatin1String kPrefix{"prefix"};
constexpr QLatin1String kSuffix{"suffix"};

} // namespace

QJsonObject quoteJson(const TextQuoteSelector& quote)
{
    QJsonObject json;
    for (const auto& [key, text] : {std::pair(kExact, quote.exact), std::pair(kPrefix, quote.prefix),
                                    std::pair(kSuffix, quote.suffix)}) {
        if (!text.isEmpty())
            json.insert(key, text);
    }
    return json;
}

TextQuoteSelector quoteFrom(const QJsonObject& json)
{
    return {json.value(kExact).toString(), json.value(kPrefix).toString(), json.value(kSuffix).toString()};
}

QJsonObject anchorRecordJson(const Anchor& anchor)
{
    if (anchor.state == AnchorState::Exact)
        return {};
    QJsonObject json = anchor.state == AnchorState::Approximate ? quoteJson(anchor.quote) : QJsonObject();
    json.insert(kState, anchorStateName(anchor.state));
    if (anchor.state != AnchorState::Orphan)
        json.insert(kScore, anchor.score);
    return json;
}

std::optional<AnchorRecord> anchorRecordFrom(const QJsonObject& json)
{
    const auto state = anchorStateFromName(json.value(kState).toString());
    if (!state)
        return std::nullopt;
    AnchorRecord record{*state, std::clamp(json.value(kScore).toDouble(), 0.0, 1.0), std::nullopt};
    if (*state == AnchorState::Exact)
        record.score = 1.0;
    if (const TextQuoteSelector quote = quoteFrom(json); !quote.exact.isEmpty())
        record.madeOn = quote;
    return record;
}

} // namespace pizhu::annotation
