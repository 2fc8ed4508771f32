// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <optional>

namespace pizhu::importing {

/// Pictures inside one web archive or mail, by "cid:" and Content-ID and by Content-Location.
class MimePictures
{
public:
    explicit MimePictures(const QByteArray& mhtml);
    [[nodiscard]] std::optional<QByteArray> find(const QString& address) const;

private:
    QHash<QString, QByteArray> m_byAddress;
    QString m_page; ///< address of the page itself
};

/// The entry of a book or an office document whose name is `name`, unpacked to `maxBytes` at most.
[[nodiscard]] std::optional<QByteArray> packagePicture(const QByteArray& zip, const QString& name,
                                                       qint64 maxBytes);

} // namespace pizhu::importing
