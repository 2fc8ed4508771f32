// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/importing/formats/zipsample.h"

#include <archive.h>
#include <archive_entry.h>
#include <memory>

namespace pizhu::test {

namespace {

constexpr size_t kRoomForHeaders = 4096;

size_t roomFor(const QList<ZipEntry>& entries)
{
    size_t room = kRoomForHeaders;
    for (const ZipEntry& entry : entries)
        room += static_cast<size_t>(entry.bytes.size() + 4 * entry.name.size()) + kRoomForHeaders;
    return room;
}

void writeEntry(archive* zip, const ZipEntry& entry)
{
    const bool stored = entry.name == QLatin1String("mimetype");
    stored ? archive_write_zip_set_compression_store(zip) : archive_write_zip_set_compression_deflate(zip);
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> header(archive_entry_new(),
                                                                               archive_entry_free);
    archive_entry_set_pathname_utf8(header.get(), entry.name.toUtf8().constData());
    archive_entry_set_size(header.get(), entry.bytes.size());
    archive_entry_set_filetype(header.get(), AE_IFREG);
    archive_entry_set_perm(header.get(), 0644);
    archive_write_header(zip, header.get());
    archive_write_data(zip, entry.bytes.constData(), static_cast<size_t>(entry.bytes.size()));
}

} // namespace

QByteArray zipOf(const QList<ZipEntry>& entries)
{
    QByteArray bytes(static_cast<qsizetype>(roomFor(entries)), Qt::Uninitialized);
    size_t used = 0;
    archive* zip = archive_write_new();
    archive_write_set_format_zip(zip);
    archive_write_set_bytes_per_block(zip, 0);
    archive_write_open_memory(zip, bytes.data(), static_cast<size_t>(bytes.size()), &used);
    for (const ZipEntry& entry : entries)
        writeEntry(zip, entry);
    archive_write_close(zip);
    archive_write_free(zip);
    bytes.truncate(static_cast<qsizetype>(used));
    return bytes;
}

} // namespace pizhu::test
