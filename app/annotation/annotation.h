// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/textrange.h"

#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace pizhu::annotation {

enum class AnnotationKind { Highlight, Underline, Note };
enum class HighlightColor { Amber, Rose, Leaf, Sky, Violet, Slate };

/// How an annotation stands on the current version of its article.
enum class AnchorState {
    Exact,       ///< made on this version, or the same quote at the same place
    Moved,       ///< the same quote, certainly, at another place
    Approximate, ///< carried by its context; the quote differs
    Orphan,      ///< no place found; kept and listed
};

/// W3C TextQuoteSelector. Prefix and suffix are up to kContextLength UTF-16 units, never half a surrogate
/// pair.
struct TextQuoteSelector
{
    QString exact;
    QString prefix;
    QString suffix;

    bool operator==(const TextQuoteSelector&) const = default;
};

inline constexpr qsizetype kContextLength = 32;

/// Where an annotation stands on one version: W3C TextPositionSelector (here UTF-16 units) and
/// TextQuoteSelector.
struct Anchor
{
    base::TextRange range; ///< empty for an orphan
    TextQuoteSelector quote;
    AnchorState state = AnchorState::Exact;
    double score = 1.0; ///< 0…1

    bool operator==(const Anchor&) const = default;
};

/// A note on a whole article has kind Note and no anchor.
struct Annotation
{
    base::AnnotationId id;
    QString uid;
    base::ArticleId article;
    AnnotationKind kind = AnnotationKind::Highlight;
    HighlightColor color = HighlightColor::Amber;
    QString note;        ///< Markdown
    QString translation; ///< of the quote, as the reader put it
    QDateTime created;   ///< UTC
    QDateTime modified;  ///< UTC
    std::optional<Anchor> anchor;
    std::vector<base::TagId> tags;

    bool operator==(const Annotation&) const = default;
};

/// "highlight", "underline", "note"; "amber" …; "exact", "moved", "approximate", "orphan".
[[nodiscard]] QString kindName(AnnotationKind kind);
[[nodiscard]] QString colorName(HighlightColor color);
[[nodiscard]] QString anchorStateName(AnchorState state);
[[nodiscard]] std::optional<AnnotationKind> kindFromName(QStringView name);
[[nodiscard]] std::optional<HighlightColor> colorFromName(QStringView name);
[[nodiscard]] std::optional<AnchorState> anchorStateFromName(QStringView name);

} // namespace pizhu::annotation
