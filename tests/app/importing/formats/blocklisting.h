// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/formats/formatarticle.h"

#include <QStringList>

namespace pizhu::test {

/// One line a block: "h1 标题", "p 正文", "ul2 …", "ol1 …", "q …", "fig …", "table 甲|乙/丙|丁".
[[nodiscard]] QStringList listing(const std::vector<document::HtmlBlock>& blocks);
[[nodiscard]] QStringList listing(const importing::FormatArticle& article);

/// The styled pieces of a block: "b 粗", "i 斜", "sup [1]", "sub 2", "a 链接 http://…".
[[nodiscard]] QStringList stylesOf(const document::HtmlBlock& block);

/// The first value under a key of the front matter.
[[nodiscard]] QString declared(const importing::FormatArticle& article, const QString& key);

} // namespace pizhu::test
