// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

namespace pizhu::importing {

/// The paths of a tree of files on which the picture at `address` may lie, likeliest first, for an article
/// at the path `article` of that tree. Paths have no root and never lead out of the tree:
/// - beside the article, as the page says;
/// - in the folder of the article's own name (Hexo's post_asset_folder);
/// - what a page says from the root of its site ("/assets/a.png", "{{ site.baseurl }}/a.png"): from the root
///   of the tree, from the folder around "_posts", "_drafts" or "content" (Jekyll, Hexo, Hugo), there also in
///   "static" or "source";
/// - for an address in the web, its last part in the folder that browsers save beside a page
///   ("title_files", "title.files").
/// Empty for data: and cid: addresses and for what has nothing to do with files.
[[nodiscard]] QStringList picturePaths(const QString& article, const QString& address);

/// The address in the web that `address` means on the page at `pageUrl`, without a fragment; empty when there
/// is none.
[[nodiscard]] QString webAddress(const QString& pageUrl, const QString& address);

[[nodiscard]] bool isDataAddress(const QString& address);
/// What a data: URL (RFC 2397) holds; nothing when it is damaged.
[[nodiscard]] std::optional<QByteArray> dataOf(const QString& address);

/// An address that names the same picture and is short: a data: URL shrinks to its type and the SHA-256 of
/// its content. Others stay as they are.
[[nodiscard]] QString shortAddress(const QString& address);

} // namespace pizhu::importing
