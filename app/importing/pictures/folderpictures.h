// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace pizhu::importing {

/// The picture that the article in the file `path` names by `address`, from the disk. Only regular files of
/// the article's tree are read: its own folder and those in it; for an article of a site (in "_posts",
/// "_drafts" or "content", at most six folders up) the folder around that. Links that lead out of the tree
/// are not followed. Nothing when there is none, or it has more than `maxBytes`.
[[nodiscard]] std::optional<QByteArray> pictureBeside(const QString& path, const QString& address,
                                                      qint64 maxBytes);

} // namespace pizhu::importing
