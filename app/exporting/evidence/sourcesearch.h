// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace pizhu::exporting {

/// The text without any white space, as line breaks of a source and of an article differ.
[[nodiscard]] QString withoutSpace(const QString& text);

enum class Markup { Removed, Kept };

/// A source's bytes as text in which a quote can be looked for: decoded in `charset`, without tags, character
/// references read, no white space.
[[nodiscard]] QString searchableSource(const QByteArray& bytes, const QString& charset,
                                       Markup markup = Markup::Removed);

} // namespace pizhu::exporting
