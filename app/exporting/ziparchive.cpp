// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/ziparchive.h"

#include "app/exporting/excerpttext.h"

#include <archive.h>
#include <archive_entry.h>
#include <cerrno>

namespace pizhu::exporting {

using base::ErrorCode;
using base::fail;
using base::Result;

namespace {

la_ssize_t append(archive* zip, void* device, const void* data, size_t size)
{
    auto* out = static_cast<QIODevice*>(device);
    const qint64 written = out->write(static_cast<const char*>(data), qint64(size));
    if (written < 0)
        archive_set_error(zip, EIO, "%s", out->errorString().toUtf8().constData());
    return la_ssize_t(written);
}

struct EntryFreer
{
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
struct ReaderFreer
{
    void operator()(archive* reader) const { archive_read_free(reader); }
};

/// The bytes of the entry under the reader; absent when they cannot be unpacked.
std::optional<QByteArray> unpacked(archive* reader, qint64 most)
{
    QByteArray bytes;
    QByteArray chunk(1 << 16, Qt::Uninitialized);
    while (true) {
        const la_ssize_t got = archive_read_data(reader, chunk.data(), size_t(chunk.size()));
        if (got < 0 || bytes.size() > most)
            return std::nullopt;
        if (got == 0)
            return bytes;
        bytes.append(chunk.constData(), got);
    }
}

} // namespace

ZipWriter::ZipWriter(QIODevice& out)
    : m_archive(archive_write_new())
{
    note(archive_write_set_format_zip(m_archive));
    note(archive_write_set_options(m_archive, "zip:hdrcharset=UTF-8"));
    note(archive_write_set_bytes_per_block(m_archive, 0));
    note(archive_write_open(m_archive, &out, nullptr, append, nullptr));
}

ZipWriter::~ZipWriter()
{
    archive_write_free(m_archive);
}

void ZipWriter::note(int status)
{
    if (status < ARCHIVE_OK && m_problem.isEmpty())
        m_problem = QString::fromUtf8(archive_error_string(m_archive));
}

void ZipWriter::begin(const QString& name, qint64 size, Packing packing)
{
    note(packing == Packing::Stored ? archive_write_zip_set_compression_store(m_archive)
                                    : archive_write_zip_set_compression_deflate(m_archive));
    const std::unique_ptr<archive_entry, EntryFreer> entry(archive_entry_new());
    archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_size(entry.get(), size);
    note(archive_write_header(m_archive, entry.get()));
}

void ZipWriter::write(const QByteArray& piece)
{
    if (archive_write_data(m_archive, piece.constData(), size_t(piece.size())) < 0)
        note(ARCHIVE_FATAL);
}

void ZipWriter::add(const QString& name, const QByteArray& content, Packing packing)
{
    begin(name, content.size(), packing);
    write(content);
    note(archive_write_finish_entry(m_archive));
}

void ZipWriter::add(const QString& name, QIODevice& content)
{
    constexpr qint64 kPiece = 1 << 18;
    begin(name, content.size(), Packing::Deflated);
    if (!content.seek(0) && m_problem.isEmpty())
        m_problem = content.errorString();
    while (m_problem.isEmpty() && !content.atEnd())
        write(content.read(kPiece));
    note(archive_write_finish_entry(m_archive));
}

Result<void> ZipWriter::outcome() const
{
    if (m_problem.isEmpty())
        return {};
    return fail(ErrorCode::Storage,
                Tr::tr("The archive cannot be written. Check the folder and the "
                       "free space."),
                m_problem);
}

Result<void> ZipWriter::finish()
{
    note(archive_write_close(m_archive));
    return outcome();
}

Result<ZipContent> readZip(const QByteArray& zip, qint64 maxBytes)
{
    const std::unique_ptr<archive, ReaderFreer> reader(archive_read_new());
    // Through the directory at its end: an entry that is damaged does not hide those behind it.
    archive_read_support_format_zip_seekable(reader.get());
    archive_read_set_options(reader.get(), "zip:hdrcharset=UTF-8");
    if (archive_read_open_memory(reader.get(), zip.constData(), size_t(zip.size())) != ARCHIVE_OK)
        return fail(ErrorCode::Unreadable, Tr::tr("This is no ZIP archive, or it is cut off."),
                    QString::fromUtf8(archive_error_string(reader.get())));
    ZipContent content;
    qint64 left = maxBytes;
    archive_entry* entry = nullptr;
    while (true) {
        const int status = archive_read_next_header(reader.get(), &entry);
        if (status == ARCHIVE_EOF)
            return content;
        if (status < ARCHIVE_WARN && content.files.isEmpty() && content.damaged.isEmpty())
            return fail(ErrorCode::Unreadable, Tr::tr("This is no ZIP archive, or it is damaged."),
                        QString::fromUtf8(archive_error_string(reader.get())));
        if (status < ARCHIVE_WARN)
            return content;
        const char* utf8 = archive_entry_pathname_utf8(entry);
        const QString name = QString::fromUtf8(utf8 ? utf8 : archive_entry_pathname(entry));
        const auto bytes = unpacked(reader.get(), left);
        if (!bytes) {
            content.damaged << name;
            continue;
        }
        left -= bytes->size();
        if (left < 0)
            return fail(ErrorCode::LimitExceeded, Tr::tr("The archive holds far more than an export does."));
        if (!name.endsWith(u'/'))
            content.files.insert(name, *bytes);
    }
}

} // namespace pizhu::exporting
