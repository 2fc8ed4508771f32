// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/formats/zippackage.h"

#include <QCoreApplication>
#include <archive.h>
#include <archive_entry.h>

using namespace Qt::StringLiterals;

namespace pizhu::importing {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

/// Books have hundreds of files; a document with more than this is made to exhaust its reader.
constexpr int kMaxEntries = 50'000;
/// Text of one document: far more than the longest book.
constexpr qint64 kMaxTextBytes = 256ll * 1024 * 1024;
constexpr qint64 kAlwaysInflated = 16ll * 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(pizhu::importing)
};

struct ArchiveCloser
{
    void operator()(archive* a) const { archive_read_free(a); }
};
using ArchivePointer = std::unique_ptr<archive, ArchiveCloser>;

ArchivePointer openZip(const QByteArray& zip)
{
    ArchivePointer opened(archive_read_new());
    archive_read_support_format_zip(opened.get());
    archive_read_set_options(opened.get(), "zip:hdrcharset=UTF-8");
    if (archive_read_open_memory(opened.get(), zip.constData(), static_cast<size_t>(zip.size())) !=
        ARCHIVE_OK)
        opened.reset();
    return opened;
}

QString nameOf(archive_entry* entry)
{
    const char* utf8 = archive_entry_pathname_utf8(entry);
    QString name = QString::fromUtf8(utf8 ? utf8 : archive_entry_pathname(entry));
    while (name.startsWith("./"_L1))
        name.remove(0, 2);
    while (name.startsWith(u'/'))
        name.remove(0, 1);
    return name;
}

tl::unexpected<base::Error> damaged(const QString& fileName, archive* a)
{
    const char* detail = a ? archive_error_string(a) : nullptr;
    return fail(ErrorCode::Unreadable,
                Text::tr("“%1” is damaged or was not saved completely; it cannot be unpacked.").arg(fileName),
                QString::fromUtf8(detail));
}

tl::unexpected<base::Error> tooLarge(const QString& fileName)
{
    return fail(ErrorCode::LimitExceeded,
                Text::tr("“%1” unpacks to far more than an article holds; it was left out.").arg(fileName));
}

/// Unpacks within limits that count what really came out, not what the entry declares.
class Unpacking
{
public:
    Unpacking(const QString& fileName, const SourceLimits& limits)
        : m_fileName(fileName)
        , m_limits(limits)
    {}

    Result<QByteArray> read(archive* a, archive_entry* entry);

private:
    [[nodiscard]] bool fits(qint64 size, qint64 packed) const
    {
        return size <= m_limits.maxItemBytes &&
               m_total + size <= std::min(kMaxTextBytes, m_limits.maxTotalBytes) &&
               (size <= kAlwaysInflated || size <= packed * m_limits.maxInflation);
    }

    const QString& m_fileName;
    const SourceLimits& m_limits;
    qint64 m_total = 0;
};

Result<QByteArray> Unpacking::read(archive* a, archive_entry* entry)
{
    if (archive_entry_is_encrypted(entry))
        return fail(ErrorCode::Unsupported,
                    Text::tr("“%1” is protected by a password; save it without one and import it again.")
                        .arg(m_fileName));
    const qint64 before = archive_filter_bytes(a, -1);
    QByteArray bytes;
    QByteArray chunk(65536, Qt::Uninitialized);
    while (true) {
        const la_ssize_t got = archive_read_data(a, chunk.data(), static_cast<size_t>(chunk.size()));
        if (got < 0)
            return damaged(m_fileName, a);
        if (got == 0)
            break;
        bytes.append(chunk.constData(), got);
        const qint64 packed = std::max<qint64>(archive_filter_bytes(a, -1) - before, 1);
        if (!fits(bytes.size(), packed))
            return tooLarge(m_fileName);
    }
    m_total += bytes.size();
    return bytes;
}

} // namespace

Result<PackageParts> unpackParts(const QString& fileName, const QByteArray& zip,
                                 const std::function<bool(const QString&)>& wanted,
                                 const SourceLimits& limits)
{
    const ArchivePointer opened = openZip(zip);
    if (!opened)
        return damaged(fileName, nullptr);
    PackageParts parts;
    Unpacking unpacking(fileName, limits);
    archive_entry* entry = nullptr;
    for (int count = 0;; ++count) {
        const int status = archive_read_next_header(opened.get(), &entry);
        if (status == ARCHIVE_EOF)
            return parts;
        if (status < ARCHIVE_WARN)
            return damaged(fileName, opened.get());
        if (count >= std::min(kMaxEntries, limits.maxItems))
            return tooLarge(fileName);
        const QString name = nameOf(entry);
        if (parts.contains(name) || !wanted(name))
            continue;
        auto bytes = unpacking.read(opened.get(), entry);
        if (!bytes)
            return fail(bytes.error());
        parts.insert(name, *std::move(bytes));
    }
}

QStringList entryNames(const QByteArray& zip, int most)
{
    QStringList names;
    const ArchivePointer opened = openZip(zip);
    archive_entry* entry = nullptr;
    while (opened && names.size() < most && archive_read_next_header(opened.get(), &entry) >= ARCHIVE_WARN) {
        if (archive_entry_pathname(entry) == nullptr && archive_entry_pathname_utf8(entry) == nullptr)
            continue;
        names.append(nameOf(entry));
    }
    return names;
}

QByteArray mimetypeEntry(const QByteArray& zip)
{
    // PKWARE APPNOTE 4.3.7: 30 bytes of header, compression method at 8, name length at 26.
    constexpr qsizetype kHeader = 30;
    constexpr QByteArrayView kName = "mimetype";
    const bool fits = zip.startsWith("PK\x03\x04") && zip.size() > kHeader + kName.size() && zip[8] == 0 &&
                      zip[26] == char(kName.size()) && zip[27] == 0 &&
                      zip.mid(kHeader, kName.size()) == kName;
    if (!fits)
        return {};
    const auto extra = static_cast<uchar>(zip[28]) + 256 * static_cast<uchar>(zip[29]);
    const QByteArray content = zip.mid(kHeader + kName.size() + extra, 100);
    const qsizetype next = content.indexOf("PK");
    return next < 0 ? content : content.left(next).trimmed();
}

} // namespace pizhu::importing
