// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/importing/sources/packing.h"

#include <QtGlobal>
#include <archive.h>
#include <archive_entry.h>
#include <clocale>

namespace pizhu::test {

namespace {

la_ssize_t append(archive*, void* data, const void* buffer, size_t size)
{
    static_cast<QByteArray*>(data)->append(static_cast<const char*>(buffer), static_cast<qsizetype>(size));
    return static_cast<la_ssize_t>(size);
}

unsigned typeOf(PackedFile::Type type)
{
    return type == PackedFile::Type::Folder ? AE_IFDIR : type == PackedFile::Type::Link ? AE_IFLNK : AE_IFREG;
}

void addFile(archive* writer, const PackedFile& file)
{
    archive_entry* entry = archive_entry_new();
    archive_entry_copy_pathname(entry, file.name.constData());
    archive_entry_set_filetype(entry, typeOf(file.type));
    archive_entry_set_perm(entry, 0644);
    if (file.type == PackedFile::Type::Link)
        archive_entry_copy_symlink(entry, file.bytes.constData());
    const bool isRegular = file.type == PackedFile::Type::Regular;
    archive_entry_set_size(entry, isRegular ? file.bytes.size() : 0);
    if (archive_write_header(writer, entry) < ARCHIVE_WARN)
        qFatal("%s", archive_error_string(writer));
    if (isRegular)
        archive_write_data(writer, file.bytes.constData(), static_cast<size_t>(file.bytes.size()));
    archive_entry_free(entry);
}

} // namespace

QByteArray packed(const QList<PackedFile>& files, const char* format, const char* filter,
                  const char* password)
{
    std::setlocale(LC_CTYPE, "C.UTF-8");
    QByteArray bytes;
    archive* writer = archive_write_new();
    archive_write_set_format_by_name(writer, format);
    if (qstrcmp(filter, "none") != 0)
        archive_write_add_filter_by_name(writer, filter);
    archive_write_set_bytes_per_block(writer, 0);
    if (password) {
        archive_write_set_options(writer, "zip:encryption=traditional");
        archive_write_set_passphrase(writer, password);
    }
    if (archive_write_open(writer, &bytes, nullptr, append, nullptr) != ARCHIVE_OK)
        qFatal("%s", archive_error_string(writer));
    for (const PackedFile& file : files)
        addFile(writer, file);
    archive_write_close(writer);
    archive_write_free(writer);
    return bytes;
}

QByteArray compressed(const QByteArray& bytes, const char* filter)
{
    return packed({{"data", bytes}}, "raw", filter);
}

} // namespace pizhu::test
