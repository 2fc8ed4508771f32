// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/pictures/articlepictures.h"

#include "app/importing/pictures/pictureaddress.h"

#include <QCoreApplication>
#include <QSet>
#include <ctime>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

qint64 computedMilliseconds()
{
    return qint64(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

class Collecting
{
public:
    Collecting(const FindPicture& find, const PictureDecoder& decode, const PictureLimits& limits)
        : m_find(find)
        , m_decode(decode)
        , m_limits(limits)
        , m_start(computedMilliseconds())
    {}

    void take(const QString& address)
    {
        const QString url = shortAddress(address);
        if (address.isEmpty() || m_seen.contains(url))
            return;
        m_seen.insert(url);
        // What is not to be used is not looked for either.
        if (const QString reason = reachedLimit(); !reason.isEmpty())
            result.problems.push_back({url, reason});
        else if (const auto bytes = m_find(address))
            add(url, *bytes);
    }

    ArticlePictures result;

private:
    void add(const QString& url, const QByteArray& bytes)
    {
        if (bytes.size() > m_limits.maxSourceBytes)
            return result.problems.push_back(
                {url, Text::tr("The picture is larger than %1 MB.").arg(m_limits.maxSourceBytes >> 20)});
        auto picture = m_decode(bytes);
        if (!picture)
            return result.problems.push_back({url, picture.error().message});
        picture->url = url;
        m_storedBytes += picture->bytes.size();
        result.pictures.push_back(std::move(*picture));
    }

    [[nodiscard]] QString reachedLimit() const
    {
        if (static_cast<int>(result.pictures.size()) >= m_limits.maxCount)
            return Text::tr("The article has more than %1 pictures.").arg(m_limits.maxCount);
        if (m_storedBytes >= m_limits.maxStoredBytes)
            return Text::tr("The pictures of the article are larger than %1 MB.")
                .arg(m_limits.maxStoredBytes >> 20);
        if (computedMilliseconds() - m_start >= m_limits.maxMilliseconds)
            return Text::tr("The pictures before it took too long.");
        return {};
    }

    const FindPicture& m_find;
    const PictureDecoder& m_decode;
    const PictureLimits& m_limits;
    qint64 m_start;
    qint64 m_storedBytes = 0;
    QSet<QString> m_seen;
};

} // namespace

ArticlePictures collectPictures(const document::Document& document, const FindPicture& find,
                                const PictureDecoder& decode, const PictureLimits& limits)
{
    Collecting collecting(find, decode, limits);
    for (const document::Block& block : document.blocks)
        collecting.take(block.imageUrl);
    return std::move(collecting.result);
}

void shortenPictureAddresses(document::Document& document)
{
    for (document::Block& block : document.blocks)
        block.imageUrl = shortAddress(block.imageUrl);
}

} // namespace pizhu::importing
