// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>
#include <QUuid>

/// What our REFI-QDA files say beyond the standard, for those who write and those who read them. It stands in
/// processing instructions with this target, as JSON: the schemas allow those everywhere and other programs
/// pass over them.
namespace pizhu::annotation::refi {

inline constexpr QLatin1String kInstruction{"pizhu"};

// Of a code.
inline constexpr QLatin1String kMemo{"memo"}; ///< in codebooks, which know no notes
inline constexpr QLatin1String kShortcut{"shortcut"};
inline constexpr QLatin1String kAliases{"aliases"};
// Of a selection: app/annotation/anchorrecord.h.
inline constexpr QLatin1String kAnchor{"anchor"};
// Of a note that is an annotation without a place: its words with their context.
inline constexpr QLatin1String kQuote{"quote"};

/// The same two names give the same GUID.
[[nodiscard]] inline QString derivedGuid(const QString& owner, const QString& name)
{
    return QUuid::createUuidV5(QUuid(), owner + u'\n' + name).toString(QUuid::WithoutBraces);
}

/// The user who stands for the owner of the library.
[[nodiscard]] inline QString ownerGuid()
{
    return derivedGuid(QStringLiteral("pizhu"), QStringLiteral("user"));
}

} // namespace pizhu::annotation::refi
