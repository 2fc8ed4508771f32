// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <span>
#include <vector>

namespace pizhu::storage {
class Connection;
}

namespace pizhu::library {

/// A picture as an import hands it over: decoded and encoded again, never the bytes of a page.
struct NewPicture
{
    QString url; ///< Block::imageUrl of the figures that show it
    QByteArray bytes;
    QString mediaType;
    int width = 0; ///< pixels
    int height = 0;
};

/// A picture that figures of an article show.
struct ShownPicture
{
    QString url;
    QString sha256; ///< hex; names its bytes
    int width = 0;  ///< pixels
    int height = 0;

    bool operator==(const ShownPicture&) const = default;
};

struct PictureContent
{
    QByteArray bytes;
    QString mediaType;
};

/// Pictures, kept once by the SHA-256 of their bytes however many articles show them. Lives on one
/// connection, for the time of one read or write.
class PictureStore
{
public:
    explicit PictureStore(storage::Connection& connection)
        : m_connection(connection)
    {}

    /// Adds them to the article's current version; what that version has stays.
    [[nodiscard]] base::Result<void> add(base::ArticleId article, std::span<const NewPicture> pictures);
    /// By address, each once: of this version, else of another version of the same article, the newest first.
    [[nodiscard]] base::Result<std::vector<ShownPicture>> ofVersion(base::VersionId version) const;
    /// NotFound when the library has no such picture.
    [[nodiscard]] base::Result<PictureContent> content(const QString& sha256) const;

    /// Pictures whose bytes are not what they were, as sentences; empty when all are well.
    [[nodiscard]] base::Result<QStringList> problems() const;
    /// Deletes the pictures that no version shows any more; how many those were.
    [[nodiscard]] base::Result<qint64> removeUnused();

private:
    [[nodiscard]] base::Result<void> addTo(base::VersionId version, const NewPicture& picture);

    storage::Connection& m_connection;
};

} // namespace pizhu::library
