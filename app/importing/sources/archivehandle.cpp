// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/sources/archivehandle.h"

#include <QCoreApplication>
#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <clocale>

namespace pizhu::importing {

namespace {

using base::Error;
using base::ErrorCode;
using base::fail;
using base::Result;

constexpr qsizetype kPiece = 64 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

/// libarchive converts names to the charset of the thread's locale: with UTF-8, names that are Unicode come
/// as UTF-8 and all others as their bytes.
class Utf8Locale
{
public:
    Utf8Locale()
        : m_utf8(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr))
        , m_before(m_utf8 ? uselocale(m_utf8) : nullptr)
    {}
    ~Utf8Locale()
    {
        if (!m_utf8)
            return;
        uselocale(m_before);
        freelocale(m_utf8);
    }
    Utf8Locale(const Utf8Locale&) = delete;
    Utf8Locale& operator=(const Utf8Locale&) = delete;

private:
    locale_t m_utf8;
    locale_t m_before;
};

ArchiveHandle::Source& sourceOf(void* data)
{
    return *static_cast<ArchiveHandle::Source*>(data);
}

la_ssize_t readPiece(archive* archive, void* data, const void** buffer)
{
    auto& source = sourceOf(data);
    if (source.device) {
        source.piece = source.device->read(kPiece);
    } else {
        auto piece = source.stream->read(kPiece);
        if (!piece) {
            source.error = piece.error();
            archive_set_error(archive, EIO, "reading failed");
            return ARCHIVE_FATAL;
        }
        source.piece = std::move(*piece);
    }
    source.readBytes += source.piece.size();
    *buffer = source.piece.constData();
    return source.piece.size();
}

la_int64_t seekTo(archive*, void* data, la_int64_t offset, int whence)
{
    QIODevice& device = *sourceOf(data).device;
    const qint64 base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? device.pos() : device.size();
    const qint64 target = std::clamp<qint64>(base + offset, 0, device.size());
    return device.seek(target) ? target : ARCHIVE_FATAL;
}

la_int64_t skipBytes(archive*, void* data, la_int64_t request)
{
    QIODevice& device = *sourceOf(data).device;
    const qint64 from = device.pos();
    const qint64 target = std::min<qint64>(from + request, device.size());
    return device.seek(target) ? target - from : 0;
}

void supportCompression(archive* archive)
{
    archive_read_support_filter_gzip(archive);
    archive_read_support_filter_xz(archive);
    archive_read_support_filter_zstd(archive);
    archive_read_support_filter_bzip2(archive);
    archive_read_support_format_raw(archive);
}

void supportContainers(archive* archive)
{
    archive_read_support_format_zip(archive);
    archive_read_support_format_tar(archive);
    archive_read_support_format_7zip(archive);
    archive_read_support_format_rar(archive);
    archive_read_support_format_rar5(archive);
}

} // namespace

Result<std::unique_ptr<ArchiveHandle>> ArchiveHandle::open(ByteStream& stream, ArchiveFormats formats)
{
    std::unique_ptr<ArchiveHandle> handle(new ArchiveHandle);
    handle->m_source.stream = &stream;
    if (formats == ArchiveFormats::Containers)
        handle->m_source.device = stream.randomAccess();
    archive* reader = archive_read_new();
    handle->m_archive = reader;
    formats == ArchiveFormats::Compression ? supportCompression(reader) : supportContainers(reader);
    archive_read_set_read_callback(reader, readPiece);
    archive_read_set_callback_data(reader, &handle->m_source);
    if (handle->m_source.device) {
        handle->m_source.device->seek(0);
        archive_read_set_seek_callback(reader, seekTo);
        archive_read_set_skip_callback(reader, skipBytes);
    }
    const Utf8Locale locale;
    if (archive_read_open1(reader) != ARCHIVE_OK)
        return fail(handle->lastError());
    return handle;
}

ArchiveHandle::~ArchiveHandle()
{
    archive_read_free(m_archive);
}

Error ArchiveHandle::lastError() const
{
    if (m_source.error)
        return *m_source.error;
    const char* reason = archive_error_string(m_archive);
    return {ErrorCode::Unreadable, Text::tr("The archive is damaged or incomplete."),
            QString::fromUtf8(reason ? reason : "")};
}

Result<std::optional<ArchiveEntry>> ArchiveHandle::next()
{
    const Utf8Locale locale;
    archive_entry* entry = nullptr;
    const int code = archive_read_next_header(m_archive, &entry);
    if (code == ARCHIVE_EOF)
        return std::nullopt;
    if (code < ARCHIVE_WARN)
        return fail(lastError());
    const char* name = archive_entry_pathname(entry);
    ArchiveEntry found{.rawName = name ? QByteArray(name) : QByteArray(),
                       .isRegular =
                           archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry),
                       .isEncrypted = archive_entry_is_encrypted(entry) != 0};
    if (archive_entry_size_is_set(entry))
        found.size = archive_entry_size(entry);
    return found;
}

bool ArchiveHandle::isSolid() const
{
    const int family = archive_format(m_archive) & ARCHIVE_FORMAT_BASE_MASK;
    return family == ARCHIVE_FORMAT_7ZIP || family == ARCHIVE_FORMAT_RAR || family == ARCHIVE_FORMAT_RAR_V5;
}

Result<QByteArray> ArchiveHandle::read(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    const la_ssize_t size = archive_read_data(m_archive, bytes.data(), static_cast<size_t>(count));
    if (size < 0)
        return fail(lastError());
    bytes.truncate(size);
    return bytes;
}

} // namespace pizhu::importing
