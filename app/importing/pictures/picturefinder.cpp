// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/pictures/picturefinder.h"

#include "app/importing/pictures/folderpictures.h"
#include "app/importing/pictures/pictureaddress.h"

using namespace Qt::StringLiterals;

namespace pizhu::importing {

void PictureFinder::beginArticle(const SourceItem& item, const QString& readerName)
{
    m_item = &item;
    m_mime.reset();
    if (readerName == "mhtml"_L1)
        m_inside = Inside::Mime;
    else if (readerName == "epub"_L1 || readerName == "docx"_L1 || readerName == "odt"_L1)
        m_inside = Inside::Package;
    else
        m_inside = Inside::Nothing;
}

std::optional<QByteArray> PictureFinder::find(const QString& address, qint64 maxBytes)
{
    Q_ASSERT(m_item);
    if (isDataAddress(address))
        return dataOf(address);
    switch (m_inside) {
    case Inside::Mime:
        if (!m_mime)
            m_mime.emplace(m_item->bytes);
        return m_mime->find(address);
    case Inside::Package:
        return packagePicture(m_item->bytes, address, maxBytes);
    case Inside::Nothing:
        break;
    }
    return m_path.isEmpty() ? std::nullopt : findAround(address, maxBytes);
}

/// An origin is the path of a file, with "#" and an entry or the address of a page where it is a container.
std::optional<QByteArray> PictureFinder::findAround(const QString& address, qint64 maxBytes)
{
    const QString origin = m_item->origin;
    if (!origin.startsWith(m_path))
        return {};
    if (origin.size() == m_path.size())
        return pictureBeside(m_path, address, maxBytes);
    if (origin[m_path.size()] != u'#')
        return {};
    const QString entry = origin.mid(m_path.size() + 1);
    const QString pageUrl = m_item->given.value(u"url"_s).value(0);
    return entry == pageUrl ? m_container.ofPage(pageUrl, address) : m_container.ofEntry(entry, address);
}

} // namespace pizhu::importing
