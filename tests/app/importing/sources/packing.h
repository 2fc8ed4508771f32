// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace pizhu::test {

struct PackedFile
{
    QByteArray name; ///< raw bytes
    QByteArray bytes;
    enum class Type { Regular, Folder, Link } type = Type::Regular;
};

/// An archive made by libarchive: format "zip", "ustar", "pax" or "7zip", filter "none", "gzip", "xz", "zstd"
/// or "bzip2". A password encrypts a ZIP.
[[nodiscard]] QByteArray packed(const QList<PackedFile>& files, const char* format,
                                const char* filter = "none", const char* password = nullptr);

/// One stream compressed with the filter.
[[nodiscard]] QByteArray compressed(const QByteArray& bytes, const char* filter);

} // namespace pizhu::test
