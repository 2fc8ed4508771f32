// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/importing/sources/bytestream.h"
#include "app/importing/sources/delivery.h"

#include <QHash>
#include <QString>
#include <optional>

namespace pizhu::importing {

/// The pictures of an archive of saved pages (by entry) or of a web archive (by address), gathered in one
/// pass over the file when the first one is asked for: what a page shows may stand before or behind it. What
/// goes beyond the limits is not found; entries of archives in archives are not either.
class ContainerPictures
{
public:
    explicit ContainerPictures(QString path)
        : m_path(std::move(path))
    {}

    static constexpr qint64 kMaxHeldBytes = 192ll * 1024 * 1024;
    static constexpr qint64 kMaxPassedBytes = 1024ll * 1024 * 1024; ///< unpacked; seconds of one pass

    /// For an entry of an archive: `entry` is its name, `address` what it calls the picture.
    [[nodiscard]] std::optional<QByteArray> ofEntry(const QString& entry, const QString& address);
    /// For a page of a web archive.
    [[nodiscard]] std::optional<QByteArray> ofPage(const QString& pageUrl, const QString& address);

private:
    void gather();
    [[nodiscard]] base::Result<void> gatherFrom(ByteStream& stream, const QString& fileName,
                                                Delivery& delivery);
    [[nodiscard]] base::Result<void> gatherArchive(ByteStream& stream, Delivery& delivery);
    [[nodiscard]] base::Result<void> gatherCollection(ByteStream& stream, Delivery& delivery);
    [[nodiscard]] base::Result<void> gatherWarc(ByteStream& stream, Delivery& delivery);
    void hold(const QString& name, const QByteArray& bytes);

    QString m_path;
    QHash<QString, QByteArray> m_pictures;
    qint64 m_heldBytes = 0;
    bool m_gathered = false;
};

} // namespace pizhu::importing
