// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace pizhu::importing {

enum class ContentKind { PlainText, Markdown, Page };

/// What a text without front matter is. A page begins with markup or consists of it; Markdown is told by its
/// file name or by headings and links in its form.
[[nodiscard]] ContentKind contentKind(const QString& fileName, const QString& text);

/// The name of a binary format ("a PDF file"), or of unknown binary content; empty for text in any charset.
[[nodiscard]] QString binaryFormat(const QByteArray& bytes);

} // namespace pizhu::importing
