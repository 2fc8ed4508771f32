// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/tagstore.h"

#include <QHash>

class QXmlStreamWriter;

namespace pizhu::exporting {

/// Tags by path, with the GUIDs their codes have.
[[nodiscard]] QHash<QString, QString> codesOf(const std::vector<library::Tag>& tags);

/// Writes a Codes element with the tree of tags, of which there must be one.
void writeCodes(QXmlStreamWriter& xml, const std::vector<library::Tag>& tags);

/// The same two names give the same GUID.
[[nodiscard]] QString derivedGuid(const QString& owner, const QString& name);

/// Text as XML 1.0 can hold it: characters it has no way to write become U+FFFD.
[[nodiscard]] QString xmlText(const QString& text);

} // namespace pizhu::exporting
