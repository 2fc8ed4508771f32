// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/pictures/containerpictures.h"
#include "app/importing/pictures/partpictures.h"
#include "app/importing/sources/sourceitem.h"

#include <optional>

namespace pizhu::importing {

/// Finds the pictures of the articles of one file: in the article itself (data: URLs, parts of web archives,
/// books and documents), beside it, or in the archive it comes from. Never asks the network. Lives for the
/// reading of that file; one thread.
class PictureFinder
{
public:
    /// `path` is the file being read; empty for an article that is in no file.
    explicit PictureFinder(const QString& path)
        : m_path(path)
        , m_container(path)
    {}

    /// Turns to an article. `readerName` is ExtractedArticle::readerName. The item must outlive its finding.
    void beginArticle(const SourceItem& item, const QString& readerName);
    /// The bytes as found; nothing when the picture is nowhere or larger than `maxBytes`.
    [[nodiscard]] std::optional<QByteArray> find(const QString& address, qint64 maxBytes);

private:
    [[nodiscard]] std::optional<QByteArray> findAround(const QString& address, qint64 maxBytes);

    enum class Inside { Nothing, Mime, Package };

    QString m_path;
    ContainerPictures m_container;
    const SourceItem* m_item = nullptr;
    Inside m_inside = Inside::Nothing;
    std::optional<MimePictures> m_mime;
};

} // namespace pizhu::importing
