// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/streamreader.h"

#include "app/importing/sources/archivereader.h"
#include "app/importing/sources/feedreader.h"
#include "app/importing/sources/jsonreader.h"
#include "app/importing/sources/tablereader.h"
#include "app/importing/sources/unpackedstream.h"
#include "app/importing/sources/warcreader.h"
#include "app/importing/sources/zoterordf.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr qsizetype kHead = 64 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

Result<void> readArticle(ByteStream& stream, const SourcePlace& place, Delivery& delivery)
{
    auto bytes = stream.readAll(delivery.limits().maxItemBytes);
    if (!bytes)
        return fail(bytes.error());
    return delivery.deliver(
        {.name = place.name, .origin = place.origin, .fileName = place.fileName, .bytes = std::move(*bytes)});
}

// An article whose compressed bytes are cut off is kept as far as it goes; the report says so.
Result<void> readPackedArticle(ByteStream& stream, const SourcePlace& place, Delivery& delivery)
{
    SourceItem item{.name = place.name, .origin = place.origin, .fileName = place.fileName};
    auto piece = stream.read(kHead);
    for (; piece && !piece->isEmpty(); piece = stream.read(kHead)) {
        item.bytes += *piece;
        if (item.bytes.size() > delivery.limits().maxItemBytes)
            return fail(tooLarge(delivery.limits().maxItemBytes));
    }
    if (!piece && (piece.error().code != ErrorCode::Unreadable || item.bytes.isEmpty()))
        return fail(piece.error());
    if (auto done = delivery.deliver(std::move(item)); !done)
        return done;
    return piece ? Result<void>() : delivery.report(place, piece.error());
}

Result<void> readKind(SourceKind kind, ByteStream& stream, const SourcePlace& place, Delivery& delivery);

Result<void> readCompressed(ByteStream& stream, SourcePlace place, Delivery& delivery)
{
    auto unpacked = UnpackedStream::open(stream, delivery);
    if (!unpacked)
        return fail(unpacked.error());
    place.fileName = nameWithoutCompression(place.fileName);
    auto kind = kindOfStream(**unpacked, place.fileName);
    if (!kind)
        return fail(kind.error());
    // Layers of compression were all taken off; what still looks compressed is damaged.
    if (*kind == SourceKind::Compressed)
        return fail(ErrorCode::Unreadable, Text::tr("The compressed data are damaged."));
    return *kind == SourceKind::Article ? readPackedArticle(**unpacked, place, delivery)
                                        : readKind(*kind, **unpacked, place, delivery);
}

// ZIP, 7-Zip and SQLite need to be read from the end or at random.
Result<void> readBuffered(SourceKind kind, ByteStream& stream, const SourcePlace& place, Delivery& delivery)
{
    auto bytes = stream.readAll(delivery.limits().maxItemBytes);
    if (!bytes)
        return fail(bytes.error());
    MemoryStream buffered(std::move(*bytes));
    if (kind != SourceKind::Zip)
        return readKind(kind, buffered, place, delivery);
    auto zipped = kindOfStream(buffered, place.fileName);
    if (!zipped)
        return fail(zipped.error());
    return readKind(*zipped, buffered, place, delivery);
}

Result<void> readKind(SourceKind kind, ByteStream& stream, const SourcePlace& place, Delivery& delivery)
{
    switch (kind) {
    case SourceKind::Article:
        return readArticle(stream, place, delivery);
    case SourceKind::Compressed:
        return readCompressed(stream, place, delivery);
    case SourceKind::Zip:
        return readBuffered(kind, stream, place, delivery);
    case SourceKind::Archive:
        return readArchive(stream, place, delivery);
    case SourceKind::Wacz:
        return readWacz(stream, place, delivery);
    case SourceKind::Json:
        return readJson(stream, place, delivery);
    case SourceKind::JsonLines:
        return readJsonLines(stream, place, delivery);
    case SourceKind::Table:
        return readTable(stream, place, delivery);
    case SourceKind::Feed:
        return readFeed(stream, place, delivery);
    case SourceKind::Warc:
        return readWarc(stream, place, delivery);
    case SourceKind::ZoteroRdf:
        return readZoteroRdf(stream, place, delivery);
    case SourceKind::Database:
        break;
    }
    return fail(ErrorCode::Unsupported,
                Text::tr("It is a database inside an archive: unpack the archive first."));
}

bool isSevenZip(const QByteArray& head)
{
    return head.startsWith("7z");
}

} // namespace

QString nameWithoutCompression(const QString& fileName)
{
    const QString lower = fileName.toLower();
    for (const QLatin1String& suffix : {".gz"_L1, ".xz"_L1, ".zst"_L1, ".bz2"_L1}) {
        if (lower.endsWith(suffix))
            return fileName.chopped(suffix.size());
    }
    for (const QLatin1String& suffix : {".tgz"_L1, ".txz"_L1, ".tbz"_L1}) {
        if (lower.endsWith(suffix))
            return fileName.chopped(suffix.size()) + u".tar"_s;
    }
    return fileName;
}

Result<SourceKind> kindOfStream(ByteStream& stream, const QString& fileName)
{
    auto head = stream.peek(kHead);
    if (!head)
        return fail(head.error());
    const SourceKind kind = sniffSource(*head, fileName);
    return kind == SourceKind::Zip && stream.randomAccess() ? kindOfZip(stream) : kind;
}

Result<void> readStream(ByteStream& stream, const SourcePlace& place, Delivery& delivery)
{
    auto kind = kindOfStream(stream, place.fileName);
    if (!kind)
        return fail(kind.error());
    auto start = stream.peek(2);
    if (!start)
        return fail(start.error());
    if (isSevenZip(*start) && *kind == SourceKind::Archive && !stream.randomAccess())
        return readBuffered(*kind, stream, place, delivery);
    return readKind(*kind, stream, place, delivery);
}

} // namespace pizhu::importing
