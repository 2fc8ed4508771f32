// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/pictures/partpictures.h"

#include "app/importing/formats/mimeparts.h"
#include "app/importing/formats/zippackage.h"
#include "app/importing/pictures/pictureaddress.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

/// Mails write addresses of parts percent-encoded in the page and plainly in the header.
QString plain(const QString& address)
{
    return QUrl::fromPercentEncoding(address.toUtf8());
}

} // namespace

MimePictures::MimePictures(const QByteArray& mhtml)
{
    const auto add = [this](const QString& address, const QByteArray& bytes) {
        if (!address.isEmpty() && !m_byAddress.contains(plain(address)))
            m_byAddress.insert(plain(address), bytes);
    };
    const MimePictureParts parts = readMimePictures(mhtml);
    m_page = parts.pageLocation;
    for (const MimePart& part : parts.pictures) {
        if (!part.id.isEmpty())
            add(u"cid:"_s + part.id, part.bytes);
        add(part.location, part.bytes);
        add(webAddress(m_page, part.location), part.bytes);
    }
}

std::optional<QByteArray> MimePictures::find(const QString& address) const
{
    for (const QString& name : {address, webAddress(m_page, address)}) {
        const auto found = m_byAddress.constFind(plain(name));
        if (!name.isEmpty() && found != m_byAddress.cend())
            return *found;
    }
    return {};
}

std::optional<QByteArray> packagePicture(const QByteArray& zip, const QString& name, qint64 maxBytes)
{
    SourceLimits limits;
    limits.maxItemBytes = maxBytes;
    const auto parts = unpackParts(
        {}, zip, [&name](const QString& entry) { return entry == name; }, limits);
    return parts && parts->contains(name) ? std::optional(parts->value(name)) : std::nullopt;
}

} // namespace pizhu::importing
