// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

/// Names of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) as its JSON-LD writes
/// them, and of our own terms beside them.
namespace pizhu::annotation::web {

inline constexpr QLatin1String kContext{"http://www.w3.org/ns/anno.jsonld"};
inline constexpr QLatin1String kOwnPrefix{"pizhu"};
inline constexpr QLatin1String kOwnNamespace{"https://pizhu.org/ns#"};
inline constexpr QLatin1String kUuidScheme{"urn:uuid:"};

inline constexpr QLatin1String kAnnotation{"Annotation"};
inline constexpr QLatin1String kAnnotationPage{"AnnotationPage"};
inline constexpr QLatin1String kAnnotationCollection{"AnnotationCollection"};
inline constexpr QLatin1String kTextualBody{"TextualBody"};
inline constexpr QLatin1String kTextPositionSelector{"TextPositionSelector"};
inline constexpr QLatin1String kTextQuoteSelector{"TextQuoteSelector"};

inline constexpr QLatin1String kHighlighting{"highlighting"};
inline constexpr QLatin1String kCommenting{"commenting"};
inline constexpr QLatin1String kTagging{"tagging"};

inline constexpr QLatin1String kOwnKind{"pizhu:kind"};
inline constexpr QLatin1String kOwnColor{"pizhu:color"};
inline constexpr QLatin1String kOwnTranslation{"pizhu:translation"};
inline constexpr QLatin1String kOwnState{"pizhu:state"};
inline constexpr QLatin1String kOwnAnchor{"pizhu:anchor"}; ///< app/annotation/anchorrecord.h
inline constexpr QLatin1String kOwnArticle{"pizhu:article"};

} // namespace pizhu::annotation::web
