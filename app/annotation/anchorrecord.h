// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/annotation/annotation.h"

#include <QJsonObject>

namespace pizhu::annotation {

/// What files of other programs have no word for: how surely an annotation stands where it does. Formats for
/// interchange carry it beside the place, where others pass it over.
struct AnchorRecord
{
    AnchorState state = AnchorState::Exact;
    double score = 1.0;                      ///< 0…1
    std::optional<TextQuoteSelector> madeOn; ///< the words, where others have come to stand for them

    bool operator==(const AnchorRecord&) const = default;
};

/// Empty for an exact anchor, which needs none. An orphan's words are its quote: formats have a place for
/// those.
[[nodiscard]] QJsonObject anchorRecordJson(const Anchor& anchor);
/// Nothing when there is no such record.
[[nodiscard]] std::optional<AnchorRecord> anchorRecordFrom(const QJsonObject& json);

/// Quote and context, without what is empty: "exact", "prefix", "suffix", as W3C names them.
[[nodiscard]] QJsonObject quoteJson(const TextQuoteSelector& quote);
[[nodiscard]] TextQuoteSelector quoteFrom(const QJsonObject& json);

} // namespace pizhu::annotation
