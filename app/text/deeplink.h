// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/textrange.h"

#include <QString>
#include <optional>

namespace pizhu::text {

/// The address of something in a library, as it is copied, written into notes and opened from elsewhere:
///
///     pizhu://article/UID
///     pizhu://article/UID?start=120&end=134&version=2
///     pizhu://article/UID/annotation/UID      (pizhu://annotation/UID is understood, too)
///     pizhu://tag/UID
///
/// Start and end are UTF-16 units of the canonical text of that version of the article, of the current one
/// where none is named. Uids stay what they are when things are renamed.
struct DeepLink
{
    enum class Target { Article, Annotation, Tag };

    Target target = Target::Article;
    QString uid;                            ///< of the target
    QString article{};                      ///< uid, for an annotation; empty: not said
    std::optional<base::TextRange> range{}; ///< of an article's text
    int version = 0;                        ///< number of the version `range` belongs to; 0: the current one

    bool operator==(const DeepLink&) const = default;
};

inline constexpr auto kDeepLinkScheme = "pizhu";

[[nodiscard]] QString formatDeepLink(const DeepLink& link);

/// Nothing when it is no such link, for whatever reason. Scheme and kind are read in any case.
[[nodiscard]] std::optional<DeepLink> parseDeepLink(QStringView address);

/// "article", "annotation", "tag".
[[nodiscard]] QString linkTargetName(DeepLink::Target target);
[[nodiscard]] std::optional<DeepLink::Target> linkTargetFromName(QStringView name);

} // namespace pizhu::text
