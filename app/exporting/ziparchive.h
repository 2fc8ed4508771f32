// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <memory>

struct archive;

namespace pizhu::exporting {

/// Writes a ZIP in memory. The same entries give the same bytes.
class ZipWriter
{
public:
    ZipWriter();
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    enum class Packing { Deflated, Stored };
    /// A failure is kept and told by finish().
    void add(const QString& name, const QByteArray& content, Packing packing = Packing::Deflated);
    /// The whole archive; Storage when an entry could not be written.
    [[nodiscard]] base::Result<QByteArray> finish();

private:
    void note(int status);

    archive* m_archive;
    QByteArray m_bytes;
    QString m_problem;
};

/// What a ZIP holds. An entry whose bytes cannot be unpacked, or do not fit their checksum, is in `damaged`.
struct ZipContent
{
    QMap<QString, QByteArray> files{};
    QStringList damaged{};
};

/// Unpacks a whole ZIP. Unreadable when it is none, LimitExceeded when it holds more than `maxBytes`.
[[nodiscard]] base::Result<ZipContent> readZip(const QByteArray& zip, qint64 maxBytes = 4ll << 30);

} // namespace pizhu::exporting
