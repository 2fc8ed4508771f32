// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pizhu::document {

/// CommonMark with embedded HTML rendered to HTML by md4c, for readHtml(). The result is untrusted markup.
/// Indented text is a paragraph, not code: Chinese sources indent by spaces.
[[nodiscard]] QString markdownToHtml(QStringView markdown);

} // namespace pizhu::document
