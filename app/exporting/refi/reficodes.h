// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/tagstore.h"

#include <QHash>
#include <QJsonObject>

class QXmlStreamWriter;

namespace pizhu::exporting {

/// Tags by path, with the GUIDs their codes have.
[[nodiscard]] QHash<QString, QString> codesOf(const std::vector<library::Tag>& tags);

/// Where memos of tags go: projects know notes, codebooks do not.
enum class RefiMemos { Notes, Instructions };

/// Writes a Codes element with the tree of tags, of which there must be one.
void writeCodes(QXmlStreamWriter& xml, const std::vector<library::Tag>& tags, RefiMemos memos);

/// The note that is a tag's memo.
[[nodiscard]] QString memoGuid(const library::Tag& tag);

/// Writes what only Pizhu reads, app/annotation/refiterms.h; nothing when it is empty.
void writeOwn(QXmlStreamWriter& xml, const QJsonObject& own);

/// Text as XML 1.0 can hold it: characters it has no way to write become U+FFFD.
[[nodiscard]] QString xmlText(const QString& text);

} // namespace pizhu::exporting
