// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/pictures/containerpictures.h"

#include "app/base/logging.h"
#include "app/importing/pictures/picture.h"
#include "app/importing/pictures/pictureaddress.h"
#include "app/importing/pictures/pictureformat.h"
#include "app/importing/sources/archivehandle.h"
#include "app/importing/sources/entryname.h"
#include "app/importing/sources/streamreader.h"
#include "app/importing/sources/unpackedstream.h"
#include "app/importing/sources/warcreader.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::fail;
using base::Result;

constexpr qsizetype kTellingBytes = 16;

/// What archives of the web say about http and https is often out of date.
QString withoutScheme(const QString& url)
{
    return url.section(u':', 1);
}

bool isWarc(const QString& entry)
{
    return entry.startsWith("archive/"_L1) && (entry.endsWith(".warc"_L1) || entry.endsWith(".warc.gz"_L1));
}

/// Calls `read(entry, name)` for every regular entry that is not encrypted.
template <typename Read>
Result<void> forEachEntry(ByteStream& stream, Read read)
{
    auto handle = ArchiveHandle::open(stream, ArchiveFormats::Containers);
    if (!handle)
        return fail(handle.error());
    for (;;) {
        const auto entry = (*handle)->next();
        if (!entry)
            return fail(entry.error());
        if (!*entry)
            return {};
        if (!(*entry)->isRegular || (*entry)->isEncrypted)
            continue;
        if (auto done = read(**handle, entryName((*entry)->rawName)); !done)
            return done;
    }
}

} // namespace

std::optional<QByteArray> ContainerPictures::ofEntry(const QString& entry, const QString& address)
{
    const QStringList paths = picturePaths(entry, address);
    if (paths.isEmpty())
        return {};
    gather();
    for (const QString& path : paths) {
        if (const auto found = m_pictures.constFind(path); found != m_pictures.cend())
            return *found;
    }
    return {};
}

std::optional<QByteArray> ContainerPictures::ofPage(const QString& pageUrl, const QString& address)
{
    const QString url = webAddress(pageUrl, address);
    if (url.isEmpty())
        return {};
    gather();
    const auto found = m_pictures.constFind(withoutScheme(url));
    return found == m_pictures.cend() ? std::nullopt : std::optional(*found);
}

void ContainerPictures::gather()
{
    if (std::exchange(m_gathered, true))
        return;
    auto stream = FileStream::open(m_path);
    if (!stream)
        return;
    SourceOptions options;
    options.limits.maxItemBytes = PictureLimits{}.maxSourceBytes;
    options.limits.maxTotalBytes = kMaxPassedBytes;
    const ItemSink nothing = [](const Result<SourceItem>&) { return true; };
    Delivery delivery(options, nothing);
    // What was gathered before the damage or the limit stays.
    if (const auto done = gatherFrom(**stream, QFileInfo(m_path).fileName(), delivery); !done)
        qCInfo(base::logImport) << "pictures of" << m_path << "are not complete:" << done.error().message;
}

Result<void> ContainerPictures::gatherFrom(ByteStream& stream, const QString& fileName, Delivery& delivery)
{
    const auto kind = kindOfStream(stream, fileName);
    if (!kind)
        return fail(kind.error());
    switch (*kind) {
    case SourceKind::Archive:
        return gatherArchive(stream, delivery);
    case SourceKind::Warc:
        return gatherWarc(stream, delivery);
    case SourceKind::Wacz:
        return gatherCollection(stream, delivery);
    case SourceKind::Compressed: {
        auto unpacked = UnpackedStream::open(stream, delivery);
        return unpacked ? gatherFrom(**unpacked, nameWithoutCompression(fileName), delivery)
                        : Result<void>(fail(unpacked.error()));
    }
    default:
        return {};
    }
}

Result<void> ContainerPictures::gatherArchive(ByteStream& stream, Delivery& delivery)
{
    return forEachEntry(stream, [&](ArchiveHandle& handle, const QString& name) -> Result<void> {
        EntryStream entry(handle, delivery);
        const auto head = entry.peek(kTellingBytes);
        if (!head || pictureFormat(*head).isEmpty())
            return {};
        // An entry that is too large, or damaged, is only itself not there.
        if (const auto bytes = entry.readAll(delivery.limits().maxItemBytes))
            hold(name, *bytes);
        return delivery.count(0);
    });
}

Result<void> ContainerPictures::gatherCollection(ByteStream& stream, Delivery& delivery)
{
    return forEachEntry(stream, [&](ArchiveHandle& handle, const QString& name) -> Result<void> {
        if (!isWarc(name))
            return {};
        EntryStream packed(handle, delivery);
        return gatherFrom(packed, lastPart(name), delivery);
    });
}

Result<void> ContainerPictures::gatherWarc(ByteStream& stream, Delivery& delivery)
{
    LimitedStream limited(stream, kMaxPassedBytes); // a file that is not compressed is not counted elsewhere
    return readWarcPictures(limited, delivery.limits(), [this](const QString& url, const QByteArray& bytes) {
        if (const QString name = webAddress({}, url); !name.isEmpty())
            hold(withoutScheme(name), bytes);
    });
}

void ContainerPictures::hold(const QString& name, const QByteArray& bytes)
{
    if (pictureFormat(bytes).isEmpty() || m_heldBytes + bytes.size() > kMaxHeldBytes ||
        m_pictures.contains(name))
        return;
    m_heldBytes += bytes.size();
    m_pictures.insert(name, bytes);
}

} // namespace pizhu::importing
