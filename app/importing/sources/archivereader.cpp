// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/archivereader.h"

#include "app/importing/sources/entryname.h"
#include "app/importing/sources/streamreader.h"
#include "app/importing/sources/unpackedstream.h"
#include "app/importing/sources/warcreader.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::Error;
using base::ErrorCode;
using base::fail;
using base::Result;

/// The entries that tell an EPUB, ODT, Office file or WACZ stand among the first ones.
constexpr int kTellingEntries = 400;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

Error encryptedError()
{
    return {ErrorCode::Unsupported,
            Text::tr("It is encrypted: unpack it with its password and import the folder."),
            {}};
}

// An archive whose directory is encrypted fails as a whole; only libarchive's words tell.
Error explained(Error error)
{
    return error.detail.contains("ncrypt"_L1) || error.detail.contains("assphrase"_L1) ? encryptedError()
                                                                                       : error;
}

Result<void> readEntry(ArchiveHandle& handle, const ArchiveEntry& entry, const SourcePlace& place,
                       Delivery& delivery)
{
    if (entry.isEncrypted)
        return delivery.report(place, encryptedError());
    EntryStream stream(handle, delivery);
    auto done = readStream(stream, place, delivery);
    return done ? done : delivery.report(place, explained(done.error()));
}

using EntryReader =
    std::function<Result<void>(ArchiveHandle& handle, const ArchiveEntry& entry, const QString& name)>;

Result<void> forEachEntry(ByteStream& stream, const EntryReader& read)
{
    auto handle = ArchiveHandle::open(stream, ArchiveFormats::Containers);
    if (!handle)
        return fail(explained(handle.error()));
    while (true) {
        auto entry = (*handle)->next();
        if (!entry)
            return fail(explained(entry.error()));
        if (!*entry)
            return {};
        const QString name = entryName((*entry)->rawName);
        if (!(*entry)->isRegular || name.isEmpty() || isLeftover(name))
            continue;
        if (auto done = read(**handle, **entry, name); !done)
            return done;
    }
}

bool isWarcOfCollection(const QString& name)
{
    return name.startsWith(u"archive/"_s) && (name.endsWith(u".warc"_s) || name.endsWith(u".warc.gz"_s));
}

Result<void> readWarcEntry(ByteStream& stream, const QString& name, const SourcePlace& place,
                           Delivery& delivery)
{
    if (!name.endsWith(u".gz"_s))
        return readWarc(stream, place, delivery);
    auto unpacked = UnpackedStream::open(stream, delivery);
    return unpacked ? readWarc(**unpacked, place, delivery) : Result<void>(fail(unpacked.error()));
}

// What the entry's name says of the whole ZIP, if it says anything.
std::optional<SourceKind> toldByName(const QByteArray& name)
{
    if (name == "[Content_Types].xml" || name == "META-INF/container.xml" || name == "META-INF/manifest.xml")
        return SourceKind::Article;
    if (name.startsWith("archive/") && (name.endsWith(".warc") || name.endsWith(".warc.gz")))
        return SourceKind::Wacz;
    return {};
}

SourceKind kindByEntries(ArchiveHandle& handle)
{
    for (int i = 0; i < kTellingEntries; ++i) {
        auto entry = handle.next();
        if (!entry || !*entry)
            break;
        if (auto told = toldByName((*entry)->rawName))
            return *told;
        if (i == 0 && (*entry)->rawName == "mimetype") {
            auto type = handle.read(256);
            if (type && type->startsWith("application/"))
                return SourceKind::Article;
        }
    }
    return SourceKind::Archive;
}

} // namespace

Result<void> readArchive(ByteStream& stream, const SourcePlace& place, Delivery& delivery)
{
    if (place.nesting > delivery.limits().maxNesting)
        return fail(ErrorCode::LimitExceeded,
                    Text::tr("It lies in more than %1 archives one inside the other and was left out.")
                        .arg(delivery.limits().maxNesting));
    return forEachEntry(stream, [&](ArchiveHandle& handle, const ArchiveEntry& entry, const QString& name) {
        SourcePlace inside = place.inside(name, lastPart(name));
        ++inside.nesting;
        return readEntry(handle, entry, inside, delivery);
    });
}

Result<void> readWacz(ByteStream& stream, const SourcePlace& place, Delivery& delivery)
{
    return forEachEntry(stream, [&](ArchiveHandle& handle, const ArchiveEntry& entry, const QString& name) {
        if (!isWarcOfCollection(name))
            return Result<void>();
        if (entry.isEncrypted)
            return delivery.report(place, encryptedError());
        EntryStream packed(handle, delivery);
        auto done = readWarcEntry(packed, name, place, delivery);
        return done ? done : delivery.report(place.inside(name, lastPart(name)), explained(done.error()));
    });
}

Result<SourceKind> kindOfZip(ByteStream& stream)
{
    QIODevice& device = *stream.randomAccess();
    const qint64 position = device.pos();
    SourceKind kind = SourceKind::Archive;
    if (auto handle = ArchiveHandle::open(stream, ArchiveFormats::Containers))
        kind = kindByEntries(**handle);
    device.seek(position);
    return kind;
}

} // namespace pizhu::importing
